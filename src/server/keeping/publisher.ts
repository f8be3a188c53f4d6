/**
 * Publishes a record in parts: some neighbourhoods each, by their ids, and what reaches over all of them. After a change only the parts
 * that it touched are made anew; all are kept in the record itself, so that it can be shown as soon as it is opened.
 */
import { exportCommon, exportPart, exportProblem, type PartProblems } from "../../export/index.ts";
import {
  collectReportFacts,
  sha256,
  type RecordParts,
  type RecordPiece,
  type ReportFacts,
} from "../../model/index.ts";
import {
  bringTogether,
  packJson,
  underOverarching,
  unpackJson,
  type Composition,
  type NeighbourhoodSummary,
  type Overarching,
  type RecordStore,
} from "../../record/index.ts";
import { packPiece, REVISION_LENGTH } from "./pack-piece.ts";

/** What has changed since the record was published last; all of it, the first time. */
export interface Publication {
  readonly parts: RecordParts;
  /** Whether it is the first: what another publisher published before counts no more. */
  readonly isFirst: boolean;
  /** Those pieces of `parts` that were not published before, gzip, by hash. */
  readonly pieces: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** What a search must know of the reports of each part that is new; null for a part that is no more. */
  readonly facts: ReadonlyMap<string, PartFacts | null>;
  /** The names of all entities, by id. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly decisions: ReturnType<typeof exportCommon>["decisions"];
}

/** What a search must know of some reports. */
export type PartFacts = readonly (readonly [report: string, facts: ReportFacts])[];

/** Another one whenever the same findings are shown otherwise than before. */
const FORMAT = "1";
/** Hexadecimal digits of a neighbourhood's id that name its part: 256 parts, of some forty reports each in a record of ten thousand. */
const PART_DIGITS = 2;

interface PublishedPart {
  readonly madeOf: string;
  readonly outline: RecordPiece;
  readonly details: RecordPiece;
  readonly problems: PartProblems;
}

/** What `shown` keeps of a part besides its pieces. */
type About = Omit<PublishedPart, "madeOf"> & { readonly facts: PartFacts };

/** Publishes one record. */
export class Publisher {
  readonly #store: RecordStore;
  readonly #name: string;
  readonly #summaries = new Map<string, NeighbourhoodSummary>();
  readonly #decided = new Map<string, { readonly stamp: string; readonly found: Composition }>();
  #parts: Map<string, PublishedPart> | null = null;
  #revision = "";

  constructor(store: RecordStore, name: string) {
    this.#store = store;
    this.#name = name;
  }

