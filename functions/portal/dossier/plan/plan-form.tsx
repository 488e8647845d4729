import {
  channelNames,
  formNames,
  interpreterNames,
  phaseNames,
} from '../../../../templates/words/interpretation.ts';
import { planWords } from '../../../../templates/words/portal-plan.ts';
import type { DossierView } from '../../../application/dossier/dossier-view.ts';
import {
  Checkbox,
  CommandForm,
  Hidden,
  Radios,
  Select,
  Submit,
  TextArea,
  TextField,
} from '../../forms/controls.tsx';
import type { FormState } from '../../forms/form-state.ts';
import { FormValues } from '../../forms/form-values.ts';
import type { Frame } from '../../layout/frame.ts';
import { optionsOf } from '../forms/options.ts';
import { Ticks } from '../lodging/ticks.tsx';
import type { DraftMaterial, PlanToConfirm } from './draft.ts';

/**
 * The plan as fields. It always shows the draft, which is what was typed when the form comes back,
 * so rows that were dropped or added keep their numbers and their messages.
 */
export function PlanForm(props: {
  frame: Frame;
  view: DossierView;
  plan: PlanToConfirm;
  form: FormState;
}) {
  const { frame, view, plan } = props;
  const { tell } = frame;
  const form: FormState = { ...props.form, submitted: false, values: FormValues.none };
  return (
    <CommandForm frame={frame} form={form} action={`/portal/dossiers/${view.dossier}/plan`}>
      <Hidden name="file.kept" value={plan.file.ticket} />
      <Ticks frame={frame} form={form} audit={plan.audit} ticked={plan.ticked} />
      <TextArea
        frame={frame}
        form={form}
        name="plan.outline"
        label={tell(planWords.outline)}
        hint={tell(planWords.outlineHint)}
        value={plan.draft.outline.join('\n')}
        rows={Math.min(14, plan.draft.outline.length + 2)}
      />
      <TextField
        frame={frame}
        form={form}
        name="plan.audience"
        label={tell(planWords.audience)}
        value={plan.draft.audience ?? ''}
        optional
      />
      {plan.draft.materials.map((material, row) => (
        <MaterialFields frame={frame} form={form} material={material} row={row} />
      ))}
      <p class="actions">
        <Submit label={tell(planWords.lodge)} />
        <button type="submit" name="add" value="yes">
          {tell(planWords.add)}
        </button>
      </p>
    </CommandForm>
  );
}

function MaterialFields(props: {
  frame: Frame;
  form: FormState;
  material: DraftMaterial;
  row: number;
}) {
  const { frame, form, material, row } = props;
  const { tell } = frame;
  const field = (name: string) => ({ frame, form, name: `plan.materials.${row}.${name}` });
  return (
    <fieldset class="box">
      <legend>{tell(planWords.material).replace('{number}', String(row + 1))}</legend>
      <TextField {...field('title')} label={tell(planWords.materialTitle)} value={material.title} />
      <TextField
        {...field('key')}
        label={tell(planWords.key)}
        hint={tell(planWords.keyHint)}
        value={material.key}
      />
      <div class="inline">
        <Select
          {...field('form')}
          label={tell(planWords.form)}
          options={optionsOf(frame, formNames)}
          value={material.form}
        />
        <Select
          {...field('phase')}
          label={tell(planWords.phase)}
          options={optionsOf(frame, phaseNames)}
          value={material.phase}
        />
      </div>
      <ChannelFields {...props} />
      <InterpreterFields {...props} />
      <DueFields {...props} />
      <Checkbox form={form} name={field('drop').name} label={tell(planWords.drop)} />
    </fieldset>
  );
}

interface RowProps {
  readonly frame: Frame;
  readonly form: FormState;
  readonly material: DraftMaterial;
  readonly row: number;
}

function ChannelFields({ frame, form, material, row }: RowProps) {
  const name = `plan.materials.${row}.channels`;
  const problem = form.problems.get(name);
  return (
    <fieldset class={problem === undefined ? undefined : 'wrong'}>
      <legend>{frame.tell(planWords.channels)}</legend>
      {problem === undefined ? null : <p class="error">{frame.tell(problem)}</p>}
      <div class="inline">
        {Object.entries(channelNames).map(([channel, words]) => (
          <Checkbox
            form={form}
            name={name}
            value={channel}
            label={frame.tell(words)}
            checked={material.channels.includes(channel)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function InterpreterFields({ frame, form, material, row }: RowProps) {
  const name = (field: string) => `plan.materials.${row}.${field}`;
  const interpreters = material.interpreters ?? [];
  const expert = interpreters.flatMap((one) => ('expert' in one ? one.expert : []))[0] ?? '';
  return (
    <fieldset>
      <legend>{frame.tell(planWords.interpreters)}</legend>
      <div class="inline">
        {Object.entries(interpreterNames).map(([kind, words]) => (
          <Checkbox
            form={form}
            name={name('interpreters')}
            value={kind}
            label={frame.tell(words)}
            checked={interpreters.some((one) => one.kind === kind)}
          />
        ))}
        <TextField
          frame={frame}
          form={form}
          name={name('expert')}
          label={frame.tell(planWords.expert)}
          value={expert}
          optional
        />
      </div>
    </fieldset>
  );
}

function DueFields({ frame, form, material, row }: RowProps) {
  const { tell } = frame;
  const { due } = material;
  const name = (field: string) => `plan.materials.${row}.due.${field}`;
  const days = 'days' in due && due.days !== undefined ? String(due.days) : '';
  return (
    <>
      <Radios
        frame={frame}
        form={form}
        name={name('kind')}
        label={tell(planWords.due)}
        options={[
          { value: 'withDocument', label: tell(planWords.withDocument) },
          { value: 'workingDaysAfterPublication', label: tell(planWords.afterPublication) },
          { value: 'onDate', label: tell(planWords.onDate) },
        ]}
        value={due.kind}
        inline
      />
      <div class="inline">
        <TextField
          frame={frame}
          form={form}
          name={name('days')}
          type="number"
          label={tell(planWords.days)}
          value={days}
        />
        <TextField
          frame={frame}
          form={form}
          name={name('date')}
          type="date"
          label={tell(planWords.date)}
          value={'date' in due ? due.date : ''}
        />
      </div>
    </>
  );
}
