/** Ways of turning something down in English: what is denied stands in the sentence, before it, or is any accusation. Language data. */

/** What a denial turns down: any accusation, what its own sentence says, the clause before it, what was told last, or what follows a cue like "falsely claimed". */
export type DeniedThing = "any" | "said" | "clause-before" | "told-last" | "called-false";

/** One way of denying. Groups: `said` what is denied; `who` who denies, where that stands inside. */
export interface DenialPattern {
  readonly name: string;
  readonly words: RegExp;
  readonly denied: DeniedThing;
}

const DENY = "den(?:y|ies|ied|ying)";
const TURN_DOWN = `(?:${DENY}|disput(?:e|es|ed|ing)|reject(?:s|ed|ing)?|refut(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?|rebut(?:s|ted|ting)?|debunk(?:s|ed|ing)?|contradict(?:s|ed|ing)?|challeng(?:es|ed|ing)|(?:push(?:es|ed|ing)? back|hits? back) (?:\\w+day |forcefully |strongly )?(?:on|against|at)|(?:brush|bat|knock|swat|shrug|wave|shoot)(?:s|es|ed|ing|ted|ting|ged|ging)? (?:aside|down|off|away)|shot down)`;
const ADVERB = "(?:\\w+ly |once again |again |later )?";
/** What somebody told, as a noun. "Insurance claims" and "asylum claims" are none. */
const TOLD =
  "(?:allegations?|accusations?|assertions?|suggestions?|insinuations?|contentions?|characteri[sz]ations?|rumou?rs?|speculation|(?<!(?:asylum|insurance|refugee|legal|damage|benefit|compensation) )claims?|reports?(?= that\\b))";
/** Whether words name what others told. */
export const NAMES_TOLD = new RegExp(`\\b${TOLD}\\b`, "iu");
/** What somebody tells or reports, as a noun, and as it stands in a sentence that calls it false. */
const TOLD_OR_REPORTED =
  "(?:claims?|allegations?|accusations?|assertions?|suggestions?|rumou?rs?|reports?|stor(?:y|ies)|notion|idea|statements?|news|narrative|theory|theories)";
const UNTRUE =
  "(?:false|untrue|baseless|unfounded|groundless|fabricated|bogus|unsubstantiated|debunked|discredited|made-up|invented|fake|erroneous)";
/**
 * Words that hold a statement of others and call it false: "the false claim that", "dismissed as false the report that", "claims that …
 * are baseless". Who says so is not the author of what is told there.
 */
export const QUOTES_FALSEHOOD = new RegExp(
  `\\b(?:${UNTRUE} (?:\\p{L}+ )?${TOLD_OR_REPORTED} (?:that|of|about)\\b|as (?:\\p{L}+ly )?${UNTRUE}\\b|${TOLD_OR_REPORTED} [^.;]{3,200}?\\b(?:is|are|was|were|being|proven|called) (?:\\p{L}+ly )?(?:${UNTRUE}|not (?:true|accurate|correct)|an? (?:\\p{L}+ )?(?:lie|hoax|myth|fabrication)|lies)\\b|(?:lies?|hoax|myth|falsehood|fabrication|misinformation|disinformation) that\\b)`,
  "iu",
);
const BETWEEN =
  "(?:(?!(?:to|for|on|in|at|from|about|over|by|with|of|and|or|but|because|as) )[^\\s,;]+ ){0,4}?";
/** "Dismissed as false and malicious the claim that". */
const AS_FALSE = "(?:as [^\\s,;]+ (?:and [^\\s,;]+ )?)?";
/** Words that tell of a denial. */
export const TURNS_DOWN_TOLD = new RegExp(`\\b${TURN_DOWN} ${AS_FALSE}${BETWEEN}${TOLD}\\b`, "iu");
/** To the end of the clause: before "…, telling reporters that", "…, and he". */
const REST =
  "(?:(?!, (?:\\p{L}+ing|and|but|which|who|according|as|while|because|though|although|he|she|they|it)\\b| but )[^;])*";

