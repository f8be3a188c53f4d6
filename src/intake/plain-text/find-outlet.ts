/**
 * Who published a report, as far as its page tells, from the surest to the least sure: the address, an address or site name standing
 * alone above or below the article, the holder of the copyright, and an agency whose dateline stands over a text that speaks in its
 * name. An agency whose texts are printed by others is a credit, never an outlet by itself. Two different answers are none.
 */
import type { Outlet, Span } from "../../model/index.ts";
import type { Assignment } from "./assign-blocks.ts";
import type { Dateline } from "./credits.ts";
import type { PageWords } from "./en.ts";
import type { Features } from "./features.ts";

/** What the outlet is told from. */
export interface OutletContext {
  readonly features: readonly Features[];
  readonly assignment: Assignment;
  readonly dateline: Dateline | null;
  readonly url: string | null;
  readonly words: PageWords;
}

interface Named {
  readonly name: string;
  readonly span: Span;
}

const NOBODY: Outlet = { name: null, basis: "unknown", evidence: [] };

/** The outlet; `unknown` when nothing tells or two signs disagree. */
export function findOutlet(context: OutletContext): Outlet {
  const { features, assignment, url } = context;
  const domains: Named[] = [];
  const holders: Named[] = [];
  let address: Named | null = null;
  const first = assignment.run?.first ?? features.length;
  features.forEach((f, index) => {
    const block = assignment.blocks[index]!;
    const span = { start: f.unit.start, end: f.unit.end };
    if (block.rule === "block/domain")
      domains.push({ name: hostOf(f.unit.text) ?? f.unit.text, span });
    if (block.rule === "block/address" && index < first && address === null) {
      const host = hostOf(f.unit.text);
      if (host !== null) address = { name: host, span };
    }
    if (block.kind === "legal") {
      const holder = copyrightHolder(f.unit.text, context.words);
      if (holder !== null) {
        const at = f.unit.text.indexOf(holder);
        holders.push({
          name: holder,
          span: { start: span.start + at, end: span.start + at + holder.length },
        });
      }
    }
  });
  const host = url === null ? null : hostOf(url);
  const one = single(domains);
  if (host !== null) {
    const same = domains.filter((domain) => domain.name === host);
    return { name: host, basis: "url", evidence: same.map((domain) => domain.span) };
  }
  const found = address as Named | null;
  if (found !== null) return { name: found.name, basis: "url", evidence: [found.span] };
  if (one !== null) return { name: one.name, basis: "stated", evidence: one.spans };
  if (domains.length > 0) return NOBODY;
  const holder = single(holders);
  if (holder !== null) return { name: holder.name, basis: "stated", evidence: holder.spans };
  return ownVoice(context) ?? NOBODY;
}

function single(named: readonly Named[]): { name: string; spans: Span[] } | null {
  const name = named[0]?.name;
  if (name === undefined || named.some((other) => other.name !== name)) return null;
  return { name, spans: named.map((other) => other.span) };
}

/** The host of an address or bare domain, lower case, without `www.` and the like; null when it is none. */
export function hostOf(address: string): string | null {
  const match = /^(?:https?:\/\/)?([^/\s?#:@]+\.[^/\s?#:@]+)/iu.exec(address.slice(0, 300));
  return match ? match[1]!.toLowerCase().replace(/^(?:www\d?|m|amp|mobile)\./u, "") : null;
}

function copyrightHolder(text: string, words: PageWords): string | null {
  const match =
    /(?:©|\([cC]\)|[Cc]opyright)[\s©:]*(?:(?:\d{4}\s?[-–—,]\s?)?\d{4},?\s)?(?:by\s)?(\p{Lu}[\p{L}\p{N}'’&.-]*(?:\s(?:\p{Lu}[\p{L}\p{N}'’&.-]*|of|the|and|&)){0,4})/u.exec(
      text.slice(0, 200),
    );
  const holder = match?.[1]?.replace(/\s(?:All|Rights)\b.*$/u, "").replace(/[.\s]+$/u, "");
  if (
    holder === undefined ||
    holder.length < 3 ||
    /^(?:All|Copyright|Terms|Privacy)\b/u.test(holder)
  )
    return null;
  return words.syndicated.has(holder.toLowerCase()) ? null : holder;
}

/** "CITY, 7 May (Agency) –" over a text that says "Agency has learned": the agency's own page, as far as one can tell. */
function ownVoice({ features, assignment, dateline, words }: OutletContext): Outlet | null {
  const agency = dateline?.agency;
  if (agency == null || dateline?.agencySpan == null || words.syndicated.has(agency.toLowerCase()))
    return null;
  const run = assignment.run!;
  for (let index = run.first; index <= run.last; index++) {
    const { text, start } = features[index]!.unit;
    for (let at = text.indexOf(agency); at !== -1; at = text.indexOf(agency, at + agency.length)) {
      const after = text.slice(at + agency.length, at + agency.length + 40);
      if (
        !/^(?:'s|’s)? (?:has learned|has learnt|learned|learnt|reports|has been told|was told|correspondent)/u.test(
          after,
        )
      )
        continue;
      const evidence = [
        dateline.agencySpan,
        { start: start + at, end: start + at + agency.length },
      ];
      return { name: agency, basis: "inferred", evidence };
    }
  }
  return null;
}
