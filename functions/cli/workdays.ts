import { type Command, InvalidArgumentError } from 'commander';
import { describeTraceStep } from '../domain/deadlines/describe-trace.ts';
import { addWorkingDays, workingDaysBetween } from '../domain/deadlines/working-days.ts';
import type { LocalDate } from '../domain/kernel/time.ts';
import { readDate } from './date-option.ts';
import type { CliServices } from './services.ts';
import { printJson } from './terminal.ts';

export function addWorkdays(program: Command, services: CliServices): void {
  const workdays = program
    .command('workdays')
    .description('计算工作日，含调休 / count working days with make-up days');
  workdays
    .command('add')
    .description('某日之后第N个工作日 / the Nth working day after a date')
    .argument('<date>', 'YYYY-MM-DD', readDate)
    .argument('<days>', '0…366', readDays)
    .option('--json', 'print JSON alone')
    .action((date: LocalDate, days: number, options: { json?: boolean }) => {
      const { terminal, calendar } = services;
      const count = addWorkingDays(date, days, calendar);
      if (options.json === true) return printJson(terminal, count);
      terminal.print(`起算日（不计） day 0: ${date}`);
      for (const step of count.trace) terminal.print(`  ${describeTraceStep(step, 'zh-CN')}`);
      const mark = count.provisional ? '（暂定，放假安排尚未公布 / provisional）' : '';
      terminal.print(`截止 due: ${count.dueDate} 24:00${mark}`);
    });
  workdays
    .command('between')
    .description('两日之间的工作日数 / working days between two dates')
    .argument('<from>', 'YYYY-MM-DD', readDate)
    .argument('<to>', 'YYYY-MM-DD', readDate)
    .option('--json', 'print JSON alone')
    .action((from: LocalDate, to: LocalDate, options: { json?: boolean }) => {
      const between = workingDaysBetween(from, to, services.calendar);
      if (options.json === true) return printJson(services.terminal, between);
      services.terminal.print(
        `${between.days}${between.provisional ? '（暂定 / provisional）' : ''}`,
      );
    });
}

function readDays(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('请写非负整数 / write a whole number, 0 or more.');
}
