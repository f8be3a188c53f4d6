/** Instead of a view that waits: for its script, or for the rest of a large record. */
import { useContext } from "react";
import { RestContext } from "../data/context.ts";
import { strings } from "../strings/index.ts";
import { LoadBar } from "./load-bar.tsx";

export function ViewOnItsWay() {
  const rest = useContext(RestContext);
  if (rest === null) return <p className="state">{strings.shell.opening}</p>;
  return (
    <div className="state" aria-busy="true">
      <p role="status">{strings.shell.rest}</p>
      <LoadBar progress={rest} />
    </div>
  );
}
