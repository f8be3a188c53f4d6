import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entitiesOf, entityNamed } from "./report.ts";
import { cpuTime } from "../../cpu-time.ts";

const REPORT = `The Defence Ministry of Borland said on Monday that the president of Borland, Ivan Tarkesh, had accepted the resignation of Prime Minister Ann Lorrimer.

Tarkesh thanked Lorrimer for her work. "She served Borland well," said Piet Varga, a spokesman for the Defence Ministry. The Peruvian Foreign Ministry and the Norwegian Foreign Ministry declined to comment.

The Collective Defence Pact (CDP) will meet in Stenholm. The CDP was founded in 1990. Norway and the Kingdom of Norway's neighbours are members, Norwegian officials said. Mr Varga added that the United Nations was informed. UN spokeswoman Clara Ndongo confirmed it.

Alexander Dubrovin met Aleksandr Dubrovin's lawyer. Kenya Airways and Qatar Airways flew to Lima.`;

const entities = entitiesOf(REPORT);
const named = (words: string) => entityNamed(REPORT, words, entities);

describe("findEntities", () => {
  it.each([
    ["Tarkesh", "Ivan Tarkesh", "person", "name/surname"],
    ["Lorrimer", "Ann Lorrimer", "person", "name/surname"],
    ["Varga", "Piet Varga", "person", "name/surname"],
    ["Aleksandr Dubrovin", "Alexander Dubrovin", "person", "name/spelling"],
    ["CDP", "Collective Defence Pact", "organization", "name/acronym"],
    ["UN", "United Nations", "organization", "name/acronym"],
    ["Defence Ministry", "Defence Ministry of Borland", "organization", "name/only-body"],
    ["Norwegian", "Kingdom of Norway", "place", "name/demonym"],
  ])("joins %s with %s", (short, long, type, rule) => {
    expect(named(short)).toBeDefined();
    expect(named(short)).toBe(named(long));
    expect(named(short)?.type).toBe(type);
    expect(named(short)?.rules).toContain(rule);
  });

  it("takes no title into a name, and keeps it as the role", () => {
    const lorrimer = named("Ann Lorrimer")!;
    expect(lorrimer.name).toBe("Ann Lorrimer");
    const role = lorrimer.mentions[0]!.role!;
    expect(REPORT.slice(role.start, role.end)).toBe("Prime Minister");
  });

  it("never joins the bodies of two countries", () => {
    const ministries = entities.filter((entity) => entity.name.endsWith("Foreign Ministry"));
    expect(ministries.map((entity) => [entity.name, entity.country])).toEqual([
      ["Peruvian Foreign Ministry", "PE"],
      ["Norwegian Foreign Ministry", "NO"],
    ]);
    expect(entities.filter((entity) => entity.name.endsWith("Airways"))).toHaveLength(2);
  });

  it("counts a people as a mention of its country", () => {
    const norway = named("Norwegian")!;
    expect(norway.country).toBe("NO");
    expect(norway.name).toBe("Norway");
    const forms = norway.mentions.map((mention) => mention.form);
    expect(forms).toContain("demonym");
    expect(forms).toContain("name");
  });

  it("finds a place under one type although a company has that name elsewhere", () => {
    expect(named("Borland")?.type).toBe("place");
  });

  it("numbers entities by their place and orders mentions", () => {
    entities.forEach((entity, index) => {
      expect(entity.index).toBe(index);
      const starts = entity.mentions.map((mention) => mention.start);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    });
    const firsts = entities.map((entity) => entity.mentions[0]!.start);
    expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
  });

  it("gives the same for the same text", () => {
    expect(entitiesOf(REPORT)).toEqual(entities);
  });

  it("slices to words without white space at the ends, in any text", () => {
    const word = fc.constantFrom(
      "Ann",
      "Lorrimer",
      "of",
      "the",
      "Ministry",
      "Peru",
      "(",
      ")",
      ",",
      "'s",
      "said",
      ".",
      "\n\n",
      "Dr",
      "MoD",
      "“",
      "x-Y",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(" ");
        for (const entity of entitiesOf(text))
          for (const mention of entity.mentions) {
            const slice = text.slice(mention.start, mention.end);
            expect(slice).not.toBe("");
            expect(slice.trim()).toBe(slice);
          }
      }),
      { numRuns: 150, seed: 11 },
    );
  });
});

