/** In the bar of every view: that reports are being added, and how far they are. */
import { to } from "../address.ts";
import { strings } from "../strings/index.ts";
import { useAdding } from "./adding-context.ts";

export function BarProgress() {
  const { jobs, totals } = useAdding();
  if (!totals.busy) return null;
  const reading = jobs.filter(({ phase }) => phase === "reading");
  const sum = (of: "done" | "total") => reading.reduce((total, job) => total + job[of], 0);
  return (
    <a className="bar-progress" href={to("add")}>
      {reading.length === 0
        ? strings.add.progress.crossingInBar
        : strings.add.progress.inBar(sum("done"), sum("total"))}
    </a>
  );
}
