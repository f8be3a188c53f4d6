/**
 * Who is meant by a surname that more than one person of a report bears, or that the names stage has joined to nobody: "Mr. NAME" where
 * husband and wife speak, "NAME said" behind a headline that glued two names together. In doubt, silence.
 */
import { KIN_NOUNS, PERSON_NOUNS } from "../en/speakers.ts";
import { type Gender, genderOf } from "./genders.ts";
import {
  firstMentionFrom,
  type Person,
  type Placed,
  type SpeakerMemory,
} from "./speaker-memory.ts";
import { isHeadline, type Pass, tokensIn } from "./speaker-pass.ts";

/** The person whom the name at a mention stands for; null when it is not told which of several. */
export function bearerOfName(pass: Pass, mention: Placed): number | null {
  const { memory } = pass;
  const { lower } = pass.text.tokens;
  const range = tokensIn(pass.text, mention);
  const { entity } = memory.people[mention.owner]!;
  if (!range || entity.type !== "person") return mention.owner;
  const inner = lower[range.first]!.replace(".", "");
  const isBare = range.end - range.first === (ADDRESS.has(inner) ? 2 : 1);
  if (!isBare) return mention.owner;
  const namesakes = (memory.bySurname.get(lower[range.end - 1]!) ?? []).filter((owner) =>
    isFullName(memory, owner),
  );
  const others = namesakes.filter((owner) => owner !== mention.owner);
  if (others.length === 0) return mention.owner;
  const title = ADDRESS.get((lower[range.first - 1] ?? "").replace(".", "")) ?? ADDRESS.get(inner);
  const isFull = entity.name.includes(" ");
  if (title !== undefined) {
    const told = genderOf(entity.name, []);
    if (isFull && (told === null || told === title)) return mention.owner;
    const byTitle = onlyOf(pass, namesakes, title);
    if (byTitle !== null) return byTitle;
    if (isFull) return null;
  }
  return isFull ? unlessNearer(pass, mention, others) : mention.owner;
}

/** Whether a person has a name of several words that is more than two headline words in a row. */
function isFullName({ text, people }: SpeakerMemory, owner: number): boolean {
  const { entity } = people[owner]!;
  if (!entity.name.includes(" ") || entity.type !== "person") return false;
  if (genderOf(entity.name, []) !== null) return true;
  return entity.mentions.some((mention) => !isHeadline(text, mention.start));
}

/** The only one of `owners` whose forename fits a title, when all their forenames tell. */
function onlyOf(pass: Pass, owners: readonly number[], title: Gender): number | null {
  const genders = owners.map((owner) => genderOf(pass.memory.people[owner]!.entity.name, []));
  if (genders.includes(null)) return null;
  const fitting = owners.filter((_, index) => genders[index] === title);
  return fitting.length === 1 ? fitting[0]! : null;
}

/** The owner of a mention unless somebody else of the name, told of more than in passing, stands nearer. */
function unlessNearer(pass: Pass, mention: Placed, others: readonly number[]): number | null {
  const { memory } = pass;
  if (pass.spoken.at(-1)?.owner === mention.owner) return mention.owner;
  const present = others.filter((owner) => memory.people[owner]!.entity.mentions.length > 1);
  if (present.length === 0) return mention.owner;
  for (let i = firstMentionFrom(memory, mention.start) - 1; i >= 0; i--) {
    const { owner } = memory.named[i]!;
    if (owner === mention.owner) return owner;
    if (present.includes(owner)) return null;
  }
  return mention.owner;
}

/**
 * Gives a surname that the names stage has joined to nobody to the only person of that surname, or to the only one of them with an
 * office: the mentions of it in `memory` change their owner. Gives each such entity with the one it turned out to be.
 */
export function joinSurnames(memory: SpeakerMemory): Map<number, number> {
  const joined = new Map<number, number>();
  for (const { index, entity } of memory.people) {
    if (entity.type !== "person" || !entity.named || /[ .]/u.test(entity.name)) continue;
    const namesakes = (memory.bySurname.get(entity.name.toLowerCase()) ?? []).filter(
      (owner) => owner !== index && isFullName(memory, owner),
    );
    // Of father and son either may be meant.
    if (
      namesakes.some((owner) => /\b(?:Jr|Sr|I{2,3}|IV)\b/u.test(memory.people[owner]!.entity.name))
    )
      continue;
    const inOffice = namesakes.filter((owner) => holdsOffice(memory.people[owner]!));
    if (inOffice.length === 0 && holdsOffice(memory.people[index]!)) continue;
    const [only] = namesakes.length === 1 ? namesakes : inOffice;
    if (only === undefined || (namesakes.length > 1 && inOffice.length > 1)) continue;
    joined.set(index, only);
    const person = memory.people[only]!;
    for (const role of memory.people[index]!.roles) person.roles.add(role);
    person.gender ??= memory.people[index]!.gender;
  }
  if (joined.size === 0) return joined;
  memory.named.forEach((mention, place) => {
    const owner = joined.get(mention.owner);
    if (owner !== undefined) memory.named[place] = { ...mention, owner };
  });
  return joined;
}

function holdsOffice(person: Person): boolean {
  return [...person.roles].some((role) => PERSON_NOUNS.has(role) && !KIN_NOUNS.has(role));
}

const ADDRESS: ReadonlyMap<string, "he" | "she"> = new Map([
  ["mr", "he"],
  ["mrs", "she"],
  ["ms", "she"],
  ["miss", "she"],
]);
