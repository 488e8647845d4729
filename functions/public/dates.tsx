import { dayInWords } from '../../templates/words/public-dates.ts';
import { type Instant, localDateOf } from '../domain/kernel/time.ts';
import { type Page, t } from './page.ts';

/** A calendar day. */
export function Day({ page, day }: { page: Page; day: string }) {
  return <time datetime={day}>{t(page, dayInWords(day))}</time>;
}

/** The day in China on which something happened. */
export function DayOf({ page, at }: { page: Page; at: Instant }) {
  return <time datetime={at}>{t(page, dayInWords(localDateOf(at)))}</time>;
}

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** The moment on the clock of China, to the minute. */
export function Moment({ page, at }: { page: Page; at: Instant }) {
  const clock = new Date(Date.parse(at) + SHANGHAI_OFFSET_MS).toISOString().slice(11, 16);
  return (
    <time datetime={at}>
      {t(page, dayInWords(localDateOf(at)))} {clock}
    </time>
  );
}
