import { obligationNames, standingNames } from '../../../templates/words/obligations.ts';
import { boardWords } from '../../../templates/words/portal-obligations.ts';
import type { Count } from '../../application/obligations/board-counts.ts';
import type { BoardFilter } from '../../application/obligations/board-filter.ts';
import {
  type ObligationStanding,
  obligationKinds,
  obligationStandings,
} from '../../domain/deadlines/obligation.ts';
import type { Frame } from '../layout/frame.ts';
import { boardAddress } from './board-query.ts';

interface Row {
  readonly name: string;
  /** What the row adds to the filter. */
  readonly filter: Partial<BoardFilter>;
  readonly counts: readonly Count[];
}

interface Props {
  readonly frame: Frame;
  readonly filter: BoardFilter;
  readonly counts: readonly Count[];
}

/** How many stand how, by kind; each figure leads to what it counts. */
export function CountsByKind({ frame, filter, counts }: Props) {
  const rows = obligationKinds.map((kind): Row => {
    const own = counts.filter((count) => count.kind === kind);
    return { name: frame.tell(obligationNames[kind]), filter: { kind: [kind] }, counts: own };
  });
  return <CountsTable frame={frame} filter={filter} caption={boardWords.byKind} rows={rows} />;
}

/** The same by department, those with most that is overdue first. */
export function CountsByDepartment({ frame, filter, counts }: Props) {
  const rows = [...Map.groupBy(counts, ({ department }) => department)].map(
    ([department, own]): Row => {
      return { name: frame.department(department), filter: { department }, counts: own };
    },
  );
  const worstFirst = rows.toSorted((a, b) => sumOf(b, 'overdue') - sumOf(a, 'overdue'));
  return (
    <CountsTable
      frame={frame}
      filter={filter}
      caption={boardWords.byDepartment}
      rows={worstFirst}
    />
  );
}

function sumOf({ counts }: Pick<Row, 'counts'>, standing?: ObligationStanding): number {
  return counts
    .filter((count) => standing === undefined || count.standing === standing)
    .reduce((sum, { count }) => sum + count, 0);
}

function CountsTable(props: {
  frame: Frame;
  filter: BoardFilter;
  caption: (typeof boardWords)['byKind' | 'byDepartment'];
  rows: readonly Row[];
}) {
  const { frame, filter } = props;
  const rows = props.rows.filter(({ counts }) => counts.length > 0);
  const all: Row = {
    name: frame.tell(boardWords.sum),
    filter: {},
    counts: rows.flatMap(({ counts }) => counts),
  };
  return (
    <div class="scroll">
      <table class="figures">
        <caption>{frame.tell(props.caption)}</caption>
        <thead>
          <tr>
            <td />
            {obligationStandings.map((standing) => (
              <th scope="col">{frame.tell(standingNames[standing])}</th>
            ))}
            <th scope="col">{frame.tell(boardWords.sum)}</th>
          </tr>
        </thead>
        <tbody>
          {[...rows, ...(rows.length > 1 ? [all] : [])].map((row) => (
            <tr class={row === all ? 'sum' : undefined}>
              <th scope="row">{row.name}</th>
              {obligationStandings.map((standing) => (
                <td>
                  <Figure
                    count={sumOf(row, standing)}
                    address={address(filter, { ...row.filter, standing: [standing] })}
                  />
                </td>
              ))}
              <td>
                <Figure
                  count={sumOf(row)}
                  address={address(filter, { ...row.filter, standing: [] })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const address = (filter: BoardFilter, other: Partial<BoardFilter>) =>
  boardAddress('/portal/obligations', filter, other);

function Figure({ count, address: where }: { count: number; address: string }) {
  return count === 0 ? <span class="quiet">0</span> : <a href={where}>{count}</a>;
}
