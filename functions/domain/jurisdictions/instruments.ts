import type { Citation } from '../kernel/refusal.ts';
import type { LocalDate } from '../kernel/time.ts';

/** A paper, law or order that parameters rest on. */
export interface Instrument {
  readonly title: string;
  /** Day from which it applies; null where it was not at hand to check. */
  readonly inForceFrom: LocalDate | null;
}

const on = (date: string) => date as LocalDate;

/** Short names as `domain.md` uses them; national instruments by what offices call them. */
export const instruments = {
  NJ18: { title: '《南京市2018年政务公开工作要点》', inForceFrom: on('2018-06-29') },
  BJ17: { title: '《北京市2017年政务公开工作要点》', inForceFrom: on('2017-04-16') },
  HM18: { title: '《海门市2018年政务公开工作要点》', inForceFrom: on('2018-10-12') },
  NJ20: {
    title: '《当前政务公开工作要点》（宁政办发〔2020〕38号）',
    inForceFrom: on('2020-08-25'),
  },
  JN17: {
    title: '《2017年济南市政务公开工作要点》（济政办发〔2017〕27号）',
    inForceFrom: on('2017-06-28'),
  },
  条例: {
    title: '《中华人民共和国政府信息公开条例》（国务院令第711号）',
    inForceFrom: on('2019-05-15'),
  },
  '80号': {
    title: '《〈关于全面推进政务公开工作的意见〉实施细则》（国办发〔2016〕80号）',
    inForceFrom: on('2016-11-10'),
  },
  '19号': {
    title: '《2016年政务公开工作要点》（国办发〔2016〕19号）',
    inForceFrom: on('2016-04-02'),
  },
  '22号': { title: '关于做好政府公报工作的通知（国办发〔2018〕22号）', inForceFrom: null },
  '61号': {
    title: '关于在政务公开工作中进一步做好政务舆情回应的通知（国办发〔2016〕61号）',
    inForceFrom: null,
  },
  '713号令': {
    title: '《重大行政决策程序暂行条例》（国务院令第713号）',
    inForceFrom: on('2019-09-01'),
  },
} as const satisfies Record<string, Instrument>;
export type InstrumentName = keyof typeof instruments;

/** Cites a clause; the quotation stays empty where the words were not at hand to check. */
export function cite(instrument: InstrumentName, clause: string, quotation = ''): Citation {
  return { instrument, title: instruments[instrument].title, clause, quotation };
}

/** For a number or choice that no paper makes and the deployment must. */
export function ownSetting(clause: string): Citation {
  return { instrument: '本部署', title: '本部署自行设定，文件未作规定', clause, quotation: '' };
}

/** For a rule that only some cities have: elsewhere there is nothing to cite. */
export const unstated: Citation = {
  instrument: '未规定',
  title: '国家层面文件未作规定',
  clause: '',
  quotation: '',
};

/** Day from which an instrument applies, or null for a deployment's own and for unknown ones. */
export function inForceFrom(instrument: string): LocalDate | null {
  const known: Readonly<Record<string, Instrument>> = instruments;
  return known[instrument]?.inForceFrom ?? null;
}
