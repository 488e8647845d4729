import { pageWords } from '../../../templates/words/portal-lists.ts';
import type { Frame } from './frame.ts';

/** The way through a list whose pages are counted. */
export function NumberedPages(props: {
  frame: Frame;
  page: number;
  pages: number;
  /** The address of a page, with all that is asked for kept. */
  to: (page: number) => string;
}) {
  const { page, pages, to } = props;
  const { tell } = props.frame;
  if (pages === 1) return null;
  return (
    <nav class="actions" aria-label={tell(pageWords.pages)}>
      {page === 1 ? null : (
        <>
          <a href={to(1)}>{tell(pageWords.first)}</a>
          <a class="button" rel="prev" href={to(page - 1)}>
            {tell(pageWords.previous)}
          </a>
        </>
      )}
      <span>
        {page} / {pages}
      </span>
      {page === pages ? null : (
        <>
          <a class="button" rel="next" href={to(page + 1)}>
            {tell(pageWords.next)}
          </a>
          <a href={to(pages)}>{tell(pageWords.last)}</a>
        </>
      )}
    </nav>
  );
}
