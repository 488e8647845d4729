import type { Child } from 'hono/jsx';
import { matterAspectNames } from '../../../templates/words/matters.ts';
import {
  matterSubject,
  matterWords,
  pauseReasonNames,
} from '../../../templates/words/portal-matters.ts';
import type { Words } from '../../../templates/words/words.ts';
import type { MatterView } from '../../application/matter/view-matter.ts';
import { pauseReasons } from '../../domain/deadlines/trace.ts';
import { type Instant, localDateOf } from '../../domain/kernel/time.ts';
import {
  Checkbox,
  CommandForm,
  Hidden,
  Select,
  Submit,
  TextArea,
  TextField,
} from '../forms/controls.tsx';
import { type FailedForm, type FormState, formState } from '../forms/form-state.ts';
import { LateEntryField } from '../forms/late-entry.tsx';
import type { Frame } from '../layout/frame.ts';
import { fieldTimeOf } from '../layout/times.ts';

export interface StepFormsProps {
  readonly frame: Frame;
  readonly view: MatterView;
  readonly now: Instant;
  readonly isHead: boolean;
  readonly failed: FailedForm | null;
}

/** What can be done about an open matter now. */
export function MatterStepForms(props: StepFormsProps) {
  const { view, isHead } = props;
  const { acts, correction, opinions, extension } = view;
  const waitsForCorrection = correction !== null && correction.receivedOn === null;
  const waitsForOpinion = opinions.some(({ answeredOn }) => answeredOn === null);
  const untouched = correction === null && opinions.length === 0 && extension === null;
  return (
    <>
      {waitsForCorrection ? <ReceiveForm {...props} /> : <MeetForm {...props} />}
      {acts.includes('correct') && untouched ? <CorrectForm {...props} /> : null}
      {acts.includes('pause') && !waitsForCorrection ? (
        waitsForOpinion ? (
          <ResumeForm {...props} />
        ) : (
          <PauseForm {...props} />
        )
      ) : null}
      {acts.includes('extend') && isHead && extension === null && !waitsForCorrection ? (
        <ExtendForm {...props} />
      ) : null}
      <Step
        {...props}
        name="ceaseMatter"
        title={matterWords.cease}
        hint={matterWords.ceaseHint}
        look="stop"
      >
        {(form) => <Reason {...props} form={form} />}
      </Step>
    </>
  );
}

function Step(
  props: StepFormsProps & {
    name: string;
    title: Words;
    hint?: Words;
    look?: 'stop';
    children: (form: FormState) => Child;
  },
) {
  const { frame, view, name, failed, look } = props;
  const form = formState(name, failed);
  const action = `/portal/matters/${view.facts.matter}/steps/${name}`;
  const label = frame.tell(props.title);
  return (
    <section class={look === undefined ? 'step' : `step ${look}`}>
      <h2>{label}</h2>
      {props.hint === undefined ? null : <p>{frame.tell(props.hint)}</p>}
      <CommandForm frame={frame} form={form} action={action}>
        {props.children(form)}
        <Submit label={label} kind={look === 'stop' ? 'danger' : 'primary'} />
      </CommandForm>
    </section>
  );
}

function MeetForm(props: StepFormsProps) {
  const { frame, view, now } = props;
  const { tell } = frame;
  const owed = view.obligations.filter((one) => one.satisfiedAt === null && one.ceasedAt === null);
  const options = owed.map(({ subject }) => {
    const words = matterSubject(subject);
    return { value: subject, label: words === null ? subject : tell(words) };
  });
  return (
    <Step {...props} name="meetMatter" title={matterWords.meet}>
      {(form) => (
        <>
          {options.length > 1 ? (
            <Select
              frame={frame}
              form={form}
              name="subject"
              label={tell(matterWords.meetWhich)}
              options={options}
            />
          ) : (
            <Hidden name="subject" value={options[0]?.value ?? ''} />
          )}
          {view.aspects.map((aspect) => (
            <Checkbox
              form={form}
              name="aspects"
              value={aspect}
              label={tell(matterAspectNames[aspect])}
            />
          ))}
          <TextField
            frame={frame}
            form={form}
            name="metAt"
            type="datetime-local"
            label={tell(matterWords.metAt)}
            value={fieldTimeOf(now)}
          />
          <TextField
            frame={frame}
            form={form}
            name="where"
            label={tell(matterWords.where)}
            hint={tell(matterWords.whereHint)}
          />
          {view.facts.decision === null ? null : (
            <TextField
              frame={frame}
              form={form}
              name="commentUntil"
              type="date"
              label={tell(matterWords.commentUntil)}
            />
          )}
          <LateEntryField frame={frame} form={form} />
        </>
      )}
    </Step>
  );
}

