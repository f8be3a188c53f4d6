/**
 * A record for looking at and testing the reading room: an invented event (a ferry aground), five outlets, every kind of finding
 * at least once, text written to break out of its place, and text from right to left. Spans are found by their words.
 */
import {
  RECORD_FORMAT,
  recordSchema,
  type ExportedRecord,
  type ExportedReportSpan,
  type ExportedSpan,
} from "../../src/model/record-schema.ts";

/** Markup that must stay text wherever it is shown. */
export const HOSTILE = `</script><img src=x onerror="document.title='broken out'"><b>`;

const TEXTS = {
  rharbour: `Home
News
Sport
Weather

Ferry Almira runs aground off Cape Sorrel

By Ines Varga
14 March 2031

PORT TAMSIN, 14 March (Harbour Wire) – The ferry Almira ran aground off Cape Sorrel on Thursday evening with 214 people on board, the Coastal Guard of Ostrava Minor said.

“We have the situation in hand and nobody needs to fear for the passengers,” said Captain Dario Lund, head of the Coastal Guard. He said that 19 people were injured.

The ferry left Port Tamsin at 18:40 and lost steering about an hour later. Rescue boats from three villages reached the ship before midnight, and all passengers were brought ashore by the morning of 14 March.

Minister Aline Koss announced on Friday that sailings on the line would be halted for ten days.

Read also: Lighthouse keeper turns one hundred
Subscribe to our newsletter`,

  rmorning: `The Morning Tide

‘Rescuers’ or looters? What happened on the Almira

Friday, 14 March 2031, 21:15

Passengers accuse the so-called ‘rescuers’ of taking luggage from the stranded ferry.

The ferry left Port Tamsin at 18:40 and lost steering about an hour later. Rescue boats from three villages reached the ship after midnight, and all passengers were brought ashore by the morning of 14 March.

“We have everything under control and no one must be afraid for the travellers,” the minister, Aline Koss, said on Wednesday evening, the paper Strandblatt reports.

According to the hospital in Tamsin, at least 31 people were injured. The company Sorrel Lines denied that the ship had been overloaded.

${HOSTILE} was painted on the hull, a passenger wrote.

Comments
Leave a reply
Your address will not be published`,

  rstrand: `Strandblatt
Illustrative photo. Source: Coastal Guard

Koss: the line will rest “for a limited time”

The minister of transport, Aline Koss, said that the line would rest “for a limited time”. A day later, the helpers from the villages were thanked in the town hall.

“The Almira carried more passengers than her papers allow,” said Teo Brandt of the seamen’s union. He gave no number.

The ferry left Port Tamsin at 18:40 and lost steering about an hour later.

Sorrel Lines said that the ship carried 214 people and was not overloaded.`,

  rgulf: `صحيفة الخليج

العبارة ألميرا تجنح قرب رأس سوريل

قال خفر السواحل إن العبارة ألميرا جنحت مساء الخميس وعلى متنها 214 شخصا.`,

  runion: `Union Courier

Almira: helpers thanked, questions remain

The helpers from Upper Quay, Lower Quay and Sandwick were thanked on 15 March 2031. The volunteers had worked through the night.

Captain Dario Lund confirmed that 27 people were injured, not 19 as first reported. An inquiry into the loading of the ship is to begin in April 2031.

Minister Aline Koss announced on Thursday that sailings on the line would be halted until further notice.`,
} as const;

type ReportId = keyof typeof TEXTS;

/** The span of the `nth` place (from 0) of `words` in a report. */
function at(report: ReportId, words: string, nth = 0): ExportedReportSpan {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = TEXTS[report].indexOf(words, start + 1);
  if (start < 0) throw new Error(`${report} does not hold: ${words}`);
  return { report, start, end: start + words.length, text: words };
}

function plain(report: ReportId, words: string, nth = 0): ExportedSpan {
  const { start, end, text } = at(report, words, nth);
  return { start, end, text };
}

/** From the first words to the last ones, both included. */
function body(report: ReportId, first: string, last: string): { start: number; end: number } {
  return { start: at(report, first).start, end: at(report, last).end };
}

type Report = ExportedRecord["reports"][number];

