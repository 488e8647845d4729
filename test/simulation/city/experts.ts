import {
  addCalendarDays,
  type LocalDate,
  localDateSchema,
} from '../../../functions/domain/kernel/time.ts';
import type { Chance } from '../chance.ts';

/** Somebody whom the city asks about technical policies, from the first day of the year on. */
export interface SimulatedExpert {
  readonly id: string;
  readonly organisation: string;
  readonly fields: readonly string[];
}

export const experts: readonly SimulatedExpert[] = [
  { id: 'expert-1', organisation: '江州大学公共管理学院', fields: ['公共政策', '财政补贴'] },
  { id: 'expert-2', organisation: '江州大学法学院', fields: ['行政法'] },
  { id: 'expert-3', organisation: '江州市社会科学院', fields: ['社会保障', '养老服务'] },
  { id: 'expert-4', organisation: '江州市工程咨询协会', fields: ['城市建设', '能源'] },
  { id: 'expert-5', organisation: '江州市中小企业协会', fields: ['产业政策'] },
];

/** One of them leaves the register at the end of June. */
export function leavingExpert(year: number): {
  readonly expert: string;
  readonly until: LocalDate;
} {
  return { expert: 'expert-5', until: localDateSchema.parse(`${year}-06-30`) };
}

/** When the office learns that somebody leaves the register. */
export function leavingKnownOn(year: number): LocalDate {
  return addCalendarDays(leavingExpert(year).until, -20);
}

/** Somebody who stands on the register on a day. */
export function expertOn(day: LocalDate, chance: Chance, about: string): string {
  const { expert: left, until } = leavingExpert(Number(day.slice(0, 4)));
  const present = experts.filter(({ id }) => id !== left || day <= until);
  return chance.pick(present, about).id;
}
