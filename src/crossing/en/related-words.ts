/** Words that reports choose between for one happening though they are no synonyms: each tells another side of it. Language data. */
import { stemOf } from "../text/report-words.ts";
import { happeningOf } from "./event-words.ts";

/** Pairs of words; each stands for its class of happenings (event-words.ts). */
const PAIRS = `
shoot-injure shoot-attack shoot-kill shoot-hit shoot-strike attack-kill attack-injure attack-bomb attack-explode attack-strike attack-hit
attack-stab attack-shell stab-kill stab-injure bomb-kill bomb-injure explode-kill explode-injure bomb-strike strike-kill strike-injure
crash-kill crash-injure collapse-kill collapse-injure quake-strike quake-hit quake-kill burn-destroy burn-kill flood-kill flood-hit
hit-injure strike-hit poison-kill
praise-celebrate criticize-question criticize-accuse criticize-mock criticize-blame
sue-file sue-accuse raid-search arrest-seize
resign-leave retire-leave withdraw-leave withdraw-drop withdraw-cancel withdraw-retreat remove-dismiss expel-dismiss
reverse-suspend reverse-cancel reverse-end ban-block ban-bar suspend-delay suspend-halt close-block
rule-decide rule-order convict-sentence plead-admit admit-acknowledge admit-confess
visit-travel travel-arrive travel-go evacuate-flee rescue-evacuate
meet-talk talk-negotiate talk-discuss meet-discuss
mourn-honor honor-commemorate
protest-march march-rally riot-clash
seek-run nominate-choose nominate-appoint
buy-spend pay-spend donate-give
confront-threaten threaten-assault assault-beat
`;

const together: ReadonlySet<string> = new Set(
  PAIRS.trim()
    .split(/\s+/u)
    .map((pair) => {
      const [a, b] = pair.split("-").map((word) => happeningOf(stemOf(word))) as [string, string];
      return key(a, b);
    }),
);

function key(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Whether two stems tell sides of one kind of happening: "a gunman opened fire", "two guards were injured". */
export function oftenToldTogether(a: string, b: string): boolean {
  return together.has(key(happeningOf(a), happeningOf(b)));
}
