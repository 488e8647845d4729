import { validityWords } from '../../../../templates/words/validity-list.ts';
import type { Words } from '../../../../templates/words/words.ts';
import type { StatedPeriod } from '../../../domain/validity/stated-period.ts';

/** What a document says of its validity, for example `公布之日起30日后，有效期60个月`. */
export function statedPeriodText(
  tell: (words: Words) => string,
  { start, end }: StatedPeriod,
): string {
  const parts = [startText(tell, start), endText(tell, end)].filter((part) => part !== '');
  return parts.join(' – ');
}

function startText(tell: (words: Words) => string, start: StatedPeriod['start']): string {
  if (start === null) return '';
  if (start.from === 'date') return start.date;
  if (start.from === 'issue') return tell(validityWords.onIssue);
  if (start.afterDays === 0) return tell(validityWords.onPublication);
  return tell(validityWords.onPublicationLater).replace('{days}', String(start.afterDays));
}

function endText(tell: (words: Words) => string, end: StatedPeriod['end']): string {
  if (end === null) return '';
  if (end.until === 'date') return end.date;
  return tell(validityWords.term).replace('{months}', String(end.months));
}
