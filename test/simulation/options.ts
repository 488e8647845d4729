import { parseArgs } from 'node:util';

export interface SimulationOptions {
  readonly seed: number;
  readonly documents: number;
  readonly departments: number;
  readonly year: number;
  /** Where the data folder and what is written at the end lie; null for a temporary folder. */
  readonly folder: string | null;
  /** Only count an earlier run again. */
  readonly recount: string | null;
}

/** The year that the issue asks for. */
export const fullSize = { seed: 1, documents: 2_000, departments: 40, year: 2025 } as const;

/** @throws {RangeError} a number that is none, or out of its range; {TypeError} an unknown option */
export function readOptions(args: readonly string[]): SimulationOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string' },
      documents: { type: 'string' },
      departments: { type: 'string' },
      year: { type: 'string' },
      folder: { type: 'string' },
      recount: { type: 'string' },
    },
  });
  const number = (name: keyof typeof fullSize, least: number, most: number): number => {
    const given = values[name];
    if (given === undefined) return fullSize[name];
    const value = Number(given);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new RangeError(`--${name} takes a whole number from ${least} to ${most}, not ${given}`);
  };
  return {
    seed: number('seed', 0, 2 ** 31),
    documents: number('documents', 1, 20_000),
    departments: number('departments', 2, 40),
    year: number('year', 2005, 2026),
    folder: values.folder ?? null,
    recount: values.recount ?? null,
  };
}
