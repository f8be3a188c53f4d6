/**
 * The columns of a comparison as they are on the screen: measures where shared passages stand, draws the ribbons between them and
 * scrolls the columns together. Works on the elements themselves: scrolling must not draw the texts anew.
 */
import type { Shared } from "../data/shared.ts";
import {
  commonLine,
  followed,
  readingLine,
  scrollTo,
  stopsOf,
  type Band,
  type Stop,
} from "../text/align.ts";
import { joinedBands, neighbours, ribbonPath, threadPath } from "../text/ribbons.ts";

const SVG = "http://www.w3.org/2000/svg";

interface Pane {
  readonly element: HTMLElement;
  readonly map: SVGSVGElement | null;
  /** Where it was last scrolled to by the program: what differs from it was done by a person. */
  expected: number;
  /** Where it is gliding to. */
  goal: number | null;
  left: number;
  right: number;
  content: number;
  window: number;
}

/** A shared thing with its measured bands by column. */
interface Placed {
  readonly shared: Shared;
  readonly bands: readonly (readonly Band[])[];
}

/** How far a column may jump at once, in pixels; a longer way is glided. */
const AT_ONCE = 160;

/** Reads, draws and moves the columns inside `stage`. Call `disconnect` when they go. */
export class ComparePanes {
  readonly #stage: HTMLElement;
  readonly #ribbons: SVGGElement;
  readonly #panes: Pane[];
  readonly #observer: ResizeObserver;
  readonly #still = window.matchMedia("(prefers-reduced-motion: reduce)");
  #shared: readonly Shared[] = [];
  #placed: readonly Placed[] = [];
  #stops = new Map<string, readonly Stop[]>();
  #now: string | null = null;
  #together = true;
  #driver = 0;
  #frame = 0;
  #measured = false;
  /** What was brought next to each other last, until a person scrolls. */
  #aligned: readonly string[] | null = null;

