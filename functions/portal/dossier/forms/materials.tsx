import { formNames } from '../../../../templates/words/interpretation.ts';
import { stepWords } from '../../../../templates/words/portal-steps.ts';
import type { PlannedMaterial } from '../../../domain/interpretation/plan.ts';
import { CommandForm, Hidden, Submit } from '../../forms/controls.tsx';
import { FileOrText } from '../../forms/file-or-text.tsx';
import { formState } from '../../forms/form-state.ts';
import { dueText } from '../page/plan-facts.tsx';
import type { StepFormProps } from './step-form-props.ts';

/** One small form for each material that the plan names. */
export function MaterialForms(props: StepFormProps) {
  const { frame, model } = props;
  const planned = model.view.plan?.plan.materials ?? [];
  if (planned.length === 0) return null;
  return (
    <section class="step">
      <h3>{frame.tell(stepWords.materials)}</h3>
      <p>{frame.tell(stepWords.materialsHint)}</p>
      {planned.map((material) => (
        <MaterialForm {...props} material={material} />
      ))}
    </section>
  );
}

function MaterialForm(props: StepFormProps & { material: PlannedMaterial }) {
  const { frame, model, failed, material } = props;
  const { tell } = frame;
  const { dossier, materials } = model.view;
  const lodged = materials.some(({ key }) => key === material.key);
  const form = formState(`lodgeMaterial-${material.key}`, failed);
  const steps = `/portal/dossiers/${dossier}/steps`;
  return (
    <section class="box">
      <h4 lang="zh-CN">{material.title}</h4>
      <p class="quiet">
        {tell(formNames[material.form])} · {dueText(frame, material.due)}
      </p>
      <CommandForm
        frame={frame}
        form={form}
        action={`/portal/dossiers/${dossier}/examinations/lodgeMaterial`}
      >
        <Hidden name="key" value={material.key} />
        <Hidden name="form" value={material.form} />
        <FileOrText frame={frame} form={form} />
        <Submit label={tell(lodged ? stepWords.replaceMaterial : stepWords.lodgeMaterial)} />
      </CommandForm>
      {lodged ? (
        <CommandForm
          frame={frame}
          form={formState(`removeMaterial-${material.key}`, failed)}
          action={`${steps}/removeMaterial`}
          confirm={tell(stepWords.removeConfirm)}
        >
          <Hidden name="key" value={material.key} />
          <Submit label={tell(stepWords.removeMaterial)} kind="plain" />
        </CommandForm>
      ) : null}
    </section>
  );
}
