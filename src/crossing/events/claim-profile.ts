/** A claim as it is compared with others: what happened, who took part, when, which figures, and its words. */
import type { Claim, DateRange, Links, ReadReport, ResolvedTime, Span } from "../../model/index.ts";
import { happeningOf, namesHappening, SPEECH_STEMS } from "../en/event-words.ts";
import { foldWord } from "../text/fold-word.ts";
import { stemOf, stemsIn } from "../text/report-words.ts";
import { CONTENT_WEIGHT, weightOf } from "../text/word-weights.ts";

/** One claim of one report. Entities are entities over reports. */
export interface ClaimProfile {
  readonly claim: Claim;
  readonly report: string;
  readonly story: string;
  /** Stem of the word that names what happened; null when there is none. */
  readonly head: string | null;
  /** The class of that word (en/event-words.ts). */
  readonly happening: string | null;
  /** All happenings that its words name, the head's among them. */
  readonly acts: ReadonlySet<string>;
  /** Whether that word only says that somebody speaks, or next to nothing. */
  readonly pale: boolean;
  readonly actors: ReadonlySet<string>;
  readonly undergoers: ReadonlySet<string>;
  /** All participants and the place. */
  readonly entities: ReadonlySet<string>;
  /** Entities that so many claims of the report name that they single out none. */
  readonly topics: ReadonlySet<string>;
  readonly place: string | null;
  /** When, as days; null when it is not said. */
  readonly time: DateRange | null;
  /** Stems that carry content, with their weights; the classes of happenings stand for their words. */
  readonly content: ReadonlyMap<string, number>;
  /** The same for the whole sentence. */
  readonly around: ReadonlyMap<string, number>;
  /** `unit value` of each exact figure. */
  readonly figures: ReadonlySet<string>;
}

/** Words inside names tell who, which is compared by itself. */
const NAME_SHARE = 0.4;

/** A stem that a report uses so often is its subject … */
const TOPIC_USES = 6;
/** … and counts for this share. */
const TOPIC_SHARE = 0.6;
/** An entity in this share of a report's claims, and in so many at least, is its subject. */
const TOPIC_PART = 0.2;
const TOPIC_CLAIMS = 5;

function contentOf(
  text: string,
  claim: Span,
  names: ReadonlySet<string>,
  uses: ReadonlyMap<string, number>,
): Map<string, number> {
  const content = new Map<string, number>();
  for (const stem of stemsIn(text, claim.start, claim.end)) {
    const weight = weightOf(stem);
    if (weight < CONTENT_WEIGHT) continue;
    const share =
      (names.has(stem) ? NAME_SHARE : 1) * ((uses.get(stem) ?? 0) >= TOPIC_USES ? TOPIC_SHARE : 1);
    const key = names.has(stem) ? stem : happeningOf(stem);
    content.set(key, Math.max(content.get(key) ?? 0, weight * share));
  }
  return content;
}

function actsOf(text: string, claim: Span, head: string | null): Set<string> {
  const acts = stemsIn(text, claim.start, claim.end).filter(namesHappening).map(happeningOf);
  if (head !== null && !SPEECH_STEMS.has(head)) acts.push(happeningOf(head));
  return new Set(acts);
}

function countAll<Item>(items: readonly Item[]): Map<Item, number> {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** The profiles of all claims that have a head or content to compare, in the order of `reports` and of their claims. */
export function profileClaims(
  reports: readonly ReadReport[],
  links: Pick<Links, "stories" | "entities">,
  times: ReadonlyMap<string, readonly ResolvedTime[]>,
): ClaimProfile[] {
  const storyOf = new Map(
    links.stories.flatMap((story) => story.reports.map((id) => [id, story.id])),
  );
  const entityOf = new Map(
    links.entities.flatMap((entity) =>
      entity.members.map(({ report, index }): [string, string] => [
        `${report}#${index}`,
        entity.id,
      ]),
    ),
  );
  return reports.flatMap(({ report, reading }) => {
    const global = (index: number): string => entityOf.get(`${report.id}#${index}`)!;
    const names = new Set(
      reading.entities.flatMap((entity) =>
        entity.named ? [entity.name, ...entity.aliases].flatMap((name) => stemsIn(name)) : [],
      ),
    );
    const resolved = times.get(report.id) ?? [];
    const uses = countAll(stemsIn(report.text));
    const named = countAll(
      reading.claims.flatMap(({ participants, place }) => [
        ...new Set([
          ...participants.map(({ entity }) => entity),
          ...(place === null ? [] : [place]),
        ]),
      ]),
    );
    const topics = new Set(
      [...named]
        .filter(([, count]) => count >= Math.max(TOPIC_CLAIMS, TOPIC_PART * reading.claims.length))
        .map(([index]) => global(index)),
    );
    const bySentence = new Map<Span, Map<string, number>>();
    const aroundOf = (sentence: Span): Map<string, number> => {
      const content = bySentence.get(sentence) ?? contentOf(report.text, sentence, names, uses);
      bySentence.set(sentence, content);
      return content;
    };
    return reading.claims.map((claim): ClaimProfile => {
      const inRole = (role: string): Set<string> =>
        new Set(
          claim.participants.filter((one) => one.role === role).map(({ entity }) => global(entity)),
        );
      const place = claim.place === null ? null : global(claim.place);
      const entities = new Set(claim.participants.map(({ entity }) => global(entity)));
      if (place !== null) entities.add(place);
      const content = contentOf(report.text, claim, names, uses);
      const head = claim.head ? stemOf(foldWord(claim.head.lemma)) : null;
      const when = claim.time === null ? undefined : resolved[claim.time];
      return {
        claim,
        report: report.id,
        story: storyOf.get(report.id)!,
        head,
        happening: head === null ? null : happeningOf(head),
        acts: actsOf(report.text, claim, head),
        pale: head === null || SPEECH_STEMS.has(head),
        actors: inRole("actor"),
        undergoers: inRole("undergoer"),
        entities,
        topics,
        place,
        time:
          when && (when.earliest !== null || when.latest !== null)
            ? { earliest: when.earliest, latest: when.latest }
            : null,
        content,
        around: aroundOf(reading.sentences[claim.sentence]!),
        figures: new Set(
          claim.figures.flatMap((at) => {
            const figure = reading.figures[at]!;
            return figure.value === null ? [] : [`${figure.unit ?? ""} ${figure.value}`];
          }),
        ),
      };
    });
  });
}
