const matters = ['住房租赁', '既有住宅加装电梯', '养老服务', '校车安全', '垃圾分类', '餐饮油烟'];
const acts = ['补贴', '管理', '备案', '监督检查', '信息公开', '资金使用'];
const subjects = ['申请人', '各区人民政府', '主管部门', '业主委员会', '用人单位', '经办机构'];
const verbs = ['应当提交', '负责审核', '不得收取', '可以委托', '按月公布', '及时办理'];
const objects = ['申请材料', '年度计划', '安全检查记录', '补助资金明细', '办理结果', '整改方案'];
const ends = ['五个工作日内办结', '并向社会公开', '依法承担责任', '由市财政承担', '另行规定'];

/** About 5 kB in UTF-8. */
const SENTENCES = 40;

/**
 * Made-up texts of a policy and its interpretation, the same for the same number. Half of a sentence
 * are set phrases; the rest are characters drawn by frequency rank, so that there are as many
 * different pairs of characters as real texts have.
 */
export function policyTexts(number: number) {
  const draw = drawer(number + 1);
  const title = `江州市${draw.of(matters)}${draw.of(acts)}办法`;
  const sentence = () =>
    `${draw.of(subjects)}${draw.of(verbs)}${draw.of(objects)}，${draw.characters(12)}，` +
    `${draw.of(ends)}。`;
  const lines = Array.from({ length: SENTENCES }, (_, i) => `第${i + 1}条　${sentence()}`);
  return {
    title,
    documentNumber: `江政发〔${2018 + (number % 9)}〕${number % 400}号`,
    texts: [
      { part: 'document', text: lines.join('\n') },
      { part: 'qa', text: lines.slice(0, 8).join('\n') },
    ],
  };
}

const FIRST_CHARACTER = 0x4e00;
const CHARACTERS = 3_500;

/** A small generator (xorshift), because measurements must not differ from run to run. */
function drawer(seed: number) {
  let state = Math.imul(seed, 2_654_435_761) >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
  return {
    of: (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? '',
    characters: (count: number): string =>
      Array.from({ length: count }, () =>
        String.fromCodePoint(FIRST_CHARACTER + Math.floor(CHARACTERS ** next())),
      ).join(''),
  };
}
