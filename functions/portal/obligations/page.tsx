import { boardWords, withFigures } from '../../../templates/words/portal-obligations.ts';
import type { Department } from '../../application/city.ts';
import type { ObligationBoard } from '../../application/obligations/list-obligations.ts';
import type { Frame } from '../layout/frame.ts';
import { Layout } from '../layout/layout.tsx';
import { type BoardQuery, boardAddress } from './board-query.ts';
import { BoardTable } from './board-table.tsx';
import { CountsByDepartment, CountsByKind } from './counts-table.tsx';
import { FilterForm } from './filter-form.tsx';
import { WeeksFigure } from './weeks-figure.tsx';

const PATH = '/portal/obligations';

/** All that is and was owed: figures, a picture and the list. */
export function BoardPage(props: {
  frame: Frame;
  board: ObligationBoard;
  query: BoardQuery;
  departments: readonly Department[];
}) {
  const { frame, board, query } = props;
  const { filter } = query;
  const title = frame.tell(boardWords.title);
  const { total, page, pages } = board;
  return (
    <Layout frame={frame} title={title}>
      <h1>{title}</h1>
      <p>{frame.tell(boardWords.lead)}</p>
      {query.ownByDefault ? (
        <p class="notice">
          {frame.tell(boardWords.ownOnly)}{' '}
          <a href={boardAddress(PATH, { ...filter, department: undefined })}>
            {frame.tell(boardWords.showAll)}
          </a>
        </p>
      ) : null}
      <FilterForm frame={frame} filter={filter} departments={props.departments} />
      <CountsByKind frame={frame} filter={filter} counts={board.counts} />
      <WeeksFigure frame={frame} weeks={board.weeks} />
      <details>
        <summary>{frame.tell(boardWords.byDepartment)}</summary>
        <CountsByDepartment frame={frame} filter={filter} counts={board.counts} />
      </details>
      <p id="list" class="actions">
        <span>{frame.tell(withFigures(boardWords.total, { total, page, pages }))}</span>
        <span>
          {frame.tell(boardWords.download)}{' '}
          <a href={boardAddress(`${PATH}.csv`, filter)}>{frame.tell(boardWords.csv)}</a>
          {' · '}
          <a href={boardAddress(`${PATH}.json`, filter)}>{frame.tell(boardWords.json)}</a>
        </span>
      </p>
      {board.obligations.length === 0 ? (
        <p class="box">{frame.tell(boardWords.none)}</p>
      ) : (
        <BoardTable frame={frame} rows={board.obligations} />
      )}
      <Pages frame={frame} board={board} query={query} />
    </Layout>
  );
}

function Pages(props: { frame: Frame; board: ObligationBoard; query: BoardQuery }) {
  const { frame, query } = props;
  const { page, pages } = props.board;
  if (pages === 1) return null;
  const to = (number: number) => `${boardAddress(PATH, query.filter, { page: number })}#list`;
  return (
    <nav class="actions" aria-label={frame.tell(boardWords.pages)}>
      {page === 1 ? null : <a href={to(page - 1)}>{frame.tell(boardWords.previous)}</a>}
      {page === pages ? null : (
        <a class="button" href={to(page + 1)}>
          {frame.tell(boardWords.next)}
        </a>
      )}
    </nav>
  );
}
