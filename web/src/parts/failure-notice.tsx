/** Instead of an empty page: what went wrong while a view was drawn; the other views stay within reach. */
import { Component, type ReactNode } from "react";
import { to } from "../address.ts";
import type { RecordIndex } from "../data/record-index.ts";
import { strings } from "../strings/index.ts";
import { Head } from "./head.tsx";

interface Props {
  /** What the view is drawn from: with a newer record it is tried again. */
  readonly index: RecordIndex;
  readonly children: ReactNode;
}

interface State {
  readonly message: string | null;
}

/** React reports failures of drawing to classes only. */
export class FailureNotice extends Component<Props, State> {
  override state: State = { message: null };

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override componentDidUpdate(before: Props): void {
    if (before.index !== this.props.index && this.state.message !== null)
      this.setState({ message: null });
  }

  override render(): ReactNode {
    const { message } = this.state;
    return message === null ? (
      this.props.children
    ) : (
      <>
        <Head title={strings.shell.viewFailed} lead={strings.shell.viewFailedHow} />
        <p className="buttons">
          <button
            type="button"
            className="button strong"
            onClick={() => {
              window.location.reload();
            }}
          >
            {strings.shell.reload}
          </button>
          <a className="button" href={to("overview")}>
            {strings.notFound.back}
          </a>
        </p>
        <p className="quiet">
          <code>{message}</code>
        </p>
      </>
    );
  }
}
