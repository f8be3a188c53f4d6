/**
 * Fields of nouns between which a choice is made when the same people or the same happening is named: the choice is what a table
 * of wordings shows. Language data: singular forms; plurals by rule or after a slash.
 */
import type { WordingField } from "../../model/index.ts";

/** One field: its name and its nouns. */
export interface WordField {
  readonly name: Exclude<WordingField, "name">;
  readonly nouns: ReadonlySet<string>;
}

function field(name: WordField["name"], nouns: string): WordField {
  const forms = nouns.split(" ").flatMap((noun) => {
    const [one, many] = noun.split("/") as [string, string?];
    return [one, many ?? plural(one)];
  });
  return { name, nouns: new Set(forms) };
}

function plural(noun: string): string {
  if (/(?:s|x|ch|sh)$/u.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/u.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** All fields. */
export const WORD_FIELDS: readonly WordField[] = [
  field(
    "forces",
    "troop/troops force soldier serviceman/servicemen peacekeeper occupant occupier invader mercenary militant fighter contingent unit army military/military paratrooper officer guard gunman/gunmen volunteer liberator rebel insurgent guerrilla separatist militia personnel/personnel men/men engineer expert adviser advisor instructor observer specialist trainer inspector monitor corps/corps company battalion brigade detachment",
  ),
  field(
    "unrest",
    "protest demonstration riot unrest/unrest uprising rebellion revolt revolution coup disorder rally march insurrection disturbance clash picket strike mutiny",
  ),
  field(
    "crowd",
    "protester demonstrator rioter activist terrorist extremist bandit looter insurgent picketer marcher dissident criminal hooligan striker",
  ),
  field(
    "operation",
    "operation mission invasion intervention occupation deployment campaign offensive aggression war conflict incursion assault attack",
  ),
  field("rule", "government regime authority administration junta leadership dictatorship"),
  field("leader", "president leader dictator strongman/strongmen autocrat ruler premier"),
  field(
    "migrants",
    "migrant refugee immigrant alien/aliens settler asylum-seeker displaced/displaced",
  ),
  field(
    "violence",
    "killing murder massacre execution shooting assassination slaughter crackdown raid attack clash incident tragedy accident disaster collapse explosion blast bombing crash",
  ),
];
