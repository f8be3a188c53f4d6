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
    name: "vague/previously",
    pattern: "previously",
    // "The previously announced plan": part of a description, not of the telling.
    read: (match) => (match.after()?.lower.endsWith("ed") === true ? null : past()),
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
      match.before()?.lower === "as" || match.after()?.lower === "as" ? null : future(),
  },
];
