import type { Citation } from '../../kernel/refusal.ts';

/** What the format of official documents rests on, by the short names that offices use. */
const instruments = {
  公文条例: '《党政机关公文处理工作条例》（中办发〔2012〕14号）',
  'GB/T 9704': '《党政机关公文格式》（GB/T 9704—2012）',
  'GB/T 15834': '《标点符号用法》（GB/T 15834—2011）',
  公文办法: '《国家行政机关公文处理办法》（国发〔2000〕23号，2012年停止执行，沿为惯例）',
  '80号': '《〈关于全面推进政务公开工作的意见〉实施细则》（国办发〔2016〕80号）',
  惯例: '公文写作惯例，标准未作规定',
} as const;

function clauseOf(instrument: keyof typeof instruments) {
  return (clause: string, quotation = ''): Citation => ({
    instrument,
    title: instruments[instrument],
    clause,
    quotation,
  });
}

/** 党政机关公文处理工作条例. */
export const regulation = clauseOf('公文条例');
/** 党政机关公文格式. */
export const layout = clauseOf('GB/T 9704');
/** 标点符号用法, which GB/T 9704-2012 chapter 9 makes binding for documents. */
export const marks = clauseOf('GB/T 15834');
/** The rules of 2000 for what those of 2012 leave to custom. */
export const formerRules = clauseOf('公文办法');
/** 公文公开属性. */
export const disclosureRules = clauseOf('80号');
export const custom = clauseOf('惯例');