describe("findEntities takes", () => {
  it("an office's field from the name of the body", () => {
    const text =
      "The High Representative of the European Union for Trade Policy spoke on Monday. The EU declined to add anything.";
    const union = entityNamed(text, "EU");
    expect(union?.name).toBe("European Union");
    expect(union?.rules).toContain("name/acronym");
  });

  it("brigades for bodies and model numbers for things", () => {
    const text =
      "Soldiers of the 12th Airborne Brigade of Peru arrived in Lima on F-12 aircraft, officials said.";
    const brigade = entitiesOf(text).find((entity) => entity.name.includes("Brigade"));
    expect(brigade?.type).toBe("organization");
    expect(brigade?.country).toBe("PE");
    for (const entity of entitiesOf(text).filter((one) => one.name === "F-12"))
      expect(entity.type).toBe("other");
  });
});

describe("findEntities keeps apart", () => {
  it("two people of one surname, and gives the bare surname to neither", () => {
    const text =
      "Jane Orwick met John Orwick in Lima. Jane Orwick left early. Orwick did not comment, police said.";
    const found = entitiesOf(text);
    const jane = entityNamed(text, "Jane Orwick", found);
    const john = entityNamed(text, "John Orwick", found);
    const bare = entityNamed(text, "Orwick", found);
    expect(jane).toBeDefined();
    expect(john).toBeDefined();
    expect(jane).not.toBe(john);
    expect(bare).not.toBe(jane);
    expect(bare).not.toBe(john);
  });

  it("a ministry without an owner from two ministries with one", () => {
    const text =
      "The Peruvian Foreign Ministry protested. The Chilean Foreign Ministry answered. Later the Foreign Ministry said that talks went on.";
    const ministries = entitiesOf(text).filter((entity) => entity.name.includes("Ministry"));
    expect(ministries).toHaveLength(3);
  });

  it("days, months and sums of money from names", () => {
    const text =
      "On Monday, 4 May, the firm paid US$ 20 million in Lima. In April it paid US$5 million.";
    const words = entitiesOf(text).flatMap((entity) =>
      entity.mentions.map((mention) => text.slice(mention.start, mention.end)),
    );
    expect(words).not.toContain("Monday");
    expect(words).not.toContain("May");
    expect(words.filter((word) => word.includes("$"))).toEqual([]);
  });

  it("a possessive ending from the name, with either apostrophe", () => {
    for (const mark of ["'", "’"]) {
      const text = `Ivan Tarkesh spoke in Lima. Tarkesh${mark}s words were few, and so were Ann Lorrimer${mark}s, aides said.`;
      const words = entitiesOf(text).flatMap((entity) =>
        entity.mentions.map((mention) => text.slice(mention.start, mention.end)),
      );
      expect(words).toContain("Ann Lorrimer");
      expect(words.filter((word) => word === "Tarkesh")).toHaveLength(1);
      expect(words.filter((word) => /s$/u.test(word))).toEqual([]);
    }
  });

  it("nothing out of nothing", () => {
    expect(entitiesOf("")).toEqual([]);
    expect(entitiesOf("no names here, only small words and 12 numbers.")).toEqual([]);
  });
});

describe("time", () => {
  const time = (text: string): number => {
    entitiesOf("Ann Lorrimer.");
    return cpuTime(() => entitiesOf(text));
  };
  it.each([
    ["capitals", "Orwick Varga Tarkesh "],
    ["the same name", "Ann Lorrimer said. "],
    ["brackets", "Pact (CDP ( "],
    ["titles", "President of the Minister of the Chairman of "],
  ])("stays about linear in %s", (_, piece) => {
    const short = Math.max(time(piece.repeat(2000)), 1);
    const long = time(piece.repeat(16_000));
    // Eight times the text; the rest is room for a busy machine.
    expect(long / short).toBeLessThan(40);
  });

  it("reads a megabyte without a space", () => {
    expect(time("A".repeat(1_000_000))).toBeLessThan(20_000);
  });
});
