import { controlWords } from '../../../../templates/words/portal-controls.ts';
import { lodgingWords } from '../../../../templates/words/portal-lodging.ts';
import { stepWords } from '../../../../templates/words/portal-steps.ts';
import { inWords } from '../../../../templates/words/vocabularies.ts';
import type { DossierView } from '../../../application/dossier/dossier-view.ts';
import { Submit, TextArea } from '../../forms/controls.tsx';
import { FileOrText } from '../../forms/file-or-text.tsx';
import { formState } from '../../forms/form-state.ts';
import { StepForm } from './step-form.tsx';
import type { StepFormProps } from './step-form-props.ts';

/** Chooses the document; what it proposes is asked on the page that shows what was read. */
export function LodgeDocumentForm({ frame, model, failed }: StepFormProps) {
  const { view } = model;
  const { tell } = frame;
  const form = formState('lodgeDocument', failed);
  const again = view.document !== null;
  return (
    <StepForm
      frame={frame}
      form={form}
      dossier={view.dossier}
      step="lodgeDocument"
      first="examinations"
      title={tell(again ? stepWords.lodgeDocumentAgain : stepWords.lodgeDocument)}
    >
      <FileOrText frame={frame} form={form} />
      <Submit label={tell(lodgingWords.examine)} />
    </StepForm>
  );
}

/** The plan has a page of its own, because it is read first and confirmed then. */
export function PlanLink({ frame, model }: StepFormProps) {
  const { view } = model;
  const title = view.plan === null ? stepWords.plan : stepWords.planAgain;
  return (
    <section class="step">
      <h3>{frame.tell(title)}</h3>
      <p>{frame.tell(stepWords.planGo)}</p>
      <p>
        <a class="button primary" href={`/portal/dossiers/${view.dossier}/plan`}>
          {frame.tell(title)}
        </a>
      </p>
    </section>
  );
}

/** Offered in place of a plan; the rules refuse it where the document must be interpreted. */
export function ExemptionForm({ frame, model, failed }: StepFormProps) {
  const { tell } = frame;
  const form = formState('requestExemption', failed);
  return (
    <details class="step" open={form.submitted}>
      <summary>{tell(stepWords.requestExemption)}</summary>
      <StepForm
        frame={frame}
        form={form}
        dossier={model.view.dossier}
        step="requestExemption"
        title={tell(stepWords.requestExemption)}
        hint={tell(stepWords.requestExemptionHint)}
      >
        <TextArea frame={frame} form={form} name="reason" label={tell(controlWords.reasons)} />
        <Submit label={tell(stepWords.requestExemption)} kind="plain" />
      </StepForm>
    </details>
  );
}

export function SubmitForm({ frame, model, failed }: StepFormProps) {
  const { view } = model;
  const { tell } = frame;
  const missing = missingParts(view);
  return (
    <StepForm
      frame={frame}
      form={formState('submitPackage', failed)}
      dossier={view.dossier}
      step="submitPackage"
      title={tell(stepWords.submitPackage)}
      hint={tell(stepWords.submitHint)}
    >
      {missing.length === 0 ? null : (
        <div class="warning">
          <p>{tell(stepWords.submitMissing)}</p>
          <ul>
            {missing.map((part) => (
              <li>{tell(inWords('part', part))}</li>
            ))}
          </ul>
        </div>
      )}
      <Submit label={tell(stepWords.submitPackage)} />
    </StepForm>
  );
}

/** Parts without which the rules refuse the submission; materials by their titles. */
function missingParts(view: DossierView): readonly string[] {
  const lodged = new Set(view.materials.map(({ key }) => key));
  const planned = view.plan?.plan.materials ?? [];
  return [
    ...(view.document === null ? ['document'] : []),
    ...(view.plan === null ? ['plan'] : []),
    ...planned
      .filter(({ due, key }) => due.kind === 'withDocument' && !lodged.has(key))
      .map(({ title }) => title),
  ];
}
