/** The whole window takes files and folders, in every view; while some are held over it, it says so. */
import { useContext, useEffect, useState } from "react";
import { to } from "../address.ts";
import { strings } from "../strings/index.ts";
import { AddingContext } from "./adding-context.ts";
import { filesOfDrop } from "./dropped-files.ts";

export function DropZone() {
  const adding = useContext(AddingContext);
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (adding === null) return;
    // Entering a child is told before leaving its parent; only the count says whether the window is left.
    let depth = 0;
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    const onEnter = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth++;
      setOver(true);
    };
    const onOver = (event: DragEvent) => {
      if (!holdsFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
    };
    const onLeave = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      depth = 0;
      setOver(false);
      if (!holdsFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      void filesOfDrop(event.dataTransfer).then(({ files, unreadable }) => {
        for (const { name, message } of unreadable)
          adding.refuse(name, strings.add.progress.unreadable(message));
        adding.add(files);
      });
      window.location.hash = to("add");
    };
    window.addEventListener("dragenter", onEnter);
    window.addEventListener("dragover", onOver);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragenter", onEnter);
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("drop", onDrop);
    };
  }, [adding]);
  return over ? (
    <div className="drop-over" aria-hidden="true">
      <p>{strings.add.dropNow}</p>
    </div>
  ) : null;
}
