/** The frame of the app: navigation, the view that the address names, the help; and the states before and without a record. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { parseAddress, to, type Address, type ViewName } from "./address.ts";
import { useHash } from "./location.ts";
import { RecordContext } from "./data/context.ts";
import type { Home } from "./data/home.ts";
import { indexRecord, type RecordIndex } from "./data/record-index.ts";
import { useKeys } from "./keys.ts";
import { FailureNotice } from "./parts/failure-notice.tsx";
import { HelpDialog } from "./parts/help-dialog.tsx";
import { groupDigits, strings } from "./strings.ts";
import { Chronology } from "./views/chronology.tsx";
import { Compare } from "./views/compare.tsx";
import { Disputes } from "./views/disputes.tsx";
import { EventView } from "./views/event.tsx";
import { NameView } from "./views/name.tsx";
import { Names } from "./views/names.tsx";
import { NotFound } from "./views/not-found.tsx";
import { Omissions } from "./views/omissions.tsx";
import { OriginView } from "./views/origin.tsx";
import { Origins } from "./views/origins.tsx";
import { Overview } from "./views/overview.tsx";
import { Problems } from "./views/problems.tsx";
import { ReportView } from "./views/report.tsx";
import { Reports } from "./views/reports.tsx";
import { Sayings } from "./views/sayings.tsx";
import { WordingView } from "./views/wording.tsx";

/** The views of the navigation, each with how many items it shows; null where a number says nothing. */
const NAVIGATION: readonly (readonly [ViewName, (index: RecordIndex) => number | null])[] = [
  ["overview", () => null],
  ["chronology", ({ record }) => record.events.length],
  ["disputes", ({ record }) => record.disputes.length],
  ["reports", ({ record }) => record.reports.length],
  ["compare", () => null],
  ["sayings", ({ record }) => record.sayings.length],
  ["names", ({ record }) => record.entities.length],
  ["wording", ({ record }) => record.wordings.length],
  ["origins", ({ record }) => record.origins.length],
  ["omissions", ({ record }) => record.omissions.length],
  ["problems", ({ record }) => record.problems.length],
];

/** Which item of the navigation an item's own view belongs to. */
const PARENT: Partial<Record<ViewName, ViewName>> = {
  report: "reports",
  name: "names",
  origin: "origins",
  event: "chronology",
};

export function App({ home }: { home: Home }) {
  const [index, setIndex] = useState<RecordIndex | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    home.load().then(
      (record) => {
        if (current) setIndex(indexRecord(record));
      },
      (error: unknown) => {
        if (current) setFailure(error instanceof Error ? error.message : String(error));
      },
    );
    return () => {
      current = false;
    };
  }, [home]);
  if (failure !== null)
    return (
      <main className="state">
        <h1>{strings.failed}</h1>
        <p>{failure}</p>
      </main>
    );
  if (index === null)
    return (
      <main className="state">
        <p>{strings.loading}</p>
      </main>
    );
  return (
    <RecordContext value={index}>
      <Room index={index} />
    </RecordContext>
  );
}

