/** What is shown at an address that leads nowhere. */
import { to } from "../address.ts";
import { Head } from "../parts/head.tsx";
import { strings } from "../strings/index.ts";

export function NotFound() {
  return (
    <>
      <Head title={strings.notFound.title} lead={strings.notFound.text} />
      <p>
        <a href={to("overview")}>{strings.notFound.back}</a>
      </p>
    </>
  );
}
