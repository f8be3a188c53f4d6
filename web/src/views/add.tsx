/** Adding reports: files, folders, pasted words; how far they are; and taking reports out again. */
import { useContext, useEffect, useRef, useState } from "react";
import { AddingContext, useAdding } from "../add/adding-context.ts";
import { OnTheirWay } from "../add/on-their-way.tsx";
import { PasteForm } from "../add/paste-form.tsx";
import { Pickers } from "../add/pickers.tsx";
import { ReportsToRemove } from "../add/reports-to-remove.tsx";
import { to } from "../address.ts";
import { useDesk, useRecord } from "../data/context.ts";
import { Head } from "../parts/head.tsx";
import { strings } from "../strings/index.ts";
import { NotFound } from "./not-found.tsx";

export function Add() {
  const desk = useDesk();
  const adding = useContext(AddingContext);
  const { record } = useRecord();
  const isEmpty = record.reports.length === 0;
  const [paste, setPaste] = useState(isEmpty);
  useLeaveWhenFirstAreRead(isEmpty);
  if (desk === null || adding === null) return <NotFound />;
  return (
    <>
      <Head
        title={isEmpty ? strings.add.firstTitle : strings.add.title}
        lead={isEmpty ? strings.add.firstLead : strings.add.lead}
      />
      <Pickers adding={adding} />
      <OnTheirWay />
      <details
        className="paste-holder"
        open={paste}
        onToggle={(event) => {
          setPaste(event.currentTarget.open);
        }}
      >
        <summary>{strings.add.paste.title}</summary>
        <PasteForm adding={adding} />
      </details>
      <ReportsToRemove desk={desk} adding={adding} />
    </>
  );
}

/** The first reports of a record lead to its overview once all of them are read, unless something is wrong with one of them. */
function useLeaveWhenFirstAreRead(isEmpty: boolean): void {
  const { totals } = useAdding();
  const wasEmpty = useRef(isEmpty);
  const wasBusy = useRef(false);
  const { busy, failed } = totals;
  useEffect(() => {
    if (busy) wasBusy.current = true;
    else if (wasBusy.current && wasEmpty.current && !isEmpty && failed === 0)
      window.location.hash = to("overview");
  }, [busy, failed, isEmpty]);
}
