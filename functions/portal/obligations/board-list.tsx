import { countedWords } from '../../../templates/words/portal-lists.ts';
import {
  boardShowNames,
  boardWords,
  withFigures,
} from '../../../templates/words/portal-obligations.ts';
import type { Department } from '../../application/city.ts';
import type { ObligationBoard } from '../../application/obligations/list-obligations.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import type { Frame } from '../layout/frame.ts';
import { NumberedPages } from '../layout/numbered-pages.tsx';
import { type BoardQuery, boardAddress, boardFileAddress } from './board-query.ts';
import { BoardTable } from './board-table.tsx';
import { FilterForm } from './filter-form.tsx';

/** What is asked for, how many match, and one page of them. */
export function BoardList(props: {
  frame: Frame;
  board: ObligationBoard;
  query: BoardQuery;
  departments: readonly Department[];
  now: Instant;
}) {
  const { frame, board, query, now } = props;
  const { tell } = frame;
  const { asked } = query;
  const { obligations } = board;
  return (
    <section id="list" aria-labelledby="listed">
      <h2 id="listed">
        {tell(boardShowNames[asked.show])} <small>{daysAsked(frame, query)}</small>
      </h2>
      <FilterForm frame={frame} asked={asked} departments={props.departments} />
      <p class="inline" role="status">
        <span>{tell(countedWords(board))}</span>
        <span class="noprint">
          {tell(boardWords.download)}{' '}
          <a href={boardFileAddress(asked, 'csv')}>{tell(boardWords.csv)}</a>
          {' · '}
          <a href={boardFileAddress(asked, 'json')}>{tell(boardWords.json)}</a>
        </span>
      </p>
      {obligations.length === 0 ? (
        <NothingListed {...props} />
      ) : (
        <BoardTable frame={frame} asked={asked} rows={obligations} now={now} />
      )}
      <NumberedPages
        frame={frame}
        page={board.page}
        pages={board.pages}
        to={(page) => boardAddress(asked, { page })}
      />
    </section>
  );
}

function daysAsked(frame: Frame, { filter: { from, to } }: BoardQuery): string {
  if (from === undefined && to === undefined) return '';
  const words = from === to ? boardWords.dueOnDay : boardWords.dueOn;
  return frame.tell(withFigures(words, { from: from ?? '…', to: to ?? '…' }));
}

/** An empty list says whether all is well, and where the rest is. */
function NothingListed({
  frame,
  board,
  query,
}: {
  frame: Frame;
  board: ObligationBoard;
  query: BoardQuery;
}) {
  const { tell } = frame;
  const { asked } = query;
  const count = board.counts.reduce((sum, one) => sum + one.count, 0);
  const all = { show: 'all', from: undefined, to: undefined } as const;
  return (
    <div class="box">
      <p>{tell(asked.show === 'now' && count > 0 ? boardWords.noneNow : boardWords.none)}</p>
      {count === 0 ? null : (
        <p>
          {tell(withFigures(boardWords.otherwise, { count }))}{' '}
          <a href={boardAddress(asked, all)}>{tell(boardWords.showThem)}</a>
        </p>
      )}
    </div>
  );
}
