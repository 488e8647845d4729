import { calendarWords } from '../../../templates/words/portal-calendar.ts';
import type { CalendarDayView } from '../../application/calendar/view-calendar.ts';
import type { Frame } from '../layout/frame.ts';

/** From Monday to Sunday. */
const weekdayNames = {
  'zh-CN': ['一', '二', '三', '四', '五', '六', '日'],
  en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
} as const;

/** The head of a table of weeks. */
export function WeekdayHeads({ frame }: { frame: Frame }) {
  return (
    <thead>
      <tr>
        {weekdayNames[frame.language].map((name) => (
          <th scope="col">{name}</th>
        ))}
      </tr>
    </thead>
  );
}

/** One month as a table of weeks; what a day is stands in words, never in its colour alone. */
export function Month(props: { frame: Frame; days: readonly CalendarDayView[]; today: string }) {
  const { frame, days, today } = props;
  const [first] = days;
  if (first === undefined) return null;
  const caption = first.date.slice(0, 7);
  return (
    <table class="month">
      <caption>{caption}</caption>
      <WeekdayHeads frame={frame} />
      <tbody>
        {weeksOf(days).map((week) => (
          <tr>
            {week.map((day) =>
              day === null ? <td /> : <Day frame={frame} day={day} isToday={day.date === today} />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ frame, day, isToday }: { frame: Frame; day: CalendarDayView; isToday: boolean }) {
  const { tell } = frame;
  const isNamed = day.reason !== 'weekday' && day.reason !== 'weekend';
  const mark = isNamed ? (day.working ? calendarWords.work : calendarWords.off) : null;
  const about = [
    day.name,
    day.reason === 'override' ? tell(calendarWords.own) : null,
    day.provisional ? tell(calendarWords.open) : null,
    isToday ? tell(calendarWords.today) : null,
  ].filter((part) => part !== null);
  const looks = [day.working ? 'on' : 'off', day.reason, ...(isToday ? ['today'] : [])];
  return (
    <td class={looks.join(' ')} title={about.length === 0 ? undefined : about.join(' · ')}>
      <span>{Number(day.date.slice(8))}</span>
      <small>
        {mark === null ? (day.provisional ? '?' : '') : tell(mark)}
        {about.length === 0 ? null : <span class="unseen"> {about.join(', ')}</span>}
      </small>
    </td>
  );
}

/** The days in rows from Monday to Sunday, with gaps before the first and after the last. */
function weeksOf(
  days: readonly CalendarDayView[],
): readonly (readonly (CalendarDayView | null)[])[] {
  const gap = (days[0]?.weekday ?? 1) - 1;
  const cells = [...Array.from({ length: gap }, () => null), ...days];
  const weeks = Math.ceil(cells.length / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_day, index) => cells[week * 7 + index] ?? null),
  );
}
