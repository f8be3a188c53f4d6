/** The choice of files, of a folder, and the words that say that both can be dropped instead. */
import { useRef } from "react";
import { addStrings } from "../strings/add.ts";
import type { Adding } from "./adding.ts";
import { isLeftBehind } from "./dropped-files.ts";

export function Pickers({ adding }: { adding: Adding }) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (event: React.ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.target.files ?? [])].filter(
      (file) => !isLeftBehind(file.webkitRelativePath || file.name),
    );
    if (chosen.length > 0) adding.add(chosen);
    // The same files may be chosen again.
    event.target.value = "";
  };
  return (
    <div className="drop-here">
      <p className="drop-words">{addStrings.drop}</p>
      <p className="quiet">{addStrings.or}</p>
      <div className="buttons">
        <button type="button" className="button strong" onClick={() => files.current?.click()}>
          {addStrings.files}
        </button>
        <button type="button" className="button" onClick={() => folder.current?.click()}>
          {addStrings.folder}
        </button>
      </div>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        onChange={take}
        aria-label={addStrings.files}
      />
      <input
        ref={(element) => {
          folder.current = element;
          // React's types do not know the attribute.
          if (element) element.webkitdirectory = true;
        }}
        type="file"
        hidden
        onChange={take}
        aria-label={addStrings.folder}
      />
      <p className="quiet">{addStrings.formats}</p>
    </div>
  );
}
