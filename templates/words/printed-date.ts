import type { LocalDate } from '../../functions/domain/kernel/time.ts';

/** A day as official documents print it, 2026年3月6日: no zeros before (GB/T 9704-2012, 7.3.5). */
export function printedDate(date: LocalDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
