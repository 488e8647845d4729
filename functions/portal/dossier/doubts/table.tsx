import {
  doubtSourceNames,
  doubtStandingNames,
  doubtWords,
} from '../../../../templates/words/doubts.ts';
import type { DoubtView } from '../../../application/dossier/doubts/view-doubts.ts';
import { CommandForm, Hidden, Submit } from '../../forms/controls.tsx';
import { formState } from '../../forms/form-state.ts';
import { HeadedTable } from '../../layout/headed-table.tsx';
import type { DoubtsPageProps } from './page-props.ts';

const looks: Readonly<Record<DoubtView['standing'], string>> = {
  open: 'warn',
  answering: 'plain',
  answered: 'good',
  joined: 'plain',
  moot: 'plain',
};

/** Every doubt with where it stands; what resembles another waits for a decision in its row. */
export function DoubtTable(props: DoubtsPageProps) {
  const { frame, view } = props;
  const { tell } = frame;
  if (view.doubts.length === 0) return <p class="box">{tell(doubtWords.none)}</p>;
  return (
    <HeadedTable
      heads={[
        tell(doubtWords.number),
        tell(doubtWords.words),
        tell(doubtWords.source),
        tell(doubtWords.times),
        tell(doubtWords.status),
      ]}
    >
      {view.doubts.map((doubt) => (
        <tr id={`doubt-${doubt.doubt}`}>
          <td>{doubt.doubt}</td>
          <td>
            <b lang="zh-CN">{doubt.topic}</b>
            <div lang="zh-CN">{doubt.words}</div>
            <Resembling {...props} doubt={doubt} />
          </td>
          <td class="nowrap">
            {tell(doubtSourceNames[doubt.source])}
            <div class="quiet">{doubt.receivedOn}</div>
          </td>
          <td>
            {doubt.times}
            {doubt.unanswered === 0 || doubt.unanswered === doubt.times ? null : (
              <div class="quiet">
                {tell(doubtWords.unanswered).replace('{times}', String(doubt.unanswered))}
              </div>
            )}
          </td>
          <td>
            <span class={`mark ${looks[doubt.standing]}`}>
              {tell(doubtStandingNames[doubt.standing])}
            </span>
            {doubt.joinedTo === null ? null : (
              <div>
                <a href={`#doubt-${doubt.joinedTo}`}>
                  {tell(doubtWords.joinedTo).replace('{number}', String(doubt.joinedTo))}
                </a>
              </div>
            )}
            {doubt.followUps.map(({ key, title }) => (
              <div>
                {tell(doubtWords.answeredBy)}{' '}
                <a href={`/portal/dossiers/${view.dossier}/follow-ups/${key}`} lang="zh-CN">
                  {title}
                </a>
              </div>
            ))}
          </td>
        </tr>
      ))}
    </HeadedTable>
  );
}

function Resembling({ frame, view, doubt, failed }: DoubtsPageProps & { doubt: DoubtView }) {
  const { tell } = frame;
  if (doubt.resembles === null || doubt.joinedTo !== null) return null;
  const numbered = (words: { zh: string; en: string }) =>
    tell(words).replace('{number}', String(doubt.resembles));
  const action = `/portal/dossiers/${view.dossier}/doubts/steps`;
  return (
    <div class="notice">
      <p>
        <a href={`#doubt-${doubt.resembles}`}>{numbered(doubtWords.askSame)}</a>
      </p>
      {view.mayRecord ? (
        <div class="actions">
          <CommandForm
            frame={frame}
            form={formState(`join-${doubt.doubt}`, failed)}
            action={`${action}/joinDoubt`}
          >
            <Hidden name="doubt" value={String(doubt.doubt)} />
            <Hidden name="into" value={String(doubt.resembles)} />
            <Submit label={numbered(doubtWords.join)} kind="plain" />
          </CommandForm>
          <CommandForm
            frame={frame}
            form={formState(`apart-${doubt.doubt}`, failed)}
            action={`${action}/keepDoubtApart`}
          >
            <Hidden name="doubt" value={String(doubt.doubt)} />
            <Submit label={tell(doubtWords.keepApart)} kind="plain" />
          </CommandForm>
        </div>
      ) : null}
    </div>
  );
}
