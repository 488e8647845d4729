import { boardShowNames, boardWords } from '../../../templates/words/portal-obligations.ts';
import type { ObligationBoard } from '../../application/obligations/list-obligations.ts';
import type { LocalDate } from '../../domain/kernel/time.ts';
import type { Frame } from '../layout/frame.ts';
import { type BoardAsked, boardAddress } from './board-query.ts';
import { type BoardShow, countShown, tiledShows } from './board-shows.ts';

const looks: Partial<Readonly<Record<BoardShow, string>>> = {
  now: 'bad',
  overdue: 'bad',
  day: 'warn',
  metLate: 'warn',
  met: 'good',
};

/** How many stand how, each figure leading to what it counts; what is to be done now comes first. */
export function ShowTiles(props: {
  frame: Frame;
  asked: BoardAsked;
  board: ObligationBoard;
  today: LocalDate;
}) {
  const { frame, asked, board, today } = props;
  const chosen = asked.from === undefined && asked.to === undefined ? asked.show : null;
  return (
    <nav aria-label={frame.tell(boardWords.shows)}>
      <ul class="tiles">
        {tiledShows.map((show) => {
          const count = countShown(show, board, today);
          const address = boardAddress(asked, {
            show,
            from: undefined,
            to: undefined,
          });
          return (
            <li>
              <a
                href={address}
                class={count === 0 ? undefined : looks[show]}
                aria-current={show === chosen ? 'true' : undefined}
              >
                <b>{count}</b> {frame.tell(boardShowNames[show])}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
