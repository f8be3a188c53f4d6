/** A report that is pasted: its text, or the source of its page. */
import { useId, useState } from "react";
import { Choice } from "../parts/controls.tsx";
import { strings } from "../strings/index.ts";
import type { Adding } from "./adding.ts";

const words = strings.add.paste;

/** Whether a text is the source of a page: it begins as one. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*<(?:!doctype\s+html|html|head|body|article|main|div|section|p|!--)[\s>]/i.test(text);
}

export function PasteForm({ adding }: { adding: Adding }) {
  const [text, setText] = useState("");
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState<"text" | "html" | null>(null);
  const [count, setCount] = useState(1);
  const id = useId();
  const kind = chosen ?? (looksLikeHtml(text) ? "html" : "text");
  const isEmpty = text.trim() === "";
  return (
    <form
      className="paste"
      onSubmit={(event) => {
        event.preventDefault();
        if (isEmpty) return;
        const given = name.trim() || words.unnamed(count);
        adding.add([{ name: given, text, html: kind === "html" }]);
        setText("");
        setName("");
        setChosen(null);
        setCount(count + 1);
      }}
    >
      <label htmlFor={`${id}-text`}>{words.text}</label>
      <textarea
        id={`${id}-text`}
        rows={6}
        dir="auto"
        spellCheck={false}
        placeholder={words.placeholder}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
        onPaste={(event) => {
          // Copied files are reports of their own, not words.
          const files = [...event.clipboardData.files];
          if (files.length === 0) return;
          event.preventDefault();
          adding.add(files);
        }}
      />
      <div className="controls">
        <span className="control">
          <label htmlFor={`${id}-name`}>{words.name}</label>
          <input
            id={`${id}-name`}
            type="text"
            dir="auto"
            autoComplete="off"
            value={name}
            onChange={(event) => {
              setName(event.target.value);
            }}
          />
        </span>
        <Choice
          label={words.kind}
          value={kind}
          options={[
            ["text", words.asText],
            ["html", words.asHtml],
          ]}
          onChange={(value) => {
            setChosen(value === "html" ? "html" : "text");
          }}
        />
        <button type="submit" className="button" disabled={isEmpty}>
          {words.add}
        </button>
      </div>
    </form>
  );
}
