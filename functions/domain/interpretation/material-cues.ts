/** The words by which an interpretation opens a question, an answer, a case or a part of one. */

const question = /^(?:问|Q\d*|问题[一二三四五六七八九十\d]+)\s*[：:.．、]/u;
const answer = /^(?:答|A\d*|答复)\s*[：:.．、]/u;
const caseTitle =
  /^(?:典型|政策|实务)?(?:案例|情景|示例)\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*(?:[：:.．、\u3000\s]|$)/u;

const facts = '基本(?:情况|案情|信息)|案例?(?:背景|情况|介绍|简介)|情况|案情|事实|背景|情景';
const applies =
  '(?:政策|规定)?(?:适用|依据|规定|解读|解析|分析|要点)|适用(?:政策|规定)|如何适用|政策如何适用|案例(?:分析|解析|评析)|分析|解析|评析|测算|计算过程';
const result = '(?:办理|处理|最终|享受|申报|认定|计算)?(?:结果|结论)|处理意见|政策成效|成效';
const partLabel = new RegExp(
  `^(?:【(?:${facts}|${applies}|${result})】|(?:${facts}|${applies}|${result})[：:])`,
  'u',
);
const resultLabel = new RegExp(`^【?(?:${result})[】：:]`, 'u');

export function questionMark(text: string): string | null {
  return question.exec(text)?.[0] ?? null;
}

export function answerMark(text: string): string | null {
  return answer.exec(text)?.[0] ?? null;
}

/** 案例一 …: the line that opens a case. */
export function opensCase(text: string): boolean {
  return text.length <= 80 && caseTitle.test(text);
}

/** 基本情况：, 【政策适用】, 办理结果：: what a part of a case is about. */
export function casePartLabel(text: string): string | null {
  return partLabel.exec(text)?.[0] ?? null;
}

export function tellsResult(text: string): boolean {
  return resultLabel.test(text);
}