  constructor(stage: HTMLElement, ribbons: SVGGElement) {
    this.#stage = stage;
    this.#ribbons = ribbons;
    this.#panes = [...stage.querySelectorAll<HTMLElement>(".pane")].map((element) => ({
      element,
      map: element.parentElement?.querySelector<SVGSVGElement>(".minimap") ?? null,
      expected: element.scrollTop,
      goal: null,
      left: 0,
      right: 0,
      content: 0,
      window: 0,
    }));
    this.#observer = new ResizeObserver(() => {
      this.#measured = false;
      this.#ask();
    });
    this.#observer.observe(stage);
    for (const { element } of this.#panes) {
      element.addEventListener("scroll", this.#onScroll, { passive: true });
      if (element.firstElementChild) this.#observer.observe(element.firstElementChild);
    }
    stage.addEventListener("scroll", this.#ask, { passive: true });
  }

  /** Ends all of it. */
  disconnect(): void {
    cancelAnimationFrame(this.#frame);
    this.#observer.disconnect();
    this.#stage.removeEventListener("scroll", this.#ask);
    for (const { element } of this.#panes) element.removeEventListener("scroll", this.#onScroll);
  }

  /** What is drawn, and which of it is pointed at; ribbons of what lies inside a copy are drawn only then. */
  show(shared: readonly Shared[], now: string | null): void {
    if (shared !== this.#shared) this.#measured = false;
    this.#shared = shared;
    this.#now = now;
    this.#ask();
  }

  /** Whether scrolling one column moves the others. */
  set together(together: boolean) {
    this.#together = together;
    if (together && this.#measured) this.#follow(this.#driver);
  }

  /** Brings these elements, one of each column at most, next to each other. */
  align(ids: readonly string[]): void {
    this.#aligned = ids;
    const places = this.#panes.flatMap((pane) => {
      const element = ids
        .map((id) => document.getElementById(id))
        .find((one) => one !== null && pane.element.contains(one));
      if (!element) return [];
      const top =
        element.getBoundingClientRect().top -
        pane.element.getBoundingClientRect().top +
        pane.element.scrollTop;
      return [{ pane, top }];
    });
    const window = Math.min(...places.map(({ pane }) => pane.element.clientHeight));
    const line = commonLine(
      places.map(({ top }) => top),
      window,
    );
    for (const { pane, top } of places) this.#put(pane, Math.max(0, top - line));
    this.#ask();
  }

  readonly #ask = (): void => {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  };

  readonly #onScroll = (event: Event): void => {
    const driver = this.#panes.findIndex(({ element }) => element === event.target);
    const pane = this.#panes[driver];
    if (!pane) return;
    if (Math.abs(pane.element.scrollTop - pane.expected) > 1.5) {
      pane.expected = pane.element.scrollTop;
      pane.goal = null;
      this.#aligned = null;
      this.#driver = driver;
      if (this.#together) this.#follow(driver);
    }
    this.#ask();
  };

  #put(pane: Pane, scroll: number): void {
    pane.goal = null;
    pane.element.scrollTop = scroll;
    // The browser rounds and bounds it.
    pane.expected = pane.element.scrollTop;
  }

  #follow(driver: number): void {
    if (!this.#measured) this.#measure();
    const from = this.#panes[driver]!;
    const line = readingLine(from.element.scrollTop, from.window, from.content);
    this.#panes.forEach((pane, column) => {
      if (column === driver) return;
      const heights = { from: from.content, to: pane.content };
      const y = followed(this.#stopsFor(driver, column), from.element.scrollTop + line, heights);
      const goal = scrollTo(y, line, pane.window, pane.content);
      if (this.#still.matches || Math.abs(goal - pane.expected) < AT_ONCE) this.#put(pane, goal);
      else pane.goal = goal;
    });
    this.#ask();
  }

  #stopsFor(from: number, to: number): readonly Stop[] {
    const key = `${from} ${to}`;
    const known = this.#stops.get(key);
    if (known) return known;
    const stops = stopsOf(
      this.#placed.flatMap(({ shared, bands }) => {
        const [a, b] = [bands[from]![0], bands[to]![0]];
        if (!a || !b || shared.within !== null) return [];
        return [{ kind: shared.kind, from: a, to: b }];
      }),
    );
    this.#stops.set(key, stops);
    return stops;
  }

  /** Reads all heights in one go, before anything is written. */
  #measure(): void {
    const stage = this.#stage.getBoundingClientRect();
    const runs = this.#panes.map((pane) => {
      const rect = pane.element.getBoundingClientRect();
      const lane = (pane.element.parentElement ?? pane.element).getBoundingClientRect();
      pane.left = lane.left - stage.left + this.#stage.scrollLeft;
      pane.right = lane.right - stage.left + this.#stage.scrollLeft;
      pane.content = pane.element.scrollHeight;
      pane.window = pane.element.clientHeight;
      const offset = pane.element.scrollTop - rect.top;
      return [...pane.element.querySelectorAll<HTMLElement>("[data-from]")].map((element) => ({
        element,
        from: Number(element.dataset["from"]),
        to: Number(element.dataset["to"]),
        offset,
      }));
    });
    this.#placed = this.#shared.map((shared) => ({
      shared,
      bands: shared.members.map((spans, column) => {
        const own = runs[column] ?? [];
        return spans.flatMap((span): Band[] => {
          const first = firstFrom(own, span.start);
          const after = firstFrom(own, span.end);
          const [top, bottom] = [own[first], own[after - 1]];
          if (!top || !bottom || after <= first) return [];
          return [
            {
              top: top.element.getBoundingClientRect().top + top.offset,
              bottom: bottom.element.getBoundingClientRect().bottom + bottom.offset,
            },
          ];
        });
      }),
    }));
    this.#stops.clear();
    this.#measured = true;
    this.#drawMaps();
  }

  /** Lines break anew in columns of another width: what was read stays in sight. */
  #keepPlace(before: readonly { readonly width: number; readonly content: number }[]): void {
    const pane = this.#panes[this.#driver];
    const was = before[this.#driver];
    if (!pane || !was || was.width === 0 || Math.abs(was.width - (pane.right - pane.left)) < 1)
      return;
    if (this.#aligned) {
      this.align(this.#aligned);
      return;
    }
    this.#put(pane, (pane.expected * pane.content) / Math.max(1, was.content));
    if (this.#together) this.#follow(this.#driver);
  }

  #draw(): void {
    if (!this.#measured) {
      const before = this.#panes.map(({ left, right, content }) => ({
        width: right - left,
        content,
      }));
      this.#measure();
      this.#keepPlace(before);
    }
    let gliding = false;
    for (const pane of this.#panes) {
      if (pane.goal === null) continue;
      const goal = pane.goal;
      const way = goal - pane.element.scrollTop;
      this.#put(pane, Math.abs(way) < 2 ? goal : pane.element.scrollTop + way * 0.3);
      // A column that comes no further is at its end.
      if (Math.abs(way) >= 2 && Math.abs(goal - pane.expected) < Math.abs(way) - 0.5) {
        pane.goal = goal;
        gliding = true;
      }
    }
    const scrolls = this.#panes.map(({ element }) => element.scrollTop);
    let used = 0;
    const draw = (d: string | null, kind: string, id: string) => {
      if (d === null) return;
      const path = (this.#ribbons.children[used++] ??
        this.#ribbons.appendChild(document.createElementNS(SVG, "path"))) as SVGPathElement;
      path.setAttribute("d", d);
      path.setAttribute("class", `ribbon ${kind}${id === this.#now ? " now" : ""}`);
      path.setAttribute("data-passage", id);
    };
    const height = this.#panes[0]?.window ?? 0;
    for (const { shared, bands } of this.#placed) {
      const isNow = shared.id === this.#now;
      if (!isNow && (shared.within !== null || shared.kind === "dispute")) continue;
      for (const [a, b] of neighbours(bands)) {
        const [left, right] = [this.#panes[a]!, this.#panes[b]!];
        const gap =
          left.left <= right.left
            ? { left: left.right, right: right.left }
            : { left: left.left, right: right.right };
        const seen = (band: Band, column: number) => ({
          top: band.top - scrolls[column]!,
          bottom: band.bottom - scrolls[column]!,
        });
        for (const [x, y] of joinedBands(bands[a]!, bands[b]!)) {
          const ends = [seen(x, a), seen(y, b), gap, height] as const;
          if (b === a + 1) draw(ribbonPath(...ends), shared.kind, shared.id);
          // Over the text of a column between, only what is copied word for word is always drawn.
          else if (isNow || shared.kind === "copy")
            draw(threadPath(...ends), `thread ${shared.kind}`, shared.id);
        }
      }
    }
    for (let i = this.#ribbons.children.length - 1; i >= used; i--)
      this.#ribbons.children[i]!.remove();
    for (const pane of this.#panes) {
      const view = pane.map?.querySelector(".minimap-view");
      const most = Math.max(1, pane.content);
      view?.setAttribute("y", `${(pane.element.scrollTop / most) * 100}%`);
      view?.setAttribute("height", `${(pane.window / most) * 100}%`);
    }
    if (gliding) this.#ask();
  }

  #drawMaps(): void {
    this.#panes.forEach((pane, column) => {
      const marks = pane.map?.querySelector("g");
      if (!marks) return;
      const most = Math.max(1, pane.content);
      const lanes = ["copy", "saying", "event", "dispute"];
      marks.replaceChildren(
        ...this.#placed.flatMap(({ shared, bands }) =>
          bands[column]!.map((band) => {
            const rect = document.createElementNS(SVG, "rect");
            rect.setAttribute("class", `mapped ${shared.kind}`);
            rect.setAttribute("x", `${lanes.indexOf(shared.kind) * 25}%`);
            rect.setAttribute("width", "22%");
            rect.setAttribute("y", `${(band.top / most) * 100}%`);
            rect.setAttribute(
              "height",
              `${Math.max(0.4, ((band.bottom - band.top) / most) * 100)}%`,
            );
            return rect;
          }),
        ),
      );
    });
  }

  /** Brings a column to a share (0 to 1) of its height, as a press on its map asks for. */
  goTo(column: number, share: number): void {
    const pane = this.#panes[column];
    if (!pane) return;
    this.#put(pane, pane.content * share - pane.window / 2);
    this.#aligned = null;
    this.#driver = column;
    if (this.#together) this.#follow(column);
    this.#ask();
  }
}

/** The index of the first run that begins at `offset` or after it; runs are sorted. */
function firstFrom(runs: readonly { readonly from: number }[], offset: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if (runs[half]!.from < offset) low = half + 1;
    else high = half;
  }
  return low;
}
