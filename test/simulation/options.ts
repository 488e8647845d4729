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
  /** Only open the city of an earlier run, to look at it. */
  readonly view: string | null;
  /** Where it is opened; 0 for any port that is free. */
  readonly port: number;
}

/** The year that the issue asks for. */
export const fullSize = { seed: 1, documents: 2_000, departments: 40, year: 2025 } as const;
const defaults = { ...fullSize, port: 3_000 } as const;

const taken = {
  seed: { type: 'string' },
  documents: { type: 'string' },
  departments: { type: 'string' },
  year: { type: 'string' },
  folder: { type: 'string' },
  recount: { type: 'string' },
  view: { type: 'string' },
  port: { type: 'string' },
} as const;

/** Something was asked for that cannot be done; the message says what to do. */
export class SimulationRefused extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'SimulationRefused';
  }
}

/** @throws {SimulationRefused} an unknown option, a number that is none or is out of its range */
export function readOptions(args: readonly string[]): SimulationOptions {
  const values = valuesOf(args);
  const number = (name: keyof typeof defaults, least: number, most: number): number => {
    const given = values[name];
    if (given === undefined) return defaults[name];
    const value = Number(given);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new SimulationRefused(
      `--${name} 须是${least}至${most}的整数，不能是“${given}” / --${name} takes a whole number from ${least} to ${most}, not ${given}`,
    );
  };
  return {
    seed: number('seed', 0, 2 ** 31),
    documents: number('documents', 1, 20_000),
    departments: number('departments', 2, 40),
    year: number('year', 2005, 2026),
    folder: values.folder ?? null,
    recount: values.recount ?? null,
    view: values.view ?? null,
    port: number('port', 0, 65_535),
  };
}

function valuesOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: taken }).values;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new SimulationRefused(
      `参数有误，见 docs/simulation.md / see docs/simulation.md: ${message}`,
      error,
    );
  }
}
