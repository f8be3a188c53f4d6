/** The words of the list of reports. */
import { groupDigits, plural } from "./count.ts";

export const reportsStrings = {
  lead: "Every report of the record, in the order of publication.",
  filter: "Find a report by title, outlet or file",
  empty: "No report matches.",
  outlet: "Outlet",
  count: (shown: number, of: number) =>
    shown === of
      ? plural(of, "report", "reports")
      : `${groupDigits(shown)} of ${plural(of, "report", "reports")}`,
} as const;
