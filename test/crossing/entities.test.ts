import { describe, expect, it } from "vitest";
import { findEntities } from "../../src/crossing/entities/find-entities.ts";
import { linkReports } from "../../src/crossing/index.ts";
import type { Entity, Story } from "../../src/model/index.ts";
import { makeInput, type GivenEntity } from "./make-input.ts";

/** The entities of reports that name what is given, a list a report, all in one story. */
function entitiesOf(...lists: readonly (readonly GivenEntity[])[]): Entity[] {
  const inputs = lists
    .map((entities, index) =>
      makeInput({
        outlet: `Outlet ${index}`,
        paragraphs: [entities.map(({ name }) => name).join(", "), `Report ${index}.`],
        entities,
      }),
    )
    .sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
  const story: Story = { id: "s", label: "", reports: inputs.map(({ report }) => report.id) };
  return findEntities(inputs, [story]);
}

const person = (name: string, more: Partial<GivenEntity> = {}): GivenEntity => ({
  name,
  type: "person",
  ...more,
});
const body = (name: string, more: Partial<GivenEntity> = {}): GivenEntity => ({
  name,
  type: "organization",
  ...more,
});
const place = (name: string, more: Partial<GivenEntity> = {}): GivenEntity => ({
  name,
  type: "place",
  ...more,
});

describe("findEntities joins", () => {
  const cases: readonly [string, GivenEntity, GivenEntity][] = [
    ["a full name", person("Marta Olesko"), person("Marta Olesko")],
    ["a name with a title", person("President Marta Olesko"), person("Marta Olesko")],
    ["a transliterated surname", person("Andrei Marozenka"), person("Andrej Morozenko")],
    ["Cyrillic and Latin letters", person("Андрей Морозенко"), person("Andrei Morozenko")],
    [
      "a hyphenated forename in two spellings",
      person("Żan-Marek Wolin"),
      person("Jan-Marek Wolin"),
    ],
    ["a surname with and without its last mark", person("Marta Toric"), person("Marta Torich")],
    ["a surname in three spellings of ć", person("Marta Torić"), person("Marta Toricz")],
    [
      "a slip of the pen in one role",
      person("Marta Oleskova", { roles: ["mayor of brenford"] }),
      person("Marta Ovleskova", { roles: ["mayor of brenford"] }),
    ],
    ["an initial", person("M. Oleskova"), person("Marta Oleskova")],
    ["a short form of a forename", person("Mike Tarrow"), person("Michael Tarrow")],
    ["a missing middle name", person("Michael James Tarrow"), person("Michael Tarrow")],
    ["a bare surname", person("Marozenka"), person("Andrei Marozenka")],
    ["an acronym and its expansion", body("NRO"), body("Northern River Organisation")],
    [
      "British and American spelling",
      body("Northern River Organisation"),
      body("Northern River Organization"),
    ],
    [
      "one ministry in two word orders",
      body("Ministry of Defence of Austria", { country: "AT" }),
      body("Austrian Defense Ministry", { country: "AT" }),
    ],
    ["a body taken for a place", body("Brenford Trade Compact"), place("Brenford Trade Compact")],
    [
      "a person taken for a body",
      person("Marta Olesko", { roles: ["mayor"] }),
      body("Marta Olesko"),
    ],
    ["a body and the last word of its name", body("Brenford Trade Compact"), body("Compact")],
    ["a police force and its department", body("Dale Police"), body("Dale Police Department")],
    ["a place and the word for its people", place("Brenland"), body("Brenlandic")],
    ["a place and a people ending in -ian", place("Brenia"), { name: "Brenian", type: "other" }],
    ["letters with and without dots", body("N.R.O."), body("NRO")],
    ["a name written in one word and in two", body("Fen-Mart"), body("Fenmart")],
    [
      "a body with and without its country's letters",
      body("U.S. River Command", { country: "US" }),
      body("River Command"),
    ],
    ["a department and its letters", body("Department of Rivers"), body("DOR")],
    ["a department and its letters, in the other order", body("Rivers Department"), body("DOR")],
    ["a plural inside a name", body("Rivers Elections Board"), body("Rivers Election Board")],
    ["two initials with and without dots", person("T.J. Tarrow"), person("TJ Tarrow")],
    [
      "an Arabic article in two spellings",
      person("Hamid Nasr al-Tisi"),
      person("Hamid-Nasr el-Tissi"),
    ],
    ["a place whose first word is shortened", place("Ft. Brenford"), place("Fort Brenford")],
    ["a second surname", person("Enrique Dalmo Ruiz"), person("Enrique Dalmo")],
    ["a body and its letters in two scripts", body("ЦРО-NRO"), body("Northern River Organisation")],
    ["letters written like a word", body("Naro"), body("Northern Area River Organisation")],
    ["names of a well-known body", body("Doctors Without Borders"), body("MSF")],
    ["an alias", body("Northern River Organisation", { aliases: ["ORN"] }), body("ORN")],
    [
      "names of one country",
      place("Republic of Austria", { country: "AT" }),
      place("Austria", { country: "AT" }),
    ],
    [
      "a head of state without a name and with one",
      person("the Austrian leader", { named: false, roles: ["austrian leader"], country: "AT" }),
      person("Marta Olesko", { roles: ["president of austria"], country: "AT" }),
    ],
    [
      "a mayor without a name and with one",
      person("the mayor of Brenford", { named: false, roles: ["mayor of brenford"] }),
      person("Marta Olesko", { roles: ["mayor of brenford"] }),
    ],
  ];
  it.each(cases)("%s", (_, a, b) => {
    const entities = entitiesOf([a], [b]);
    expect(entities).toHaveLength(1);
    expect(entities[0]!.members).toHaveLength(2);
    const [join] = entities[0]!.joins;
    expect(join!.score).toBeGreaterThan(0.5);
    expect(join!.why).not.toBe("");
    expect(join!.by).toBe("machine");
  });
});

