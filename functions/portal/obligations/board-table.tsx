import { owedWords } from '../../../templates/words/obligation-subjects.ts';
import { hindranceNames } from '../../../templates/words/obligations.ts';
import { boardWords } from '../../../templates/words/portal-obligations.ts';
import type { BoardRow } from '../../application/obligations/board-row.ts';
import type { Frame } from '../layout/frame.ts';
import { obligationAddress } from './board-query.ts';
import { DueDate, EndOf, StandingMark } from './standing-mark.tsx';

/** The obligations of one page of the board, each with what it belongs to. */
export function BoardTable({ frame, rows }: { frame: Frame; rows: readonly BoardRow[] }) {
  const { tell } = frame;
  return (
    <div class="scroll stacked">
      <table>
        <thead>
          <tr>
            <th scope="col">{tell(boardWords.due)}</th>
            <th scope="col">{tell(boardWords.standing)}</th>
            <th scope="col">{tell(boardWords.owed)}</th>
            <th scope="col">{tell(boardWords.of)}</th>
            <th scope="col">{tell(boardWords.department)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row frame={frame} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ frame, row }: { frame: Frame; row: BoardRow }) {
  const { hindered } = row;
  return (
    <tr>
      <td>
        <DueDate frame={frame} owed={row} />
      </td>
      <td>
        <StandingMark frame={frame} standing={row.standing} />
        <EndOf frame={frame} owed={row} />
      </td>
      <td>
        <a href={obligationAddress(row)}>{frame.tell(owedWords(row))}</a>
        <div class="quiet">{row.basis}</div>
        {hindered === null ? null : <div class="error">{frame.tell(hindranceNames[hindered])}</div>}
      </td>
      <td>
        <a href={row.address} lang="zh-CN">
          {row.title}
        </a>
      </td>
      <td>{frame.department(row.department)}</td>
    </tr>
  );
}
