/** The head of a view: its title, which takes the focus when the view opens, and a line that says what it shows. */
import type { ReactNode } from "react";

/** Titles from this length on are sentences: set smaller. In code units. */
const SENTENCE = 60;

export function Head({
  title,
  lead,
  above,
}: {
  title: ReactNode;
  lead?: ReactNode;
  above?: ReactNode;
}) {
  return (
    <header className="head">
      {above ? <p className="above">{above}</p> : null}
      <h1
        tabIndex={-1}
        dir="auto"
        className={typeof title === "string" && title.length > SENTENCE ? "long" : undefined}
      >
        {title}
      </h1>
      {lead ? <p className="lead">{lead}</p> : null}
    </header>
  );
}
