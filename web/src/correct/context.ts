/** What the controls of correcting share; null in a page that can only be read. */
import { createContext, useContext } from "react";
import type { Deed } from "../../../src/model/decision.ts";
import type { ReportSpan } from "../../../src/model/span.ts";
import type {
  AttributionItem,
  ClaimItem,
  DisputeItem,
  EntityItem,
  ExportedReport,
  MentionItem,
} from "../data/record-index.ts";
import type { Finding } from "./findings.ts";

/** What a dialog is opened for. */
export type Request =
  /** Deeds that need no more than a yes, and a reason. */
  | {
      readonly form: "decide";
      readonly title: string;
      readonly text: string;
      readonly deeds: readonly Deed[];
    }
  | { readonly form: "note"; readonly title: string; readonly deed: (text: string) => Deed }
  | { readonly form: "published" | "outlet" | "body" | "house"; readonly report: ExportedReport }
  | { readonly form: "speaker"; readonly attribution: AttributionItem }
  | { readonly form: "same"; readonly entity: EntityItem; readonly at: ReportSpan }
  | { readonly form: "other"; readonly report: string; readonly mention: MentionItem }
  | { readonly form: "belongs"; readonly claim: ClaimItem }
  | { readonly form: "relation"; readonly dispute: DisputeItem }
  /** Whose a claim is that is there already. */
  | { readonly form: "whose"; readonly claim: ClaimItem }
  | {
      readonly form: "attribution" | "claim" | "to-event" | "new-event";
      readonly span: ReportSpan;
    };

/** The corrector: one for the whole app. */
export interface Corrector {
  openMenu(finding: Finding, button: HTMLElement): void;
  openDialog(request: Request): void;
  /**
   * Keeps decisions, one after the other, as one act that can be undone.
   * @throws DeskError when one was not kept; those before it are.
   */
  decide(deeds: readonly Deed[], why: string | null): Promise<void>;
}

export const CorrectorContext = createContext<Corrector | null>(null);

/** The corrector; null in a page that can only be read. */
export function useCorrector(): Corrector | null {
  return useContext(CorrectorContext);
}
