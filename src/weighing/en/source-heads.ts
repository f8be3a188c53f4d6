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
