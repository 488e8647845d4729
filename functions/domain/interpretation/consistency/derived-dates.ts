import type { PolicyDocument } from '../../document/model.ts';
import { addCalendarDays, type LocalDate } from '../../kernel/time.ts';
import type { Passage } from '../passages/passages.ts';
import { numberOf } from './numerals.ts';
import type { Stated } from './part-figures.ts';
import { plainForm } from './plain-forms.ts';
import type { Quantity } from './quantity.ts';

const fromIssue =
  /自(?:印发|发布|公布|发文)之日起(?:满)?(?:([\d一二三四五六七八九十]{1,4})(?:日|天)(?:之?后)?)?(?:起)?(?:正式)?(?:施行|实施|执行|生效)/u;

/**
 * The days that a document sets without naming them: 自印发之日起30日后施行 is a date as soon as
 * the document has one. Materials name that date.
 */
export function derivedDates(
  document: Pick<PolicyDocument, 'dateOfDocument' | 'issueDate'>,
  passages: readonly Passage[],
): readonly Pick<Stated, 'figure' | 'passage'>[] {
  const days = [document.dateOfDocument, document.issueDate].filter((day) => day !== null);
  return passages.flatMap((passage) => {
    const match = fromIssue.exec(plainForm(passage.text).slice(0, 400));
    if (match === null) return [];
    const [words, later = ''] = match;
    const after = later === '' ? 0 : (numberOf(later) ?? 0);
    // Whether the day itself counts is written in two ways, so both days are taken.
    const steps = after === 0 ? [0] : [after, after + 1];
    return days.flatMap((day) =>
      steps.map((step) => ({
        passage,
        figure: dateFigure(
          addCalendarDays(day as LocalDate, step),
          match.index,
          match.index + words.length,
        ),
      })),
    );
  });
}

function dateFigure(day: LocalDate, start: number, end: number): Quantity {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return {
    dimension: 'date',
    value: null,
    unit: '',
    date: { year, month, day: date },
    text: '',
    rounded: false,
    bound: null,
    perDays: null,
    isIncrement: false,
    isOld: false,
    start,
    end,
  };
}
