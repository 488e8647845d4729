import { boardWords } from '../../../templates/words/portal-obligations.ts';
import type { Frame } from '../layout/frame.ts';
import { type BoardAsked, boardAddress } from './board-query.ts';

/** The way through the pages of the list, with all that is asked for kept. */
export function BoardPages(props: {
  frame: Frame;
  asked: BoardAsked;
  page: number;
  pages: number;
}) {
  const { frame, asked, page, pages } = props;
  const { tell } = frame;
  if (pages === 1) return null;
  const to = (number: number) => boardAddress(asked, { page: number });
  return (
    <nav class="actions" aria-label={tell(boardWords.pages)}>
      {page === 1 ? null : (
        <>
          <a href={to(1)}>{tell(boardWords.first)}</a>
          <a class="button" rel="prev" href={to(page - 1)}>
            {tell(boardWords.previous)}
          </a>
        </>
      )}
      <span>
        {page} / {pages}
      </span>
      {page === pages ? null : (
        <>
          <a class="button" rel="next" href={to(page + 1)}>
            {tell(boardWords.next)}
          </a>
          <a href={to(pages)}>{tell(boardWords.last)}</a>
        </>
      )}
    </nav>
  );
}
