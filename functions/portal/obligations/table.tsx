import { owedWords } from '../../../templates/words/obligation-subjects.ts';
import { boardWords } from '../../../templates/words/portal-obligations.ts';
import type { ObligationView } from '../../application/dossier/dossier-view.ts';
import { isOver } from '../../domain/deadlines/obligation.ts';
import type { Frame } from '../layout/frame.ts';
import { HeadedTable } from '../layout/headed-table.tsx';
import { RuleCitation } from '../layout/problem-box.tsx';
import { obligationAddress } from './board-query.ts';
import { DueDate, EndOf, StandingMark } from './standing-mark.tsx';

/** What one dossier owes, with the rule behind each date; what it owed folds away beneath. */
export function ObligationTable(props: { frame: Frame; obligations: readonly ObligationView[] }) {
  const { frame, obligations } = props;
  const owed = obligations.filter(({ standing }) => !isOver(standing));
  const over = obligations.filter(({ standing }) => isOver(standing));
  return (
    <>
      {owed.length === 0 ? null : <Rows frame={frame} obligations={owed} />}
      {over.length === 0 ? null : (
        <details class="later">
          <summary>{frame.tell(boardWords.over).replace('{count}', String(over.length))}</summary>
          <Rows frame={frame} obligations={over} />
        </details>
      )}
    </>
  );
}

function Rows(props: { frame: Frame; obligations: readonly ObligationView[] }) {
  const { frame } = props;
  return (
    <HeadedTable
      heads={[
        frame.tell(boardWords.due),
        frame.tell(boardWords.owed),
        frame.tell(boardWords.standing),
      ]}
    >
      {props.obligations.map((owed) => (
        <tr>
          <td>
            <DueDate frame={frame} owed={owed} />
          </td>
          <td>
            <a href={obligationAddress(owed)}>{frame.tell(owedWords(owed))}</a>
            <details>
              <summary>{frame.tell(boardWords.basis)}</summary>
              <RuleCitation frame={frame} citation={owed.basis} />
            </details>
          </td>
          <td>
            <StandingMark frame={frame} standing={owed.standing} />
            <EndOf frame={frame} owed={owed} />
          </td>
        </tr>
      ))}
    </HeadedTable>
  );
}
