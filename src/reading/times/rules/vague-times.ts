/** Times without a date: now, once, the future. */
import { fixed, type Read, type TimeRule } from "../rule.ts";

const past = (): Read => ({ type: "DATE", said: fixed("PAST_REF") });
const present = (): Read => ({ type: "DATE", said: fixed("PRESENT_REF") });
const future = (): Read => ({ type: "DATE", said: fixed("FUTURE_REF") });

/** Rules of vague times. */
export const vagueTimes: readonly TimeRule[] = [
  {
    name: "vague/now",
    pattern: "(right)? now",
    // "NOW" is an organization, "the now-closed bridge" a description.
    read: (match) => {
      const next = match.after();
      if (match.last().text === "NOW") return null;
      return next?.cls === "dash" && !next.spaced && match.after(1)?.spaced === false
        ? null
        : present();
    },
  },
  { name: "vague/currently", pattern: "presently", read: present },
  { name: "vague/current", pattern: "current", read: present },
  { name: "vague/time-being", pattern: "the time being", read: present },
  { name: "vague/moment", pattern: "at the moment", read: present },
  { name: "vague/recently", pattern: "(more)? recently", read: past },
  { name: "vague/recent", pattern: "recent", read: past },
  {
    // "Long ago", "some time ago", "a while ago".
    name: "vague/long-ago",
    pattern: "(long|(some|a long) time|a while) ago",
    read: past,
  },
  {
    name: "vague/past",
    pattern: "the (recent)? past",
    read: (match, language) => {
      const next = match.after();
      return next !== null &&
        ["word", "Name", "weekday", "month"].includes(next.cls) &&
        !language.contexts.afterThePast.has(next.lower)
        ? null
        : past();
    },
  },
  {
    name: "vague/future",
    pattern: "(the)? (near|foreseeable)? future (units)?",
    read: (match, language) =>
      match.has("the", "units") || language.contexts.beforeFuture.has(match.before()?.lower ?? "")
        ? future()
        : null,
  },
  { name: "vague/near-term", pattern: "the near term", read: future },
  {
    name: "vague/soon",
    pattern: "soon",
    read: (match) =>
      ["as", "too"].includes(match.before()?.lower ?? "") ||
      ["as", "after", "afterwards", "afterward"].includes(match.after()?.lower ?? "")
        ? null
        : future(),
  },
];
