import { boardWords } from '../../../templates/words/portal-obligations.ts';
import type { Department } from '../../application/city.ts';
import type { ObligationBoard } from '../../application/obligations/list-obligations.ts';
import { type Instant, localDateOf } from '../../domain/kernel/time.ts';
import type { Frame } from '../layout/frame.ts';
import { Layout } from '../layout/layout.tsx';
import { BoardList } from './board-list.tsx';
import { type BoardQuery, boardAddress } from './board-query.ts';
import { CountsByDepartment, CountsByKind } from './counts-table.tsx';
import { DueCalendar } from './due-calendar.tsx';
import { OnTimeBars } from './on-time-bars.tsx';
import { ShowTiles } from './show-tiles.tsx';
import { StandingInks } from './standing-inks.tsx';
import { WeeksFigure } from './weeks-figure.tsx';

export interface BoardPageProps {
  readonly frame: Frame;
  readonly board: ObligationBoard;
  readonly query: BoardQuery;
  readonly departments: readonly Department[];
  readonly now: Instant;
}

/** All that is and was owed: how much stands how, what comes when, then the list, then the figures. */
export function BoardPage(props: BoardPageProps) {
  const { frame, board, query, now } = props;
  const { tell } = frame;
  const { asked } = query;
  const title = tell(boardWords.title);
  const today = localDateOf(now);
  return (
    <Layout frame={frame} title={title}>
      <StandingInks />
      <h1>
        {title}
        {asked.department === undefined ? null : (
          <>
            {' '}
            <small>{frame.department(asked.department)}</small>
          </>
        )}
      </h1>
      <p>{tell(boardWords.lead)}</p>
      {query.ownByDefault ? (
        <p class="notice noprint">
          {tell(boardWords.ownOnly)}{' '}
          <a href={boardAddress({ ...asked, department: undefined })}>{tell(boardWords.showAll)}</a>
        </p>
      ) : null}
      <ShowTiles frame={frame} asked={asked} board={board} today={today} />
      <div class="beside">
        <DueCalendar frame={frame} asked={asked} days={board.days} today={today} />
        <OnTimeBars frame={frame} asked={asked} counts={board.counts} />
      </div>
      <BoardList {...props} />
      <WeeksFigure frame={frame} asked={asked} weeks={board.weeks} />
      {board.counts.length === 0 ? null : (
        <>
          <details>
            <summary>{tell(boardWords.byKind)}</summary>
            <CountsByKind frame={frame} asked={asked} counts={board.counts} />
          </details>
          <details>
            <summary>{tell(boardWords.byDepartment)}</summary>
            <CountsByDepartment frame={frame} asked={asked} counts={board.counts} />
          </details>
        </>
      )}
    </Layout>
  );
}
