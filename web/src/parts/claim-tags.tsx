/** Whose a claim is and how it is put. */
import { useRecord } from "../data/context.ts";
import type { ClaimItem } from "../data/record-index.ts";
import { strings } from "../strings/index.ts";

/** Whose a claim is, and how it is put, as labels; what is usual (stated, affirmed) is left unsaid. */
export function ClaimTags({ claim }: { claim: ClaimItem }) {
  const { attributions, entities } = useRecord();
  const attribution = claim.attribution === null ? null : attributions.get(claim.attribution);
  const speaker = attribution?.speaker == null ? null : entities.get(attribution.speaker);
  const source = attribution?.source.map((span) => span.text).join(" … ");
  return (
    <>
      <span className="tag voice" dir="auto">
        {attribution
          ? (speaker?.name ?? source ?? strings.report.noSpeaker)
          : strings.report.ownVoice}
      </span>
      {claim.polarity === "denied" ? (
        <span className="tag denied">{strings.polarity.denied}</span>
      ) : null}
      {claim.certainty === "asserted" ? null : (
        <span className="tag">{strings.certainty[claim.certainty]}</span>
      )}
    </>
  );
}
