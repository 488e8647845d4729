import { controlWords } from '../../../../templates/words/portal-controls.ts';
import { stepWords } from '../../../../templates/words/portal-steps.ts';
import { inWords } from '../../../../templates/words/vocabularies.ts';
import type { DossierView } from '../../../application/dossier/dossier-view.ts';
import { FileField, Radios, Select, Submit, TextArea } from '../../forms/controls.tsx';
import { formState } from '../../forms/form-state.ts';
import { attributeOptions, groundOptions } from './options.ts';
import { StepForm } from './step-form.tsx';
import type { StepFormProps } from './step-form-props.ts';

export function LodgeDocumentForm({ frame, model, failed }: StepFormProps) {
  const { view } = model;
  const { tell } = frame;
  const form = formState('lodgeDocument', failed);
  const proposal = view.document?.proposal;
  const again = view.document !== null;
  return (
    <StepForm
      frame={frame}
      form={form}
      dossier={view.dossier}
      step="lodgeDocument"
      title={tell(again ? stepWords.lodgeDocumentAgain : stepWords.lodgeDocument)}
    >
      <FileField frame={frame} form={form} name="file" label={tell(controlWords.file)} />
      <Radios
        frame={frame}
        form={form}
        name="proposal.attribute"
        label={tell(stepWords.attribute)}
        options={attributeOptions(frame)}
        value={proposal?.attribute ?? 'proactive'}
      />
      <TextArea
        frame={frame}
        form={form}
        name="proposal.reasons"
        label={tell(stepWords.attributeReasons)}
        hint={tell(stepWords.attributeReasonsHint)}
        value={proposal?.reasons}
      />
      <Select
        frame={frame}
        form={form}
        name="proposal.ground"
        label={tell(stepWords.attributeGround)}
        hint={tell(stepWords.attributeGroundHint)}
        options={groundOptions(frame)}
        value={proposal?.ground ?? ''}
      />
      <Submit label={tell(again ? stepWords.lodgeDocumentAgain : stepWords.lodgeDocument)} />
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
