import { doneWords } from '../../../templates/words/portal-steps.ts';
import type { Frame } from './frame.ts';

/** Confirms the step that led here, named by `?done=`; anything else says nothing. */
export function DoneBanner({ frame }: { frame: Frame }) {
  const done = new URL(frame.here, 'http://portal.invalid').searchParams.get('done') ?? '';
  const words = Object.hasOwn(doneWords, done) ? doneWords[done] : undefined;
  if (words === undefined) return null;
  return (
    <p class="banner" role="status">
      {frame.tell(words)}
    </p>
  );
}
