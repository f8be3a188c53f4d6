/** Starts the app in the page it is in. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { inlinedHome } from "./data/home.ts";
import "./style/base.css";
import "./style/parts.css";
import "./style/report.css";
import "./style/views.css";
import "./style/print.css";

const place = document.getElementById("app");
const home = inlinedHome(document);
if (place && home)
  createRoot(place).render(
    <StrictMode>
      <App home={home} />
    </StrictMode>,
  );
