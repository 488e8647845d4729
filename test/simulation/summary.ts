import { incidentStatusNames } from '../../templates/words/incidents.ts';
import { matterStatusNames } from '../../templates/words/matters.ts';
import { obligationNames } from '../../templates/words/obligations.ts';
import { dossierStatusNames, issueStatusNames } from '../../templates/words/statuses.ts';
import type { Words } from '../../templates/words/words.ts';
import type { Accounts } from './end/close-year.ts';
import { type EndedObligation, type EndState, endStates } from './end/obligations.ts';
import type { SimulationOptions } from './options.ts';

export interface Effort {
  readonly acts: number;
  /** Milliseconds for the year itself, for everything, and of processor time. */
  readonly told: number;
  readonly wall: number;
  readonly cpu: number;
  readonly folder: string;
}

const stateNames: Readonly<Record<EndState, Words>> = {
  met: { zh: '按时', en: 'met' },
  metLate: { zh: '逾期完成', en: 'met late' },
  overdue: { zh: '逾期', en: 'overdue' },
  ceased: { zh: '不再承担', en: 'ceased' },
  notYetDue: { zh: '未到期', en: 'not yet due' },
};

/** The year at a glance, Chinese first. */
export function printAccounts(
  { year, seed, departments, documents }: SimulationOptions,
  { statuses, obligations, reminded, executions, exported, missing, findings }: Accounts,
  effort: Effort,
): void {
  const { streams, events, counts } = statuses;
  const seconds = (ms: number) => (ms / 1_000).toFixed(1);
  print(`\n江州市${year}年模拟 / simulated year ${year} of Jiangzhou (seed ${seed})`);
  table([
    ['部门 / departments', departments],
    ['文件 / documents', documents],
    ['人员操作 / acts of people', effort.acts],
    ['账本事件 / events in the ledger', events],
    ['账本流 / streams', streams],
    ['导出字节 / bytes exported', exported.bytes],
    [
      '流程：已结束、等待中 / executions ended, waiting',
      `${executions.ended}, ${executions.running}`,
    ],
    ['提醒、督促、邮件 / reminders, escalations, mails', reminderCounts(reminded)],
    ['全年用时（秒）/ seconds for the year', seconds(effort.told)],
    ['含核对（秒）/ seconds with the accounts', seconds(effort.wall)],
    ['处理器时间（秒）/ seconds of processor time', seconds(effort.cpu)],
  ]);
  print('\n各状态 / by status');
  table([...counts].toSorted().map(([name, count]) => [statusName(name), count]));
  print('\n各类时限义务 / obligations by kind and state');
  printObligations(obligations);
  if (missing.length > 0) print(`\n本年没有 / not in this year: ${missing.join(', ')}`);
  print(`\n${exported.file}\n${effort.folder}`);
  printFindings(findings);
}

const MOST_SHOWN = 50;

export function printFindings(findings: readonly string[]): void {
  for (const finding of findings.slice(0, MOST_SHOWN)) print(`  ✗ ${finding}`);
  if (findings.length > MOST_SHOWN) print(`  … ${findings.length - MOST_SHOWN}`);
  print(
    findings.length === 0
      ? '\n通过：每项义务只有一种结果，重新清点一致 / PASS: every obligation has one end, and the recount agrees'
      : `\n未通过：${findings.length}处不符 / FAIL: ${findings.length} things do not add up`,
  );
}

function reminderCounts({ reminders, escalations, mails }: Accounts['reminded']): string {
  return `${reminders}, ${escalations}, ${mails}`;
}

const statusNames: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  dossier: dossierStatusNames,
  incident: incidentStatusNames,
  issue: issueStatusNames,
  matter: matterStatusNames,
};
const categoryNames: Readonly<Record<string, string>> = {
  dossier: '文件',
  incident: '事件',
  issue: '公报',
  matter: '事项',
  registry: '登记',
};

function statusName(name: string): string {
  const [category = '', status = ''] = name.split(' ', 2);
  const words = statusNames[category]?.[status]?.zh ?? '';
  return `${categoryNames[category] ?? ''}${words} / ${name}`;
}

function printObligations(obligations: readonly EndedObligation[]): void {
  const kinds = Map.groupBy(obligations, ({ kind }) => kind);
  const names: Readonly<Record<string, Words>> = obligationNames;
  const count = (all: readonly EndedObligation[]) =>
    endStates.map((state) => all.filter((one) => one.state === state).length);
  table([
    ['', ...endStates.map((state) => `${stateNames[state].zh} ${stateNames[state].en}`)],
    ...[...kinds].map(([kind, all]) => [`${names[kind]?.zh ?? ''} / ${kind}`, ...count(all)]),
    ['合计 / all', ...count(obligations)],
  ]);
}

function table(rows: readonly (readonly (string | number)[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => widthOf(String(row[column] ?? '')))),
  );
  for (const row of rows) {
    const cells = row.map((cell, column) => {
      const padding = ' '.repeat((widths[column] ?? 0) - widthOf(String(cell)));
      return column === 0 ? `${cell}${padding}` : `${padding}${cell}`;
    });
    print(`  ${cells.join('  ')}`);
  }
}

/** Columns in a terminal: a Chinese character takes two. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character > '\u2e7f' ? 2 : 1), 0);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