describe("findEntities keeps apart", () => {
  const cases: readonly [string, GivenEntity, GivenEntity][] = [
    [
      "ministries of two countries",
      body("Defence Ministry", { country: "AT" }),
      body("Defence Ministry", { country: "PE" }),
    ],
    ["the letters of a country and a body", place("U.S.", { country: "US" }), body("United Sails")],
    ["two members of one party", body("Brenford Liberal"), body("Liberal of Brenford")],
    ["father and son", person("Pavel Krol Sr."), person("Pavel Krol Jr.")],
    [
      "father and son, of whom each report names one",
      person("Pavel Krol"),
      person("Pavel Krol Jr."),
    ],
    [
      "father and son with offices of their own",
      person("Pavel Krol", { roles: ["former harbour master"] }),
      person("Pavel Krol Jr.", { roles: ["former mayor"] }),
    ],
    ["two forenames", person("Pavel Krol"), person("Jana Krol")],
    ["forenames that differ in their last vowel", person("Mario Delgas"), person("Maria Delgas")],
    [
      "two people one letter apart without a role",
      person("Marta Oleskova"),
      person("Marta Opleskova"),
    ],
    ["a city and its newspaper", place("Brenford"), body("Brenford Herald")],
    ["a city and a team of its name", place("Brenford"), body("Brenford")],
    ["a person and a place of the same name", person("Washington"), place("Washington")],
    [
      "namesakes among places of two countries",
      place("Cordoba", { country: "ES" }),
      place("Cordoba", { country: "AR" }),
    ],
    [
      "police here and police there",
      body("police", { named: false }),
      body("police", { named: false }),
    ],
    [
      "a deputy and the head",
      person("the deputy leader", { named: false, roles: ["deputy leader"], country: "AT" }),
      person("Marta Olesko", { roles: ["president"], country: "AT" }),
    ],
  ];
  it.each(cases)("%s", (_, a, b) => {
    expect(entitiesOf([a], [b])).toHaveLength(2);
  });

  it("a bare ministry when the story has the ministries of two countries", () => {
    const entities = entitiesOf(
      [body("Defence Ministry", { country: "AT" })],
      [body("Defence Ministry", { country: "PE" })],
      [body("Defence Ministry")],
    );
    expect(entities).toHaveLength(3);
  });

  it("not the mayor from himself, where one report leaves “Jr.” out", () => {
    const entities = entitiesOf(
      [person("Pavel Krol", { roles: ["mayor of brenford"] })],
      [person("Pavel Krol Jr.", { roles: ["mayor"] })],
    );
    expect(entities).toHaveLength(1);
  });

  it("father and son, where one report knows both", () => {
    const entities = entitiesOf(
      [person("Pavel Krol"), person("Pavel Krol Jr.")],
      [person("Pavel A. Krol")],
      [person("Pavel Krol Jr.")],
    );
    expect(entities.map(({ members }) => members.length)).toEqual([2, 2]);
  });

  it("the ministries of two countries that no list knows", () => {
    const entities = entitiesOf(
      [place("Brenia"), body("Brenian Interior Ministry"), place("Ostland")],
      [body("Ostlandic Interior Ministry"), body("Interior Ministry of Brenia")],
      [body("Interior Ministry")],
    );
    const ministries = entities.filter(({ name }) => name.includes("Ministry"));
    expect(ministries.map(({ members }) => members.length).toSorted()).toEqual([1, 1, 2]);
  });

  it("a short form that two bodies of the story have", () => {
    const entities = entitiesOf(
      [body("Brenford Trade Compact")],
      [body("Ostland Relief Compact")],
      [body("Compact")],
    );
    expect(entities).toHaveLength(3);
  });

  it("an office that one of two people may hold", () => {
    const entities = entitiesOf(
      [person("the prime minister", { named: false, roles: ["prime minister"] })],
      [person("Marta Olesko", { roles: ["prime minister"] })],
      [person("Pavel Krol", { roles: ["prime minister"] })],
    );
    expect(entities).toHaveLength(3);
  });

  it("a bare surname that two people of the story bear", () => {
    const entities = entitiesOf(
      [person("Pavel Krolik")],
      [person("Jana Krolik")],
      [person("Krolik")],
    );
    expect(entities).toHaveLength(3);
  });

  it("two spellings that one report uses for two people", () => {
    const entities = entitiesOf(
      [person("Andrei Marozenka"), person("Andrej Morozenko")],
      [person("Pavel Krol")],
    );
    expect(entities).toHaveLength(3);
  });
});

