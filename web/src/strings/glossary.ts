/** Words of crossread with their meaning, for the short explanations at the words themselves. */
export const glossary = {
  report: "One article as an outlet published it.",
  outlet: "Who published a report: a newspaper, a site, a channel.",
  story: "The reports that are about one event or chain of events.",
  body: "The parts of a page that are the report itself.",
  furniture:
    "The rest of the page: menus, links to other articles, captions, notes about authors, forms.",
  attribution:
    "Whose words or whose information something is: a source, a cue word such as “said”, and what is said.",
  speaker: "The person or organisation that a report lets say something.",
  claim: "One statement that a report makes, in its own voice or in somebody else’s.",
  event: "Statements, in one or several reports, that tell of the same happening.",
  copy: "Two passages in different reports that are the same text, perhaps edited.",
  saying:
    "One utterance that is reported more than once, in the same words or in another translation.",
  origin:
    "Where information comes from once copies are taken together and citations are followed. Two outlets that quote one minister are one origin.",
  witness:
    "A report that tells an event itself, not only in a passage copied from another report here.",
  standing:
    "On how many origins an event rests: one, several that are compatible, or several that do not agree. It says nothing about what is true.",
  dispute: "What the reports do not agree on, with the words of each side.",
  wording: "The terms that reports use for the same thing.",
  scareQuotes: "Quotation marks that keep a word at a distance: ‘peacekeepers’.",
  basis: "On what a statement about a report rests.",
  omission:
    "An event that at least two reports of a story tell, and others of the same story do not.",
  confidence:
    "How sure the reading is that this is a dispute. It says nothing about which side is right.",
  similarity: "The share of words that two passages have in common.",
} as const;
