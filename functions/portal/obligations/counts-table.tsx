import { obligationNames, standingNames } from '../../../templates/words/obligations.ts';
import { boardWords } from '../../../templates/words/portal-obligations.ts';
import type { Words } from '../../../templates/words/words.ts';
import type { Count } from '../../application/obligations/board-counts.ts';
import {
  type ObligationStanding,
  obligationKinds,
  obligationStandings,
} from '../../domain/deadlines/obligation.ts';
import type { Frame } from '../layout/frame.ts';
import { HeadedTable } from '../layout/headed-table.tsx';
import { type BoardAsked, boardAddress } from './board-query.ts';

interface Row {
  readonly name: string;
  /** What the row adds to what is asked for. */
  readonly asks: Partial<BoardAsked>;
  readonly counts: readonly Count[];
}

interface Props {
  readonly frame: Frame;
  readonly asked: BoardAsked;
  readonly counts: readonly Count[];
}

/** How many stand how, by kind; each figure leads to what it counts. */
export function CountsByKind({ frame, asked, counts }: Props) {
  const rows = obligationKinds.map((kind): Row => {
    const own = counts.filter((count) => count.kind === kind);
    return { name: frame.tell(obligationNames[kind]), asks: { kind: [kind] }, counts: own };
  });
  return <CountsTable head={boardWords.kind} frame={frame} asked={asked} rows={rows} />;
}

/** The same by department, those with most that is overdue first. */
export function CountsByDepartment({ frame, asked, counts }: Props) {
  const rows = [...Map.groupBy(counts, ({ department }) => department)].map(
    ([department, own]): Row => {
      return { name: frame.department(department), asks: { department }, counts: own };
    },
  );
  const worstFirst = rows.toSorted((a, b) => sumOf(b, 'overdue') - sumOf(a, 'overdue'));
  return <CountsTable head={boardWords.department} frame={frame} asked={asked} rows={worstFirst} />;
}

function sumOf({ counts }: Pick<Row, 'counts'>, standing?: ObligationStanding): number {
  return counts
    .filter((count) => standing === undefined || count.standing === standing)
    .reduce((sum, { count }) => sum + count, 0);
}

function CountsTable(props: {
  /** What the rows are. */
  head: Words;
  frame: Frame;
  asked: BoardAsked;
  rows: readonly Row[];
}) {
  const { frame, asked } = props;
  const rows = props.rows.filter(({ counts }) => counts.length > 0);
  const sum = frame.tell(boardWords.sum);
  const all: Row = { name: sum, asks: {}, counts: rows.flatMap(({ counts }) => counts) };
  const heads = obligationStandings.map((standing) => frame.tell(standingNames[standing]));
  return (
    <HeadedTable class="figures" heads={[frame.tell(props.head), ...heads, sum]}>
      {[...rows, ...(rows.length > 1 ? [all] : [])].map((row) => (
        <tr class={row === all ? 'sum' : undefined}>
          <th scope="row">{row.name}</th>
          {obligationStandings.map((standing) => (
            <td>
              <Figure count={sumOf(row, standing)} address={to(asked, row, standing)} />
            </td>
          ))}
          <td>
            <Figure count={sumOf(row)} address={to(asked, row, 'all')} />
          </td>
        </tr>
      ))}
    </HeadedTable>
  );
}

function to(asked: BoardAsked, { asks }: Row, show: BoardAsked['show']): string {
  const other = { ...asks, show, from: undefined, to: undefined };
  return boardAddress(asked, other);
}

function Figure({ count, address }: { count: number; address: string }) {
  return count === 0 ? <span class="quiet">0</span> : <a href={address}>{count}</a>;
}