it("findEntities names a person by the full name and lists the others", () => {
  const [entity] = entitiesOf(
    [person("Marozenka", { roles: ["mayor"] })],
    [person("Andrei Marozenka")],
  );
  expect(entity!.name).toBe("Andrei Marozenka");
  expect(entity!.aliases).toEqual(["Marozenka"]);
  expect(entity!.roles).toEqual(["mayor"]);
});

it("findEntities joins a headline's short name, and a pet name that a report also uses", () => {
  const title = "Board Clears Roland Stane";
  const names = ["Roland J. Stane Jr.", "Stane", "Robert Fenwick", "Bob Fenwick"];
  const input = makeInput({
    outlet: "Dale Times",
    title,
    paragraphs: [`The board cleared ${names.join(", ")}.`],
    entities: ["Roland Stane", ...names].map((name) => person(name)),
  });
  const entities = findEntities([input], [{ id: "s", label: "", reports: [input.report.id] }]);
  expect(entities.map(({ members }) => members.length).toSorted()).toEqual([2, 3]);
});

it("findEntities knows the head of government that a report names once with the office", () => {
  const [entity] = entitiesOf([
    person("Marta Olesko", { roles: ["prime minister"] }),
    person("the head of government", { named: false, roles: ["head of government"] }),
  ]);
  expect(entity).toMatchObject({ name: "Marta Olesko", aliases: [] });
  expect(entity!.members).toHaveLength(2);
});

it("findEntities names a place by its name, not by its people, and settles one word by many votes", () => {
  const people = body("Brenlandic");
  const entities = entitiesOf(
    [people, people],
    [people],
    [place("Brenland")],
    [place("Brenland")],
    [place("Brenland")],
    [body("Brenland")],
  );
  expect(entities).toHaveLength(1);
  expect(entities[0]).toMatchObject({ name: "Brenland", type: "place", aliases: [] });
});

