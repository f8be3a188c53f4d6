/** Words that translators choose between, by stem: small, general classes; none of them names anything. Language data. */
import { stemOf } from "../text/report-words.ts";

const CLASSES = `
external outside foreign outer|interference meddling intervention|sovereignty independence|troops soldiers servicemen military
threat danger menace|cause provoke trigger prompt|attempt try effort|undermine weaken subvert erode|organized organised coordinated
answer reply respond response|demand insist call urge ask|help assist aid assistance|start begin launch commence|end finish complete cease stop halt
protect guard defend secure|riot unrest disorder disturbance|citizen resident inhabitant|kill murder slay|big large huge great|small little minor
say state declare|show demonstrate|allow permit let|forbid ban prohibit|choose select pick|buy purchase acquire|need require
wrong mistaken improper incorrect|quick fast rapid swift|buy purchase|job post position|error mistake|lie falsehood untruth
innocent guiltless|anger fury rage|sad saddened sorrow grief|happy glad pleased delighted|difficult hard tough|dangerous perilous hazardous
talk speak converse discuss|critical crucial vital essential|improve better|bill legislation|law act statute|deeply profoundly|regret sorry|happen occur|accident crash|ruin destroy wreck|aircraft plane airplane aeroplane|urgent emergency|reach achieve attain|decide determine resolve|pay reimburse repay
`;

/** From a stem to the number of its class, as a string that is no stem. */
export const SYNONYM_CLASS: ReadonlyMap<string, string> = new Map(
  CLASSES.trim()
    .split(/[|\n]/u)
    .flatMap((line, index) =>
      line
        .trim()
        .split(" ")
        .map((word): [string, string] => [stemOf(word), `#${index}`]),
    ),
);
