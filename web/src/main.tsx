/** Starts the app in the page it is in. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { inlinedHome } from "./data/inlined-home.ts";
import { serverHome } from "./data/server-home.ts";
import { NoRecord } from "./parts/no-record.tsx";
import { keptTheme, showTheme } from "./theme.ts";
import "./style/base.css";
import "./style/parts.css";
import "./style/report.css";
import "./style/views.css";
import "./style/shell.css";
import "./style/search.css";
import "./style/add.css";
import "./style/correct.css";
import "./style/compare.css";
import "./style/sources.css";
import "./style/wording.css";
import "./style/name.css";
import "./style/chronology.css";
import "./style/map.css";
import "./style/print.css";

showTheme(keptTheme());
const place = document.getElementById("app");
const home = serverHome(document) ?? inlinedHome(document);
if (place)
  createRoot(place).render(
    <StrictMode>{home === null ? <NoRecord /> : <App home={home} />}</StrictMode>,
  );
