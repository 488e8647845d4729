import { doubtSourceNames, doubtWords } from '../../../../templates/words/doubts.ts';
import type { PreviewedDoubt } from '../../../application/dossier/doubts/preview-doubts.ts';
import { CommandForm, Hidden, Submit } from '../../forms/controls.tsx';
import { formState } from '../../forms/form-state.ts';
import type { Frame } from '../../layout/frame.ts';
import { HeadedTable } from '../../layout/headed-table.tsx';
import type { DoubtsPageProps, ShownPreview } from './page-props.ts';

/** What the pasted lines would record, line by line; nothing is recorded yet. */
export function PreviewSection(props: DoubtsPageProps & { preview: ShownPreview }) {
  const { frame, preview } = props;
  const { tell } = frame;
  return (
    <section class="box" id="preview">
      <h2>{tell(doubtWords.previewTitle)}</h2>
      <HeadedTable
        heads={[
          tell(doubtWords.number),
          tell(doubtWords.words),
          tell(doubtWords.source),
          tell(doubtWords.times),
          tell(doubtWords.status),
        ]}
      >
        {preview.doubts.map((doubt) => (
          <tr>
            <td>{doubt.line}</td>
            <td>
              <b lang="zh-CN">{doubt.topic}</b>
              <div lang="zh-CN">{doubt.words}</div>
            </td>
            <td class="nowrap">
              {tell(doubtSourceNames[doubt.source])}
              <div class="quiet">{doubt.receivedOn}</div>
            </td>
            <td>{doubt.times}</td>
            <td>
              <span class={`mark ${doubt.problem === null ? 'plain' : 'bad'}`}>
                {outcomeOf(frame, doubt)}
              </span>
            </td>
          </tr>
        ))}
      </HeadedTable>
      <ConfirmForm {...props} />
    </section>
  );
}

function outcomeOf({ tell }: Frame, doubt: PreviewedDoubt): string {
  const numbered = (words: { zh: string; en: string }, number: number) =>
    tell(words).replace('{number}', String(number));
  if (doubt.problem !== null) return tell(doubtWords[doubt.problem]);
  if (doubt.repeats !== null) return numbered(doubtWords.repeats, doubt.repeats);
  if (doubt.repeatsLine !== null) return numbered(doubtWords.repeatsLine, doubt.repeatsLine);
  if (doubt.resembles !== null) return numbered(doubtWords.resembles, doubt.resembles);
  return tell(doubtWords.isNew);
}

/** Only where every line was understood; the same lines are read again when they are recorded. */
function ConfirmForm(props: DoubtsPageProps & { preview: ShownPreview }) {
  const { frame, view, preview, failed } = props;
  const isClear = preview.leftOut === 0 && preview.doubts.every(({ problem }) => problem === null);
  if (!isClear || preview.doubts.length === 0) return null;
  const form = formState('importDoubts', failed);
  const count = String(preview.doubts.length);
  return (
    <CommandForm
      frame={frame}
      form={form}
      action={`/portal/dossiers/${view.dossier}/doubts/steps/importDoubts`}
    >
      {['lines', 'topic', 'source', 'receivedOn'].map((name) => (
        <Hidden name={name} value={preview.values.text(name)} />
      ))}
      <Submit label={frame.tell(doubtWords.doImport).replace('{count}', count)} />
    </CommandForm>
  );
}
