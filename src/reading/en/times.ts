/**
 * The English words of time expressions, by class. Patterns (src/reading/times) are written in the class names; nothing
 * else there knows English. A word stands in one class only: one that could be two things has a class of its own.
 */
import type { Feast, TimeUnit } from "../../model/index.ts";
import { englishContexts, type TimeContexts } from "./time-contexts.ts";
import {
  CODES,
  FEASTS,
  MONTHS,
  ONES,
  ORDINALS,
  TENS,
  UNITS,
  WEEKDAYS,
  WORDS,
} from "./time-words.ts";

/** The words of one language that time expressions are made of. */
export interface TimeLanguage {
  /** Class of each lower-cased word. */
  readonly classes: ReadonlyMap<string, string>;
  /** Number, month, weekday … that a word stands for, by word. */
  readonly values: ReadonlyMap<string, number>;
  /** What a unit word counts, and how many of that: "fortnight" is 2 weeks. */
  readonly units: ReadonlyMap<string, { readonly unit: TimeUnit; readonly times: number }>;
  /** TIMEX3 code that a part of the day, season or vague word stands for. */
  readonly codes: ReadonlyMap<string, string>;
  /** Abbreviations of time zones. */
  readonly zones: ReadonlySet<string>;
  readonly feasts: ReadonlyMap<string, Feast>;
  /** Words without which no time expression stands, other than digits: a sentence with none of them is not looked at. */
  readonly triggers: ReadonlySet<string>;
  /** Words that are of time only behind certain others: "that time". */
  readonly pairs: ReadonlyMap<string, ReadonlySet<string>>;
  /** Abbreviations whose full stop belongs to them. */
  readonly abbreviations: ReadonlySet<string>;
  /** Past forms that do not end in the regular ending, of verbs that news sentences are built on. */
  readonly pastForms: ReadonlySet<string>;
  /** Words that a day follows on which something was last: "the most recent on Friday". */
  readonly latestWords: ReadonlySet<string>;
  /** Words that put what follows in the future. */
  readonly futureForms: ReadonlySet<string>;
  /** Past forms of verbs whose infinitive lies ahead of them: "agreed to". */
  readonly planningForms: ReadonlySet<string>;
  /** Present forms of verbs for what has its day set: "the council meets on Tuesday". */
  readonly scheduledForms: ReadonlySet<string>;
  /** Present forms of "be". */
  readonly presentBe: ReadonlySet<string>;
  /** Words before a date that lies ahead, whatever the verb: "until", "by". */
  readonly aheadWords: ReadonlySet<string>;
  /** Pairs of words before such a date. */
  readonly aheadPhrases: ReadonlySet<string>;
  /** Words before "planned" and the like that make it a plan of then. */
  readonly formerWords: ReadonlySet<string>;
  /** Verbs that ask somebody to do what lies ahead: "invited them to". */
  readonly askingForms: ReadonlySet<string>;
  /** Participles of saying and knowing: "it is known that". */
  readonly knownForms: ReadonlySet<string>;
  /** Words before a date that lies behind. */
  readonly behindWords: ReadonlySet<string>;
  /** Words around an expression that decide whether it is one. */
  readonly contexts: TimeContexts;
}

