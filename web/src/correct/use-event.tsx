/** The field in which one of the record's events is chosen. */
import { useMemo } from "react";
import { useRecord } from "../data/context.ts";
import type { ClaimItem } from "../data/record-index.ts";
import { eventOptions } from "./choices.ts";
import { useChoice, type ChoiceField } from "./use-choice.tsx";

/** A field of events without `own`, the id of the one that is not offered; `words` are a claim of the one that is chosen. */
export function useEvent(
  own: string | null | undefined,
): ChoiceField & { readonly words: ClaimItem | null } {
  const index = useRecord();
  const options = useMemo(() => eventOptions(index, (event) => event.id !== own), [index, own]);
  const choice = useChoice(options);
  const first = choice.chosen === null ? undefined : index.events.get(choice.chosen)?.claims[0];
  return { ...choice, words: (first === undefined ? undefined : index.claims.get(first)) ?? null };
}
