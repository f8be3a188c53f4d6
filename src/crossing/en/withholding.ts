/** English cues by which somebody says nothing. */

/** "Failed to specify which land", "declined to say who": what follows is what was not said. The text of a whole cue. */
export const WITHHOLDS =
  /^(?:(?:has|have|had|also|repeatedly)\s+)*(?:fail|declin|refus|neglect)(?:s|es?|ed|ing)?\b/iu;
