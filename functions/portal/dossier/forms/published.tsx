import { channelNames } from '../../../../templates/words/interpretation.ts';
import { dossierWords } from '../../../../templates/words/portal-dossier.ts';
import { stepWords } from '../../../../templates/words/portal-steps.ts';
import { validityNames } from '../../../../templates/words/statuses.ts';
import { Select, Submit, TextField } from '../../forms/controls.tsx';
import { formState } from '../../forms/form-state.ts';
import { LateEntryField } from '../../forms/late-entry.tsx';
import { fieldTimeOf } from '../../layout/times.ts';
import { partName } from '../page/part-names.ts';
import { optionsOf } from './options.ts';
import { StepForm } from './step-form.tsx';
import type { StepFormProps } from './step-form-props.ts';

export function RecordReleaseForm({ frame, model, failed }: StepFormProps) {
  const { view, now } = model;
  const { tell } = frame;
  const form = formState('recordRelease', failed);
  const released = (view.publication?.followUps ?? []).filter(({ stage }) => stage === 'released');
  const parts = [...view.materials, ...released].map(({ key }) => key as string);
  // The website itself is recorded by the system.
  const { website: _recorded, ...channels } = channelNames;
  return (
    <StepForm
      frame={frame}
      form={form}
      dossier={view.dossier}
      step="recordRelease"
      title={tell(stepWords.recordRelease)}
      hint={tell(stepWords.recordReleaseHint)}
    >
      <Select
        frame={frame}
        form={form}
        name="part"
        label={tell(stepWords.part)}
        options={[...parts, 'document'].map((part) => ({
          value: part,
          label: tell(partName(view, part)),
        }))}
      />
      <Select
        frame={frame}
        form={form}
        name="channel"
        label={tell(dossierWords.channel)}
        options={optionsOf(frame, channels)}
      />
      <TextField frame={frame} form={form} name="reference" label={tell(dossierWords.reference)} />
      <TextField
        frame={frame}
        form={form}
        name="releasedAt"
        type="datetime-local"
        label={tell(dossierWords.releasedAt)}
        value={fieldTimeOf(now)}
      />
      <LateEntryField frame={frame} form={form} />
      <Submit label={tell(stepWords.recordRelease)} />
    </StepForm>
  );
}

export function MarkValidityForm({ frame, model, failed }: StepFormProps) {
  const { view, now } = model;
  const { tell } = frame;
  const form = formState('markValidity', failed);
  const { inForce: _unmarked, ...marks } = validityNames;
  return (
    <StepForm
      frame={frame}
      form={form}
      dossier={view.dossier}
      step="markValidity"
      title={tell(stepWords.markValidity)}
      hint={tell(stepWords.markValidityHint)}
      tone="stop"
      confirm={tell(stepWords.markValidityConfirm)}
    >
      <Select
        frame={frame}
        form={form}
        name="validity"
        label={tell(dossierWords.validity)}
        options={optionsOf(frame, marks)}
      />
      <TextField
        frame={frame}
        form={form}
        name="effectiveOn"
        type="date"
        label={tell(stepWords.effectiveOn)}
        value={fieldTimeOf(now).slice(0, 10)}
      />
      <TextField frame={frame} form={form} name="basis" label={tell(stepWords.basis)} />
      <Submit label={tell(stepWords.markValidity)} kind="danger" />
    </StepForm>
  );
}
