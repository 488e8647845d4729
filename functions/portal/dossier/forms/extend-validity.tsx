import { validityWords } from '../../../../templates/words/validity-list.ts';
import { Submit, TextField } from '../../forms/controls.tsx';
import { formState } from '../../forms/form-state.ts';
import { StepForm } from './step-form.tsx';
import type { StepFormProps } from './step-form-props.ts';

/** Offered where the document has an end that has not come. */
export function ExtendValidityForm({ frame, model, failed }: StepFormProps) {
  const { view } = model;
  const { tell } = frame;
  const publication = view.publication;
  const isOpen = publication?.validity === 'inForce' || publication?.validity === 'amended';
  if (publication?.period?.validUntil == null || !isOpen) return null;
  const form = formState('extendValidity', failed);
  return (
    <StepForm
      frame={frame}
      form={form}
      dossier={view.dossier}
      step="extendValidity"
      title={tell(validityWords.extend)}
      hint={tell(validityWords.extendHint)}
    >
      <TextField
        frame={frame}
        form={form}
        name="until"
        type="date"
        label={tell(validityWords.until)}
      />
      <TextField frame={frame} form={form} name="basis" label={tell(validityWords.basis)} />
      <Submit label={tell(validityWords.extend)} kind="plain" />
    </StepForm>
  );
}
