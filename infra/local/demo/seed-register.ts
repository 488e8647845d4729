import { commands } from '../../../functions/application/catalogue.ts';
import type { Environment } from '../../../functions/application/environment.ts';
import { type Command, execute } from '../../../functions/application/use-case.ts';
import { commandIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import { demoPeople } from './people.ts';

/** Departments with the day on which they were set up, and their heads since when. */
const departments = [
  { department: 'office', since: '2010-01-01', closeToLivelihood: false, head: null },
  {
    department: 'housing',
    since: '2015-03-01',
    closeToLivelihood: true,
    head: { person: 'lu-wenbin', from: '2024-05-06' },
  },
  {
    department: 'education',
    since: '2010-01-01',
    closeToLivelihood: true,
    head: { person: 'he-jingwen', from: '2023-09-01' },
  },
  {
    department: 'environment',
    since: '2019-02-18',
    closeToLivelihood: true,
    head: { person: 'qiao-anran', from: '2025-11-03' },
  },
] as const;

/** Nobody headed the bureau before her on paper, so the register begins with her predecessor. */
const predecessor = { department: 'environment', person: 'former-head-01', from: '2021-04-12' };

const experts = [
  {
    expert: 'expert-017',
    fields: ['城市更新', '住房金融'],
    organisation: '江州大学公共政策研究院',
    from: '2025-03-01',
  },
  {
    expert: 'expert-023',
    fields: ['大气污染防治'],
    organisation: '江州市环境科学学会',
    from: '2026-01-12',
  },
] as const;

/** The names of the experts of 江州市 and of a head who left; all of them are invented. */
export const registeredNames: readonly (readonly [string, string])[] = [
  ['expert-017', '闻人清越'],
  ['expert-023', '梁若川'],
  ['former-head-01', '贺知远'],
];

/** This year's reports on the year before. */
function reportsOn(year: number) {
  const reporting = ['housing', 'education', 'environment', 'office', 'government'] as const;
  return reporting.map((who) => ({
    reporting: who,
    year,
    publishedOn: who === 'government' ? `${year + 1}-03-25` : `${year + 1}-01-26`,
    reference: '市政府网站“政府信息公开年报”栏目',
  }));
}

/** Fills the registers as the administrator would; once, however often it is told. */
export async function fillRegisters(environment: Environment, reportYear: number): Promise<void> {
  const administrator = demoPeople.find(({ roles }) => roles.includes('administrator'));
  if (administrator === undefined) throw new RangeError('nobody administers the city');
  const ask = <I, O>(command: Command<I, O>, about: string, input: object) => {
    const commandId = commandIdSchema.parse(`seed:register:${command.name}:${about}`);
    return execute(environment, command, { person: administrator, commandId }, input);
  };
  for (const { head: _head, ...department } of departments) {
    await ask(commands.registerDepartment, department.department, department);
  }
  await ask(commands.appointHead, 'predecessor', predecessor);
  for (const { department, head } of departments) {
    if (head !== null) await ask(commands.appointHead, department, { department, ...head });
  }
  for (const report of reportsOn(reportYear)) {
    await ask(commands.recordAnnualReport, `${report.reporting}:${report.year}`, report);
  }
  for (const expert of experts) await ask(commands.registerExpert, expert.expert, expert);
}
