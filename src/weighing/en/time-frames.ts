/** Words around a time and before a verb that tell whether the time is the verb's own. Language data. */

/** Ends of the words before a time that make it the time of what the verb tells: "on Friday", "earlier Friday", "in 2006", "over the weekend". */
export const TIME_LEADS =
  /\b(?:on|in|over|during|at|late|early|earlier|later)\s+(?:the\s+)?(?:(?:night|morning|afternoon|evening) of\s+)?$/iu;

/** The same before a time that stands before a noun: "in a Friday statement", "during the Wednesday fray", "at Monday's". */
export const NOMINAL_LEADS = /\b(?:in|during|at)\s+(?:(?:an?|the|his|her|its|their|that)\s+)?$/iu;

/** A day named without a preposition goes with the verb too: "declined Wednesday to speak", "was opened this week". */
export const BARE_DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|today\b|tonight\b|yesterday\b|this (?:week|weekend|month|year|morning|afternoon|evening)\b|last (?:week|weekend|month|year|night)\b|(?:early|late|earlier|later) )/iu;

/** Words between a verb and a time that open another clause or happening, to which the time may belong. */
export const OTHER_HAPPENING =
  /[;:“”"]|\b(?:after|before|when|while|since|until|till|because|although|though|if|as|that|which|who|whom|whose|where|whether|ahead|advance|following|despite|amid|against|about|versus|than|with|without|also|and|but|or|\p{L}+ing|to \p{L}+)\b/iu;

/** Verbs whose infinitive is the same happening: "went on to win in May", "declined to speak on Friday". */
export const LIGHT_VERBS =
  /^(?:went|goes|go|declined?|refused?|failed|managed|continued|began|helped|moved|came)\b/iu;

/** Words before a verb by which it does not carry a narrative on: other tenses, moods and times. */
export const NOT_NARRATIVE =
  /\b(?:had|has|have|having|'ve|’ve|is|are|am|be|been|will|would|'ll|’ll|may|might|could|can|cannot|should|must|usually|often|always|once|previously|earlier|later|ago|never|still|now|since|until|already|also|often|sometimes|years?|months?|weeks?|days?|decades?)\b/iu;

/** Words before a verb that put it into the present or the future, or make it a mere possibility. */
export const NOT_TOLD =
  /\b(?:is|are|am|['’]s|['’]re|will|would|['’]ll|may|might|could|can|cannot|should|must|to)\b/iu;

/** Ends or parts of the words between a verb and a bare day by which the day is not the verb's own. */
export const NO_BARE_DAY = /\bfor\b|\b(?:by|of|from|to|until|since|as|than|between)\s*$/iu;

/** What stands between two times that are told as one: "June and July", "from Tuesday to Thursday". */
export const COORDINATED = /^\s?(?:and|or|to|through|until|till|[-–—])\s?$/iu;

/** Words between a verb and a day by which the day is of another thing, done or still to come: "ordered him to appear on 3 May". */
export const OTHER_THING =
  /[;:“”"]|--|\b(?:to|before|until|till|ahead|payable|due|by|for|after|since|when|while|which|who|that|where|whose|as|through|if|the|an?|his|her|its|their)\s*$|\b(?:to|before|until|till|ahead|payable|due|after|since|when|while|which|who|that|where|whose|through|if)\b/iu;

/** What may stand before the day that opens a statement: "On 3 May, …", "And on the night of 3 May …". */
export const OPENING =
  /^(?:(?:and|but|then|also|later|early|late|earlier|meanwhile),?\s+)*(?:(?:on|in|at|by)\s+(?:the\s+)?(?:(?:night|morning|afternoon|evening|eve)\s+of\s+)?)?$/iu;

/** A noun right behind a day, which then tells which thing is meant: "the 3 May vote". */
export const BEFORE_NOUN =
  /^\s(?!(?:when|that|with|from|after|before|while|near|over|into|during|where|against|along|under|there|because|told|said|amid|following)\b)\p{Ll}{4,}/u;