  /** What is to be published now; null when nothing has changed since the last time. The findings must be up to date. */
  async publish(): Promise<Publication | null> {
    const stamps = await this.#store.neighbourhoods.stamps();
    await this.#bringSummariesUpToDate(stamps);
    const decided = await this.#readDecided(stamps);
    const over = bringTogether(this.#summaries.values(), await this.#store.allDecisions(), decided);
    const pieces = new Map<string, Uint8Array<ArrayBuffer>>();
    const facts = new Map<string, PartFacts | null>();
    const before = this.#parts ?? (await this.#readShown(pieces, facts));
    const parts = new Map<string, PublishedPart>();
    for (const [part, ids] of this.#divide()) {
      const madeOf = sha256(
        [FORMAT, ...ids.flatMap((id) => [id, stamps.get(id)!, over.influence.get(id)!])].join(" "),
      );
      const known = before.get(part);
      parts.set(
        part,
        known?.madeOf === madeOf
          ? known
          : await this.#make(part, { ids, madeOf, over, pieces, facts }),
      );
    }
    for (const part of before.keys())
      if (!parts.has(part)) {
        await this.#store.shown.drop(part);
        facts.set(part, null);
      }
    const sorted = [...parts.values()];
    const common = exportCommon(
      over,
      sorted.map(({ problems }) => problems),
      {
        name: this.#name,
        inputProblems: (await this.#store.inputProblems()).map((one) => exportProblem(one, "")),
      },
    );
    const packed = await packPiece(common);
    pieces.set(packed.piece.hash, packed.gzip);
    this.#parts = parts;
    const list = sorted.map(({ outline, details }) => ({ outline, details }));
    const revision = sha256(
      JSON.stringify([packed.piece, list.map((one) => [one.outline.hash, one.details.hash])]),
    ).slice(0, REVISION_LENGTH);
    if (revision === this.#revision) return null;
    const isFirst = this.#revision === "";
    this.#revision = revision;
    return {
      isFirst,
      parts: { revision, common: packed.piece, parts: list },
      pieces,
      facts,
      names: new Map(common.entities.map(({ id, name, aliases }) => [id, [name, ...aliases]])),
      decisions: common.decisions,
    };
  }

  async #bringSummariesUpToDate(stamps: ReadonlyMap<string, string>): Promise<void> {
    for (const id of [...this.#summaries.keys()]) if (!stamps.has(id)) this.#summaries.delete(id);
    const others = [...stamps].flatMap(([id, stamp]) =>
      this.#summaries.get(id)?.stamp === stamp ? [] : [id],
    );
    if (others.length === 0) return;
    for await (const one of this.#store.neighbourhoods.summaries(others))
      this.#summaries.set(one.id, one);
  }

  /** The neighbourhoods that decisions are about. */
  async #readDecided(stamps: ReadonlyMap<string, string>): Promise<Map<string, Composition>> {
    const wanted = await this.#store.neighbourhoods.decided();
    for (const id of [...this.#decided.keys()]) if (!wanted.has(id)) this.#decided.delete(id);
    const others = [...wanted].filter((id) => this.#decided.get(id)?.stamp !== stamps.get(id));
    for await (const [id, found] of this.#store.neighbourhoods.compositions(others))
      this.#decided.set(id, { stamp: stamps.get(id)!, found });
    return new Map([...this.#decided].map(([id, { found }]) => [id, found]));
  }

  /** What was published when the record was open last: its pieces and facts are taken as new. */
  async #readShown(
    pieces: Map<string, Uint8Array<ArrayBuffer>>,
    facts: Map<string, PartFacts | null>,
  ): Promise<Map<string, PublishedPart>> {
    const parts = new Map<string, PublishedPart>();
    for (const { part, madeOf, outline, details, about } of await this.#store.shown.all()) {
      const { facts: own, ...rest } = unpackJson(about) as About;
      parts.set(part, { madeOf, ...rest });
      facts.set(part, own);
      pieces.set(rest.outline.hash, new Uint8Array(outline));
      pieces.set(rest.details.hash, new Uint8Array(details));
    }
    return parts;
  }

  /** Part by part the ids of its neighbourhoods, sorted. */
  #divide(): [string, string[]][] {
    const parts = new Map<string, string[]>();
    for (const id of [...this.#summaries.keys()].sort()) {
      const part = id.slice(0, PART_DIGITS);
      const ids = parts.get(part);
      if (ids) ids.push(id);
      else parts.set(part, [id]);
    }
    return [...parts];
  }

  async #make(
    part: string,
    {
      ids,
      madeOf,
      over,
      pieces,
      facts,
    }: {
      readonly ids: readonly string[];
      readonly madeOf: string;
      readonly over: Overarching;
      readonly pieces: Map<string, Uint8Array<ArrayBuffer>>;
      readonly facts: Map<string, PartFacts | null>;
    },
  ): Promise<PublishedPart> {
    const found = new Map<string, Composition>();
    for await (const [id, one] of this.#store.neighbourhoods.compositions(ids)) found.set(id, one);
    const { outline, details, problems } = exportPart(underOverarching(found, over));
    const own = [...collectReportFacts({ ...outline, ...details })];
    const first = await packPiece(outline);
    const rest = await packPiece(details);
    pieces.set(first.piece.hash, first.gzip);
    pieces.set(rest.piece.hash, rest.gzip);
    facts.set(part, own);
    const about: About = { outline: first.piece, details: rest.piece, problems, facts: own };
    await this.#store.shown.keep({
      part,
      madeOf,
      outline: first.gzip,
      details: rest.gzip,
      about: packJson(about),
    });
    return { madeOf, outline: first.piece, details: rest.piece, problems };
  }
}
