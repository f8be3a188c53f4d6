/** While reports are being added, a record changes again and again; a large one is not fetched again each time. */
import { useEffect, useState } from "react";

/** How long fetching the record took last, and when it ended; milliseconds of the page's own clock. */
export interface LoadCost {
  readonly took: number;
  readonly ended: number;
}

/** No more than this part of the time goes into fetching while reports are being added. */
const SHARE = 1 / 8;

/** The revision to show: `revision` at once where nothing is being added, else when the last one was there for long enough. */
export function useCalmRevision(
  revision: string,
  { isBusy, cost }: { readonly isBusy: boolean; readonly cost: LoadCost | null },
): string {
  const [shown, setShown] = useState(revision);
  useEffect(() => {
    if (shown === revision) return;
    const wait = isBusy && cost !== null ? cost.ended + cost.took / SHARE - performance.now() : 0;
    const timer = window.setTimeout(
      () => {
        setShown(revision);
      },
      Math.max(0, wait),
    );
    return () => {
      window.clearTimeout(timer);
    };
  }, [shown, revision, isBusy, cost]);
  return shown;
}