it("findEntities joins what a copied passage names, where a bare name alone would stay apart", () => {
  const text =
    "According to the ministry, the eleven pilots slept in the hangar of the old airfield until the fog over the estuary lifted on Sunday.";
  const inputs = ["Dale Times", "Valley Radio"]
    .map((outlet) =>
      makeInput({ outlet, paragraphs: [text], entities: [body("the ministry", { named: false })] }),
    )
    .sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
  const { entities, copies } = linkReports(inputs);
  expect(copies).toHaveLength(1);
  expect(entities).toHaveLength(1);
  expect(entities[0]!.joins[0]!.why).toMatch(/copied passage/u);
});

/** Names of the entities that hold a bare surname, for reports whose paragraphs name what stands in them, in that order. */
function bearersOf(bare: string, ...reports: readonly (readonly string[])[]): string[] {
  const inputs = reports
    .map((names, index) =>
      makeInput({
        outlet: `Outlet ${index}`,
        title: `Report ${index}`,
        paragraphs: [names.join(" then ")],
        entities: names.map((name) => person(name)),
      }),
    )
    .map(({ report, reading }) => {
      // Each name stands where its turn is, and not also inside a longer one.
      let start = report.title!.end;
      const entities = reading.entities.map((entity) => {
        start = report.text.indexOf(entity.name, start);
        const span = { start, end: start + entity.name.length };
        start = span.end;
        return { ...entity, mentions: [{ ...span, form: "name" as const, role: null }] };
      });
      return { report, reading: { ...reading, entities } };
    })
    .sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
  const story: Story = { id: "s", label: "", reports: inputs.map(({ report }) => report.id) };
  const placeOf = new Map(inputs.map(({ report, reading }) => [report.id, reading.entities]));
  return findEntities(inputs, [story])
    .filter(({ members }) =>
      members.some(({ report, index }) => placeOf.get(report)![index]!.name === bare),
    )
    .map(({ name }) => name)
    .sort();
}

describe("findEntities, of a family", () => {
  it.each([
    [
      "whom the report has introduced when it goes on with the surname",
      [["Pavel Krol Jr.", "Krol", "Pavel Krol", "Anna Krol"]],
      ["Pavel Krol Jr."],
    ],
    [
      "whom another report means, where one has introduced two",
      [
        ["Pavel Krol Jr.", "Krol", "Pavel Krol"],
        ["Pavel Krol Jr.", "Anna Krol", "Krol"],
      ],
      ["Pavel Krol Jr."],
    ],
    ["nobody, of a father and a son", [["Pavel Krol", "Pavel Krol Jr.", "Krol"]], ["Krol"]],
    [
      "nobody, where the son is told apart by his suffix",
      [["Pavel Krol Jr.", "Krol Jr.", "Krol", "Pavel Krol"]],
      ["Krol"],
    ],
    [
      "two people, where two reports have introduced sisters",
      [
        ["Anna Krol", "Berta Krol", "Krol"],
        ["Berta Krol", "Anna Krol", "Krol"],
      ],
      ["Krol", "Krol"],
    ],
  ])("knows %s", (_, reports, bearers) => {
    expect(bearersOf("Krol", ...reports)).toEqual(bearers);
  });
});

it("findEntities knows what a report calls by a part of its name", () => {
  const sizes = (...given: readonly (readonly GivenEntity[])[]): number[] =>
    entitiesOf(...given)
      .map(({ members }) => members.length)
      .toSorted();
  expect(sizes([body("Dale Valley Post"), body("Post")])).toEqual([2]);
  expect(sizes([body("Dale Valley Post"), body("Fenwick Post"), body("Post")])).toEqual([1, 1, 1]);
  // Another report means another paper by it.
  expect(sizes([body("Dale Valley Post")], [body("Post")])).toEqual([1, 1]);
  expect(sizes([body("Post")], [body("The Post")])).toEqual([2]);
  expect(sizes([body("Lower Rivers Committee"), body("Rivers Committee")])).toEqual([2]);
  expect(sizes([place("Dale"), body("Dale Rivers Party"), body("Rivers Party")])).toEqual([
    1, 1, 1,
  ]);
  expect(sizes([body("Tarn Airlines"), body("Tarn")])).toEqual([2]);
  expect(sizes([body("Tarn Airlines"), body("Tarn News"), body("Tarn")])).toEqual([1, 1, 1]);
  // A team, whatever the tagger takes its short name for, and two teams of one name.
  const herons = body("Dale Herons");
  expect(sizes([place("Dale"), herons], [place("Herons")])).toEqual([1, 2]);
  const others = [place("Fenwick"), body("Fenwick Herons")];
  expect(sizes([place("Dale"), herons], others, [body("Herons")])).toEqual([1, 1, 1, 1, 1]);
});