function Room({ index }: { index: RecordIndex }) {
  const hash = useHash();
  const address = useMemo(() => parseAddress(hash), [hash]);
  const [help, setHelp] = useState(false);
  const [menu, setMenu] = useState(false);
  const main = useRef<HTMLElement>(null);
  const openHelp = useCallback(() => {
    setHelp(true);
  }, []);
  const closeHelp = useCallback(() => {
    setHelp(false);
  }, []);
  useKeys(openHelp);
  useEffect(() => {
    setMenu(false);
  }, [hash]);
  useArrival(address, index, main);
  const active = address.view === null ? null : (PARENT[address.view] ?? address.view);
  return (
    <>
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {strings.skip}
      </a>
      <header className="bar">
        <a className="mark" href={to("overview")}>
          <span className="mark-name">{strings.product}</span>
          <span className="mark-record" dir="auto">
            {index.record.name}
          </span>
        </a>
        <button
          type="button"
          className="button menu-button"
          aria-expanded={menu}
          aria-controls="navigation"
          onClick={() => {
            setMenu(!menu);
          }}
        >
          {strings.menu}
        </button>
        <button type="button" className="button help-button" onClick={openHelp}>
          {strings.help} <kbd aria-hidden="true">{strings.helpKey}</kbd>
        </button>
      </header>
      <nav
        id="navigation"
        aria-label={strings.nav.label}
        className={menu ? "nav open" : "nav"}
        onClick={() => {
          setMenu(false);
        }}
      >
        <ul>
          {NAVIGATION.map(([view, count]) => {
            const items = count(index);
            return (
              <li key={view}>
                <a href={to(view)} aria-current={view === active ? "page" : undefined}>
                  {strings.nav[view]}
                  {items === null ? null : <span className="count">{groupDigits(items)}</span>}
                </a>
              </li>
            );
          })}
        </ul>
      </nav>
      <main ref={main} tabIndex={-1} className={`view view-${address.view ?? "none"}`}>
        <FailureNotice key={`${address.view ?? ""}/${address.id ?? ""}`}>
          <View address={address} />
        </FailureNotice>
      </main>
      <footer className="foot">{strings.tone}</footer>
      <HelpDialog open={help} onClose={closeHelp} />
    </>
  );
}

/** On arrival at another view: its name in the window's title, the focus on its head, and the top of it in sight. */
function useArrival(
  address: Address,
  index: RecordIndex,
  main: React.RefObject<HTMLElement | null>,
): void {
  const place = `${address.view ?? ""}/${address.id ?? ""}`;
  const first = useRef(true);
  const title = address.view === null ? strings.notFound.title : strings.nav[address.view];
  useEffect(() => {
    const heading = main.current?.querySelector("h1");
    // Not textContent: a heading may hold the note that explains it, hidden.
    document.title = [heading?.innerText ?? title, index.record.name, strings.product].join(" · ");
    if (first.current) {
      first.current = false;
      return;
    }
    // A view that leads to exact words has put the focus on them itself.
    if (main.current !== document.activeElement && main.current?.contains(document.activeElement))
      return;
    heading?.focus({ preventScroll: true });
    const state: unknown = window.history.state;
    window.scrollTo(0, isPlace(state) ? state.y : 0);
  }, [place, title, index, main]);
  useEffect(() => {
    // The place on the page is kept with the address that is left, so that "back" comes back to it.
    const keep = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const href = link?.getAttribute("href") ?? "";
      if (href.startsWith("#/")) window.history.replaceState({ y: window.scrollY }, "");
      // A link to the words that are highlighted already changes no address, but should bring them into sight again.
      if (href === window.location.hash)
        document.querySelector("[data-hit]")?.scrollIntoView({ block: "center" });
    };
    document.addEventListener("click", keep, true);
    return () => {
      document.removeEventListener("click", keep, true);
    };
  }, []);
}

function isPlace(state: unknown): state is { readonly y: number } {
  return typeof state === "object" && state !== null && "y" in state && typeof state.y === "number";
}

function View({ address }: { address: Address }) {
  const { view, id, query } = address;
  switch (view) {
    case "overview":
      return <Overview />;
    case "chronology":
      return <Chronology query={query} />;
    case "disputes":
      return <Disputes query={query} />;
    case "reports":
      return <Reports />;
    case "report":
      return <ReportView id={id} query={query} />;
    case "compare":
      return <Compare query={query} />;
    case "sayings":
      return <Sayings />;
    case "names":
      return <Names query={query} />;
    case "name":
      return <NameView id={id} />;
    case "wording":
      return <WordingView query={query} />;
    case "origins":
      return <Origins />;
    case "origin":
      return <OriginView id={id} />;
    case "event":
      return <EventView id={id} />;
    case "omissions":
      return <Omissions />;
    case "problems":
      return <Problems />;
    case null:
      return <NotFound />;
  }
}
