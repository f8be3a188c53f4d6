/** Not built yet. */
import { NotFound } from "./not-found.tsx";

export default function History(_: { query: URLSearchParams }) {
  return <NotFound />;
}
