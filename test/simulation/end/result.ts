import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { instantSchema } from '../../../functions/domain/kernel/time.ts';
import { SimulationRefused } from '../options.ts';
import { endStates } from './obligations.ts';

/** What a run leaves in its folder beside the ledger, so that it can be counted again later. */
export const resultSchema = z.object({
  seed: z.number(),
  year: z.number(),
  departments: z.number(),
  at: instantSchema,
  obligations: z.array(
    z.object({
      stream: z.string(),
      kind: z.string(),
      subject: z.string(),
      department: z.string(),
      startsAt: z.string(),
      dueAt: z.string(),
      state: z.enum(endStates),
      ceasedAt: z.string().nullable(),
    }),
  ),
  figures: z.array(z.tuple([z.string(), z.number()])),
});
export type Result = z.infer<typeof resultSchema>;

/** @throws {SimulationRefused} there is none, or one of another version */
export async function readResult(folder: string): Promise<Result> {
  try {
    return resultSchema.parse(JSON.parse(await readFile(join(folder, 'result.json'), 'utf8')));
  } catch (error) {
    throw new SimulationRefused(
      `${folder} 中没有已完成的模拟（result.json）；先运行 npm run simulate -- --folder ${folder} / no run that ended lies there: first run npm run simulate -- --folder ${folder}`,
      error,
    );
  }
}