function report(
  id: ReportId,
  outlet: string | null,
  title: string,
  body: Report["body"],
  published: Partial<Report["published"]>,
): Report {
  return {
    id,
    file: `${id.slice(1)}.txt`,
    url: null,
    sha256: id.padEnd(64, "0"),
    mediaType: "text/plain",
    language: id === "rgulf" ? "ar" : "en",
    title: plain(id, title),
    authors: id === "rharbour" ? ["Ines Varga"] : [],
    outlet: { name: outlet, basis: outlet === null ? "unknown" : "stated", evidence: [] },
    published: {
      earliest: null,
      latest: null,
      edtf: null,
      time: null,
      basis: "unknown",
      evidence: [],
      why: "Nothing tells when it was published.",
      ...published,
    },
    text: TEXTS[id],
    body,
    story: "salmira",
  };
}

/** The stated publication date `words`, on one known day. */
function stated(id: ReportId, day: string, words: string): Partial<Report["published"]> {
  return {
    earliest: day,
    latest: day,
    edtf: day,
    basis: "stated",
    evidence: [plain(id, words)],
    why: "The page states it next to the title.",
  };
}

type Claim = ExportedRecord["claims"][number];

function claim(id: string, span: ExportedReportSpan, more: Partial<Claim> = {}): Claim {
  return {
    id,
    ...span,
    attribution: null,
    polarity: "affirmed",
    certainty: "asserted",
    earliest: null,
    latest: null,
    place: null,
    entities: [],
    figures: [],
    event: null,
    origins: [],
    ...more,
  };
}

function figure(
  span: ExportedReportSpan,
  value: number,
  of: string,
  low: number | null = value,
): Claim["figures"][number] {
  const { start, end, text } = span;
  return {
    start,
    end,
    text,
    value,
    low,
    high: low === value ? value : null,
    unit: "people",
    of,
    asOf: "2031-03-14",
  };
}

const SENTENCE = "The ferry left Port Tamsin at 18:40 and lost steering about an hour later.";
const RESCUE_BEFORE =
  "Rescue boats from three villages reached the ship before midnight, and all passengers were brought ashore by the morning of 14 March.";
const RESCUE_AFTER = RESCUE_BEFORE.replace("before", "after");

