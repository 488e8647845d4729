import { gateName } from '../../../templates/words/gates.ts';
import { speakerNames, statementChannelNames } from '../../../templates/words/incidents.ts';
import { incidentWords } from '../../../templates/words/portal-incidents.ts';
import type { Words } from '../../../templates/words/words.ts';
import {
  Checkbox,
  CommandForm,
  type Option,
  Select,
  Submit,
  TextArea,
  TextField,
} from '../forms/controls.tsx';
import { type FormState, formState } from '../forms/form-state.ts';
import { LateEntryField } from '../forms/late-entry.tsx';
import { fieldTimeOf } from '../layout/times.ts';
import type { IncidentPageProps } from './incident-page-props.ts';
import { StepBox } from './step-box.tsx';

/** Who said what, where and when. */
export function StatementForm(props: IncidentPageProps) {
  const { frame, view, failed } = props;
  const { tell } = frame;
  const form = formState('makeStatement', failed);
  const owed = view.clocks.filter(({ ceasedAt }) => ceasedAt === null);
  return (
    <StepBox
      id="step"
      title={tell(incidentWords.makeStatement)}
      folded={view.status !== 'open'}
      failed={form.submitted}
    >
      <CommandForm
        frame={frame}
        form={form}
        action={`/portal/incidents/${view.incident}/steps/makeStatement`}
      >
        <fieldset>
          <legend>{tell(incidentWords.settles)}</legend>
          {owed.map(({ gate, satisfiedAt }) => (
            <Checkbox
              form={form}
              name="gates"
              value={gate}
              label={tell(gateName(gate))}
              checked={satisfiedAt === null && gate !== 'pressConference'}
            />
          ))}
        </fieldset>
        <SpeakerFields {...props} form={form} />
        <WordsFields {...props} form={form} />
        <PlaceFields {...props} form={form} />
        <Submit label={tell(incidentWords.makeStatement)} />
      </CommandForm>
    </StepBox>
  );
}

type FieldsProps = IncidentPageProps & { readonly form: FormState };

function SpeakerFields({ frame, form }: FieldsProps) {
  const { tell } = frame;
  return (
    <>
      <Select
        frame={frame}
        form={form}
        name="speaker.role"
        label={tell(incidentWords.speaker)}
        value="principalOfficer"
        options={options(frame.tell, speakerNames)}
      />
      <TextField
        frame={frame}
        form={form}
        name="speaker.office"
        label={tell(incidentWords.office)}
        hint={tell(incidentWords.officeHint)}
      />
      <TextField
        frame={frame}
        form={form}
        name="instead"
        label={tell(incidentWords.instead)}
        hint={tell(incidentWords.insteadHint)}
        optional
      />
    </>
  );
}

/** A drafter says only what two people stand by; those who answer may write what was said. */
function WordsFields({ frame, form, view, may }: FieldsProps) {
  const { tell } = frame;
  const cleared = view.texts.filter(({ clearedBy }) => clearedBy !== null);
  const texts = cleared.map(({ text, title }) => ({
    value: String(text),
    label: `${tell(incidentWords.number).replace('{number}', String(text))} ${title}`,
  }));
  const said = new Set(view.statements.map(({ text }) => String(text)));
  const unsaid = texts.filter(({ value }) => !said.has(value));
  const own = { value: '', label: tell(incidentWords.ownWords) };
  return (
    <>
      <Select
        frame={frame}
        form={form}
        name="text"
        label={tell(incidentWords.useText)}
        value={may.answer ? (unsaid.at(-1)?.value ?? '') : (texts.at(-1)?.value ?? '')}
        options={may.answer ? [own, ...texts] : texts}
      />
      {may.answer ? (
        <>
          <TextField
            frame={frame}
            form={form}
            name="title"
            label={tell(incidentWords.statementTitle)}
            optional={texts.length > 0}
          />
          <TextArea
            frame={frame}
            form={form}
            name="words"
            rows={6}
            label={tell(incidentWords.statementWords)}
            hint={tell(incidentWords.statementWordsHint)}
          />
        </>
      ) : null}
    </>
  );
}

function PlaceFields({ frame, form, view }: FieldsProps) {
  const { tell } = frame;
  return (
    <>
      <Select
        frame={frame}
        form={form}
        name="channel"
        label={tell(incidentWords.channel)}
        options={options(frame.tell, statementChannelNames)}
      />
      <TextField
        frame={frame}
        form={form}
        name="reference"
        label={tell(incidentWords.reference)}
        hint={tell(incidentWords.referenceHint)}
      />
      <TextField
        frame={frame}
        form={form}
        name="saidAt"
        type="datetime-local"
        label={tell(incidentWords.saidAt)}
        hint={tell(incidentWords.times)}
        value={fieldTimeOf(view.now)}
      />
      <LateEntryField frame={frame} form={form} />
      {view.statements.length === 0 ? null : (
        <Select
          frame={frame}
          form={form}
          name="corrects"
          label={tell(incidentWords.corrects)}
          options={[
            { value: '', label: tell(incidentWords.correctsNone) },
            ...view.statements.map(({ statement, title }) => ({
              value: String(statement),
              label: `${tell(incidentWords.number).replace('{number}', String(statement))} ${title}`,
            })),
          ]}
        />
      )}
    </>
  );
}

function options(tell: (words: Words) => string, names: Readonly<Record<string, Words>>): Option[] {
  return Object.entries(names).map(([value, words]) => ({ value, label: tell(words) }));
}
