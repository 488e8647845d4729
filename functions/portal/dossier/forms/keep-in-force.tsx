import { validityWords } from '../../../../templates/words/validity-list.ts';
import { Submit, TextField } from '../../forms/controls.tsx';
import { formState } from '../../forms/form-state.ts';
import { StepForm } from './step-form.tsx';
import type { StepFormProps } from './step-form-props.ts';

/** Offered where something that replaces the document is public and nobody has decided on it. */
export function KeepInForceForm({ frame, model, failed }: StepFormProps) {
  const { view } = model;
  const { tell } = frame;
  const replacements = view.publication?.undecidedReplacements ?? [];
  const form = formState('keepInForce', failed);
  return (
    <StepForm
      frame={frame}
      form={form}
      dossier={view.dossier}
      step="keepInForce"
      title={tell(validityWords.keep)}
      hint={tell(validityWords.keepHint)}
    >
      <ul>
        {replacements.map((dossier) => (
          <li>
            <a href={`/portal/dossiers/${dossier}`}>{dossier}</a>
          </li>
        ))}
      </ul>
      <TextField frame={frame} form={form} name="basis" label={tell(validityWords.basis)} />
      <Submit label={tell(validityWords.keep)} kind="plain" />
    </StepForm>
  );
}
