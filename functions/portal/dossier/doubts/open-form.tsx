import { doubtWords } from '../../../../templates/words/doubts.ts';
import { channelNames, formNames } from '../../../../templates/words/interpretation.ts';
import { Checkbox, CommandForm, Select, Submit, TextField } from '../../forms/controls.tsx';
import { formState } from '../../forms/form-state.ts';
import { optionsOf } from '../forms/options.ts';
import type { DoubtsPageProps } from './page-props.ts';

/** A later interpretation that no plan promised, for the doubts that are ticked. */
export function OpenFollowUpForm({ frame, view, failed }: DoubtsPageProps) {
  const { tell } = frame;
  const form = formState('openFollowUp', failed);
  const waiting = view.doubts.filter(
    ({ standing }) => standing === 'open' || standing === 'answered',
  );
  if (waiting.length === 0) return null;
  const suggested = new Set(view.suggested.flatMap(({ doubts }) => doubts));
  const latest = view.latestAnswer ?? '';
  return (
    <section class="step" id="openFollowUp-form">
      <h2>{tell(doubtWords.openTitle)}</h2>
      <p>{tell(doubtWords.openHint).replace('{latest}', latest)}</p>
      <CommandForm
        frame={frame}
        form={form}
        action={`/portal/dossiers/${view.dossier}/doubts/steps/openFollowUp`}
      >
        <fieldset>
          <legend>{tell(doubtWords.toAnswer)}</legend>
          {waiting.map(({ doubt, topic, words, standing }) => (
            <Checkbox
              form={form}
              name="doubts"
              value={String(doubt)}
              checked={suggested.has(doubt) && standing === 'open'}
              label={
                <>
                  {doubt} · <b lang="zh-CN">{topic}</b> <span lang="zh-CN">{words}</span>
                </>
              }
            />
          ))}
        </fieldset>
        <TextField frame={frame} form={form} name="title" label={tell(doubtWords.followUpTitle)} />
        <Select
          frame={frame}
          form={form}
          name="form"
          label={tell(doubtWords.form)}
          value="qa"
          options={optionsOf(frame, formNames)}
        />
        <fieldset>
          <legend>{tell(doubtWords.channels)}</legend>
          {optionsOf(frame, channelNames).map(({ value, label }) => (
            <Checkbox
              form={form}
              name="channels"
              value={value}
              label={label}
              checked={value === 'website'}
            />
          ))}
        </fieldset>
        <TextField
          frame={frame}
          form={form}
          name="dueOn"
          type="date"
          label={tell(doubtWords.dueOn)}
          value={latest}
        />
        <TextField
          frame={frame}
          form={form}
          name="key"
          label={tell(doubtWords.key)}
          value={`huiying-${view.doubts.length}-${waiting.length}`}
        />
        <Submit label={tell(doubtWords.openTitle)} />
      </CommandForm>
    </section>
  );
}
