import { boardWords } from '../../../templates/words/portal-obligations.ts';
import type { DueDay } from '../../application/obligations/board-days.ts';
import type { LocalDate } from '../../domain/kernel/time.ts';
import { WeekdayHeads } from '../calendar/month.tsx';
import type { Frame } from '../layout/frame.ts';
import { type BoardAsked, boardAddress } from './board-query.ts';

const DAYS = 7;

/** This week and the four after it, with what is still owed on each day. */
export function DueCalendar(props: {
  frame: Frame;
  asked: BoardAsked;
  days: readonly DueDay[];
  today: LocalDate;
}) {
  const { frame, days } = props;
  const weeks = Array.from({ length: Math.ceil(days.length / DAYS) }, (_, week) =>
    days.slice(week * DAYS, (week + 1) * DAYS),
  );
  return (
    <section class="box">
      <h2>{frame.tell(boardWords.calendar)}</h2>
      <table class="month due-days">
        <WeekdayHeads frame={frame} />
        <tbody>
          {weeks.map((week) => (
            <tr>
              {week.map((day) => (
                <Day {...props} day={day} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet">{frame.tell(boardWords.calendarNote)}</p>
    </section>
  );
}

function Day(props: { frame: Frame; asked: BoardAsked; day: DueDay; today: LocalDate }) {
  const { frame, asked, today } = props;
  const { date, working, name, owed } = props.day;
  const { tell } = frame;
  const looks = [
    working ? 'on' : 'off',
    ...(date === today ? ['today'] : []),
    ...(date < today ? ['past'] : []),
  ];
  const mark = name === null ? '' : tell(working ? boardWords.dayOn : boardWords.dayOff);
  return (
    <td class={looks.join(' ')} title={name ?? undefined}>
      <span>
        {dayOfMonth(date)} {mark}
      </span>
      {date === today ? <span class="unseen"> {tell(boardWords.today)}</span> : null}
      <b>
        {owed === 0 ? null : (
          <a
            class={date < today ? 'mark bad' : 'mark'}
            aria-label={`${date}: ${owed}`}
            href={boardAddress(asked, {
              show: 'owed',
              from: date,
              to: date,
            })}
          >
            {owed}
          </a>
        )}
      </b>
    </td>
  );
}

/** `15`, and `2/1` where a month begins. */
function dayOfMonth(date: LocalDate): string {
  const [, month, day] = date.split('-').map(Number);
  return day === 1 ? `${month}/${day}` : String(day);
}
