import { incidentWords } from '../../../templates/words/portal-incidents.ts';
import type { IncidentView } from '../../application/incident/view-incident.ts';
import { CommandForm, Hidden, Submit, TextArea, TextField } from '../forms/controls.tsx';
import { formState } from '../forms/form-state.ts';
import type { IncidentPageProps } from './incident-page-props.ts';
import { StepBox } from './step-box.tsx';

type Text = IncidentView['texts'][number];

/** Texts made ready before they are needed, and read by a second person. */
export function TextsSection(props: IncidentPageProps) {
  const { frame, view } = props;
  const { tell } = frame;
  return (
    <section>
      <h2>{tell(incidentWords.texts)}</h2>
      <p class="quiet">{tell(incidentWords.textsLead)}</p>
      {view.texts.length === 0 ? <p class="box">{tell(incidentWords.noTexts)}</p> : null}
      {view.texts.map((text) => (
        <PreparedText {...props} text={text} />
      ))}
      {props.may.prepare ? <PrepareForm {...props} /> : null}
    </section>
  );
}

function PreparedText(props: IncidentPageProps & { text: Text }) {
  const { frame, text } = props;
  const { tell } = frame;
  return (
    <article class="box statement">
      <h3>
        {tell(incidentWords.number).replace('{number}', String(text.text))} ·{' '}
        <span lang="zh-CN">{text.title}</span>{' '}
        <span class={`mark ${text.clearedBy === null ? 'warn' : 'good'}`}>
          {tell(text.clearedBy === null ? incidentWords.notCleared : incidentWords.cleared)}
        </span>
      </h3>
      <p class="quiet">
        {tell(incidentWords.preparedBy)} {frame.person(text.preparedBy)}
        {text.clearedBy === null
          ? ''
          : ` · ${tell(incidentWords.cleared)} ${frame.person(text.clearedBy)}`}
      </p>
      <pre lang="zh-CN">{text.words}</pre>
      <ClearForm {...props} />
    </article>
  );
}

/** Only for somebody who answers for what is said and did not write it. */
function ClearForm({ frame, view, text, may, person, failed }: IncidentPageProps & { text: Text }) {
  if (text.clearedBy !== null || !may.answer || text.preparedBy === person.id) return null;
  const form = formState(`clearText-${text.text}`, failed);
  return (
    <CommandForm
      frame={frame}
      form={form}
      action={`/portal/incidents/${view.incident}/steps/clearText`}
    >
      <Hidden name="text" value={String(text.text)} />
      <Hidden name="digest" value={text.digest} />
      <Submit label={frame.tell(incidentWords.clearText)} />
    </CommandForm>
  );
}

function PrepareForm({ frame, view, failed }: IncidentPageProps) {
  const { tell } = frame;
  const form = formState('prepareText', failed);
  return (
    <StepBox
      title={tell(incidentWords.prepareText)}
      folded={view.status !== 'open'}
      failed={form.submitted}
    >
      <CommandForm
        frame={frame}
        form={form}
        action={`/portal/incidents/${view.incident}/steps/prepareText`}
      >
        <TextField
          frame={frame}
          form={form}
          name="title"
          label={tell(incidentWords.statementTitle)}
        />
        <TextArea
          frame={frame}
          form={form}
          name="words"
          rows={6}
          label={tell(incidentWords.statementWords)}
        />
        <Submit label={tell(incidentWords.prepareText)} />
      </CommandForm>
    </StepBox>
  );
}
