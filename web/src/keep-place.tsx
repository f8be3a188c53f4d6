/**
 * Keeps a person's place when the record changes under a view: what has the focus, else what was at the top of the window, stays where
 * it is on the screen, and the focus stays where it was, or goes to what took its place. What a view holds open stays open by itself: it is drawn again, not anew.
 */
import { Component, createRef, type ReactNode } from "react";
import type { RecordIndex } from "./data/record-index.ts";

interface Props {
  readonly index: RecordIndex;
  readonly children: ReactNode;
}

/** What can be found again: things with an id, and links. */
const LANDMARKS = "[id], a[href]";
const STOPS = "[data-stop], a[href], button, input, select, textarea, [tabindex]";

/** How many landmarks are remembered: the first ones may be what goes away. */
const MOST_LANDMARKS = 30;

/** A thing of the view, what it is called where it is called anything, and where it stood in the window. */
interface Landmark {
  readonly element: Element;
  readonly key: string | null;
  readonly top: number;
}

interface Place {
  readonly landmarks: readonly Landmark[];
  readonly focus: { readonly key: string | null; readonly order: number } | null;
}

/** React tells only classes when the page is about to change. */
export class KeepPlace extends Component<Props> {
  readonly #holder = createRef<HTMLDivElement>();

  override getSnapshotBeforeUpdate(before: Props): Place | null {
    const holder = this.#holder.current;
    return holder === null || before.index === this.props.index ? null : placeOf(holder);
  }

  override componentDidUpdate(_props: Props, _state: unknown, place: Place | null): void {
    const holder = this.#holder.current;
    if (holder === null || place === null) return;
    restoreScroll(holder, place);
    restoreFocus(holder, place);
  }

  override render(): ReactNode {
    return <div ref={this.#holder}>{this.props.children}</div>;
  }
}

/** What an element is called: its id, or where it leads and the how manieth such link it is. */
function keysOf(holder: Element): ReadonlyMap<Element, string> {
  const counts = new Map<string, number>();
  const keys = new Map<Element, string>();
  for (const element of holder.querySelectorAll(LANDMARKS)) {
    // React makes ids of its own, which say nothing about what they are for.
    const named = element.id !== "" && !/^[_:«]/.test(element.id);
    const name = named ? `#${element.id}` : (element.getAttribute("href") ?? "");
    if (name === "") continue;
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    keys.set(element, `${name} ${count}`);
  }
  return keys;
}

function placeOf(holder: HTMLElement): Place {
  const landmarks: Landmark[] = [];
  const keys = keysOf(holder);
  const active = holder.contains(document.activeElement) ? document.activeElement : null;
  if (active !== null && isInSight(active)) landmarks.push(landmarkOf(active, keys));
  if (window.scrollY > 0)
    for (const element of keys.keys()) {
      const { top, bottom } = element.getBoundingClientRect();
      // What surrounds everything says little about where one is.
      if (bottom <= 0 || top < -window.innerHeight) continue;
      landmarks.push(landmarkOf(element, keys));
      if (landmarks.length > MOST_LANDMARKS) break;
    }
  const focus =
    active === null
      ? null
      : {
          key: keys.get(active) ?? null,
          order: [...holder.querySelectorAll(STOPS)].indexOf(active),
        };
  return { landmarks, focus };
}

function landmarkOf(element: Element, keys: ReadonlyMap<Element, string>): Landmark {
  const { top } = element.getBoundingClientRect();
  return { element, key: keys.get(element) ?? null, top };
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

function restoreScroll(holder: HTMLElement, { landmarks }: Place): void {
  if (landmarks.length === 0) return;
  const keys = keysOf(holder);
  const byKey = new Map([...keys].map(([element, key]) => [key, element]));
  for (const { element, key, top } of landmarks) {
    // The same element, unless it was taken for something else; else what is called the same.
    const isSame = element.isConnected && (keys.get(element) ?? null) === key;
    const found = isSame ? element : key === null ? undefined : byKey.get(key);
    if (!found) continue;
    // The browser keeps places too, by its own measure; both together would go twice as far.
    const root = document.documentElement;
    root.style.overflowAnchor = "none";
    window.scrollBy({ top: found.getBoundingClientRect().top - top, behavior: "instant" });
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        root.style.overflowAnchor = "";
      }),
    );
    return;
  }
}

function restoreFocus(holder: HTMLElement, { focus }: Place): void {
  // Only where the focus was lost with its element: nothing is taken from who has it.
  if (focus === null || document.activeElement !== document.body) return;
  for (const [element, key] of keysOf(holder))
    if (key === focus.key && element instanceof HTMLElement) {
      element.focus({ preventScroll: true });
      return;
    }
  const stops = holder.querySelectorAll<HTMLElement>(STOPS);
  const next = stops[Math.min(focus.order, stops.length - 1)];
  next?.focus({ preventScroll: true });
}
