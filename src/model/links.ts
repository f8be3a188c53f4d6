/** Links: what stands in several reports. Every link says how sure it is and why. */
import type { EntityType } from "./reading.ts";
import type { ReportSpan } from "./span.ts";

/** Two spans in different reports that are the same text, perhaps edited. Ordered by report id. */
export interface Copy {
  readonly id: string;
  readonly spans: readonly [ReportSpan, ReportSpan];
  /** Share of equal words, 0 to 1. */
  readonly similarity: number;
  /** `text`: prose was copied; `quotation`: only words in quotation marks are the same, which shows one utterance and no copying. */
  readonly kind: "text" | "quotation";
  /** The report that had the text first, where dates or credits show it; else null. */
  readonly original: string | null;
  /** What shows the direction, or why it is unknown. */
  readonly why: string;
}

/** How a saying's wording stands to its fullest or first one. */
export type SayingForm = "first" | "same" | "abridged" | "altered" | "translated" | "paraphrased";

/** One report's wording of a saying. */
export interface SayingSpan extends ReportSpan {
  readonly attribution: string | null;
  /** Id of the entity that this report lets say it; null when unknown. */
  readonly speaker: string | null;
  readonly as: SayingForm;
}

/** One utterance reported more than once. */
export interface Saying {
  readonly id: string;
  readonly spans: readonly SayingSpan[];
  /** Distinct entities that it is put into the mouth of; sorted. */
  readonly speakers: readonly string[];
  /** 0 to 1. */
  readonly score: number;
  readonly why: string;
}

/** Why two local entities, or two claims, were joined. */
export interface Join {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly why: string;
  readonly by: "machine" | "person";
}

/** A point on the globe for a place. */
export interface PlacePoint {
  /** Degrees, north and east positive, to two decimals. */
  readonly lat: number;
  readonly lon: number;
  /** ISO 3166 alpha-2 code of the country that it lies in or is. */
  readonly country: string;
  /** A town lies at the point; of a region or country it is somewhere in the middle. */
  readonly kind: "country" | "region" | "town";
}

/** Where a place lies, where that is certain enough. */
export interface Placing {
  /** Null where it is not certain. */
  readonly at: PlacePoint | null;
  /** One plain sentence: on what it rests, or why it is placed nowhere. */
  readonly why: string;
  /** Whether something was found that speaks against any place, and not only nothing that speaks for one. */
  readonly against: boolean;
}

/** A person, organisation, place or other named thing over all reports. */
export interface Entity {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  readonly country: string | null;
  /** Local entities it consists of: report id and index in that report's reading. Sorted. */
  readonly members: readonly { readonly report: string; readonly index: number }[];
  /** `a` and `b` are `report#index`. */
  readonly joins: readonly Join[];
  /** Of places only. */
  readonly placing?: Placing;
}

/** The reports that are about one event or chain of events. */
export interface Story {
  readonly id: string;
  readonly label: string;
  readonly reports: readonly string[];
}

/** Claims that tell of the same happening. */
export interface EventLink {
  readonly id: string;
  readonly label: string;
  readonly claims: readonly string[];
  /** `a` and `b` are claim ids. */
  readonly joins: readonly Join[];
}

/** All links between reports. Arrays sorted by id unless said otherwise. */
export interface Links {
  readonly copies: readonly Copy[];
  readonly sayings: readonly Saying[];
  readonly entities: readonly Entity[];
  readonly stories: readonly Story[];
  readonly events: readonly EventLink[];
}
