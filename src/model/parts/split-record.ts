/** Takes an exported record, or the export of some of its reports, apart into what the app is given. */
import type { ExportedRecord } from "../record-schema.ts";
import type { PartDetails, PartOutline, RecordCommon } from "./part-schema.ts";

/** A record in one part. */
export interface SplitRecord {
  readonly common: RecordCommon;
  readonly outline: PartOutline;
  readonly details: PartDetails;
}

/** Takes `record` apart; `new JoinedRecord` puts it together. */
export function splitRecord(record: ExportedRecord): SplitRecord {
  const { format, name, origins, problems, decisions } = record;
  const { reports, stories, copies, sayings, disputes, wordings, omissions } = record;
  const { times, attributions, claims } = record;
  return {
    common: {
      format,
      name,
      entities: record.entities.map((entity) => ({
        ...entity,
        mentions: undefined,
        references: undefined,
      })),
      origins,
      disputes: disputes.map(({ id }) => id),
      problems,
      ...(decisions === undefined ? {} : { decisions }),
    },
    outline: {
      reports,
      stories,
      copies,
      sayings,
      events: record.events.map((event) => ({ ...event, joins: undefined })),
      disputes,
      wordings,
      omissions,
    },
    details: {
      times,
      attributions,
      claims,
      mentions: record.entities.map(({ id, mentions, references }) => ({
        id,
        mentions,
        references,
      })),
      joins: record.events.map(({ id, joins }) => ({ id, joins })),
    },
  };
}