function PauseForm(props: StepFormsProps) {
  const { frame } = props;
  const options = pauseReasons.map((value) => ({
    value,
    label: frame.tell(pauseReasonNames[value]),
  }));
  return (
    <Step {...props} name="pauseClock" title={matterWords.pause} hint={matterWords.pauseHint}>
      {(form) => (
        <>
          <Select
            frame={frame}
            form={form}
            name="reason"
            label={frame.tell(matterWords.reason)}
            options={options}
          />
          <DayField {...props} form={form} name="askedOn" label={matterWords.askedOn} />
          <DayField {...props} form={form} name="deliveredOn" label={matterWords.deliveredOn} />
          <LateEntryField frame={frame} form={form} />
        </>
      )}
    </Step>
  );
}

function ResumeForm(props: StepFormsProps) {
  return (
    <Step {...props} name="resumeClock" title={matterWords.resume}>
      {(form) => (
        <DayField {...props} form={form} name="answeredOn" label={matterWords.answeredOn} />
      )}
    </Step>
  );
}

function ExtendForm(props: StepFormsProps) {
  const { frame } = props;
  const label = frame.tell(matterWords.workingDays);
  return (
    <Step {...props} name="extendTerm" title={matterWords.extend} hint={matterWords.extendHint}>
      {(form) => (
        <>
          <TextField
            frame={frame}
            form={form}
            name="workingDays"
            type="number"
            label={label}
            value="20"
          />
          <DayField {...props} form={form} name="notifiedOn" label={matterWords.notifiedOn} />
          <Reason {...props} form={form} />
        </>
      )}
    </Step>
  );
}

function CorrectForm(props: StepFormsProps) {
  const { frame, now } = props;
  return (
    <Step {...props} name="requestCorrection" title={matterWords.correct}>
      {(form) => (
        <>
          <TextField
            frame={frame}
            form={form}
            name="noticedAt"
            type="datetime-local"
            label={frame.tell(matterWords.noticedAt)}
            value={fieldTimeOf(now)}
          />
          <TextArea
            frame={frame}
            form={form}
            name="what"
            label={frame.tell(matterWords.correction)}
            rows={2}
          />
          <LateEntryField frame={frame} form={form} />
        </>
      )}
    </Step>
  );
}

function ReceiveForm(props: StepFormsProps) {
  return (
    <Step
      {...props}
      name="receiveCorrection"
      title={matterWords.receive}
      hint={matterWords.receiveHint}
    >
      {(form) => (
        <DayField {...props} form={form} name="receivedOn" label={matterWords.receivedOn} />
      )}
    </Step>
  );
}

function DayField(props: StepFormsProps & { form: FormState; name: string; label: Words }) {
  const { frame, form, name, now } = props;
  const label = frame.tell(props.label);
  return (
    <TextField
      frame={frame}
      form={form}
      name={name}
      type="date"
      label={label}
      value={localDateOf(now)}
    />
  );
}

function Reason({ frame, form }: StepFormsProps & { form: FormState }) {
  return (
    <TextArea
      frame={frame}
      form={form}
      name="reason"
      label={frame.tell(matterWords.why)}
      rows={2}
    />
  );
}
