import type { PrivacyWarning } from './warnings.ts';

/** What tells somebody apart for those who know a little about her. */
export type QuasiIdentifier = PrivacyWarning['fields'][number];

const HAN = '[\\u3400-\\u9fff]';

/** Patterns in running text; the text is normalised. */
const inProse: readonly (readonly [QuasiIdentifier, RegExp])[] = [
  [
    'place',
    new RegExp(
      `(?<![各全本该每乡农])${HAN}{2,5}(?:村(?![民级委干务集镇])|村(?=村民)|社区(?!矫正|卫生|服务|工作)|小区|新村|花园|家园)` +
        `|${HAN}{1,6}(?:路|街|巷|弄)\\d{1,5}号`,
    ),
  ],
  ['amount', /\d[\d,]*(?:\.\d+)?\s?(?:万元|元)/],
  [
    'cause',
    /因[^,。;\n]{1,24}(?:[,。;\n]|致|死亡|住院|救助)|致[贫困]|车祸|火灾|工伤|溺水|丧偶|失独|下岗|失业|患(?:病|有?[\u3400-\u9fff]{2})|溺亡|[癌瘤]|尿毒症|残疾/,
  ],
  ['age', /(?<![满近超约以前后达])(?<!\d)\d{1,3}\s?(?:周岁|岁)(?![以及至或的]|儿童|老人)/],
  ['sex', /(?:^|[,(、\s|])(?:性别:?)?[男女](?=[,)、。;\s|]|$)/],
  ['date', /\d{4}年\d{1,2}月|(?<!\d)\d{1,2}月\d{1,2}日/],
  [
    'household',
    /(?:家庭|一家|全家|家中|户内)[^,。;\n]{0,4}(?:\d{1,2}|[一二两三四五六七八九十])\s?(?:口|人)/,
  ],
  [
    'work',
    /(?:公司|厂|医院|学校|中学|小学|幼儿园|合作社|饭店|超市|局|所)[\u3400-\u9fff]{0,4}(?:职工|员工|工人|教师|老师|医生|护士|司机|会计|保安|店主)|在[^,。;\n]{2,20}(?:工作|务工|打工|任教|上班)/,
  ],
];

/** Which quasi-identifiers a stretch of running text tells, with the words that tell them. */
export function quasiIdentifiersIn(text: string): ReadonlyMap<QuasiIdentifier, string> {
  const told = new Map<QuasiIdentifier, string>();
  for (const [field, pattern] of inProse) {
    const match = pattern.exec(text);
    if (match !== null) told.set(field, match[0]);
  }
  return told;
}

/** Heads of columns, the more certain first. */
const byHeader: readonly (readonly [QuasiIdentifier, RegExp])[] = [
  ['sex', /性别/],
  ['age', /年龄|出生|周岁/],
  ['household', /人口|人数|家庭成员/],
  ['date', /日期|时间|年月|月份/],
  ['cause', /原因|事由|病种|诊断|疾病|类别|类型|情形|致贫|致困|残疾|受灾|事项|情况/],
  ['place', /村|社区|小区|组别|小组|住址|地址|乡镇|街道|居委|户籍|籍贯|所在地|居住|坐落/],
  ['amount', /金额|补助|补贴|救助金|资金|保障金|补偿|奖励|待遇|款|\(万?元\)|元$/],
  ['work', /单位|职业|职务|岗位|学校|班级|企业/],
];
const NO_QUASI = /姓名|电话|手机|身份|证号|号码|账号|帐号|卡号|银行|编号|序号|备注|联系/;

/** Which quasi-identifier a column holds, if any. */
export function quasiIdentifierOf(header: string): QuasiIdentifier | null {
  if (NO_QUASI.test(header)) return null;
  return byHeader.find(([, pattern]) => pattern.test(header))?.[0] ?? null;
}

/** The name of a village or community in a heading or a caption, which all below it share. */
export function villageIn(text: string): string | null {
  return (
    /[\u3400-\u9fff]{2,6}(?:村(?![民级委干务集镇])|村(?=村民)|社区(?!矫正|卫生|服务|工作))/.exec(
      text,
    )?.[0] ?? null
  );
}
