import { controlWords } from '../../../../templates/words/portal-controls.ts';
import { dossierWords } from '../../../../templates/words/portal-dossier.ts';
import { stepWords } from '../../../../templates/words/portal-steps.ts';
import { Checkbox, Hidden, Submit, TextArea } from '../../forms/controls.tsx';
import { formState } from '../../forms/form-state.ts';
import { StillInForce } from '../delta/named.tsx';
import { StepForm } from './step-form.tsx';
import type { StepFormProps } from './step-form-props.ts';

export function ScreeningForm({ frame, model, failed }: StepFormProps) {
  const { tell } = frame;
  const form = formState('passScreening', failed);
  return (
    <StepForm
      frame={frame}
      form={form}
      dossier={model.view.dossier}
      step="passScreening"
      title={tell(stepWords.passScreening)}
      hint={tell(stepWords.screeningHint)}
    >
      <TextArea frame={frame} form={form} name="note" label={tell(controlWords.note)} optional />
      <Submit label={tell(stepWords.passScreening)} />
    </StepForm>
  );
}

/** One button over one digest; both texts stand above it. */
export function SignOffForm({ frame, model, failed }: StepFormProps) {
  const { tell } = frame;
  const form = formState('signOff', failed);
  const digest = model.view.packageDigest ?? '';
  return (
    <StepForm
      frame={frame}
      form={form}
      dossier={model.view.dossier}
      step="signOff"
      title={tell(stepWords.signOff)}
      hint={tell(stepWords.signOffHint)}
    >
      <p>
        <span class="label">{tell(dossierWords.packageDigest)}</span>
        <span class="hash">{digest}</span>
      </p>
      <StillInForce frame={frame} view={model.view} />
      <Hidden name="packageDigest" value={digest} />
      {model.view.plan?.plan.exemption === undefined ? null : (
        <Checkbox form={form} name="exemptionGranted" label={tell(stepWords.grantExemption)} />
      )}
      <TextArea frame={frame} form={form} name="note" label={tell(controlWords.note)} optional />
      <Submit label={tell(stepWords.signOffButton)} />
    </StepForm>
  );
}

export function ReturnForm({ frame, model, failed }: StepFormProps) {
  const { tell } = frame;
  const form = formState('returnToDrafting', failed);
  return (
    <StepForm
      frame={frame}
      form={form}
      dossier={model.view.dossier}
      step="returnToDrafting"
      title={tell(stepWords.returnToDrafting)}
      hint={tell(stepWords.returnHint)}
      tone="back"
    >
      <TextArea
        frame={frame}
        form={form}
        name="reasons"
        label={tell(controlWords.reasons)}
        hint={tell(controlWords.reasonsHint)}
      />
      <Submit label={tell(stepWords.returnToDrafting)} kind="plain" />
    </StepForm>
  );
}

/** Folded away, because it ends everything and is hardly ever wanted. */
export function WithdrawForm({ frame, model, failed }: StepFormProps) {
  const { tell } = frame;
  const form = formState('withdrawDossier', failed);
  const sureProblem = form.problems.get('sure');
  return (
    <details open={form.submitted}>
      <summary>{tell(stepWords.withdrawDossier)}</summary>
      <StepForm
        frame={frame}
        form={form}
        dossier={model.view.dossier}
        step="withdrawDossier"
        title={tell(stepWords.withdrawDossier)}
        hint={tell(stepWords.withdrawHint)}
        tone="stop"
        confirm={tell(stepWords.withdrawConfirm)}
      >
        <TextArea
          frame={frame}
          form={form}
          name="reasons"
          label={tell(controlWords.reasons)}
          hint={tell(controlWords.reasonsHint)}
        />
        {sureProblem === undefined ? null : <p class="error">{tell(sureProblem)}</p>}
        <Checkbox form={form} name="sure" label={tell(stepWords.withdrawTick)} />
        <Submit label={tell(stepWords.withdrawDossier)} kind="danger" />
      </StepForm>
    </details>
  );
}
