import { expect, it } from "vitest";
import { attributionsOf, saying } from "./read-attributions.ts";

it("gives an office to nobody whose name only stands before it", () => {
  const said = attributionsOf(
    "Gov. Anna Keller spoke to George Marrow on Monday.\nIn interviews with George Marrow, the governor pointed to the old law.\nThe governor said the law was fair.",
  );
  expect(saying(said, "the law was fair")?.speaker).not.toBe("George Marrow");
});

it("never takes the one told of for the one who tells", () => {
  const said = attributionsOf(
    "Pavel Ruiz left the party in May.\nRuiz took aim at the mayor, Harry Orwick, who he said “was right in those days”.",
  );
  expect(saying(said, "was right in those days")?.speaker).not.toBe("Harry Orwick");
});

it("leaves apart a forename and the full name that comes only later", () => {
  const said = attributionsOf(
    "Police named the sons of the Keller family as Edwin and William.\nThe pilot, William Orwick, died elsewhere.\n“William sang,” his teacher said.\nWilliam said the boat was late.",
  );
  expect(saying(said, "the boat was late")?.speaker).not.toBe("William Orwick");
});

it("gives words in quotation marks to whoever answers, not to those answered", () => {
  const said = attributionsOf(
    'Milan Havric also addressed those who speak of an occupation: "A neighbour who brings a pump is not an army. Whoever says otherwise has never carried a sandbag."',
  );
  const holding = said.filter(({ content }) => content.includes("A neighbour who brings a pump"));
  expect(holding.map(({ speaker }) => speaker)).toEqual(["Milan Havric"]);
});
