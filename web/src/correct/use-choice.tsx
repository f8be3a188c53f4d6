/** A field in which a person chooses one of many, or writes: what was typed, what was chosen, and the field itself. */
import { useState, type ReactNode } from "react";
import { Combobox, type Option } from "./combobox.tsx";

/** What a field of choices says now. */
export interface ChoiceField {
  readonly typed: string;
  /** The value of the choice, or null while what is typed is none of them. */
  readonly chosen: string | null;
  /** The field, to be put where it belongs in the form. */
  readonly field: (props: {
    readonly label: string;
    readonly hint?: string;
    readonly invalid?: boolean;
    readonly autoFocus?: boolean;
  }) => ReactNode;
}

/** A field of choices; `initial` stands in it at first. */
export function useChoice(options: readonly Option[], initial = ""): ChoiceField {
  const [typed, setTyped] = useState(initial);
  const [chosen, setChosen] = useState<string | null>(null);
  return {
    typed,
    chosen,
    field: ({ label, hint = "", invalid = false, autoFocus = false }) => (
      <Combobox
        label={label}
        hint={hint}
        options={options}
        typed={typed}
        onType={(next) => {
          setTyped(next);
          setChosen(null);
        }}
        onChoose={(option) => {
          setTyped(option.text);
          setChosen(option.value);
        }}
        invalid={invalid}
        autoFocus={autoFocus}
      />
    ),
  };
}
