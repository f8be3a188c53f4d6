/** Adding reports to the record. */
import { Head } from "../parts/head.tsx";
import { shellStrings } from "../strings/shell.ts";

export function Add() {
  return <Head title={shellStrings.nav.add} />;
}
