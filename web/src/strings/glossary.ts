/** Words of crossread with their meaning, for the short explanations at the words themselves. */
export const glossary = {
  report: { word: "report", meaning: "One article as an outlet published it." },
  outlet: { word: "outlet", meaning: "Who published a report: a newspaper, a site, a channel." },
  story: { word: "story", meaning: "The reports that are about one event or chain of events." },
  body: { word: "body", meaning: "The parts of a page that are the report itself." },
  furniture: {
    word: "furniture",
    meaning:
      "The rest of the page: menus, links to other articles, captions, notes about authors, forms.",
  },
  attribution: {
    word: "attribution",
    meaning:
      "Whose words or whose information something is: a source, a cue word such as “said”, and what is said.",
  },
  speaker: {
    word: "speaker",
    meaning: "The person or organisation that a report lets say something.",
  },
  claim: {
    word: "claim",
    meaning: "One statement that a report makes, in its own voice or in somebody else’s.",
  },
  event: {
    word: "event",
    meaning: "Statements, in one or several reports, that tell of the same happening.",
  },
  copy: {
    word: "copy",
    meaning: "Two passages in different reports that are the same text, perhaps edited.",
  },
  saying: {
    word: "saying",
    meaning:
      "One utterance that is reported more than once, in the same words or in another translation.",
  },
  origin: {
    word: "origin",
    meaning:
      "Where information comes from once copies are taken together and citations are followed. Two outlets that quote one minister are one origin.",
  },
  witness: {
    word: "witness",
    meaning:
      "A report that tells an event itself, not only in a passage copied from another report here.",
  },
  standing: {
    word: "standing",
    meaning:
      "On how many origins an event rests: one, several that are compatible, or several that do not agree. It says nothing about what is true.",
  },
  dispute: {
    word: "dispute",
    meaning: "What the reports do not agree on, with the words of each side.",
  },
  wording: { word: "wording", meaning: "The terms that reports use for the same thing." },
  scareQuotes: {
    word: "scare quotes",
    meaning: "Quotation marks that keep a word at a distance: ‘peacekeepers’.",
  },
  basis: { word: "basis", meaning: "On what a statement about a report rests." },
  omission: {
    word: "omission",
    meaning:
      "An event that at least two reports of a story tell, and others of the same story do not.",
  },
  confidence: {
    word: "confidence",
    meaning:
      "How sure the reading is that this is a dispute. It says nothing about which side is right.",
  },
  similarity: {
    word: "similarity",
    meaning: "The share of words that two passages have in common.",
  },
} as const;
