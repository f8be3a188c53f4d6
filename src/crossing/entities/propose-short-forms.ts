/**
 * Names that a story shortens: a body called by the last words of its name or by its first ones, a place named by the word for its
 * people. A rule joins only where one body alone has the longer name.
 */
import {
  BUSINESS_TAILS,
  LOOSE_TAILS,
  PANEL_HEADS,
  PAPER_HEADS,
  SHORT_FORM_HEADS,
} from "../en/name-words.ts";
import type { LocalProfile } from "./local-profile.ts";
import { propose, put, type Index, type Proposal } from "./proposal.ts";
import { latinize } from "./spelling.ts";
import { teamWordOf } from "./teams.ts";

/** "Velkan" and the place of the story that is called Velka. `clusterOf` tells which places are one already. */
export function proposePeoples(
  profiles: readonly LocalProfile[],
  clusterOf: (at: number) => number,
): Proposal[] {
  const places: Index = new Map();
  profiles.forEach((profile, at) => {
    const { entity, story, type, peopleOf } = profile;
    if (entity.named && type === "place" && peopleOf === null)
      put(places, `${story} ${latinize(entity.name)}`, at);
  });
  const found: Proposal[] = [];
  profiles.forEach(({ entity, story, peopleOf }, at) => {
    if (peopleOf === null) return;
    const fitting = places.get(`${story} ${peopleOf}`) ?? [];
    if (new Set(fitting.map(clusterOf)).size !== 1) return;
    const { name } = profiles[fitting[0]!]!.entity;
    found.push(
      propose(
        fitting[0]!,
        at,
        0.85,
        `the people of a place of the story (${entity.name}, ${name})`,
      ),
    );
  });
  return found;
}

/** How a body may be called by a part of its name. */
interface ShortForm {
  /** The part of a body's full name (its words, in plain letters) by which it may be called; null when it has no such part. */
  readonly partOf: (words: readonly string[], isPlace: (place: string) => boolean) => string | null;
  /** Whether only the report that gives the full name calls it so. */
  readonly sameReport: boolean;
  readonly score: number;
  readonly why: string;
}

const SHORT_FORMS: readonly ShortForm[] = [
  {
    // "The Compact".
    partOf: (words) => (SHORT_FORM_HEADS.has(words.at(-1)!) ? words.at(-1)! : null),
    sameReport: false,
    score: 0.8,
    why: "the only body of the story whose name ends in this word",
  },
  {
    // "The Herons", of Brenford.
    partOf: (words, isPlace) => teamWordOf(words.join(" "), isPlace),
    sameReport: false,
    score: 0.8,
    why: "the only team of the story with this name behind its place",
  },
  {
    // "The Post".
    partOf: (words) => (PAPER_HEADS.has(words.at(-1)!) ? words.at(-1)! : null),
    sameReport: true,
    score: 0.8,
    why: "the only paper that the report names whose name ends in this word",
  },
  {
    // "Rivers Committee"; behind a place it may be a branch of the whole.
    partOf: (words, isPlace) =>
      words.length > 2 && PANEL_HEADS.has(words.at(-1)!) && !isPlace(words[0]!)
        ? words.slice(1).join(" ")
        : null,
    sameReport: true,
    score: 0.8,
    why: "the only body that the report names whose name ends in these words",
  },
  {
    // "Brenford Police".
    partOf: (words, isPlace) => {
      const rest = words.slice(0, -1).join(" ");
      return words.length > 2 && LOOSE_TAILS.has(words.at(-1)!) && !isPlace(rest) ? rest : null;
    },
    sameReport: false,
    score: 0.8,
    why: "the only body of the story whose name goes on in one more word",
  },
  {
    // "Tarn", of Tarn Airlines.
    partOf: (words, isPlace) => {
      const tails = words.at(-2) === "air" ? 2 : 1;
      const rest = words.slice(0, -tails).join(" ");
      return words.length > tails && BUSINESS_TAILS.has(words.at(-1)!) && !isPlace(rest)
        ? rest
        : null;
    },
    sameReport: true,
    score: 0.75,
    why: "the only firm that the report names whose name begins so",
  },
];

function plainWords(name: string): string[] {
  return latinize(name).replace(/^the /u, "").split(/\s+/u);
}

/** Parts of names and the only body that has the longer name, by SHORT_FORMS. */
export function proposeShortForms(
  profiles: readonly LocalProfile[],
  clusterOf: (at: number) => number,
): Proposal[] {
  const places = new Set<string>();
  for (const { story, type, entity } of profiles) {
    if (type !== "place" || !entity.named) continue;
    for (const name of [entity.name, ...entity.aliases]) places.add(`${story} ${latinize(name)}`);
  }
  const full = SHORT_FORMS.map((): Index => new Map());
  profiles.forEach(({ type, entity, story, report }, at) => {
    if ((type !== "organization" && type !== "other") || !entity.named) return;
    const isPlace = (place: string): boolean => places.has(`${story} ${place}`);
    for (const name of [entity.name, ...entity.aliases]) {
      const words = plainWords(name);
      if (words.length < 2) continue;
      SHORT_FORMS.forEach(({ partOf, sameReport }, rule) => {
        const part = partOf(words, isPlace);
        if (part !== null) put(full[rule]!, `${sameReport ? report : story} ${part}`, at);
      });
    }
  });
  const found: Proposal[] = [];
  profiles.forEach(({ type, entity, story, report, country }, at) => {
    if ((type !== "organization" && type !== "other") || !entity.named) return;
    const short = plainWords(entity.name).join(" ");
    SHORT_FORMS.forEach(({ sameReport, score, why }, rule) => {
      const fitting = full[rule]!.get(`${sameReport ? report : story} ${short}`) ?? [];
      if (new Set(fitting.map(clusterOf)).size !== 1) return;
      const long = profiles[fitting[0]!]!;
      // A word for a country or its people names no firm.
      if (country !== null && long.country === null) return;
      found.push(propose(fitting[0]!, at, score, `${why} (${entity.name}, ${long.entity.name})`));
    });
  });
  return found.filter(({ a, b }) => a !== b);
}