/** The sample record, valid against the schema of the export. */
export function sampleRecord(): ExportedRecord {
  const day = (value: string) => ({ earliest: value, latest: value });
  return recordSchema.parse({
    format: RECORD_FORMAT,
    name: "almira",
    reports: [
      report(
        "rgulf",
        "صحيفة الخليج",
        "العبارة ألميرا تجنح قرب رأس سوريل",
        [body("rgulf", "قال خفر", "214 شخصا.")],
        {
          latest: "2031-03-20",
          edtf: "../2031-03-20",
          basis: "crossed",
          why: "Only the other reports bound it.",
        },
      ),
      report(
        "rharbour",
        "Harbour Wire",
        "Ferry Almira runs aground off Cape Sorrel",
        [body("rharbour", "PORT TAMSIN", "halted for ten days.")],
        stated("rharbour", "2031-03-14", "14 March 2031"),
      ),
      report(
        "rmorning",
        "The Morning Tide",
        "‘Rescuers’ or looters? What happened on the Almira",
        [body("rmorning", "Passengers accuse", "a passenger wrote.")],
        { ...stated("rmorning", "2031-03-14", "Friday, 14 March 2031, 21:15"), time: "21:15" },
      ),
      report(
        "rstrand",
        "Strandblatt",
        "Koss: the line will rest “for a limited time”",
        [body("rstrand", "The minister of", "not overloaded.")],
        {
          earliest: "2031-03-14",
          latest: "2031-03-17",
          edtf: "2031-03-14/2031-03-17",
          basis: "content",
          why: "It tells of 14 March and was read on 17 March.",
        },
      ),
      report(
        "runion",
        null,
        "Almira: helpers thanked, questions remain",
        [body("runion", "The helpers", "until further notice.")],
        {
          earliest: "2031-03-15",
          edtf: "2031-03-15/..",
          basis: "content",
          why: "It tells of 15 March.",
        },
      ),
    ],
    stories: [
      {
        id: "salmira",
        label: "Ferry Almira aground off Cape Sorrel",
        reports: ["rgulf", "rharbour", "rmorning", "rstrand", "runion"],
        earliest: "2031-03-12",
        latest: "2031-04-30",
      },
    ],
    times: [
      {
        ...at("rharbour", "on Thursday evening"),
        type: "TIME",
        value: "2031-03-13TEV",
        ...day("2031-03-13"),
        rule: "weekday/past",
      },
      {
        ...at("rharbour", "18:40"),
        type: "TIME",
        value: "2031-03-13T18:40",
        ...day("2031-03-13"),
        rule: "time/clock",
      },
      {
        ...at("rharbour", "Friday"),
        type: "DATE",
        value: "2031-03-14",
        ...day("2031-03-14"),
        rule: "weekday/nearest",
      },
      {
        ...at("rharbour", "ten days"),
        type: "DURATION",
        value: "P10D",
        earliest: null,
        latest: null,
        rule: "duration/number",
      },
      {
        ...at("rmorning", "Wednesday evening"),
        type: "TIME",
        value: "2031-03-12TEV",
        ...day("2031-03-12"),
        rule: "weekday/past",
      },
      {
        ...at("runion", "15 March 2031"),
        type: "DATE",
        value: "2031-03-15",
        ...day("2031-03-15"),
        rule: "date/full",
      },
      {
        ...at("runion", "April 2031"),
        type: "DATE",
        value: "2031-04",
        earliest: "2031-04-01",
        latest: "2031-04-30",
        rule: "month/full",
      },
    ],
    entities: [
      {
        id: "ealmira",
        name: "Almira",
        type: "other",
        aliases: ["the ferry Almira", "ألميرا"],
        mentions: [
          at("rharbour", "Almira"),
          at("rmorning", "Almira"),
          at("rstrand", "Almira"),
          at("rgulf", "ألميرا"),
        ],
        references: [],
      },
      {
        id: "eguard",
        name: "Coastal Guard of Ostrava Minor",
        type: "organization",
        aliases: ["the Coastal Guard", "خفر السواحل"],
        mentions: [
          at("rharbour", "Coastal Guard of Ostrava Minor"),
          at("rharbour", "Coastal Guard", 1),
          at("rgulf", "خفر السواحل"),
        ],
        references: [],
      },
      {
        id: "ehelpers",
        name: "helpers from the villages",
        type: "organization",
        aliases: ["rescuers", "volunteers"],
        mentions: [
          at("rstrand", "the helpers from the villages"),
          at("runion", "The helpers"),
          at("runion", "The volunteers"),
        ],
        references: [],
      },
      {
        id: "ekoss",
        name: "Aline Koss",
        type: "person",
        aliases: ["Minister Aline Koss", "the minister", "Koss"],
        mentions: [
          at("rharbour", "Aline Koss"),
          at("rmorning", "Aline Koss"),
          at("rstrand", "Koss"),
          at("rstrand", "Aline Koss"),
          at("runion", "Aline Koss"),
        ],
        references: [],
      },
      {
        id: "elund",
        name: "Dario Lund",
        type: "person",
        aliases: ["Captain Dario Lund"],
        mentions: [at("rharbour", "Captain Dario Lund"), at("runion", "Captain Dario Lund")],
        references: [
          { ...at("rharbour", "head of the Coastal Guard"), form: "description" },
          { ...at("rharbour", "He"), form: "pronoun" },
        ],
      },
      {
        id: "esorrel",
        name: "Cape Sorrel",
        type: "place",
        aliases: [],
        mentions: [at("rharbour", "Cape Sorrel", 1)],
        references: [],
      },
      {
        id: "eunionman",
        name: "Teo Brandt",
        type: "person",
        aliases: [HOSTILE],
        mentions: [at("rstrand", "Teo Brandt")],
        references: [],
      },
    ],
    attributions: [
      {
        id: "a1",
        report: "rharbour",
        source: [plain("rharbour", "the Coastal Guard of Ostrava Minor")],
        cue: [plain("rharbour", "said")],
        content: [
          plain(
            "rharbour",
            "The ferry Almira ran aground off Cape Sorrel on Thursday evening with 214 people on board",
          ),
        ],
        direct: false,
        speaker: "eguard",
        via: null,
        rules: ["attribution/said-after"],
      },
      {
        id: "a2",
        report: "rharbour",
        source: [plain("rharbour", "Captain Dario Lund, head of the Coastal Guard")],
        cue: [plain("rharbour", "said", 1)],
        content: [
          plain(
            "rharbour",
            "We have the situation in hand and nobody needs to fear for the passengers,",
          ),
        ],
        direct: true,
        speaker: "elund",
        via: null,
        rules: ["attribution/quotation"],
      },
      {
        id: "a3",
        report: "rharbour",
        source: [plain("rharbour", "He")],
        cue: [plain("rharbour", "said", 2)],
        content: [plain("rharbour", "that 19 people were injured")],
        direct: false,
        speaker: "elund",
        via: null,
        rules: ["attribution/said-that", "speaker/pronoun"],
      },
      {
        id: "a4",
        report: "rmorning",
        source: [plain("rmorning", "the paper Strandblatt")],
        cue: [plain("rmorning", "reports")],
        content: [
          plain(
            "rmorning",
            "“We have everything under control and no one must be afraid for the travellers,” the minister, Aline Koss, said on Wednesday evening",
          ),
        ],
        direct: false,
        speaker: null,
        via: null,
        rules: ["attribution/outlet-reports"],
      },
      {
        id: "a5",
        report: "rmorning",
        source: [plain("rmorning", "the minister, Aline Koss")],
        cue: [plain("rmorning", "said")],
        content: [
          plain(
            "rmorning",
            "We have everything under control and no one must be afraid for the travellers,",
          ),
        ],
        direct: true,
        speaker: "ekoss",
        via: "a4",
        rules: ["attribution/quotation"],
      },
      {
        id: "a6",
        report: "rmorning",
        source: [plain("rmorning", "the hospital in Tamsin")],
        cue: [plain("rmorning", "According to")],
        content: [plain("rmorning", "at least 31 people were injured")],
        direct: false,
        speaker: null,
        via: null,
        rules: ["attribution/according-to"],
      },
      {
        id: "a7",
        report: "rstrand",
        source: [plain("rstrand", "Teo Brandt of the seamen’s union")],
        cue: [plain("rstrand", "said", 1)],
        content: [plain("rstrand", "The Almira carried more passengers than her papers allow,")],
        direct: true,
        speaker: "eunionman",
        via: null,
        rules: ["attribution/quotation"],
      },
    ],
    claims: [
      claim(
        "c1",
        at("rharbour", "The ferry Almira ran aground off Cape Sorrel on Thursday evening"),
        {
          attribution: "a1",
          ...day("2031-03-13"),
          place: "esorrel",
          entities: ["ealmira"],
          event: "vaground",
          origins: ["oguard"],
        },
      ),
      claim("c2", at("rharbour", "19 people were injured"), {
        attribution: "a3",
        figures: [figure(at("rharbour", "19 people"), 19, "injured")],
        event: "vinjured",
        origins: ["olund"],
      }),
      claim("c3", at("rmorning", "at least 31 people were injured"), {
        attribution: "a6",
        figures: [figure(at("rmorning", "at least 31 people"), 31, "injured", 31)],
        event: "vinjured",
        origins: ["ohospital"],
      }),
      claim("c4", at("rharbour", SENTENCE), {
        ...day("2031-03-13"),
        event: "vleft",
        origins: ["oharbour"],
      }),
      claim("c5", at("rmorning", SENTENCE), {
        ...day("2031-03-13"),
        event: "vleft",
        origins: ["oharbour"],
      }),
      claim("c6", at("rstrand", SENTENCE), {
        ...day("2031-03-13"),
        event: "vleft",
        origins: ["oharbour"],
      }),
      claim("c7", at("rharbour", RESCUE_BEFORE), {
        earliest: "2031-03-13",
        latest: "2031-03-14",
        event: "vrescue",
        origins: ["oharbour"],
      }),
      claim("c8", at("rmorning", RESCUE_AFTER), {
        earliest: "2031-03-13",
        latest: "2031-03-14",
        event: "vrescue",
        origins: ["oharbour"],
      }),
      claim(
        "c9",
        at(
          "rharbour",
          "Minister Aline Koss announced on Friday that sailings on the line would be halted for ten days.",
        ),
        {
          ...day("2031-03-14"),
          event: "vhalt",
          entities: ["ekoss"],
          origins: ["okoss"],
        },
      ),
      claim(
        "c10",
        at(
          "runion",
          "Minister Aline Koss announced on Thursday that sailings on the line would be halted until further notice.",
        ),
        {
          earliest: null,
          latest: "2031-03-20",
          event: "vhalt",
          entities: ["ekoss"],
          origins: ["okoss", "ounion"],
        },
      ),
      claim("c11", at("runion", "27 people were injured"), {
        event: "vinjured",
        figures: [figure(at("runion", "27 people"), 27, "injured")],
        origins: ["olund"],
      }),
      claim("c12", at("rmorning", "the ship had been overloaded"), {
        polarity: "denied",
        origins: ["ocompany"],
      }),
      claim(
        "c13",
        at("runion", "An inquiry into the loading of the ship is to begin in April 2031."),
        {
          certainty: "planned",
          earliest: "2031-04-01",
          latest: "2031-04-30",
          event: "vinquiry",
          origins: ["ounion"],
        },
      ),
      claim(
        "c14",
        at(
          "runion",
          "The helpers from Upper Quay, Lower Quay and Sandwick were thanked on 15 March 2031.",
        ),
        {
          ...day("2031-03-15"),
          event: "vthanks",
          origins: ["ounion"],
        },
      ),
      claim(
        "c15",
        at("rstrand", "A day later, the helpers from the villages were thanked in the town hall."),
        {
          earliest: "2031-03-14",
          latest: null,
          event: "vthanks",
          origins: ["ostrand"],
        },
      ),
    ],
    copies: [
      {
        id: "k1",
        spans: [
          at("rharbour", `${SENTENCE} ${RESCUE_BEFORE}`),
          at("rmorning", `${SENTENCE} ${RESCUE_AFTER}`),
        ],
        similarity: 0.97,
        original: "rharbour",
        why: "Harbour Wire published it some hours earlier.",
      },
      {
        id: "k2",
        spans: [at("rharbour", SENTENCE), at("rstrand", SENTENCE)],
        similarity: 1,
        original: null,
        why: "The dates do not show which report had it first.",
      },
      {
        id: "k3",
        spans: [at("rmorning", SENTENCE), at("rstrand", SENTENCE)],
        similarity: 1,
        original: null,
        why: "The dates do not show which report had it first.",
      },
    ],
    sayings: [
      {
        id: "u1",
        spans: [
          {
            ...at(
              "rharbour",
              "We have the situation in hand and nobody needs to fear for the passengers,",
            ),
            speaker: "elund",
            as: "first",
          },
          {
            ...at(
              "rmorning",
              "We have everything under control and no one must be afraid for the travellers,",
            ),
            speaker: "ekoss",
            as: "translated",
          },
        ],
        speakers: ["ekoss", "elund"],
        why: "The same four ideas in the same order, on the same evening.",
      },
    ],
    events: [
      event(
        "vaground",
        "Almira runs aground",
        day("2031-03-13"),
        "2031-03-13",
        ["c1"],
        ["rgulf", "rharbour"],
        ["oguard"],
        "single",
      ),
      event(
        "vhalt",
        "Koss announces the halt of sailings",
        { earliest: "2031-03-13", latest: "2031-03-14" },
        "2031-03-13/2031-03-14",
        ["c10", "c9"],
        ["rharbour", "runion"],
        ["okoss", "ounion"],
        "disputed",
      ),
      event(
        "vinjured",
        "People injured on the ferry",
        { earliest: null, latest: null },
        null,
        ["c11", "c2", "c3"],
        ["rharbour", "rmorning", "runion"],
        ["ohospital", "olund"],
        "disputed",
      ),
      event(
        "vinquiry",
        "Inquiry into the loading",
        { earliest: "2031-04-01", latest: "2031-04-30" },
        "2031-04",
        ["c13"],
        ["runion"],
        ["ounion"],
        "single",
      ),
      event(
        "vleft",
        "Ferry leaves Port Tamsin",
        day("2031-03-13"),
        "2031-03-13",
        ["c4", "c5", "c6"],
        ["rharbour", "rmorning", "rstrand"],
        ["oharbour"],
        "single",
      ),
      event(
        "vrescue",
        "Passengers brought ashore",
        { earliest: "2031-03-13", latest: "2031-03-14" },
        "2031-03-13/2031-03-14",
        ["c7", "c8"],
        ["rharbour", "rmorning"],
        ["oharbour"],
        "disputed",
      ),
      event(
        "vthanks",
        "Helpers thanked",
        { earliest: "2031-03-14", latest: null },
        "2031-03-14/..",
        ["c14", "c15"],
        ["rstrand", "runion"],
        ["ostrand", "ounion"],
        "agreed",
      ),
    ],
    origins: [
      {
        id: "ocompany",
        name: "Sorrel Lines",
        kind: "organization",
        entity: null,
        reports: ["rmorning", "rstrand"],
      },
      {
        id: "oguard",
        name: "Coastal Guard of Ostrava Minor",
        kind: "organization",
        entity: "eguard",
        reports: ["rgulf", "rharbour"],
      },
      {
        id: "oharbour",
        name: "Harbour Wire",
        kind: "outlet",
        entity: null,
        reports: ["rharbour", "rmorning", "rstrand"],
      },
      {
        id: "ohospital",
        name: "the hospital in Tamsin",
        kind: "organization",
        entity: null,
        reports: ["rmorning"],
      },
      {
        id: "okoss",
        name: "Aline Koss",
        kind: "person",
        entity: "ekoss",
        reports: ["rharbour", "runion"],
      },
      {
        id: "olund",
        name: "Dario Lund",
        kind: "person",
        entity: "elund",
        reports: ["rharbour", "runion"],
      },
      { id: "ostrand", name: "Strandblatt", kind: "outlet", entity: null, reports: ["rstrand"] },
      { id: "ounion", name: "Union Courier", kind: "outlet", entity: null, reports: ["runion"] },
    ],
    disputes: [
      dispute(
        "d1",
        "figure",
        "superseded",
        "vinjured",
        0.9,
        "The number of injured people is given as 19, at least 31 and 27; the later report corrects the first.",
        [
          { value: "19", spans: [at("rharbour", "19 people were injured")], origins: ["olund"] },
          {
            value: "at least 31",
            spans: [at("rmorning", "at least 31 people were injured")],
            origins: ["ohospital"],
          },
          { value: "27", spans: [at("runion", "27 people were injured")], origins: ["olund"] },
        ],
      ),
      dispute(
        "d2",
        "date",
        "contradiction",
        "vhalt",
        0.84,
        "The halt of sailings is said to have been announced on Friday by one report, on Thursday by another.",
        [
          {
            value: "Friday, 14 March 2031",
            spans: [at("rharbour", "announced on Friday")],
            origins: ["okoss"],
          },
          {
            value: "Thursday, 13 March 2031",
            spans: [at("runion", "announced on Thursday")],
            origins: ["ounion"],
          },
        ],
      ),
      dispute(
        "d3",
        "attribution",
        "contradiction",
        null,
        0.7,
        "The same words are put into the mouth of Dario Lund by one report and of Aline Koss by another.",
        [
          {
            value: "Dario Lund",
            spans: [at("rharbour", "said Captain Dario Lund")],
            origins: ["olund"],
          },
          {
            value: "Aline Koss",
            spans: [at("rmorning", "the minister, Aline Koss, said")],
            origins: [],
          },
        ],
      ),
      dispute(
        "d4",
        "polarity",
        "contradiction",
        null,
        0.66,
        "The union says that the ship was overloaded; the company denies it.",
        [
          {
            value: "overloaded",
            spans: [at("rstrand", "carried more passengers than her papers allow")],
            origins: [],
          },
          {
            value: "not overloaded",
            spans: [
              at("rmorning", "denied that the ship had been overloaded"),
              at("rstrand", "was not overloaded"),
            ],
            origins: ["ocompany"],
          },
        ],
      ),
      dispute(
        "d5",
        "duration",
        "scope",
        "vhalt",
        0.6,
        "The halt is to last ten days by one report, and until further notice by another.",
        [
          { value: "ten days", spans: [at("rharbour", "for ten days")], origins: ["okoss"] },
          {
            value: "until further notice",
            spans: [at("runion", "until further notice")],
            origins: ["okoss"],
          },
        ],
      ),
      dispute(
        "d6",
        "label",
        "framing",
        "vrescue",
        0.5,
        "Those who came in boats are called helpers, volunteers and, in scare quotes, ‘rescuers’.",
        [
          { value: "helpers", spans: [at("rstrand", "the helpers")], origins: ["ostrand"] },
          { value: "‘rescuers’", spans: [at("rmorning", "the so-called ‘rescuers’")], origins: [] },
        ],
      ),
    ],
    wordings: [
      {
        of: "ehelpers",
        terms: [
          {
            text: "helpers",
            scareQuoted: false,
            report: "rstrand",
            count: 1,
            spans: [plain("rstrand", "helpers")],
          },
          {
            text: "helpers",
            scareQuoted: false,
            report: "runion",
            count: 2,
            spans: [plain("runion", "helpers"), plain("runion", "helpers", 1)],
          },
          {
            text: "rescuers",
            scareQuoted: true,
            report: "rmorning",
            count: 1,
            spans: [plain("rmorning", "rescuers")],
          },
          {
            text: "volunteers",
            scareQuoted: false,
            report: "runion",
            count: 1,
            spans: [plain("runion", "volunteers")],
          },
        ],
      },
    ],
    omissions: [{ event: "vrescue", story: "salmira", missing: ["rgulf", "rstrand", "runion"] }],
    problems: [
      {
        code: "outlet/unknown",
        severity: "warning",
        report: "runion",
        span: null,
        message: "Nothing tells which outlet published the report.",
      },
      {
        code: "language/not-english",
        severity: "warning",
        report: "rgulf",
        span: plain("rgulf", "قال خفر السواحل"),
        message: "The report does not seem to be in English.",
      },
      {
        code: "input/empty",
        severity: "fatal",
        report: null,
        span: null,
        message: `The file blank.txt holds no text. ${HOSTILE}`,
      },
      {
        code: "date/unknown",
        severity: "note",
        report: "runion",
        span: null,
        message: "Nothing tells when the report was published.",
      },
    ],
  });
}