/** Any of the words below: a quick look before the patterns. */
export const DENIAL_HINT =
  /\b(?:den(?:y|ies|ied|ying)|disput|reject|refut|dismiss|rebut|debunk|contradict|challeng|push(?:es|ed|ing)? back|hits? back|brush|bat(?:s|ted|ting)|knock|swat|shrug|wav|sho(?:o)?t|false|untrue|baseless|unfounded|groundless|fabricat|distort|lie|lies|erroneous|wrong|mistakenly|unjustly|incorrect|inaccurat|never happened|disagree|innocen|not guilty|nothing wrong)/iu;

/** The ways, the surest first; a sentence has the first that fits. */
export const DENIAL_PATTERNS: readonly DenialPattern[] = [
  {
    name: "falsely claimed",
    words:
      /\b(?:(?:falsely|erroneously|incorrectly|inaccurately|wrongly) (?:claim|assert|stat|say|said|suggest|alleg|maintain|insist)\w*|(?:claim|assert|suggest|alleg|insist)(?:s|ed|ing|es)?,? (?:falsely|erroneously|incorrectly|inaccurately)\b)/iu,
    denied: "called-false",
  },
  {
    name: "a point that somebody denies",
    words: new RegExp(
      `,["”]? (?:(?:an?|the) (?:point|claim|charge|allegation|accusation|assertion|suggestion|notion) (?:that |which |on which )?|something (?:that |which )?|(?:allegations|accusations|claims|charges) (?:that |which )?|which )(?!(?:is|are|was|were|be|has|have|had|can|could|will|would|may|might)\\b)(?=\\p{Lu}|the |his |her |its |their |an? )(?<who>[^,;“”"]{2,60}?) (?:(?:has|have|had) )?${ADVERB}(?:${DENY}|disput(?:es|ed|e)|reject(?:s|ed)|refut(?:es|ed)|disagree[sd]?)\\b`,
      "iu",
    ),
    denied: "clause-before",
  },
  {
    name: "that characterisation disputed",
    words: new RegExp(
      `\\b(?:${TURN_DOWN} (?:that|this) (?:characteri[sz]ation|account|version|description|claim|assertion|suggestion|notion|idea|accusation|allegation)\\b(?! (?:that|of|about)\\b)|${DENY} (?:having )?(?:said|saying|doing|done) (?:that|so|this)\\b|${DENY} (?:this|that)[.,]|(?:said|says|insist\\w*) (?:that )?(?:it|this|that) (?:had |has )?(?:never|did ?n[o’']t) (?:happen|happened|take place|taken place|occur|occurred)\\b)`,
      "iu",
    ),
    denied: "told-last",
  },
  {
    name: "claims that … turned down",
    words: new RegExp(
      `\\b${TURN_DOWN} ${AS_FALSE}${BETWEEN}${TOLD} (?:that |as though |(?<!(?:characteri[sz]ations?|contentions?|assertions?) )of |about )(?<said>${REST})`,
      "iu",
    ),
    denied: "said",
  },
  {
    name: "there was … turned down",
    words: new RegExp(
      `\\b${TURN_DOWN} (?:the idea|any idea|the notion|any notion|any suggestion|any hint) (?:that )?(?<said>${REST})`,
      "iu",
    ),
    denied: "said",
  },
  {
    name: "that … denied",
    words: new RegExp(
      `\\b(?:${DENY}|disput(?:e|es|ed|ing)) (?:(?:on )?\\p{Lu}\\p{Ll}+day |in an? \\p{L}+ |repeatedly |strongly |flatly )?(?:that (?!(?:\\p{L}+ )?${TOLD}\\b)|(?=(?:any |(?:he|she|it|they|there) (?:was|were|is|are|had|has|have|did|does|do|would|will|could|can|ever|never|\\p{L}+ed)\\b))|(?:ever )?(?=(?:having|being|\\p{L}{2,}ing) )(?!(?:funding|housing|hearing|parking|training|lending|building|standing|screening|lodging|clothing|meeting|being anything) ))(?<said>${REST})`,
      "iu",
    ),
    denied: "said",
  },
  {
    name: "accusations denied",
    words: new RegExp(
      `\\b(?:${TURN_DOWN} (?:(?:the|these|those|all|any|such|both|his|her|their|its|sexual|criminal|every|most|repeatedly|strongly) )*(?:allegations?|accusations?|claims?|(?<=den(?:y|ies|ied|ying)[^.;]{0,30})charges?|(?<=den(?:y|ies|ied|ying)[^.;]{0,30})(?:reports?|wrongdoing|misconduct|guilt|involvement|knowledge))|(?:assert|maintain|insist|proclaim|protest)\\w* (?:on )?(?:his|her|their|its|my|our) innocence|(?:is|am|are|was|were) innocent|plead(?:s|ed|ing)? not guilty|did nothing wrong|done nothing wrong|falsely accused|${DENY} (?:it|them|anything|everything)(?=\\W*$|[.,;:]| and| but| when| on ))`,
      "iu",
    ),
    denied: "any",
  },
  {
    name: "wrongfully accused",
    words: new RegExp(
      `\\b(?:wrongfully|wrongly|mistakenly|unjustly) (?:accus|blam)(?:ed|es|ing|e) (?<said>${REST})`,
      "iu",
    ),
    denied: "said",
  },
  {
    name: "accusations called false",
    words: new RegExp(
      `\\b(?:allegations?|accusations?|charges?|claims?|suggestions?|rumou?rs?)(?: (?:that|of|about) (?<said>[^;“”"]{5,120}?))? (?:is|are|was|were) (?:\\w+ ){0,2}(?:false|untrue|baseless|unfounded|groundless|fabricated|not true|a lie|lies|denied|rejected|disputed)\\b`,
      "iu",
    ),
    denied: "said",
  },
];

