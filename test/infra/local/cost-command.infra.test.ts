import { Command, CommanderError } from 'commander';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { addCost } from '../../../infra/local/cost-command.ts';

async function cost(args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const warn = (line: string) => void err.push(line);
  const program = new Command('tongbu').exitOverride().configureOutput({ writeErr: warn });
  addCost(program, { print: (line) => void out.push(line), warn });
  let code = 0;
  try {
    await program.parseAsync(['cost', ...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    code = error.exitCode;
  }
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const line = z.object({ price: z.string(), quantity: z.number(), usd: z.number() });

test('the estimate is printed as JSON alone, for the dossiers and readers that were asked for', async () => {
  const { code, out } = await cost(['--dossiers', '10', '--readers', '20', '--json']);
  const told = z
    .object({ dossiers: z.number(), readers: z.number(), issuance: z.array(line).min(5) })
    .parse(JSON.parse(out));
  expect(code).toBe(0);
  expect(told).toMatchObject({ dossiers: 10, readers: 20 });
}, 60_000);

test('the estimate is told in both languages with the date of the prices', async () => {
  const { out } = await cost(['--dossiers', '1', '--readers', '0']);
  expect(out).toMatch(/价目 prices of us-east-1 \d{4}-\d{2}-\d{2}/);
  expect(out).toMatch(/流程状态转换 state transitions × \d+/);
  expect(out).toMatch(/函数运行 Lambda compute × \d+ GB·秒 GB-seconds/);
  expect(out).toContain('全年总计 the year in all');
}, 60_000);

test('what is no count is refused with how to write it', async () => {
  const { code, err } = await cost(['--dossiers', 'many']);
  expect(code).toBe(1);
  expect(err).toContain('write a whole number');
});

test('the table of quotas is Markdown alone, so JSON of it is refused', async () => {
  await expect(cost(['--scale', '--json'])).rejects.toThrow(/leave --json out/);
});
