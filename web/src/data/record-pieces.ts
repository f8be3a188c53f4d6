/**
 * The record of a server, piece by piece: what was loaded once is not asked for again, so that a change costs what it touched; and of a
 * large record the outline comes first, so that there is something to see before the rest has come.
 */
import { JoinedRecord, type RecordPart } from "../../../src/model/parts/joined-record.ts";
import type {
  PartDetails,
  PartOutline,
  RecordCommon,
  RecordParts,
  RecordPiece,
} from "../../../src/model/parts/part-schema.ts";
import type { ExportedRecord } from "../../../src/model/record-schema.ts";
import { DeskError, type LoadedRecord, type LoadProgress } from "./home.ts";

/** Asks for an address below the API. Fails with a `DeskError`. */
export type Ask = (path: string) => Promise<Response>;

/** A browser holds no more connections to one server than this. */
const AT_ONCE = 6;
/** Details of no more bytes are waited for; of more, the outline is shown first. */
const SMALL = 12_000_000;
/** How often a record may change while it is being loaded before that is given up. */
const MOST_CHANGES = 20;
/** Milliseconds to wait before a piece of the details is asked for again when the server did not answer. */
const PATIENCE_MS = 2_000;

/** The pieces of one server's record. */
export class RecordPieces {
  readonly #ask: Ask;
  readonly #pieces = new Map<string, Promise<unknown>>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  #last: { readonly revision: string; readonly loaded: LoadedRecord } | null = null;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** The record as it is now. */
  async load(
    onProgress: (progress: LoadProgress) => void = () => undefined,
  ): Promise<LoadedRecord> {
    for (let tries = 0; ; tries++) {
      const parts = (await (await this.#ask("/record/parts")).json()) as RecordParts;
      if (this.#last?.revision === parts.revision) return this.#last.loaded;
      try {
        const loaded = await this.#loadParts(parts, onProgress);
        this.#last = { revision: parts.revision, loaded };
        return loaded;
      } catch (error) {
        if (!isGone(error) || tries >= MOST_CHANGES) throw error;
      }
    }
  }

  async #loadParts(
    { common: main, parts }: RecordParts,
    onProgress: (progress: LoadProgress) => void,
  ): Promise<LoadedRecord> {
    this.#forgetAllBut([main, ...parts.flatMap(({ outline, details }) => [outline, details])]);
    const missing = parts.filter(({ details }) => !this.#pieces.has(details.hash));
    const isSmall = missing.reduce((sum, { details }) => sum + details.bytes, 0) <= SMALL;
    const first = [main, ...parts.map(({ outline }) => outline)];
    const rest = parts.map(({ details }) => details);
    const tell = this.#counter(isSmall ? [...first, ...rest] : first, onProgress);
    const common = (await this.#get(main).then(tell(main))) as RecordCommon;
    const outlines = (await Promise.all(
      parts.map(({ outline }) => this.#get(outline).then(tell(outline))),
    )) as PartOutline[];
    const whole = (details: readonly PartDetails[]): ExportedRecord =>
      new JoinedRecord(
        common,
        outlines.map((outline, at): RecordPart => ({ outline, details: details[at]! })),
      );
    if (isSmall) {
      const details = await Promise.all(rest.map((piece) => this.#get(piece).then(tell(piece))));
      return { record: whole(details as PartDetails[]), rest: null };
    }
    const tellRest = this.#counter(rest, onProgress);
    return withoutDetails(
      common,
      outlines,
      Promise.all(rest.map((piece) => this.#getPatiently(piece).then(tellRest(piece)))).then(
        (details) => whole(details as PartDetails[]),
      ),
    );
  }

  /** Tells how much of `pieces` has come whenever one has. */
  #counter(pieces: readonly RecordPiece[], onProgress: (progress: LoadProgress) => void) {
    const of = pieces.reduce((sum, { bytes }) => sum + bytes, 0);
    let come = 0;
    return ({ bytes }: RecordPiece) =>
      <T>(value: T): T => {
        come += bytes;
        onProgress({ bytes: come, of });
        return value;
      };
  }

  #forgetAllBut(pieces: readonly RecordPiece[]): void {
    const named = new Set(pieces.map(({ hash }) => hash));
    for (const hash of this.#pieces.keys()) if (!named.has(hash)) this.#pieces.delete(hash);
  }

  /** A piece that was loaded, or is being loaded, or is loaded now. */
  #get({ hash }: RecordPiece): Promise<unknown> {
    const known = this.#pieces.get(hash);
    if (known) return known;
    const piece = this.#inTurn(async (): Promise<unknown> =>
      (await this.#ask(`/record/parts/${hash}`)).json(),
    );
    this.#pieces.set(hash, piece);
    piece.catch(() => {
      if (this.#pieces.get(hash) === piece) this.#pieces.delete(hash);
    });
    return piece;
  }

  /** As get, and again as long as the server does not answer: nobody has asked for the details, so nobody asks again. */
  async #getPatiently(piece: RecordPiece): Promise<unknown> {
    for (;;) {
      try {
        return await this.#get(piece);
      } catch (error) {
        if (!(error instanceof DeskError) || error.status !== null) throw error;
        await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
      }
    }
  }

  async #inTurn<T>(act: () => Promise<T>): Promise<T> {
    if (this.#running >= AT_ONCE) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#running++;
    try {
      return await act();
    } finally {
      this.#running--;
      this.#waiting.shift()?.();
    }
  }
}

/** The record has changed, and does not have this piece any more. */
function isGone(error: unknown): boolean {
  return error instanceof DeskError && error.status === 404;
}

/** A record whose details are on their way: who needs them is held up until then, by what React waits for. */
function withoutDetails(
  common: RecordCommon,
  outlines: readonly PartOutline[],
  rest: Promise<ExportedRecord>,
): LoadedRecord {
  let failure: Error | null = null;
  const come = rest.then(
    () => undefined,
    (error: unknown) => {
      // A record that has changed is loaded anew, and this one goes with what waits for it.
      if (isGone(error)) return new Promise<undefined>(() => undefined);
      failure = error instanceof Error ? error : new Error(String(error));
      return undefined;
    },
  );
  const record = new JoinedRecord(
    common,
    outlines.map((outline) => ({ outline, details: null })),
    () => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- a promise thrown is how React is told to wait
      throw failure ?? come;
    },
  );
  return { record, rest };
}