/** A verb of denying without an ending: an order or a wish, unless a subject in the plural or one of `GOES_ON` stands before it. */
export const BARE_DENIAL =
  /^(?:deny|dispute|reject|refute|dismiss|rebut|debunk|contradict|challenge|push back|hit back|(?:brush|bat|knock|swat|shrug|wave|shoot) (?:aside|down|off|away))\b/iu;

/** What makes a verb in its plain form tell of somebody's denial: "went on to", "did", or a subject in the plural. */
export const GOES_ON =
  /(?:\b(?:continu\w+|went on|goes on|going on|began|proceed\w*|rush\w*|sought|seeks|tried|tries|hasten\w*|moved|quick|took to \p{L}+(?: \p{L}+){0,3}) to|\b(?:I|we|they|both|do|does|did|have always|all|many|some|others))(?: \p{Ll}+ly| also| still| again)?\s*$/iu;

/** What should be is wished or proposed: who turns it down contradicts nobody's telling of what is. */
export const WISHED = /\b(?:should(?!er)|ought to|must|needs? to|deserv\w+)\b/iu;

/** Accusations as a whole, at the end of the clause that a denial refers to: "over the accusations, which he denies". */
export const ACCUSATIONS_AT_END = /\b(?:allegations?|accusations?|charges?|claims?)\W*$/iu;

/** Who turns such down by office: that a court dismisses a claim denies nothing. */
export const JUDGES =
  /\b(?:judges?|courts?|jury|jurors|magistrates?|justices?|panel|tribunal|prosecutors?)\b/iu;

/** A report corrects itself: "an earlier version of this article incorrectly stated". */
export const CORRECTS_ITSELF = /\b(?:version|article|story|caption|headline|correction|post)\b/iu;

/** Words by which a sentence tells what somebody says or holds against another: the antecedent of a denial that names none. */
export const TELLS_SAID =
  /\b(?:said|says|claim|claims|claimed|alleg\w+|accus\w+|report(?:s|ed)?|told|wrote|assert\w*|suggest\w*|according to|insist\w*)\b/iu;
