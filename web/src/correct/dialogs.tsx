/** The dialog that a request asks for. */
import type { Request } from "./context.ts";
import { BelongsForm, DecideForm, NoteForm, RelationForm } from "./finding-forms.tsx";
import { OtherForm, SameForm, SpeakerForm } from "./name-forms.tsx";
import { BodyForm, HouseForm, OutletForm, PublishedForm } from "./report-forms.tsx";
import {
  AttributionForm,
  ClaimForm,
  ClaimWhoseForm,
  NewEventForm,
  ToEventForm,
} from "./selection-forms.tsx";

export function Dialog({ request, onClose }: { request: Request; onClose: () => void }) {
  switch (request.form) {
    case "decide":
      return <DecideForm {...request} onClose={onClose} />;
    case "note":
      return <NoteForm {...request} onClose={onClose} />;
    case "published":
      return <PublishedForm report={request.report} onClose={onClose} />;
    case "outlet":
      return <OutletForm report={request.report} onClose={onClose} />;
    case "house":
      return <HouseForm report={request.report} onClose={onClose} />;
    case "whose":
      return <ClaimWhoseForm claim={request.claim} onClose={onClose} />;
    case "body":
      return <BodyForm report={request.report} onClose={onClose} />;
    case "speaker":
      return <SpeakerForm attribution={request.attribution} onClose={onClose} />;
    case "same":
      return <SameForm entity={request.entity} at={request.at} onClose={onClose} />;
    case "other":
      return <OtherForm report={request.report} mention={request.mention} onClose={onClose} />;
    case "belongs":
      return <BelongsForm claim={request.claim} onClose={onClose} />;
    case "relation":
      return <RelationForm dispute={request.dispute} onClose={onClose} />;
    case "attribution":
      return <AttributionForm span={request.span} onClose={onClose} />;
    case "claim":
      return <ClaimForm span={request.span} onClose={onClose} />;
    case "to-event":
      return <ToEventForm span={request.span} onClose={onClose} />;
    case "new-event":
      return <NewEventForm span={request.span} onClose={onClose} />;
  }
}
