/** Acts that one actor does to one thing, so that two actors are worth a look. Language data. */

/** Lemmas of acts that are mostly done by one, to one, once. */
export const SINGLE_ACTS: ReadonlySet<string> = new Set(
  `arrest indict kill shoot stab murder rescue discover buy purchase acquire sell appoint nominate fire dismiss sack hire build design
  draft capture seize shell bomb hijack steal leak poison assassinate abduct kidnap rob`
    .trim()
    .split(/\s+/u),
);

/** Acts that several may do together: who did it may be told more or less fully. */
export const JOINT_ACTS: ReadonlySet<string> = new Set(
  "investigate investigation inquiry probe search raid examine".split(" "),
);
