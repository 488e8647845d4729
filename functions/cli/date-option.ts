import { InvalidArgumentError } from 'commander';
import { type LocalDate, localDateSchema } from '../domain/kernel/time.ts';

/** Reads a date that a person typed. */
export function readDate(value: string): LocalDate {
  const parsed = localDateSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InvalidArgumentError('请写成 2026-11-22 这样的日期 / write a date like 2026-11-22.');
}
