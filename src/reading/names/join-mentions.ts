/** Joins the mentions of one report into entities. */
import type { EntityType, LocalEntity } from "../../model/index.ts";
import type { ReadingText } from "../reading-text.ts";
import { countryName } from "./countries.ts";
import type { NameMention } from "./find-mentions.ts";
import { foldName } from "./word-hash.ts";

interface Group {
  type: EntityType;
  country: string | null;
  mentions: NameMention[];
  rules: Set<string>;
}

/** Entities in order of their first mention. */
export function joinMentions(_text: ReadingText, mentions: readonly NameMention[]): LocalEntity[] {
  const groups = new Map<string, Group>();
  const fullNames = new Map<string, string[]>();
  for (const mention of mentions) {
    if (mention.type !== "person") continue;
    const words = keyOf(mention.text).split(" ");
    if (words.length < 2) continue;
    const last = words.at(-1)!;
    const known = fullNames.get(last) ?? [];
    if (!known.includes(words.join(" "))) fullNames.set(last, [...known, words.join(" ")]);
  }
  for (const mention of mentions) {
    let key = `${mention.type} ${keyOf(mention.text)}`;
    let type: EntityType = mention.type === "people" ? "other" : mention.type;
    const rules: string[] = [];
    if (mention.country !== null) {
      key = `country ${mention.country}`;
      type = "place";
      if (mention.form === "demonym") rules.push("name/demonym");
    } else if (mention.type === "person") {
      const full = fullNames.get(keyOf(mention.text));
      if (full?.length === 1) {
        key = `person ${full[0]!}`;
        rules.push("name/surname");
      }
    }
    let group = groups.get(key);
    if (!group) {
      group = { type, country: mention.country, mentions: [], rules: new Set() };
      groups.set(key, group);
    } else if (rules.length === 0) group.rules.add("name/same");
    group.mentions.push(mention);
    for (const rule of rules) group.rules.add(rule);
  }
  return [...groups.values()].map((group, index): LocalEntity => {
    const names = [...new Set(group.mentions.filter((m) => m.form === "name").map((m) => m.text))];
    const name =
      names.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ??
      (group.country === null ? null : countryName(group.country)) ??
      group.mentions[0]!.text;
    return {
      index,
      name,
      type: group.type,
      named: true,
      aliases: names.filter((other) => other !== name).toSorted(),
      roles: [],
      country: group.country,
      mentions: group.mentions.map((m) => ({
        start: m.start,
        end: m.end,
        form: m.form,
        role: null,
      })),
      rules: [...group.rules].toSorted(),
    };
  });
}

function keyOf(name: string): string {
  return foldName(name).replace(/^the /u, "");
}
