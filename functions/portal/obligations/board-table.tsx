import { basisInFull } from '../../../templates/words/basis.ts';
import { owedWords } from '../../../templates/words/obligation-subjects.ts';
import { hindranceNames } from '../../../templates/words/obligations.ts';
import { boardWords, withFigures } from '../../../templates/words/portal-obligations.ts';
import type { Words } from '../../../templates/words/words.ts';
import type { BoardOrder } from '../../application/obligations/board-order.ts';
import type { BoardRow } from '../../application/obligations/board-row.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import type { Frame } from '../layout/frame.ts';
import { HeadedTable, type SortedHead } from '../layout/headed-table.tsx';
import { type BoardAsked, boardAddress, obligationAddress } from './board-query.ts';
import { DueDate, EndOf, StandingMark, TimeLeft } from './standing-mark.tsx';

interface Props {
  readonly frame: Frame;
  readonly asked: BoardAsked;
  readonly rows: readonly BoardRow[];
  readonly now: Instant;
}

/** The obligations of one page of the board, each with what it belongs to. */
export function BoardTable(props: Props) {
  const { frame, asked, rows, now } = props;
  const { tell } = frame;
  const { order } = asked;
  // The department is chosen already, and every row would repeat its name.
  const ofOne = asked.department !== undefined;
  return (
    <HeadedTable
      stacked
      heads={[
        sortedHead(props, boardWords.due, byDueDate(order)),
        tell(boardWords.standing),
        sortedHead(props, boardWords.owed, grouped('kind', order)),
        tell(boardWords.of),
        ...(ofOne ? [] : [sortedHead(props, boardWords.department, grouped('department', order))]),
      ]}
    >
      {rows.map((row) => (
        <Row frame={frame} row={row} now={now} ofOne={ofOne} />
      ))}
    </HeadedTable>
  );
}

type Sort = SortedHead['sort'];

/** The due date goes from the order of what is owed to the earliest first, then the latest. */
function byDueDate(order: BoardOrder): readonly [sort: Sort, next: BoardOrder] {
  if (order === 'first') return ['ascending', 'last'];
  return order === 'last' ? ['descending', 'owed'] : [undefined, 'first'];
}

/** Others put together what belongs together, and take it back. */
function grouped(by: BoardOrder, order: BoardOrder): readonly [sort: Sort, next: BoardOrder] {
  return order === by ? ['ascending', 'owed'] : [undefined, by];
}

const arrows = { ascending: '▲', descending: '▼' } as const;

function sortedHead(
  { frame, asked }: Pick<Props, 'frame' | 'asked'>,
  words: Words,
  [sort, order]: readonly [Sort, BoardOrder],
): SortedHead {
  const name = frame.tell(words);
  return {
    sort,
    content: (
      <a
        class="sort"
        href={boardAddress(asked, { order })}
        title={frame.tell(withFigures(boardWords.sortedBy, { head: name }))}
      >
        {name} <span aria-hidden="true">{sort === undefined ? '↕' : arrows[sort]}</span>
      </a>
    ),
  };
}

function Row(props: { frame: Frame; row: BoardRow; now: Instant; ofOne: boolean }) {
  const { frame, row, now, ofOne } = props;
  const { hindered } = row;
  return (
    <tr>
      <td>
        <DueDate frame={frame} owed={row} />
        <TimeLeft frame={frame} owed={row} now={now} />
      </td>
      <td>
        <StandingMark frame={frame} standing={row.standing} />
        <EndOf frame={frame} owed={row} />
      </td>
      <td>
        <a href={obligationAddress(row)}>{frame.tell(owedWords(row))}</a>
        <div class="quiet" lang="zh-CN">
          {basisInFull(row.basis)}
        </div>
        {hindered === null ? null : <div class="error">{frame.tell(hindranceNames[hindered])}</div>}
      </td>
      <td>
        <a href={row.address} lang="zh-CN">
          {row.title}
        </a>
      </td>
      {ofOne ? null : <td>{frame.department(row.department)}</td>}
    </tr>
  );
}