function build(): TimeLanguage {
  const classes = new Map<string, string>();
  const values = new Map<string, number>();
  const abbreviations = new Set<string>();
  for (const [name, words] of Object.entries(WORDS)) {
    for (const word of words.split(" ")) classes.set(word, name);
  }
  MONTHS.forEach((names, index) => {
    names.forEach((name, place) => {
      classes.set(name, name === "may" || name === "march" || place > 0 ? "softMonth" : "month");
      values.set(name, index + 1);
      if (place > 0) abbreviations.add(name);
    });
  });
  WEEKDAYS.forEach((names, index) => {
    names.forEach((name, place) => {
      classes.set(name, place > 0 ? "softWeekday" : "weekday");
      values.set(name, index + 1);
      if (place > 0) abbreviations.add(name);
      else {
        classes.set(`${name}s`, "weekdays");
        values.set(`${name}s`, index + 1);
      }
    });
  });
  ONES.forEach((word, index) => {
    classes.set(word, "numberWord");
    values.set(word, index);
  });
  TENS.forEach((word, index) => {
    classes.set(word, "numberWord");
    values.set(word, (index + 2) * 10);
    values.set(`${word.slice(0, -1)}ies`, (index + 2) * 10);
  });
  ORDINALS.forEach((word, index) => {
    classes.set(word, "ordinal");
    values.set(word, index + 1);
  });
  values.set("thirtieth", 30);
  classes.set("thirtieth", "ordinal");
  for (const quarter of [1, 2, 3, 4]) {
    classes.set(`q${String(quarter)}`, "quarterCode");
    values.set(`q${String(quarter)}`, quarter);
  }
  for (const form of ["am", "a.m", "a.m."]) classes.set(form, "am");
  for (const form of ["pm", "p.m", "p.m."]) classes.set(form, "pm");
  const units = new Map(
    Object.entries(UNITS).map(([word, [unit, times]]) => [word, { unit, times }]),
  );
  const silent =
    "the a another this that same very last past latest previous next coming following current from before after middle begin end of in on at and or so to than half few some many couple dozen hundreds other per twice about nearly over more less fewer least most up school old long time term near being moment right just eve new numberWord ordinal hundred thousand ahead consecutive running while early late mid later earlier period fiscal foreseeable hence dayName bc local all short times wee orthodox";
  const silentClasses = new Set(silent.split(" "));
  const triggers = new Set(
    [...classes].filter(([, name]) => !silentClasses.has(name)).map(([word]) => word),
  );
  for (const word of "current recent past earlier later moment previous".split(" "))
    triggers.add(word);
  for (const word of "nineteen being moment term christmas election".split(" ")) triggers.add(word);
  for (const zone of "utc gmt edt est cst cdt mst mdt pst pdt bst cest".split(" "))
    triggers.add(zone);
  for (const short of abbreviations) triggers.add(`${short}.`);
  return {
    classes,
    values,
    units,
    codes: new Map(Object.entries(CODES)),
    zones: new Set(
      "utc gmt est edt cst cdt mst mdt pst pdt et ct mt pt bst cet cest eet msk jst ist hkt aest".split(
        " ",
      ),
    ),
    feasts: new Map(Object.entries(FEASTS)),
    triggers,
    pairs: new Map([
      ["time", new Set(["the", "that"])],
      ["while", new Set(["a"])],
      ["period", new Set(["latest"])],
    ]),
    abbreviations,
    pastForms: new Set(
      "was were had did said told went began came took made got gave left found held met saw rose fell led won lost died kept thought became brought sent put set cut hit quit shut spent shot struck broke wrote spoke".split(
        " ",
      ),
    ),
    futureForms: new Set(
      "will 'll shall would should might may must going scheduled planned due plans plan expects hopes aims intends deadline".split(
        " ",
      ),
    ),
    planningForms: new Set(
      "agreed plan plans planned planning deadline likely ready set bid hope hopes expects wants vows offer decided scheduled expected vowed promised hoped wanted intended pledged set asked urged ordered invited offered threatened prepared resolved chose determined needed supposed poised slated due required told called".split(
        " ",
      ),
    ),
    scheduledForms: new Set(
      "meets meet convenes opens open closes begins begin starts start resumes resume reopens expires expire departs arrives returns leaves faces face hosts votes takes kicks".split(
        " ",
      ),
    ),
    presentBe: new Set(["is", "are", "am", "'s", "'re", "'m"]),
    aheadWords: new Set("until till by through effective starting beginning".split(" ")),
    aheadPhrases: new Set([
      "ahead of",
      "advance of",
      "early as",
      "soon as",
      "heading into",
      "going into",
    ]),
    formerWords: new Set("previously originally initially".split(" ")),
    askingForms: new Set(
      "asked asks ask told tells urged urges ordered orders invited invites summoned summons called calls allowed allows expected expects wanted wants requires required persuaded instructed scheduled".split(
        " ",
      ),
    ),
    latestWords: new Set("recent recently latest".split(" ")),
    knownForms: new Set("known said reported believed thought understood alleged".split(" ")),
    behindWords: new Set("since dated earlier".split(" ")),
    contexts: englishContexts,
  };
}

/** English. */
export const english: TimeLanguage = build();
