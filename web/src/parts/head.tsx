/** The head of a view: its title, which takes the focus when the view opens, and a line that says what it shows. */
import type { ReactNode } from "react";

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
      <h1 tabIndex={-1} dir="auto">
        {title}
      </h1>
      {lead ? <p className="lead">{lead}</p> : null}
    </header>
  );
}
