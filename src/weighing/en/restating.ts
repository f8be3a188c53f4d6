/** Verbs by which somebody says again, or vouches for, what was told before. Language data. */
export const RESTATING: ReadonlySet<string> = new Set(
  "confirm reconfirm affirm reaffirm acknowledge reiterate repeat restate recall".split(" "),
);
