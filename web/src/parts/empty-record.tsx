/** Instead of a view that could only say that it found nothing: there is nothing to read yet. */
import { to, type ViewName } from "../address.ts";
import { useDesk } from "../data/context.ts";
import { strings } from "../strings/index.ts";
import { Head } from "./head.tsx";

/** Views that have a use before there is a report. */
const USEFUL: readonly (ViewName | null)[] = ["add", "history", "problems", null];

/** Whether a view of a record without reports would be empty whatever the reports are. */
export const needsReports = (view: ViewName | null): boolean => !USEFUL.includes(view);

export function EmptyRecord() {
  const desk = useDesk();
  return (
    <>
      <Head title={strings.shell.emptyRecord} lead={strings.shell.emptyRecordHow} />
      {desk === null ? null : (
        <p className="buttons">
          <a className="button strong" href={to("add")}>
            {strings.nav.add}
          </a>
        </p>
      )}
    </>
  );
}