function event(
  id: string,
  label: string,
  range: { earliest: string | null; latest: string | null },
  edtf: string | null,
  claims: string[],
  reports: string[],
  origins: string[],
  standing: ExportedRecord["events"][number]["standing"],
): ExportedRecord["events"][number] {
  const [first, second] = claims;
  return {
    id,
    label,
    ...range,
    edtf,
    place: null,
    claims,
    reports,
    witnesses: reports.slice(0, 1),
    origins,
    standing,
    joins:
      first !== undefined && second !== undefined
        ? [
            {
              claims: [first, second],
              score: 0.91,
              why: "the same act of the same ship, dates one day apart",
              by: "machine",
            },
          ]
        : [],
  };
}

function dispute(
  id: string,
  about: ExportedRecord["disputes"][number]["about"],
  relation: ExportedRecord["disputes"][number]["relation"],
  event: string | null,
  confidence: number,
  why: string,
  sides: ExportedRecord["disputes"][number]["sides"],
): ExportedRecord["disputes"][number] {
  return { id, about, relation, event, story: "salmira", why, confidence, sides };
}

/** The sample's reports and findings again and again under new ids, until there are `count` reports: for how the app bears large records. */
export function largeRecord(count: number): ExportedRecord {
  const sample = sampleRecord();
  const record: ExportedRecord = { ...sample, name: `large-${count}` };
  const copies = Math.ceil(count / sample.reports.length);
  const lists = [
    "reports",
    "stories",
    "times",
    "entities",
    "attributions",
    "claims",
    "copies",
    "sayings",
    "events",
    "origins",
    "disputes",
    "wordings",
    "omissions",
    "problems",
  ] as const;
  // Every id of the sample is a whole JSON string, so that it can be renamed wherever it stands, also in lists of ids.
  const ids = new Set(
    lists.flatMap((list) => sample[list].flatMap((item) => ("id" in item ? [item.id] : []))),
  );
  const json = lists.map((list) => JSON.stringify(sample[list]));
  for (const list of lists) record[list] = [] as never;
  for (let i = 0; i < copies; i++) {
    lists.forEach((list, at) => {
      const items = JSON.parse(json[at]!, (_key, value: unknown) =>
        typeof value === "string" && ids.has(value)
          ? `${value}x${String(i).padStart(4, "0")}`
          : value,
      ) as never[];
      (record[list] as never[]).push(...items);
    });
  }
  for (const report of record.reports) {
    const number = Number(report.id.slice(-4));
    if (report.outlet.name !== null) report.outlet.name = `${report.outlet.name} ${number % 60}`;
  }
  return record;
}
