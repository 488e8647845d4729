import { doubtSourceNames, doubtWords } from '../../../../templates/words/doubts.ts';
import { CommandForm, Select, Submit, TextArea, TextField } from '../../forms/controls.tsx';
import { type FormState, formState } from '../../forms/form-state.ts';
import { optionsOf } from '../forms/options.ts';
import type { DoubtsPageProps } from './page-props.ts';

export function RecordForm(props: DoubtsPageProps) {
  const { frame, view } = props;
  const { tell } = frame;
  const form = formState('recordDoubt', props.failed);
  return (
    <section class="step">
      <h2>{tell(doubtWords.record)}</h2>
      <CommandForm
        frame={frame}
        form={form}
        action={`/portal/dossiers/${view.dossier}/doubts/steps/recordDoubt`}
      >
        <TextArea frame={frame} form={form} name="words" rows={3} label={tell(doubtWords.words)} />
        <TextField
          frame={frame}
          form={form}
          name="topic"
          label={tell(doubtWords.topic)}
          hint={tell(doubtWords.topicHint)}
        />
        <Origin {...props} form={form} />
        <TextField
          frame={frame}
          form={form}
          name="times"
          type="number"
          label={tell(doubtWords.times)}
          value="1"
        />
        <Submit label={tell(doubtWords.record)} />
      </CommandForm>
    </section>
  );
}

export function ImportForm(props: DoubtsPageProps) {
  const { frame, view } = props;
  const { tell } = frame;
  const form = formState('previewDoubts', props.failed);
  return (
    <section class="step">
      <h2>{tell(doubtWords.importTitle)}</h2>
      <p>{tell(doubtWords.importHint)}</p>
      <CommandForm
        frame={frame}
        form={form}
        action={`/portal/dossiers/${view.dossier}/doubts/preview`}
      >
        <TextArea
          frame={frame}
          form={form}
          name="lines"
          rows={8}
          label={tell(doubtWords.lines)}
          value={props.preview?.values.text('lines')}
        />
        <TextField
          frame={frame}
          form={form}
          name="topic"
          label={tell(doubtWords.defaultTopic)}
          value={props.preview?.values.text('topic')}
          optional
        />
        <Origin {...props} form={form} />
        <Submit label={tell(doubtWords.preview)} kind="plain" />
      </CommandForm>
    </section>
  );
}

function Origin({ frame, form, today, preview }: DoubtsPageProps & { form: FormState }) {
  const { tell } = frame;
  return (
    <>
      <Select
        frame={frame}
        form={form}
        name="source"
        label={tell(doubtWords.source)}
        value={preview?.values.text('source') ?? 'hotline'}
        options={optionsOf(frame, doubtSourceNames)}
      />
      <TextField
        frame={frame}
        form={form}
        name="receivedOn"
        type="date"
        label={tell(doubtWords.receivedOn)}
        value={preview?.values.text('receivedOn') ?? today}
      />
    </>
  );
}