it("findEntities knows whom of a family a forename means, and of two families nobody", () => {
  const family = [["Anna Krol", "Pavel Krol", "Anna"]];
  expect(bearersOf("Anna", ...family)).toEqual(["Anna Krol"]);
  expect(bearersOf("Anna", ["Anna Krol", "Pavel Dorn", "Anna"])).toEqual(["Anna"]);
  expect(bearersOf("Anna", ["Anna Krol", "Pavel Krol", "Jana Dorn", "Berta Dorn", "Anna"])).toEqual(
    ["Anna"],
  );
});

it("findEntities knows a wife who is called by her full name later", () => {
  const entities = entitiesOf([
    person("Anna", { roles: ["wife"] }),
    person("Pavel Krol"),
    person("Anna Krol"),
  ]);
  expect(entities.map(({ members }) => members.length).toSorted()).toEqual([1, 2]);
});

describe("findEntities believes a report that gives two names of one", () => {
  const sizes = (text: string, ...entities: readonly GivenEntity[]): number[] => {
    const input = makeInput({ outlet: "Dale Times", paragraphs: [text], entities });
    return findEntities([input], [{ id: "s", label: "", reports: [input.report.id] }])
      .map(({ members }) => members.length)
      .toSorted();
  };
  it.each([
    ["The Lower Fen Front, also known as Orvad, denied it.", "Lower Fen Front", "Orvad"],
    ["The Lower Fen Front (known by its local acronym ORV) denied it.", "Lower Fen Front", "ORV"],
    ["The Lower Fen Front, or Orvad, denied it.", "Lower Fen Front", "Orvad"],
    ["Tarn Holdings (formerly Dale Mills) denied it.", "Tarn Holdings", "Dale Mills"],
  ])("%s", (text, a, b) => {
    expect(sizes(text, body(a), body(b))).toEqual([2]);
  });
  it.each([
    ["The Lower Fen Front or Orvad denied it.", "Lower Fen Front", "Orvad"],
    ["The Lower Fen Front, known for raids, met Orvad.", "Lower Fen Front", "Orvad"],
    ["The Lower Fen Front and Orvad denied it.", "Lower Fen Front", "Orvad"],
  ])("but not where it does not: %s", (text, a, b) => {
    expect(sizes(text, body(a), body(b))).toEqual([1, 1]);
  });
  it("and a person's alias", () => {
    const text = "Pavel Krol, better known as Old Wren, sang.";
    expect(sizes(text, person("Pavel Krol"), person("Old Wren"))).toEqual([2]);
    const brother = "Pavel Krol, better known as Old Wren's brother, sang.";
    expect(sizes(brother, person("Pavel Krol"), person("Old Wren"))).toEqual([1, 1]);
  });
});

it("findEntities shows a name without what only dresses it", () => {
  const [town] = entitiesOf([place("BRENFORD")], [place("Brenford")]);
  expect(town!.name).toBe("Brenford");
});

it("findEntities takes the surname alone for the elder, where a report does not name the younger", () => {
  const sizes = entitiesOf(
    [person("Pavel Krol"), person("Pavel Krol Jr.")],
    [person("Krol", { roles: ["mayor"] })],
  ).map(({ members }) => members.length);
  expect(sizes.toSorted()).toEqual([1, 2]);
});

it("findEntities does not take a branch for the whole, nor a member of a party for a body", () => {
  const entities = entitiesOf(
    [place("Brenland"), body("Brenland Tillers Union", { aliases: ["Tillers Union"] })],
    [body("Tillers Union")],
  );
  expect(entities.filter(({ name }) => name.endsWith("Union"))).toHaveLength(2);
  const party = [body("Democrat of North Brenland")];
  expect(entitiesOf(party, [body("DNB")])).toHaveLength(2);
  expect(entitiesOf([body("Directorate of North Brenland")], [body("DNB")])).toHaveLength(1);
});
