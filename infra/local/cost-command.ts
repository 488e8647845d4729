import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { UsageError } from '../../functions/cli/failure.ts';
import { printJson, type Terminal } from '../../functions/cli/terminal.ts';
import type { Objects } from '../../functions/ports/objects.ts';
import { costWords, priceWords, unitWords } from '../../templates/words/cost.ts';
import type { Words } from '../../templates/words/words.ts';
import { type Line, totalOf } from '../aws/cost/bill.ts';
import { type Estimate, estimate } from '../aws/cost/estimate.ts';
import type { PriceName } from '../aws/cost/prices.ts';

interface CostFlags {
  readonly dossiers: number;
  readonly readers: number;
  readonly json?: boolean;
  readonly scale?: boolean;
}

export function addCost(program: Command, terminal: Terminal): void {
  program
    .command('cost')
    .description('在 AWS 上的费用和限额 / what it costs on AWS, and which quota binds first')
    .option('--dossiers <n>', '每年卷宗数 dossiers a year', readCount, 1_000)
    .option('--readers <m>', '每年读者访问数 visits of readers a year', readCount, 100_000)
    .option('--json', 'print JSON alone')
    .option('--scale', '限额占用表（Markdown）quotas in use, as a Markdown table')
    .action(async (flags: CostFlags) => {
      if (flags.scale === true && flags.json === true) {
        throw new UsageError(
          '--scale 只有 Markdown 表，请去掉 --json / --scale is a Markdown table, leave --json out.',
        );
      }
      if (flags.scale === true) await tellScale(terminal);
      else await tellCost(terminal, flags);
    });
}

function readCount(value: string): number {
  if (/^\d{1,10}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('请写 0 以上的整数 / write a whole number, 0 or more.');
}

async function tellCost(terminal: Terminal, flags: CostFlags): Promise<void> {
  // Loaded only here: measuring takes the whole system with it.
  const [{ measureIssuance }, { withoutRendering }, { createRenderers }, { npmFontSource }] =
    await Promise.all([
      import('../aws/cost/measured-issuance.ts'),
      import('../aws/cost/no-rendering.ts'),
      import('../../templates/renderers.ts'),
      import('../../functions/adapters/npm-fonts/font-source.ts'),
    ]);
  const fonts = await npmFontSource();
  const renderers = (objects: Objects) =>
    createRenderers(fonts, async (digest) => (await objects.get(digest)).bytes);
  const rendered = await inFolder((folder) => measureIssuance(folder, renderers));
  // After the other one: the first run in a process is the slower, and both are timed.
  const plain = await inFolder((folder) => measureIssuance(folder, () => withoutRendering));
  const estimated = estimate(plain, rendered, flags);
  if (flags.json === true) printJson(terminal, estimated);
  else tellEstimate(terminal, estimated);
}

async function tellScale(terminal: Terminal): Promise<void> {
  const [{ measureIssuance }, { measureForgottenGate }, { withoutRendering }, { scaleTable }] =
    await Promise.all([
      import('../aws/cost/measured-issuance.ts'),
      import('../aws/cost/forgotten-gate.ts'),
      import('../aws/cost/no-rendering.ts'),
      import('../aws/cost/scale-table.ts'),
    ]);
  const measured = await inFolder((folder) => measureIssuance(folder, () => withoutRendering));
  const gate = await inFolder(measureForgottenGate);
  for (const line of scaleTable(measured, gate)) terminal.print(line);
}

/** The counted run leaves nothing behind. */
async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tongbu-cost-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function tellEstimate(terminal: Terminal, estimated: Estimate): void {
  const { note, pricesOf } = costWords;
  const { pricesAsOf, region, dossiers, readers } = estimated;
  terminal.print(`${pricesOf.zh} ${pricesOf.en} ${region} ${pricesAsOf} (USD)`);
  terminal.print(note.zh);
  terminal.print(note.en);
  tellBill(terminal, costWords.issuance, estimated.issuance);
  tellBill(terminal, costWords.rendered, estimated.rendered);
  tellBill(terminal, costWords.visit, estimated.visit);
  tellBill(terminal, costWords.year, estimated.year, `${counts(dossiers)} / ${counts(readers)}`);
  tellBill(terminal, costWords.storage, estimated.storage);
  tellBill(terminal, costWords.fixed, estimated.fixed);
  terminal.print('');
  tellAmount(terminal, costWords.yearTotal, estimated.yearTotal);
}

function counts(number: number): string {
  return number.toLocaleString('en');
}

function tellBill(terminal: Terminal, title: Words, bill: readonly Line[], more = ''): void {
  terminal.print('');
  terminal.print(`${title.zh} · ${title.en}${more === '' ? '' : ` (${more})`}`);
  for (const { price, quantity, usd } of bill) {
    tellAmount(terminal, priceWords[price], usd, counted(price, quantity));
  }
  tellAmount(terminal, costWords.total, totalOf(bill));
}

const units: Readonly<Partial<Record<PriceName, Words>>> = {
  dynamodbWrite: unitWords.requestUnits,
  dynamodbRead: unitWords.requestUnits,
  dynamodbStorage: unitWords.byteMonths,
  dynamodbRecovery: unitWords.byteMonths,
  backupStorage: unitWords.byteMonths,
  s3Storage: unitWords.byteMonths,
  lambdaCompute: unitWords.gbSeconds,
  logIngestion: unitWords.bytes,
  cdnTraffic: unitWords.bytes,
};

function counted(price: PriceName, quantity: number): string {
  const number = ` × ${counts(Math.ceil(quantity))}`;
  const unit = units[price];
  return unit === undefined ? number : `${number} ${unit.zh} ${unit.en}`;
}

function tellAmount(terminal: Terminal, { zh, en }: Words, usd: number, quantity = ''): void {
  const amount = usd < 1 ? usd.toFixed(6) : usd.toFixed(2);
  terminal.print(`  ${`$${amount}`.padStart(14)}  ${zh} ${en}${quantity}`);
}
