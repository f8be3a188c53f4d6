/** Decoding: declared, marked and guessed encodings, on sentences of our own in several languages. */
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { decode } from "../../src/intake/encoding/decode.ts";
import { guessEncoding } from "../../src/intake/encoding/guess-encoding.ts";

const SENTENCES: Readonly<Record<string, string>> = {
  french:
    "Le préfet de la vallée a déclaré que la digue, fermée depuis l’été, n’a pas été contrôlée. Les élèves du collège ont dû être évacués à Orvanne où la mairie a ouvert le gymnase.",
  german:
    "Die Behörden prüfen, ob die Brücke über die Selte für Fußgänger geöffnet werden darf. „Wir müssen früh genug wissen, wie groß die Schäden sind“, erklärte die Bürgermeisterin.",
  spanish:
    "El alcalde señaló que mañana se reabrirá el túnel; según él, ningún niño resultó herido. La compañía eléctrica añadió que la reparación costó más de lo previsto.",
  portuguese:
    "A administração não explicou por que as informações só chegaram à população no domingo. Três irmãos estão desaparecidos na região, segundo o capitão.",
  swedish:
    "Färjan låg kvar vid kajen i går kväll. Enligt hamnchefen är åtta båtar skadade, men ingen människa behövde vård på sjukhuset i Törnsö.",
  polish:
    "Rzecznik stwierdził, że łódź wypłynęła o świcie i nikt się nie spodziewał burzy. Później okazało się, że dwóch żeglarzy zginęło, a trzeci wciąż jest poszukiwany przez ratowników.",
  czech:
    "Starostka řekla, že přehrada nepraskla a že lidé v údolí nejsou v ohrožení. Hasiči však večer evakuovali několik domů, protože hladina říčky se zvýšila o půl metru.",
  hungarian:
    "A szóvivő közölte, hogy a hídőrök már tegnap délután jelezték a repedést. Később kiderült: a mérnökök szerint a tartószerkezet nem sérült, de az útzár továbbra is érvényes, és őrzik.",
  croatian:
    "Načelnik općine kaže da je šteta veća nego što se očekivalo. Vatrogasci su cijelu noć čistili ceste, a vlada će žurno poslati pomoć žiteljima otoka.",
  russian:
    "Представитель порта сообщил, что паром вышел в море утром и связь с ним пропала около полудня. Позже выяснилось, что капитан сам решил изменить курс из-за шторма.",
  ukrainian:
    "Речник порту повідомив, що пором вийшов у море вранці й зв’язок із ним зник близько полудня. Пізніше з’ясувалося, що капітан сам вирішив змінити курс через негоду.",
  belarusian:
    "Прадстаўнік порта паведаміў, што паром выйшаў у мора раніцай і сувязь з ім знікла каля поўдня. Пазней высветлілася, што капітан сам вырашыў змяніць курс.",
  bulgarian:
    "Говорителят на пристанището съобщи, че фериботът е излязъл в морето сутринта и връзката с него е изгубена около обяд. По-късно се разбра, че капитанът сам е решил да промени курса.",
};

const CASES: readonly (readonly [string, string])[] = [
  ["french", "windows-1252"],
  ["german", "windows-1252"],
  ["spanish", "windows-1252"],
  ["portuguese", "windows-1252"],
  ["swedish", "windows-1252"],
  ["polish", "windows-1250"],
  ["polish", "iso-8859-2"],
  ["czech", "windows-1250"],
  ["czech", "iso-8859-2"],
  ["hungarian", "windows-1250"],
  ["hungarian", "iso-8859-2"],
  ["croatian", "windows-1250"],
  ["croatian", "iso-8859-2"],
  ["russian", "windows-1251"],
  ["russian", "koi8-r"],
  ["ukrainian", "windows-1251"],
  ["belarusian", "windows-1251"],
  ["bulgarian", "windows-1251"],
];

