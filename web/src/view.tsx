/** The view that an address names. Heavy ones come as scripts of their own when they are opened; a page from disk holds them all. */
import { lazy, Suspense } from "react";
import type { Address } from "./address.ts";
import { ViewOnItsWay } from "./parts/view-on-its-way.tsx";
import { Add } from "./views/add.tsx";
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
import { Search } from "./views/search.tsx";
import { WordingView } from "./views/wording.tsx";

const Sources = lazy(() => import("./views/sources.tsx"));
const MapView = lazy(() => import("./views/map.tsx"));
const History = lazy(() => import("./views/history.tsx"));

export function View({ address }: { address: Address }) {
  return (
    <Suspense fallback={<ViewOnItsWay />}>
      <Chosen address={address} />
    </Suspense>
  );
}

function Chosen({ address: { view, id, query } }: { address: Address }) {
  switch (view) {
    case "overview":
      return <Overview />;
    case "chronology":
      return <Chronology query={query} />;
    case "map":
      return <MapView query={query} />;
    case "disputes":
      return <Disputes query={query} />;
    case "reports":
      return <Reports query={query} />;
    case "report":
      return <ReportView id={id} query={query} />;
    case "compare":
      return <Compare query={query} />;
    case "sayings":
      return <Sayings />;
    case "names":
      return <Names query={query} />;
    case "name":
      return <NameView id={id} query={query} />;
    case "wording":
      return <WordingView query={query} />;
    case "sources":
      return <Sources query={query} />;
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
    case "search":
      return <Search query={query} />;
    case "add":
      return <Add />;
    case "history":
      return <History query={query} />;
    case null:
      return <NotFound />;
  }
}
