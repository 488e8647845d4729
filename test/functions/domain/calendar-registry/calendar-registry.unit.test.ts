import { describe, expect, it } from 'vitest';
import { changedDays } from '../../../../functions/domain/calendar-registry/changed-days.ts';
import {
  type CalendarCommand,
  calendarDecider,
} from '../../../../functions/domain/calendar-registry/decide.ts';
import {
  type CalendarEvent,
  parseCalendarEvent,
} from '../../../../functions/domain/calendar-registry/events.ts';
import { mergedOptions } from '../../../../functions/domain/calendar-registry/merge-options.ts';
import { presentOptions } from '../../../../functions/domain/calendar-registry/state.ts';
import { createWorkingCalendar } from '../../../../functions/domain/deadlines/calendar.ts';
import type { CalendarOptions } from '../../../../functions/domain/deadlines/calendar-options.ts';
import { date, digest, moment, people } from '../dossier/jiangzhou.ts';
import { given } from '../given-when-then.ts';

const source = '江政发〔2026〕8号';
const dayOff = (day: string, working = false) => ({
  date: date(day),
  working,
  name: '防汛停工',
  source,
});
const own = (...days: readonly ReturnType<typeof dayOff>[]): CalendarOptions => ({
  overrides: [...days],
  confirmedYears: [],
});
const none = own();
const digestOf = (options: CalendarOptions) => createWorkingCalendar(options).digest;

const importing = (
  options: CalendarOptions,
  more: Partial<Extract<CalendarCommand, { type: 'importCalendar' }>> = {},
): CalendarCommand => ({
  type: 'importCalendar',
  by: people.administrator,
  at: moment('2026-11-22 09:00'),
  options,
  source,
  seen: digestOf(none),
  ...more,
});
const restoring = (entry: number, seen: CalendarOptions): CalendarCommand => ({
  type: 'restoreCalendar',
  by: people.administrator,
  at: moment('2026-11-22 10:00'),
  entry,
  source: '日期有误',
  seen: digestOf(seen),
});

function history(...commands: readonly CalendarCommand[]): readonly CalendarEvent[] {
  let state = calendarDecider.initialState;
  return commands.flatMap((command) => {
    const events = calendarDecider.decide(command, state, null);
    state = events.reduce(calendarDecider.evolve, state);
    return events;
  });
}
const givenCalendar = (...commands: readonly CalendarCommand[]) =>
  given(calendarDecider, null, history(...commands));

const july = own(dayOff('2027-07-01'));
const august = own(dayOff('2027-08-02'));

describe('Importing own days', () => {
  it('records all of them with the calendar that results', () => {
    const { digest: after, version } = createWorkingCalendar(july);
    const data = { options: july, source, digest: after, version, restores: null };
    givenCalendar().when(importing(july)).thenEvents({ type: 'CalendarChanged', data });
  });

  it('is for administrators', () => {
    givenCalendar()
      .when(importing(july, { by: people.supervisor }))
      .thenRefused('roleMissing');
    givenCalendar()
      .when(importing(july, { by: 'system' }))
      .thenRefused('roleMissing');
  });

  it('is refused over a calendar that nobody looked at, or without a change', () => {
    givenCalendar(importing(july)).when(importing(august)).thenRefused('calendarSeenOther');
    givenCalendar()
      .when(importing(july, { seen: digest('other') }))
      .thenRefused('calendarSeenOther');
    givenCalendar().when(importing(none)).thenRefused('calendarUnchanged');
  });

  it('is refused when it is too large to be kept', () => {
    const days = Array.from({ length: 1_500 }, (_, index) => ({
      ...dayOff(new Date(Date.UTC(2030, 0, index + 1)).toISOString().slice(0, 10)),
      source: '通'.repeat(60),
    }));
    givenCalendar()
      .when(importing(own(...days)))
      .thenRefused('calendarTooLarge', { details: { most: 200 } });
  });
});

describe('Undoing an import', () => {
  const both = [importing(july), importing(august, { seen: digestOf(july) })];

  it('imports an earlier entry again; 0 takes all own days away', () => {
    givenCalendar(...both)
      .when(restoring(1, august))
      .thenEvents({ type: 'CalendarChanged', data: { options: july, restores: 1 } });
    const { state } = givenCalendar(...both, restoring(0, august));
    expect(presentOptions(state)).toEqual(none);
    expect(state.entries).toHaveLength(3);
  });

  it('is refused for an entry that there is not, and for the one that stands', () => {
    givenCalendar(...both)
      .when(restoring(3, august))
      .thenRefused('calendarEntryMissing');
    givenCalendar(...both)
      .when(restoring(2, august))
      .thenRefused('calendarUnchanged');
    givenCalendar(...both)
      .when(restoring(1, july))
      .thenRefused('calendarSeenOther');
  });
});

describe('What an import makes of what stands', () => {
  it('adds to it, the later entry of a day winning, or replaces it', () => {
    const again = own(dayOff('2027-07-01', true), dayOff('2027-06-30'));
    expect(
      mergedOptions(july, again, 'add').overrides.map(({ date: day, working }) => [day, working]),
    ).toEqual([
      ['2027-06-30', false],
      ['2027-07-01', true],
    ]);
    expect(mergedOptions(july, august, 'replace')).toEqual(august);
  });

  it('leaves out what the notices say already, so that a festival keeps its name', () => {
    const file = own(dayOff('2026-10-01'), dayOff('2026-10-10', true), dayOff('2026-10-09'));
    expect(mergedOptions(none, file, 'add').overrides.map(({ date: day }) => day)).toEqual([
      '2026-10-09',
    ]);
  });

  it('names the days that count otherwise', () => {
    const of = (options: CalendarOptions) => ({
      options,
      calendar: createWorkingCalendar(options),
    });
    const later = own(dayOff('2027-07-03'), dayOff('2027-08-02'));
    expect(
      changedDays(of(july), of(later)).map(({ date: day, after }) => [day, after.working]),
    ).toEqual([
      ['2027-07-01', true],
      ['2027-08-02', false],
    ]);
  });
});

it('A stored change is read back as it was written', () => {
  const [event] = history(importing(july));
  expect(parseCalendarEvent(JSON.parse(JSON.stringify(event)))).toEqual(event);
});
