/** Last words of a source by which it is not the person whose name it bears. Language data. */

/** "the Orlen administration", "Orlen's campaign": a body. */
export const BODY_OF =
  /\b(?:administration|government|cabinet|campaign|team|office|camp|family|estate|foundation|organi[sz]ation|company|firm|group|committee|ministry|party|department)$/iu;

/** "Orlen aides", "Mr. Orlen's lawyers": several, not named. */
export const PEOPLE_OF =
  /\b(?:officials|aides|advis[eo]rs|lawyers|attorneys|supporters|allies|associates|colleagues|friends|staffers|critics|opponents|spokesmen|spokespeople|representatives|relatives)$/iu;

/** "an Orlen spokesman", "his lawyer": another person. */
export const PERSON_OF =
  /\b(?:spokesman|spokeswoman|spokesperson|aide|advis[eo]r|lawyer|attorney|representative|deputy|assistant|secretary|brother|sister|wife|husband|son|daughter|father|mother|widow|colleague|friend|doctor)$/iu;

/** Sources that only stand for one that the report does not let us know. */
export const STANDS_FOR =
  /^(?:he|she|it|they|we|i|you|who|which|that|this|these|those|him|her|them|others?|some|one|people|sources?|the (?:former|latter))$/iu;

/** How words begin that are part of a sentence and no source. */
export const NO_SOURCE =
  /^(?:that|which|who|when|while|where|whether|if|as|because|since|after|before|he|she|they|it|we|there|every|no|any|each|this|these|those|to|and|but|or) /iu;

/** Words that stand before a source's head and are none alone. */
export const NO_HEAD =
  /^(?:|the|an?|some|many|several|other|others|\p{Ll}+ing|\p{Ll}+ly|(?:new|old|top|senior|former|local|own|same|first|last|latest|recent))$/u;

/** A body that belongs to somebody named by a pronoun: "his team". */
export const BODY_OF_PRONOUN = /^(?:his|her|their|its|my|our)\s+(\p{L}+(?: \p{L}+)?)$/iu;
