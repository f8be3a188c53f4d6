/**
 * Entities over reports: proposals of propose-joins.ts are accepted best first, unless a constraint forbids it: incompatible types,
 * two countries, full names that cannot be one person's. Rules that ask whether a name is the only one of its kind in a story run
 * after the ones that settle which names are one.
 */
import {
  createId,
  type Copy,
  type Entity,
  type EntityType,
  type Join,
  type ReadReport,
  type Story,
} from "../../model/index.ts";
import type { DecidedPair } from "../decided.ts";
import { chooseName } from "./choose-name.ts";
import { compareFullNames } from "./compare-persons.ts";
import { profileEntities, profileKey, type LocalProfile } from "./local-profile.ts";
import { proposeCopied } from "./propose-copied.ts";
import type { NameForm } from "./name-form.ts";
import { proposeForenames } from "./propose-forenames.ts";
import {
  proposeAcronyms,
  proposeEqualNames,
  proposeNameVariants,
  proposeSurnames,
} from "./propose-joins.ts";
import { proposeRoles } from "./propose-roles.ts";
import { proposeStated } from "./propose-stated.ts";
import { proposePeoples, proposeShortForms } from "./propose-short-forms.ts";
import { propose, type Proposal } from "./proposal.ts";
import { isSlip, proposeTypos } from "./propose-typos.ts";

interface Cluster {
  readonly members: number[];
  country: string | null;
  /** As LocalProfile.home; only told apart for what is no person. */
  home: string | null;
  /** Full names of persons by their key. */
  readonly fullNames: Map<string, NameForm>;
  /** Whether a report of the story has its name both with and without "Jr.", or a name like it: then that tells two people apart. */
  namesakes: boolean;
  /** What it was named as; descriptions take the type of the name they join. */
  type: EntityType | null;
  readonly joins: Proposal[];
  /** Profiles that a person decided are of none of these members. */
  readonly apart: Set<number>;
}

function compatibleTypes(a: EntityType | null, b: EntityType | null): boolean {
  if (a === null || b === null || a === b) return true;
  return (a === "other" && b === "organization") || (a === "organization" && b === "other");
}

function mayBeOne(a: Cluster, b: Cluster): boolean {
  if (!compatibleTypes(a.type, b.type)) return false;
  if (a.home !== null && b.home !== null && a.home !== b.home && a.type !== "person") return false;
  for (const [key, form] of a.fullNames) {
    for (const [other, theirs] of b.fullNames) {
      if ((a.namesakes || b.namesakes) && form.generation !== theirs.generation) return false;
      if (key === other || compareFullNames(form, theirs) !== null) continue;
      if (!isSlip(form, theirs)) return false;
    }
  }
  return true;
}

/** Story, forename and surname of a full name; empty for anything else. */
function namesakeKey({ type, entity, story, forms }: LocalProfile): string {
  const words = type === "person" && entity.named ? (forms[0]?.words ?? []) : [];
  return words.length > 1 ? `${story} ${words[0]!} ${words.at(-1)!}` : "";
}

/**
 * Keys of names that one report of the story has with different generations, "Pavel Krol" beside "Pavel Krol Jr.", or beside whose
 * "Jr." a report keeps the bare surname apart.
 */
function findNamesakes(profiles: readonly LocalProfile[]): Set<string> {
  const generationOf = new Map<string, string>();
  const found = new Set<string>();
  const bare = new Set<string>();
  /** Surnames of whom only the headline names in full, and shortens: a bare surname beside them is no sign of a second person. */
  const headlines = new Set<string>();
  for (const { report, type, forms, introduced } of profiles) {
    if (type !== "person" || !forms[0] || forms[0].generation !== "") continue;
    const { words, key } = forms[0];
    if (words.length === 1) bare.add(`${report} ${key}`);
    else if (introduced === Infinity) headlines.add(`${report} ${words.at(-1)!}`);
  }
  for (const profile of profiles) {
    const key = namesakeKey(profile);
    if (key === "" || profile.introduced === Infinity) continue;
    const { generation, words } = profile.forms[0]!;
    const surname = `${profile.report} ${words.at(-1)!}`;
    if (generation !== "" && bare.has(surname) && !headlines.has(surname)) found.add(key);
    const known = generationOf.get(`${profile.report} ${key}`);
    if (known === undefined) generationOf.set(`${profile.report} ${key}`, generation);
    else if (known !== generation) found.add(key);
  }
  return found;
}

