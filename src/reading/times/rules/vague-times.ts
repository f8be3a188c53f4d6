/** Times without a date: now, once, the future. */
import { fixed, type Read, type TimeRule } from "../rule.ts";

const past = (): Read => ({ type: "DATE", said: fixed("PAST_REF") });
const present = (): Read => ({ type: "DATE", said: fixed("PRESENT_REF") });
const future = (): Read => ({ type: "DATE", said: fixed("FUTURE_REF") });

/** Rules of vague times. */
export const vagueTimes: readonly TimeRule[] = [
  { name: "vague/now", pattern: "(right)? now", read: present },
  { name: "vague/currently", pattern: "presently", read: present },
  { name: "vague/current", pattern: "current", read: present },
  { name: "vague/time-being", pattern: "the time being", read: present },
  { name: "vague/moment", pattern: "at the moment", read: present },
  { name: "vague/recently", pattern: "(more)? recently", read: past },
  { name: "vague/recent", pattern: "recent", read: past },
  { name: "vague/previously", pattern: "previously", read: past },
  {
    name: "vague/past",
    pattern: "the (recent)? past",
    read: (match) => {
      const next = match.after();
      return next !== null &&
        ["word", "Name", "weekday", "month"].includes(next.cls) &&
        !/^(?:and|or|to|but|when|that|as|is|was|has|had)$/u.test(next.lower)
        ? null
        : past();
    },
  },
  { name: "vague/future", pattern: "(the)? (near|foreseeable)? future", read: future },
  { name: "vague/near-term", pattern: "the near term", read: future },
  { name: "vague/soon", pattern: "soon", read: future },
];
