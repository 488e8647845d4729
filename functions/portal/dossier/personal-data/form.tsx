import { privacyWords } from '../../../../templates/words/portal-privacy.ts';
import { formState } from '../../forms/form-state.ts';
import { StepForm } from '../forms/step-form.tsx';
import type { StepFormProps } from '../forms/step-form-props.ts';
import { CandidateFields } from './candidates.tsx';

export function PersonalDataForm({ frame, model, failed }: StepFormProps) {
  const { view, candidates } = model;
  const form = formState('decidePersonalData', failed);
  return (
    <StepForm
      frame={frame}
      form={form}
      dossier={view.dossier}
      step="decidePersonalData"
      title={frame.tell(privacyWords.title)}
      hint={frame.tell(privacyWords.lead)}
    >
      <CandidateFields frame={frame} form={form} view={view} candidates={candidates ?? []} />
    </StepForm>
  );
}