/**
 * Proposals between those that were to be joined to one profile and were refused: names are joined in a star around one of them, and
 * without it the others would be strangers to each other.
 */
function goAround(refused: readonly Proposal[]): Proposal[] {
  const partners = new Map<number, { readonly at: number; readonly by: Proposal }[]>();
  for (const by of refused)
    for (const [hub, at] of [
      [by.a, by.b],
      [by.b, by.a],
    ] as const)
      partners.set(hub, [...(partners.get(hub) ?? []), { at, by }]);
  return [...partners.values()].flatMap((list) =>
    list.slice(1).map(({ at, by }, before) => {
      const other = list[before]!;
      const weaker = other.by.score < by.score ? other.by : by;
      const one = propose(other.at, at, weaker.score, weaker.why);
      return other.by.stated === true && by.stated === true ? { ...one, stated: true } : one;
    }),
  );
}

/** Disjoint clusters of profiles that grow by accepted proposals. */
class Clusters {
  readonly #of: Cluster[];

  constructor(profiles: readonly LocalProfile[]) {
    const namesakes = findNamesakes(profiles);
    this.#of = profiles.map((profile, at) => ({
      members: [at],
      country: profile.country,
      home: profile.home,
      fullNames: new Map(
        profile.type === "person" && profile.entity.named
          ? profile.forms.filter(({ words }) => words.length > 1).map((form) => [form.key, form])
          : [],
      ),
      type: profile.entity.named ? profile.type : null,
      namesakes: namesakes.has(namesakeKey(profile)),
      joins: [],
      apart: new Set(),
    }));
  }

  /** Keeps two profiles apart, whatever is proposed. */
  keepApart(a: number, b: number): void {
    this.#of[a]!.apart.add(b);
    this.#of[b]!.apart.add(a);
  }

  /** The number of the cluster of a profile: its first member. */
  readonly numberOf = (at: number): number => this.#of[at]!.members[0]!;

  /** Accepts what nothing forbids, the best first; what a person keeps apart is gone around. */
  accept(proposals: readonly Proposal[]): void {
    const tried = new Set<string>();
    for (let next = [...proposals]; next.length > 0;) {
      const refused = this.#accept(next);
      for (const { a, b } of refused) tried.add(`${a} ${b}`);
      next = goAround(refused).filter(({ a, b }) => !tried.has(`${a} ${b}`));
    }
  }

  /** Gives the proposals that a person's word refused. */
  #accept(proposals: readonly Proposal[]): Proposal[] {
    const refused: Proposal[] = [];
    const sorted = proposals.toSorted((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
    for (const proposal of sorted) {
      const [into, from] = [this.#of[proposal.a]!, this.#of[proposal.b]!].sort(
        (x, y) => x.members[0]! - y.members[0]!,
      ) as [Cluster, Cluster];
      const stated = proposal.stated === true && compatibleTypes(into.type, from.type);
      if (into === from) continue;
      if (from.apart.size > 0 && into.members.some((member) => from.apart.has(member))) {
        refused.push(proposal);
        continue;
      }
      if (!(stated || proposal.decided === true || mayBeOne(into, from))) continue;
      into.members.push(...from.members);
      into.members.sort((x, y) => x - y);
      into.joins.push(...from.joins, proposal);
      for (const member of from.apart) into.apart.add(member);
      into.namesakes ||= from.namesakes;
      into.country ??= from.country;
      into.home ??= from.home;
      into.type ??= from.type;
      // By an alias nobody else is measured: it looks like nobody's name.
      if (!stated || into.fullNames.size === 0)
        for (const [key, form] of from.fullNames) into.fullNames.set(key, form);
      for (const member of from.members) this.#of[member] = into;
    }
    return refused;
  }

  all(): Cluster[] {
    return this.#of.filter((cluster, at) => cluster.members[0] === at);
  }
}

