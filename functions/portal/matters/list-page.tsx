import { matterKindNames, matterStatusNames } from '../../../templates/words/matters.ts';
import { matterWords } from '../../../templates/words/portal-matters.ts';
import type { MatterList } from '../../application/matter/list-matters.ts';
import { isOwed, standingOf } from '../../domain/deadlines/obligation.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import { type MatterKind, matterKinds } from '../../domain/matter/kinds.ts';
import type { Frame } from '../layout/frame.ts';
import { Layout } from '../layout/layout.tsx';
import { Pager } from '../layout/pager.tsx';
import { dueDayOf } from '../layout/times.ts';
import { StandingMark } from '../obligations/standing-mark.tsx';

/** All timed matters, and the kinds of which a new one can be put on record. */
export function MatterListPage(props: {
  frame: Frame;
  list: MatterList;
  now: Instant;
  mayOpen: boolean;
  isRuled: (kind: MatterKind) => boolean;
}) {
  const { frame, list, now } = props;
  const { tell } = frame;
  const title = tell(matterWords.title);
  return (
    <Layout frame={frame} title={title}>
      <h1>{title}</h1>
      <p>{tell(matterWords.lead)}</p>
      {props.mayOpen ? <OpenLinks frame={frame} isRuled={props.isRuled} /> : null}
      <MatterTable frame={frame} list={list} now={now} />
      <Pager frame={frame} address="/portal/matters?" next={list.next} />
    </Layout>
  );
}

function OpenLinks({ frame, isRuled }: { frame: Frame; isRuled: (kind: MatterKind) => boolean }) {
  const { tell } = frame;
  const unruled = matterKinds.filter((kind) => !isRuled(kind));
  return (
    <section class="step">
      <h2>{tell(matterWords.open)}</h2>
      <ul>
        {matterKinds.filter(isRuled).map((kind) => (
          <li>
            <a href={`/portal/matters/new/${kind}`}>{tell(matterKindNames[kind])}</a>
          </li>
        ))}
      </ul>
      {unruled.length === 0 ? null : (
        <details>
          <summary>{tell(matterWords.unruled)}</summary>
          <p>{tell(matterWords.unruledHint)}</p>
          <ul>
            {unruled.map((kind) => (
              <li>{tell(matterKindNames[kind])}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function MatterTable({ frame, list, now }: { frame: Frame; list: MatterList; now: Instant }) {
  const { tell } = frame;
  if (list.matters.length === 0) return <p class="box">{tell(matterWords.none)}</p>;
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{tell(matterWords.nextDue)}</th>
            <th scope="col">{tell(matterWords.matter)}</th>
            <th scope="col">{tell(matterWords.kind)}</th>
            <th scope="col">{tell(matterWords.status)}</th>
          </tr>
        </thead>
        <tbody>
          {list.matters.map((matter) => {
            const owed = (matter.obligations ?? [])
              .filter((one) => isOwed(one, now))
              .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0];
            return (
              <tr>
                <td class="nowrap">{owed === undefined ? '—' : dueDayOf(owed.dueAt)}</td>
                <td>
                  <a href={`/portal/matters/${matter.matter}`} lang="zh-CN">
                    {matter.title}
                  </a>
                  <div class="quiet">{frame.department(matter.department)}</div>
                </td>
                <td>{tell(matterKindNames[matter.kind])}</td>
                <td>
                  {owed === undefined ? (
                    <span class="mark plain">{tell(matterStatusNames[matter.status])}</span>
                  ) : (
                    <StandingMark frame={frame} standing={standingOf(owed, now)} />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
