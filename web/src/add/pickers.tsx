/** The choice of files, of a folder, and the words that say that both can be dropped instead. */
import { useRef } from "react";
import { strings } from "../strings/index.ts";
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
      <p className="drop-words">{strings.add.drop}</p>
      <p className="quiet">{strings.add.or}</p>
      <div className="buttons">
        <button type="button" className="button strong" onClick={() => files.current?.click()}>
          {strings.add.files}
        </button>
        <button type="button" className="button" onClick={() => folder.current?.click()}>
          {strings.add.folder}
        </button>
      </div>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        onChange={take}
        aria-label={strings.add.files}
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
        aria-label={strings.add.folder}
      />
      <p className="quiet">{strings.add.formats}</p>
    </div>
  );
}