function typeOf(cluster: Cluster, members: readonly LocalProfile[]): EntityType {
  if (cluster.type === null) return members[0]!.type;
  const organization = members.some((one) => one.entity.named && one.type === "organization");
  return cluster.type === "other" && organization ? "organization" : cluster.type;
}

function entityOf(cluster: Cluster, profiles: readonly LocalProfile[]): Entity {
  const members = cluster.members.map((at) => profiles[at]!);
  const name = chooseName(members);
  const aliases = new Set(
    members.flatMap(({ entity, peopleOf }) => {
      if (peopleOf !== null) return [];
      return entity.named ? [entity.name, ...entity.aliases] : entity.aliases;
    }),
  );
  aliases.delete(name);
  const joins: Join[] = cluster.joins
    .toSorted((x, y) => x.a - y.a || x.b - y.b)
    .map(({ a, b, score, why, decided }) => ({
      a: profileKey(profiles[a]!),
      b: profileKey(profiles[b]!),
      score,
      why,
      by: decided === true ? "person" : "machine",
    }));
  return {
    id: createId("e", profileKey(members[0]!)),
    name,
    type: typeOf(cluster, members),
    aliases: [...aliases].sort(),
    roles: [...new Set(members.flatMap(({ entity }) => entity.roles))].sort(),
    country: cluster.country,
    members: members.map(({ report, index }) => ({ report, index })),
    joins,
  };
}

/**
 * The entities of `reports`, each local entity in exactly one; sorted by id. `reports` must be in the order of their ids. What is
 * `decided` comes before all that is proposed.
 */
export function findEntities(
  reports: readonly ReadReport[],
  stories: readonly Story[],
  copies: readonly Copy[] = [],
  decided: readonly DecidedPair[] = [],
): Entity[] {
  const storyOf = new Map(stories.flatMap((story) => story.reports.map((id) => [id, story.id])));
  const profiles = profileEntities(reports, storyOf);
  const clusters = new Clusters(profiles);
  const at = new Map(
    decided.length === 0 ? [] : profiles.map((one, index) => [profileKey(one), index]),
  );
  const joins: Proposal[] = [];
  const left: Proposal[] = [];
  for (const { a, b, together, yields, why } of decided) {
    const [one, other] = [at.get(a), at.get(b)];
    if (one === undefined || other === undefined || one === other) continue;
    if (!together) clusters.keepApart(one, other);
    else (yields ? left : joins).push({ ...propose(one, other, 1, why), decided: true });
  }
  clusters.accept(joins);
  clusters.accept(left);
  clusters.accept([...proposeEqualNames(profiles), ...proposeCopied(profiles, reports, copies)]);
  clusters.accept(proposeStated(profiles, reports));
  clusters.accept(proposeNameVariants(profiles));
  clusters.accept(proposeTypos(profiles));
  clusters.accept(proposeForenames(profiles, clusters.numberOf));
  clusters.accept(proposeSurnames(profiles, clusters.numberOf));
  clusters.accept(proposePeoples(profiles, clusters.numberOf));
  clusters.accept(proposeAcronyms(profiles, clusters.numberOf));
  clusters.accept(proposeShortForms(profiles, clusters.numberOf));
  clusters.accept(proposeRoles(profiles, clusters.numberOf));
  return clusters
    .all()
    .map((cluster) => entityOf(cluster, profiles))
    .sort((x, y) => (x.id < y.id ? -1 : 1));
}
