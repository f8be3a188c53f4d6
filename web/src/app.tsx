/** The app in the states that it can be in: the record on its way, not to be had, or here; and the record brought up to date. */
import {
  keepPreviousData,
  QueryClient,
  QueryClientProvider,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { AddingContext } from "./add/adding-context.ts";
import { Adding } from "./add/adding.ts";
import { useCalmRevision, type LoadCost } from "./data/calm-revision.ts";
import { DeskContext, RecordContext, RestContext, StatusContext } from "./data/context.ts";
import type { Desk, DeskError, Home, LoadedRecord, LoadProgress, Status } from "./data/home.ts";
import { indexRecord } from "./data/record-index.ts";
import { LoadBar } from "./parts/load-bar.tsx";
import { LostBanner } from "./parts/lost-banner.tsx";
import { Room } from "./room.tsx";
import { strings } from "./strings/index.ts";

/** Under which key the state of the record is kept. */
const STATUS_KEY = ["status"] as const;

export function App({ home }: { home: Home }) {
  const [client] = useState(createClient);
  return (
    <QueryClientProvider client={client}>
      <DeskContext value={home.desk}>
        {home.desk === null ? (
          <Loaded home={home} revision="inlined" status={null} />
        ) : (
          <Served home={home} desk={home.desk} />
        )}
      </DeskContext>
    </QueryClientProvider>
  );
}

/** Nothing is asked for again but by a new revision: the record does not age. */
function createClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        // An older revision is of no use, and a large one takes much memory.
        gcTime: 0,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: "always",
        structuralSharing: false,
      },
    },
  });
}

/** A record of a server: its state first, then the record at the revision that the state names. */
function Served({ home, desk }: { home: Home; desk: Desk }) {
  const client = useQueryClient();
  const [lost, setLost] = useState<DeskError | null>(null);
  const [adding] = useState(() => new Adding(desk));
  const {
    data: status,
    error,
    refetch,
  } = useQuery({ queryKey: STATUS_KEY, queryFn: () => desk.status() });
  const known = status !== undefined;
  useEffect(() => {
    if (!known) return;
    const keep = (next: Status) => client.setQueryData<Status>(STATUS_KEY, next);
    return desk.watch(keep, setLost);
  }, [client, desk, known]);
  if (status === undefined)
    return error === null ? (
      <Loading reports={null} progress={null} />
    ) : (
      <Failed message={error.message} onRetry={() => void refetch()} />
    );
  return (
    <StatusContext value={status}>
      <AddingContext value={adding}>
        <LostBanner lost={lost} fault={status.fault} onRetry={desk.retry} />
        <Loaded home={home} revision={status.revision} status={status} />
      </AddingContext>
    </StatusContext>
  );
}

/** The room with the record at `revision`; while a newer one is on its way, the one before it stays. */
function Loaded({
  home,
  revision,
  status,
}: {
  home: Home;
  revision: string;
  status: Status | null;
}) {
  const client = useQueryClient();
  const [progress, setProgress] = useState<LoadProgress | null>(null);
  const [cost, setCost] = useState<LoadCost | null>(null);
  const isBusy = status?.jobs.some(({ phase }) => phase !== "done") ?? false;
  const shown = useCalmRevision(revision, { isBusy, cost });
  const { data, error, refetch } = useQuery({
    queryKey: ["record", shown],
    queryFn: async () => {
      const begun = performance.now();
      const loaded = await home.load(setProgress);
      const ended = performance.now();
      setCost({ took: ended - begun, ended });
      void loaded.rest?.then(
        (record) => client.setQueryData<LoadedRecord>(["record", shown], { record, rest: null }),
        // Who needs the rest is told by what it is held up by.
        () => undefined,
      );
      return loaded;
    },
    // A server that has only just begun has no record yet; its state will name the first.
    enabled: shown !== "",
    placeholderData: keepPreviousData,
  });
  const record = data?.record;
  const index = useMemo(() => (record === undefined ? null : indexRecord(record)), [record]);
  if (index !== null)
    return (
      <RecordContext value={index}>
        <RestContext value={data?.rest == null ? null : progress}>
          <Room index={index} />
        </RestContext>
      </RecordContext>
    );
  if (error !== null) return <Failed message={error.message} onRetry={() => void refetch()} />;
  if (status?.fault != null)
    return <Failed message={status.fault} onRetry={() => void refetch()} />;
  return <Loading reports={status?.reports ?? null} progress={progress} />;
}

function Loading({ reports, progress }: { reports: number | null; progress: LoadProgress | null }) {
  return (
    <main className="state" aria-busy="true">
      <p role="status">{strings.shell.loading(reports)}</p>
      {progress === null ? null : <LoadBar progress={progress} />}
    </main>
  );
}

function Failed({ message, onRetry }: { message: string; onRetry: () => void }) {
  return (
    <main className="state" role="alert">
      <h1>{strings.shell.failed}</h1>
      <p>{message}</p>
      <p>
        <button type="button" className="button" onClick={onRetry}>
          {strings.shell.retry}
        </button>
      </p>
    </main>
  );
}
