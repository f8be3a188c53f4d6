import { describe, expect, it } from "vitest";
import { structureText } from "../../src/intake/plain-text/structure-text.ts";

const TITLE = "Night boat stuck in the ice off Vell";
const BODY = `The night boat to Vell was stuck in the ice for six hours on Monday, the harbour office said.

Nobody on board was hurt, and the boat was pulled free by a tug in the morning.`;

const of = (text: string, url: string | null = null) => structureText(text, { file: null, url });
const outletOf = (text: string, url: string | null = null): string => {
  const { name, basis } = of(text, url).outlet;
  return `${basis} ${name ?? "-"}`;
};
const creditsOf = (text: string): string[] =>
  of(text).credits.map((credit) => `${credit.kind} ${credit.name}`);

describe("outlet", () => {
  const cases: readonly [why: string, text: string, outlet: string][] = [
    ["nothing tells", `${TITLE}\n\n${BODY}`, "unknown -"],
    [
      "a domain alone below the article",
      `${TITLE}\n\n${BODY}\n\nquay.example`,
      "stated quay.example",
    ],
    [
      "a domain alone above the article",
      `WWW.Quay.Example\n\n${TITLE}\n\n${BODY}`,
      "stated quay.example",
    ],
    ["two different domains", `${TITLE}\n\n${BODY}\n\nquay.example\nmole.example`, "unknown -"],
    [
      "an address above the article",
      `https://www.quay.example/news/1\n\n${TITLE}\n\n${BODY}`,
      "url quay.example",
    ],
    [
      "an address inside the article",
      `${TITLE}\n\n${BODY}\n\nhttps://mole.example/2\n\n${BODY.replace("Monday", "Tuesday")}`,
      "unknown -",
    ],
    ["a greeting of the site", `Good day, Harbour Gazette!\n\n${TITLE}\n\n${BODY}`, "unknown -"],
    [
      "the holder of the copyright",
      `${TITLE}\n\n${BODY}\n\n© 2033 Harbour Gazette. All rights reserved.`,
      "stated Harbour Gazette",
    ],
    [
      "an agency's copyright on a printed copy",
      `${TITLE}\n\n${BODY}\n\nCopyright 2033 The Associated Press. All rights reserved.`,
      "unknown -",
    ],
    ["a photo's source", `${TITLE}\n\n${BODY}\n\nPhoto. Source: quay.example`, "unknown -"],
    [
      "an agency that all print, in the dateline",
      `${TITLE}\n\nVELL (Reuters) - ${BODY}`,
      "unknown -",
    ],
    [
      "an unknown agency in the dateline alone",
      `${TITLE}\n\nVELL, 3 May (OrlTA) – ${BODY}`,
      "unknown -",
    ],
    [
      "an agency's dateline over a text in its name",
      `${TITLE}\n\nVELL, 3 May (OrlTA) – ${BODY.replace("the harbour office said", "OrlTA has learned")}`,
      "inferred OrlTA",
    ],
  ];
  for (const [why, text, outlet] of cases) {
    it(why, () => {
      expect(outletOf(text)).toBe(outlet);
    });
  }

  it("takes the address it was given, with a site line as evidence", () => {
    const text = `${TITLE}\n\n${BODY}\n\nquay.example`;
    const { outlet } = of(text, "https://m.quay.example/a?b=mole.example");
    expect(outlet.name).toBe("quay.example");
    expect(outlet.basis).toBe("url");
    expect(outlet.evidence.map((span) => text.slice(span.start, span.end))).toEqual([
      "quay.example",
    ]);
  });
});

describe("credits", () => {
  const cases: readonly [why: string, text: string, credits: string[]][] = [
    ["place, day and agency", `VELL, 3 May (OrlTA) – ${BODY}`, ["dateline OrlTA"]],
    ["place and agency that all print", `VELL, Orlan (AP) -- ${BODY}`, ["dateline AP"]],
    ["place in small letters and agency", `Port Hale (OrlTA) – ${BODY}`, ["dateline OrlTA"]],
    [
      "a person with a party in brackets is no dateline",
      `Ada Venn (Harbour) – the mayor of Vell – said that the night boat was stuck in the ice.`,
      [],
    ],
    [
      "an agency after the day, without brackets",
      `PORT HALE. May 4. OrlTA - ${BODY}`,
      ["dateline OrlTA"],
    ],
    ["a place alone credits nobody", `VELL — ${BODY}`, []],
    [
      "brackets later in the sentence",
      `The boat, owned by the Vell Line (VL) – the oldest on the lake – was stuck in the ice.`,
      [],
    ],
    ["an agency after the last sentence", `${BODY} (AFP)`, ["agency AFP"]],
    ["an agency on a line of its own", `${TITLE}\nReuters\n\n${BODY}`, ["agency Reuters"]],
    [
      "a contribution",
      `${BODY}\n\nThe Associated Press contributed to this report.`,
      ["contribution The Associated Press"],
    ],
    ["a source", `${TITLE}\n\n${BODY}\n\nSource: Vell Line`, ["source Vell Line"]],
    [
      "authors and an agency in the byline",
      `${TITLE}\nBy INES OKAR, Pell van Dorn and Associated Press\n\n${BODY}`,
      ["byline INES OKAR", "byline Pell van Dorn", "agency Associated Press"],
    ],
  ];
  for (const [why, text, credits] of cases) {
    it(why, () => {
      expect(creditsOf(text)).toEqual(credits);
    });
  }

  it("names authors once, from byline and biography", () => {
    const text = `${TITLE}\nBy Ines Okar for the Gazette\n\n${BODY}\n\nAbout Ines Okar\n\nShe writes about boats.`;
    expect(of(text).authors).toEqual(["Ines Okar"]);
  });
});