describe("guessEncoding", () => {
  test.each(CASES)("reads %s in %s", (language, encoding) => {
    const text = SENTENCES[language]!;
    // Characters that the code page lacks would test iconv's question marks, not the guess.
    const writable = iconv.decode(iconv.encode(text, encoding), encoding).replaceAll("?", "");
    const bytes = iconv.encode(writable, encoding);
    expect(iconv.decode(bytes, guessEncoding(bytes).encoding)).toBe(writable);
  });

  test.each(CASES)("reads the first forty characters of %s in %s", (language, encoding) => {
    const text = iconv.decode(iconv.encode(SENTENCES[language]!, encoding), encoding);
    const first = text.replaceAll("?", "").slice(0, 40);
    const bytes = iconv.encode(first, encoding);
    expect(iconv.decode(bytes, guessEncoding(bytes).encoding)).toBe(first);
  });

  test.each([
    ["quotation marks", "“We saw it coming,” the keeper said – and left. It’s over…"],
    ["a pound sign", "The repair of the lock cost £4.2m, the council’s clerk said."],
    ["one name", "The harbour master, José Landa, told the paper nothing more about it."],
    ["a café", "Workers met in a café near the old mill before the strike began on Monday."],
  ])("takes English with %s for windows-1252", (_, text) => {
    const bytes = iconv.encode(text, "windows-1252");
    expect(iconv.decode(bytes, guessEncoding(bytes).encoding)).toBe(text);
  });
});

describe("decode", () => {
  const text = "Größe: “ten” – Łódź. ".repeat(3);
  test.each([
    ["UTF-8", Buffer.from(text), "utf-8"],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${text}`), "utf-8"],
    ["UTF-16LE with a mark", iconv.encode(text, "utf-16le", { addBOM: true }), "utf-16le"],
    ["UTF-16BE with a mark", iconv.encode(text, "utf-16be", { addBOM: true }), "utf-16be"],
    ["UTF-16LE without", iconv.encode(text, "utf-16le"), "utf-16le"],
    ["UTF-16BE without", iconv.encode(text, "utf-16be"), "utf-16be"],
    ["Russian UTF-16LE without", iconv.encode(SENTENCES["russian"]!, "utf-16le"), "utf-16le"],
  ])("%s", (name, bytes, encoding) => {
    const decoded = decode(bytes, null, "a.txt");
    expect(decoded.text).toBe(name.startsWith("Russian") ? SENTENCES["russian"] : text);
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.problems).toEqual([]);
  });

  test.each([
    ["a meta element", '<html><meta charset="windows-1250"><p>Łódź i Kraków</p>', "windows-1250"],
    [
      "an http-equiv",
      '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r"><p>паром</p>',
      "koi8-r",
    ],
    [
      "an XML declaration",
      '<?xml version="1.0" encoding="iso-8859-2"?><html><p>Žižkov</p></html>',
      "iso-8859-2",
    ],
  ])("believes %s", (_, page, encoding) => {
    const decoded = decode(iconv.encode(page, encoding), null, "a.html");
    expect(decoded).toEqual({ text: page, encoding, problems: [] });
  });

  test("believes the server's charset", () => {
    const bytes = iconv.encode("паром вышел", "windows-1251");
    expect(decode(bytes, "windows-1251", "a").text).toBe("паром вышел");
  });

  test("valid UTF-8 wins over a declaration that is wrong", () => {
    const page = '<meta charset="windows-1251"><p>Łódź</p>';
    expect(decode(Buffer.from(page), null, "a.html").text).toBe(page);
  });

  test("a guess is noted, with the next best", () => {
    const { problems } = decode(iconv.encode(SENTENCES["russian"]!, "koi8-r"), null, "a.txt");
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ["input/encoding-guessed", "warning"],
    ]);
    expect(problems[0]!.message).toContain("koi8-r");
  });

  test("damaged UTF-8 stays UTF-8, and says where", () => {
    const bytes = Buffer.concat([
      Buffer.from("Première ligne, très bien\nLa digue a été fermée "),
      Buffer.from([0xc3]),
      Buffer.from(" hier à midi"),
    ]);
    const { text: read, encoding, problems } = decode(bytes, null, "a.txt");
    expect(encoding).toBe("utf-8");
    expect(read).toContain("fermée \ufffd hier à midi");
    expect(problems[0]!.code).toBe("input/encoding-damaged");
    expect(problems[0]!.message).toContain("line 2");
  });
});
