import { matterKindNames, matterStatusNames } from '../../../templates/words/matters.ts';
import { matterWords } from '../../../templates/words/portal-matters.ts';
import type { ListedMatter } from '../../application/matter/list-matters.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import type { Frame } from '../layout/frame.ts';
import { HeadedTable } from '../layout/headed-table.tsx';
import { dueText, StandingMark, TimeLeft } from '../obligations/standing-mark.tsx';

/** Matters, each with what is due of it first. */
export function MatterTable(props: {
  frame: Frame;
  matters: readonly ListedMatter[];
  now: Instant;
}) {
  const { frame, matters, now } = props;
  const { tell } = frame;
  return (
    <HeadedTable
      stacked
      heads={[
        tell(matterWords.nextDue),
        tell(matterWords.status),
        tell(matterWords.matter),
        tell(matterWords.kind),
        tell(matterWords.department),
      ]}
    >
      {matters.map((matter) => (
        <Row frame={frame} matter={matter} now={now} />
      ))}
    </HeadedTable>
  );
}

function Row({ frame, matter, now }: { frame: Frame; matter: ListedMatter; now: Instant }) {
  const { tell } = frame;
  const { nextDue } = matter;
  return (
    <tr>
      <td class="nowrap">
        {nextDue === null ? '—' : dueText(nextDue.kind, nextDue.dueAt)}
        {nextDue === null ? null : <TimeLeft frame={frame} owed={nextDue} now={now} />}
      </td>
      <td>
        {nextDue === null ? (
          <span class="mark plain">{tell(matterStatusNames[matter.status])}</span>
        ) : (
          <StandingMark frame={frame} standing={nextDue.standing} />
        )}
      </td>
      <td>
        <a href={`/portal/matters/${matter.matter}`} lang="zh-CN">
          {matter.title}
        </a>
      </td>
      <td>{tell(matterKindNames[matter.kind])}</td>
      <td>{frame.department(matter.department)}</td>
    </tr>
  );
}
