/** Not built yet. */
import { NotFound } from "./not-found.tsx";

export default function MapView(_: { query: URLSearchParams }) {
  return <NotFound />;
}
