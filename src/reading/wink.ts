/**
 * wink-nlp, made to read each text as if it were the first. By itself it keeps every word it has met and cuts later texts by what it
 * kept ("Ada's" stays whole once it stood whole anywhere), so that a report's tokens would hang on what was read before it.
 */
import model from "wink-eng-lite-web-model";
import winkNLP, { type Document, type ItsHelpers } from "wink-nlp";

/** A list of known strings with their places, as wink-nlp's core model holds it. */
interface Known {
  readonly hash: Record<string, number>;
  readonly list: string[];
  index: number;
}

interface Core {
  readonly features: Readonly<Record<string, Partial<Known>>>;
}

interface Instance {
  readonly nlp: ReturnType<typeof winkNLP>;
  /** Undoes what reading added. */
  readonly forget: () => void;
  /** How many words it holds that it was told to forget: their places stay taken. */
  readonly spent: () => number;
}

/** Beyond this many forgotten words a new instance begins, so that memory stays bounded on endless input. */
const MOST_SPENT = 300_000;

let instance: Instance | null = null;

/** What `use` makes of `text` as wink-nlp reads it; all that is needed must be taken out in `use`. Linear. */
export function readFresh<T>(text: string, use: (doc: Document, its: ItsHelpers) => T): T {
  if (instance === null || instance.spent() > MOST_SPENT) instance = createInstance();
  try {
    return use(instance.nlp.readDoc(text), instance.nlp.its);
  } finally {
    instance.forget();
  }
}

function createInstance(): Instance {
  let core: Core | null = null;
  const watched = {
    ...model,
    core: (): Core => {
      core = (model as unknown as { core: () => Core }).core();
      return core;
    },
  };
  const nlp = winkNLP(watched, ["sbd", "pos"]);
  const features = Object.entries((core as Core | null)?.features ?? {}).filter(
    (entry): entry is [string, Known] =>
      Array.isArray(entry[1].list) && typeof entry[1].hash === "object",
  );
  const words = features.find(([name]) => name === "lexeme")?.[1];
  if (!words)
    throw new Error("wink-nlp holds its words otherwise than this version of crossread knows");
  const others = features
    .filter(([name]) => name !== "lexeme")
    .map(([, known]) => ({ known, size: known.list.length, index: known.index }));
  const size = words.list.length;
  let forgotten = size;
  const forget = (): void => {
    // Words have properties in a list beside this one: their places stay taken, nothing leads to them.
    for (; forgotten < words.list.length; forgotten++)
      Reflect.deleteProperty(words.hash, words.list[forgotten]!);
    for (const { known, size: kept, index } of others) {
      for (let i = kept; i < known.list.length; i++)
        Reflect.deleteProperty(known.hash, known.list[i]!);
      known.list.length = kept;
      known.index = index;
    }
  };
  return { nlp, forget, spent: () => words.list.length - size };
}
