/** Finding words in all reports. */
import { Head } from "../parts/head.tsx";
import { shellStrings } from "../strings/shell.ts";

export function Search({ query }: { query: URLSearchParams }) {
  return <Head title={shellStrings.nav.search} lead={query.get("q")} />;
}
