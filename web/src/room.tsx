/** The frame of the app around the view that the address names: the bar, the navigation, the help. */
import { memo, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { BarProgress } from "./add/bar-progress.tsx";
import { DropZone } from "./add/drop-zone.tsx";
import { parseAddress, to } from "./address.ts";
import { useArrival } from "./arrival.ts";
import { useDesk } from "./data/context.ts";
import type { RecordIndex } from "./data/record-index.ts";
import { useKeys } from "./keys.ts";
import { KeepPlace } from "./keep-place.tsx";
import { replaceAddress, useHash } from "./location.ts";
import { Navigation } from "./navigation.tsx";
import { Correcting } from "./correct/correcting.tsx";
import { UndoButtons } from "./correct/undo.tsx";
import { EmptyRecord, needsReports } from "./parts/empty-record.tsx";
import { FailureNotice } from "./parts/failure-notice.tsx";
import { HelpDialog } from "./parts/help-dialog.tsx";
import { strings } from "./strings/index.ts";
import { View } from "./view.tsx";

/** Drawn again for another record only, not for each step of what is being added. */
export const Room = memo(function Room({ index }: { index: RecordIndex }) {
  const desk = useDesk();
  const hash = useHash();
  const address = useMemo(() => parseAddress(hash), [hash]);
  const [help, setHelp] = useState(false);
  const [menu, setMenu] = useState(false);
  const main = useRef<HTMLElement>(null);
  const openHelp = useCallback(() => {
    setHelp(true);
  }, []);
  const closeHelp = useCallback(() => {
    setHelp(false);
  }, []);
  const closeMenu = useCallback(() => {
    setMenu(false);
  }, []);
  useKeys({ onHelp: openHelp, canAdd: desk !== null });
  useEffect(closeMenu, [hash, closeMenu]);
  const isEmpty = desk !== null && index.record.reports.length === 0;
  useEffect(() => {
    // An empty record has no overview; it opens on the view that fills it.
    if (isEmpty && address.view === "overview") replaceAddress(to("add"));
  }, [isEmpty, address.view]);
  useArrival(address, index, main);
  return (
    <Correcting>
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {strings.shell.skip}
      </a>
      <header className="bar">
        <a className="mark" href={to("overview")}>
          <span className="mark-name">{strings.shell.product}</span>
          <span className="mark-record" dir="auto">
            {index.record.name}
          </span>
        </a>
        <a className="button bar-search" href={to("search")}>
          {strings.shell.nav.search} <kbd aria-hidden="true">{strings.shell.searchKey}</kbd>
        </a>
        <BarProgress />
        {desk === null ? null : (
          <a className="button bar-add" href={to("add")}>
            {strings.shell.nav.add}
          </a>
        )}
        <UndoButtons />
        <button type="button" className="button help-button" onClick={openHelp}>
          {strings.shell.help} <kbd aria-hidden="true">{strings.shell.helpKey}</kbd>
        </button>
        <button
          type="button"
          className="button menu-button"
          aria-expanded={menu}
          aria-controls="navigation"
          onClick={() => {
            setMenu(!menu);
          }}
        >
          {strings.shell.menu}
        </button>
      </header>
      <Navigation index={index} view={address.view} open={menu} onLeave={closeMenu} />
      <main ref={main} tabIndex={-1} className={`view view-${address.view ?? "none"}`}>
        <FailureNotice key={`${address.view ?? ""}/${address.id ?? ""}`} index={index}>
          <KeepPlace index={index}>
            {index.record.reports.length === 0 && needsReports(address.view) ? (
              <EmptyRecord />
            ) : (
              <View address={address} />
            )}
          </KeepPlace>
        </FailureNotice>
      </main>
      <footer className="foot">{strings.shell.tone}</footer>
      <DropZone />
      <HelpDialog open={help} onClose={closeHelp} />
    </Correcting>
  );
});
