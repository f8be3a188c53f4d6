/** Not built yet. */
import { NotFound } from "./not-found.tsx";

export default function Sources(_: { query: URLSearchParams }) {
  return <NotFound />;
}
