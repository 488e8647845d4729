import { attributeReviewWords } from '../../../../templates/words/attribute-reviews.ts';
import { attributeNames } from '../../../../templates/words/attributes.ts';
import { controlWords } from '../../../../templates/words/portal-controls.ts';
import { disclosureAttributes, moreRestrictive } from '../../../domain/disclosure/attributes.ts';
import { Radios, Submit, TextArea, TextField } from '../../forms/controls.tsx';
import { formState } from '../../forms/form-state.ts';
import { fieldTimeOf } from '../../layout/times.ts';
import { StepForm } from './step-form.tsx';
import type { StepFormProps } from './step-form-props.ts';

/** Confirms the attribute that keeps the dossier closed, or opens it further. */
export function ReviewAttributeForm({ frame, model, failed }: StepFormProps) {
  const { view } = model;
  const { tell } = frame;
  const present = view.disclosure?.attribute ?? 'onRequest';
  if (view.closed?.openReview == null) return null;
  const form = formState('reviewAttribute', failed);
  const options = disclosureAttributes
    .filter((attribute) => !moreRestrictive(attribute, present))
    .toReversed()
    .map((value) => {
      const words = value === present ? 'confirmAs' : 'openAs';
      const attribute = tell(attributeNames[value]);
      return { value, label: tell(attributeReviewWords[words]).replace('{attribute}', attribute) };
    });
  return (
    <StepForm
      frame={frame}
      form={form}
      dossier={view.dossier}
      step="reviewAttribute"
      title={tell(attributeReviewWords.reviewOfDossier)}
      hint={tell(attributeReviewWords.reviewHint)}
    >
      <Radios
        frame={frame}
        form={form}
        name="to"
        label={tell(attributeReviewWords.decision)}
        options={options}
      />
      <TextArea frame={frame} form={form} name="reasons" label={tell(controlWords.reasons)} />
      <Submit label={tell(attributeReviewWords.decide)} />
    </StepForm>
  );
}

/** Counts who asked, by number and never by name. */
export function TallyForm({ frame, model, failed }: StepFormProps) {
  const { view, now } = model;
  const { tell } = frame;
  const form = formState('tallyRequests', failed);
  const threshold = String(view.closed?.threshold ?? 0);
  return (
    <StepForm
      frame={frame}
      form={form}
      dossier={view.dossier}
      step="tallyRequests"
      title={tell(attributeReviewWords.tally)}
      hint={tell(attributeReviewWords.tallyHint).replace('{threshold}', threshold)}
    >
      <TextField
        frame={frame}
        form={form}
        name="count"
        type="number"
        label={tell(attributeReviewWords.count)}
        value="1"
      />
      <TextField
        frame={frame}
        form={form}
        name="receivedOn"
        type="date"
        label={tell(attributeReviewWords.receivedOn)}
        value={fieldTimeOf(now).slice(0, 10)}
      />
      <TextField
        frame={frame}
        form={form}
        name="reference"
        label={tell(attributeReviewWords.reference)}
        optional
      />
      <Submit label={tell(attributeReviewWords.tally)} kind="plain" />
    </StepForm>
  );
}

export function CorrectTallyForm({ frame, model, failed }: StepFormProps) {
  const { view } = model;
  const { tell } = frame;
  if ((view.closed?.tallies.length ?? 0) === 0) return null;
  const form = formState('correctTally', failed);
  return (
    <details class="step" open={form.submitted}>
      <summary>{tell(attributeReviewWords.correct)}</summary>
      <StepForm
        frame={frame}
        form={form}
        dossier={view.dossier}
        step="correctTally"
        title={tell(attributeReviewWords.correct)}
      >
        <TextField
          frame={frame}
          form={form}
          name="entry"
          type="number"
          label={tell(attributeReviewWords.entry)}
        />
        <TextField
          frame={frame}
          form={form}
          name="count"
          type="number"
          label={tell(attributeReviewWords.correctCount)}
        />
        <TextArea frame={frame} form={form} name="reasons" label={tell(controlWords.reasons)} />
        <Submit label={tell(attributeReviewWords.correct)} kind="plain" />
      </StepForm>
    </details>
  );
}

export function SuggestReviewForm({ frame, model, failed }: StepFormProps) {
  const { view } = model;
  const { tell } = frame;
  if (view.closed === null || view.closed.openReview !== null) return null;
  const form = formState('suggestAttributeReview', failed);
  return (
    <details class="step" open={form.submitted}>
      <summary>{tell(attributeReviewWords.suggest)}</summary>
      <StepForm
        frame={frame}
        form={form}
        dossier={view.dossier}
        step="suggestAttributeReview"
        title={tell(attributeReviewWords.suggest)}
        hint={tell(attributeReviewWords.suggestHint)}
      >
        <TextArea frame={frame} form={form} name="reasons" label={tell(controlWords.reasons)} />
        <Submit label={tell(attributeReviewWords.suggest)} kind="plain" />
      </StepForm>
    </details>
  );
}
