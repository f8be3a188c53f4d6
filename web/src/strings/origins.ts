/** The words of the origins. */

export const originsStrings = {
  lead: "Where information comes from once copies are taken together and citations are followed.",
  name: "Origin",
  kind: "Kind",
  reports: "Reports",
  claims: "Claims",
  filter: "Find an origin",
  empty: "No origin matches.",
  rest: "What rests on it",
  via: "Reports that lead to it",
  noClaims: "No claim rests on it.",
} as const;
