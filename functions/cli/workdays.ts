import { type Command, InvalidArgumentError } from 'commander';
import { readCalendarFile } from '../domain/calendar-registry/read-calendar-file.ts';
import { createWorkingCalendar, type WorkingCalendar } from '../domain/deadlines/calendar.ts';
import { describeTraceStep } from '../domain/deadlines/describe-trace.ts';
import { addWorkingDays, workingDaysBetween } from '../domain/deadlines/working-days.ts';
import { Refusal } from '../domain/kernel/refusal.ts';
import type { LocalDate } from '../domain/kernel/time.ts';
import { readDate } from './date-option.ts';
import type { CliServices } from './services.ts';
import { printJson } from './terminal.ts';
import { visibleText } from './visible-text.ts';

interface Options {
  readonly json?: boolean;
  readonly calendar?: string;
}

const calendarOption = [
  '--calendar <file>',
  '本地放假和上班日，.ics 或 .json / own days off and working days, .ics or .json',
] as const;

export function addWorkdays(program: Command, services: CliServices): void {
  const { terminal } = services;
  const workdays = program
    .command('workdays')
    .description('计算工作日，含调休 / count working days with make-up days');
  workdays
    .command('add')
    .description('某日之后第N个工作日 / the Nth working day after a date')
    .argument('<date>', 'YYYY-MM-DD', readDate)
    .argument('<days>', '0…366', readDays)
    .option('--json', 'print JSON alone')
    .option(...calendarOption)
    .action(async (date: LocalDate, days: number, options: Options) => {
      const count = addWorkingDays(date, days, await calendarFor(options, services));
      if (options.json === true) return printJson(terminal, count);
      terminal.print(`起算日（不计） day 0: ${date}`);
      for (const step of count.trace) {
        terminal.print(`  ${visibleText(describeTraceStep(step, 'zh-CN'))}`);
      }
      const mark = count.provisional ? '（暂定，放假安排尚未公布 / provisional）' : '';
      terminal.print(`截止 due: ${count.dueDate} 24:00${mark}`);
    });
  workdays
    .command('between')
    .description('两日之间的工作日数 / working days between two dates')
    .argument('<from>', 'YYYY-MM-DD', readDate)
    .argument('<to>', 'YYYY-MM-DD', readDate)
    .option('--json', 'print JSON alone')
    .option(...calendarOption)
    .action(async (from: LocalDate, to: LocalDate, options: Options) => {
      const between = workingDaysBetween(from, to, await calendarFor(options, services));
      if (options.json === true) return printJson(terminal, between);
      terminal.print(`${between.days}${between.provisional ? '（暂定 / provisional）' : ''}`);
    });
}

/** A year of days has some kilobytes. */
const MOST_BYTES = 1_000_000;

/** The announced days, with those of a file laid over them; what it does not say is told. */
async function calendarFor(
  { calendar: path }: Options,
  { calendar, terminal, readFile }: CliServices,
): Promise<WorkingCalendar> {
  if (path === undefined) return calendar;
  const bytes = await readFile(path);
  if (bytes.length > MOST_BYTES) {
    throw new Refusal('calendarTooLarge', {
      kilobytes: Math.ceil(bytes.length / 1000),
      most: MOST_BYTES / 1000,
    });
  }
  const file = readCalendarFile(textOf(bytes), path.slice(-200));
  for (const { date, summary } of file.passedOver) {
    terminal.warn(
      `未标明休或班，未采用 / says neither 休 nor 班, passed over: ${date} ${visibleText(summary)}`,
    );
  }
  const { overrides, confirmedYears } = file;
  return createWorkingCalendar({ overrides, confirmedYears });
}

/** @throws {Refusal} `calendarFileNotText` */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('calendarFileNotText');
  }
}

function readDays(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('请写非负整数 / write a whole number, 0 or more.');
}
