import { obligationNames } from '../../../templates/words/obligations.ts';
import { percentage } from '../../../templates/words/percentage.ts';
import { boardWords, withFigures } from '../../../templates/words/portal-obligations.ts';
import type { Count } from '../../application/obligations/board-counts.ts';
import {
  endingSums,
  type FallenDue,
  fallenDue,
  onTimeRate,
  wholeOf,
} from '../../domain/compliance/endings.ts';
import type { Frame } from '../layout/frame.ts';
import { type BoardAsked, boardAddress } from './board-query.ts';
import { ShareBar } from './share-bar.tsx';
import { Legend } from './standing-inks.tsx';

interface Group {
  readonly name: string;
  /** What it adds to what is asked for. */
  readonly asks: Partial<BoardAsked>;
  readonly shares: FallenDue;
}

/** As many as stand beside the calendar. */
const SHOWN = 8;

/** Who keeps the times and who does not: by department, or by kind where one department is shown. */
export function OnTimeBars(props: { frame: Frame; asked: BoardAsked; counts: readonly Count[] }) {
  const { frame, asked } = props;
  const { tell } = frame;
  const ofOne = asked.department !== undefined;
  const groups = (ofOne ? byKind(props) : byDepartment(props))
    .filter(({ shares }) => wholeOf(shares) > 0)
    .toSorted(worstFirst);
  const rest = groups.slice(SHOWN);
  return (
    <section class="box">
      <h2>{tell(ofOne ? boardWords.onTimeByKind : boardWords.onTimeByDepartment)}</h2>
      {groups.length === 0 ? <p>{tell(boardWords.nothingFellDue)}</p> : null}
      <Rows frame={frame} asked={asked} groups={groups.slice(0, SHOWN)} />
      {rest.length === 0 ? null : (
        <details>
          <summary>{tell(withFigures(boardWords.onTimeRest, { count: rest.length }))}</summary>
          <Rows frame={frame} asked={asked} groups={rest} />
        </details>
      )}
      {groups.length === 0 ? null : (
        <>
          <Legend frame={frame} standings={fallenDue} />
          <p class="quiet">{tell(boardWords.onTimeNote)}</p>
        </>
      )}
    </section>
  );
}

function byDepartment({ frame, counts }: { frame: Frame; counts: readonly Count[] }): Group[] {
  return [...Map.groupBy(counts, ({ department }) => department)].map(([department, own]) => ({
    name: frame.department(department),
    asks: { department },
    shares: sharesOf(own),
  }));
}

function byKind({ frame, counts }: { frame: Frame; counts: readonly Count[] }): Group[] {
  return [...Map.groupBy(counts, ({ kind }) => kind)].map(([kind, own]) => ({
    name: frame.tell(obligationNames[kind]),
    asks: { kind: [kind] },
    shares: sharesOf(own),
  }));
}

function sharesOf(counts: readonly Count[]): FallenDue {
  return endingSums(counts.map(({ standing, count }) => ({ name: standing, value: count })));
}

function worstFirst({ shares: a }: Group, { shares: b }: Group): number {
  return b.overdue - a.overdue || b.metLate - a.metLate || b.met - a.met;
}

function Rows(props: { frame: Frame; asked: BoardAsked; groups: readonly Group[] }) {
  const { frame, groups } = props;
  const to = (asks: Partial<BoardAsked>) =>
    boardAddress(props.asked, { from: undefined, to: undefined, ...asks });
  return (
    <ul class="bars">
      {groups.map(({ name, asks, shares }) => (
        <li>
          <a href={to({ ...asks, show: 'all' })}>{name}</a>
          <ShareBar shares={shares} />
          <span>{percentage(onTimeRate(shares))}</span>
          {shares.overdue === 0 ? (
            <span />
          ) : (
            <a class="late" href={to({ ...asks, show: 'overdue' })}>
              {frame.tell(withFigures(boardWords.stillOverdue, { count: shares.overdue }))}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
