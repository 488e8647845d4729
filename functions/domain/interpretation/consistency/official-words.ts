/** Words of plain language and the official ones that they stand for; bounds say nothing here. */
const synonyms: readonly (readonly [string, string])[] = [
  ['补助 奖补 奖励 资助 奖金', '补贴'],
  ['房租', '租金'],
  ['租客 承租人', '租户'],
  ['办完 办好 出结果 给结果 给答复 审结', '办结'],
  ['住房城乡建设 住房和城乡建设', '住建'],
  ['到账 发放 打到 打款', '拨付'],
  ['上报 递交 交到', '提交'],
  ['二孩 两个子女 二胎', '两孩'],
  ['三个以上子女 三个子女 三胎', '三孩'],
  ['生效 实施 执行', '施行'],
  ['张榜', '公示'],
  ['孩子 小孩', '子女'],
  ['市场租金 同类房子', '市场价'],
  ['处罚', '罚款'],
  ['高校毕业生 大学生', '毕业生'],
  ['公司 厂家', '企业'],
  ['报名 申报', '申请'],
  ['交纳 缴费', '缴纳'],
  ['最多 最高 不超过 至多 不高于 上限 不少于 不低于 至少 最少 以上 以下 以内 之内 左右', ''],
];
const official: ReadonlyMap<string, string> = new Map(
  synonyms.flatMap(([plain, word]) => plain.split(' ').map((one) => [one, word] as const)),
);
const plainWord = new RegExp(
  [...official.keys()].toSorted((a, b) => b.length - a.length).join('|'),
  'gu',
);

/** A text with official words for those of plain language, so that both name a thing alike. */
export function inOfficialWords(text: string): string {
  return text.replaceAll(plainWord, (word) => official.get(word) ?? '');
}
