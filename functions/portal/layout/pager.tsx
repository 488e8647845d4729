import { siteWords } from '../../../templates/words/portal-site.ts';
import type { Frame } from './frame.ts';

/** The way to the next page; `address` ends where a further parameter can follow. */
export function Pager(props: { frame: Frame; address: string; next: string | null }) {
  const { frame, address, next } = props;
  const onFirst = !/[?&]after=/.test(frame.here);
  if (next === null && onFirst) return null;
  return (
    <nav class="actions" aria-label={frame.tell(siteWords.nextPage)}>
      {onFirst ? null : (
        <a href={address.replace(/[?&]$/, '')}>{frame.tell(siteWords.firstPage)}</a>
      )}
      {next === null ? null : (
        <a class="button" href={`${address}after=${encodeURIComponent(next)}`}>
          {frame.tell(siteWords.nextPage)}
        </a>
      )}
    </nav>
  );
}
