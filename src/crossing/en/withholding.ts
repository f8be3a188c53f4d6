/** English cues by which somebody says nothing. */

/**
 * "Failed to specify which land", "declined to say who", "did not say where", "would not disclose what": what follows is what was not
 * said. The text of a whole cue.
 */
export const WITHHOLDS =
  /^(?:(?:has|have|had|also|repeatedly)\s+)*(?:(?:fail|declin|refus|neglect)(?:s|es?|ed|ing)?\b|(?:(?:has|have|had|do|does|did|will|would|could|can|is|are|was|were)\s+)?(?:not|never|cannot)\s+(?!only\b|just\b)|(?:has|have|had|do|does|did|wo|would|could|ca|is|are|was|were)n['’]t\b)/iu;
