import { describe, expect, it } from 'vitest';
import { judgeOriginality } from '../../../../../functions/domain/interpretation/originality/judge-originality.ts';
import { originalitySchema } from '../../../../../functions/domain/interpretation/originality/originality.ts';
import { jurisdiction } from '../../../../../functions/domain/jurisdictions/registry.ts';
import { judged, modelOf, policy, rules } from './policy-texts.ts';

const ownWords =
  '刚毕业的大学生来江州工作，租房能拿多少钱？简单说，学历越高拿得越多，钱按月打到银行卡里，手机上就能办。';
const sentence = '由区住房保障部门在十个工作日内完成审核';
const [, , who = '', , howMuch = '', , how = ''] = policy.split('\n');

describe('A material in its own words', () => {
  it('has nothing copied', () => {
    expect(judged(ownWords)).toMatchObject({
      standing: 'judged',
      ratio: 0,
      longestRun: 0,
      passages: [],
      exceeded: false,
    });
  });

  it('may use the set phrases of the policy', () => {
    expect(judged(`${ownWords}全日制高校毕业生都可以申请住房租赁补贴吗？`).ratio).toBe(0);
  });
});

describe('A material that copies', () => {
  it('is told by the share of its own characters, the longest run and every passage', () => {
    const result = judged(`${ownWords}${how}`);
    const copied = how.replace(/[，。、]/g, '').length;
    const own = ownWords.replace(/[，。？]/g, '').length + copied;
    expect(result.characters).toEqual({ own, copied, excepted: 0 });
    expect(result.ratio).toBe(Math.round((copied / own) * 10_000) / 10_000);
    expect(result.longestRun).toBe(copied);
    expect(result.passages).toHaveLength(1);
  });

  it('shows both places by block and offset, with the words as they stand there', () => {
    const { passages } = judged(`第一段\n办理：${sentence}即可`);
    expect(passages).toEqual([
      {
        kind: 'verbatim',
        characters: sentence.length,
        material: { block: 1, cell: null, start: 3, end: 3 + sentence.length, text: sentence },
        document: {
          block: 6,
          cell: null,
          start: policy.split('\n')[6]?.indexOf(sentence),
          end: (policy.split('\n')[6]?.indexOf(sentence) ?? 0) + sentence.length,
          text: sentence,
        },
      },
    ]);
  });

  it('is wholly copied when it is the same text, however short', () => {
    expect(judged(policy)).toMatchObject({ ratio: 1, exceeded: true });
    expect(judged('补贴六百元', '补贴六百元')).toMatchObject({ standing: 'judged', ratio: 1 });
  });

  it('is told paragraph by paragraph where a run goes over several', () => {
    const { passages, longestRun } = judged(`${who}${howMuch}`, `${who}\n${howMuch}`);
    expect(passages.map(({ document }) => document.block)).toEqual([0, 1]);
    expect(longestRun).toBe(`${who}${howMuch}`.replace(/[，。]/g, '').length);
  });

  it('finds a run that is split over lines', () => {
    const broken = Array.from(sentence.matchAll(/.{1,6}/gu), ([part]) => part).join('\n');
    expect(judged(broken).ratio).toBe(1);
  });
});

describe('What does not hide copying', () => {
  it.each([
    ['other punctuation', how.replaceAll('，', '；').replaceAll('、', '，')],
    ['no punctuation', how.replace(/[，。、]/g, '')],
    ['spaces', Array.from(how).join(' ')],
    ['zero-width characters', Array.from(how).join('\u200b')],
    ['compatibility ideographs', how.replaceAll('金', '\uf90a')],
    [
      'Arabic digits',
      howMuch.replace('一千五百', '1500').replace('八百', '800').replace('六百', '600'),
    ],
    ['full-width digits', howMuch.replace('一千五百', '１５００').replace('八百', '８００')],
    ['a separator in a number', howMuch.replace('一千五百', '1,500').replace('八百', '800')],
    ['line breaks', how.replaceAll('，', '，\n')],
  ])('%s', (_what, text) => {
    expect(judged(text).ratio).toBe(1);
  });

  it('words that change places within their clauses', () => {
    const swapped = [
      '全日制高校毕业生毕业三年内在本市就业并依法缴纳社会保险的，可以申请住房租赁补贴。',
      '每人每月补贴博士研究生一千五百元，每人每月补贴硕士研究生八百元，每人每月补贴本科毕业生六百元。',
      '提交劳动合同、租赁合同和学历证明申请人应当通过江州市政务服务平台，在十个工作日内由区住房保障部门完成审核。',
    ].join('\n');
    const { ratio, passages } = judged(swapped);
    expect(ratio).toBeGreaterThan(0.95);
    expect(passages.map(({ kind }) => kind)).toContain('reordered');
  });

  it('clauses that change places within their sentence', () => {
    const [first = '', second = '', third = ''] = howMuch.replace('。', '').split('，');
    expect(judged(`${third}，${first}，${second}。`).ratio).toBe(1);
  });

  it('a word put in now and then', () => {
    const padded =
      '对弄虚作假、骗取了补贴资金的申请人，由住房保障部门负责追回已经发放的补贴，并且记入个人信用档案。';
    expect(judged(padded).ratio).toBeGreaterThan(0.9);
  });
});

describe('What is not copying', () => {
  const intro =
    '这份办法为什么出台，和过去相比有哪些变化，看完这一篇就清楚了，请继续往下读，一共只有三个要点要记。';

  it.each([
    ['title', `依据《江州市人民政府关于加快推进保障性租赁住房发展的实施意见》`],
    ['statute', '依据中华人民共和国政府信息公开条例实施细则等规定'],
    ['documentNumber', '江州市人民政府办公室江政办发〔2026〕38号'],
    ['organ', '由江州市住房和城乡建设委员会、江州市人力资源和社会保障局负责'],
  ])('a %s that stands in both', (reason, words) => {
    const { ratio, excepted } = judged(`${intro}${words}。`, `${words}，制定本办法。${policy}`);
    expect(ratio).toBe(0);
    expect(excepted.map((one) => one.reason)).toContain(reason);
  });

  it('the title of the document itself, without its marks', () => {
    const title = '江州市新就业大学生住房租赁补贴办法';
    const { ratio, excepted } = judged(modelOf(`${title}解读\n\n${intro}`), modelOf(policy));
    expect(ratio).toBe(0);
    expect(excepted).toMatchObject([{ reason: 'title', material: { text: title } }]);
  });

  it('a quotation that is introduced as one', () => {
    const { ratio, excepted } = judged(`${intro.repeat(3)}办法规定：“${sentence}。”`);
    expect(ratio).toBe(0);
    expect(excepted).toMatchObject([{ reason: 'quotation', material: { text: sentence } }]);
  });

  it('a row of a table that holds the old wording against the new', () => {
    const table = `事项\t修改前\t修改后\n审核\t由市住房保障部门在二十个工作日内完成\t${sentence}`;
    const material = modelOf(`办法解读\n\n${intro}\n\n${table}`);
    expect(material.blocks.map(({ kind }) => kind)).toContain('table');
    const { ratio, excepted } = judged(material);
    expect(ratio).toBe(0);
    expect(excepted.map((one) => one.reason)).toContain('comparison');
  });
});

describe('What exceptions do not open', () => {
  it('quotation marks without an introduction count', () => {
    expect(judged(`${ownWords}“${sentence}”`).ratio).toBeGreaterThan(0);
  });

  it('quotations beyond a fifth of the material count', () => {
    const { ratio, beyondShare } = judged(
      `办法规定：“${who}”办法规定：“${howMuch}”办法规定：“${how}”`,
    );
    expect(ratio).toBeGreaterThan(0.9);
    expect(beyondShare).toEqual(['quotation']);
  });

  it('title marks around sentences except nothing', () => {
    expect(judged(`《${who}》《${how}》`).ratio).toBe(1);
  });

  it('a new wording beside an empty old one counts', () => {
    const table = `事项\t修改前\t修改后\n审核\t\t${sentence}`;
    expect(judged(modelOf(`办法解读\n\n${table}`)).ratio).toBeGreaterThan(0.5);
  });
});

describe('What cannot be compared', () => {
  it.each([
    ['an empty material', '', policy, 'materialEmpty'],
    ['nothing but signs', '——……！', policy, 'materialEmpty'],
    ['nothing but numbers', '12345 67890\n'.repeat(30), policy, 'materialEmpty'],
    ['a document of nothing but numbers', ownWords, '12345 67890\n'.repeat(30), 'documentEmpty'],
    ['an empty document', ownWords, '', 'documentEmpty'],
    ['a few words', '补贴六百元', policy, 'tooShort'],
    [
      'another language',
      'Graduates who work and rent a home in Jiangzhou may apply for a monthly allowance on their phone.',
      policy,
      'otherLanguage',
    ],
    ['another script', 'ཁང་གླའི་ཁ་གསབ་ཐད་ཀྱི་སྲིད་ཇུས་འགྲེལ་བཤད་བྱེད་པའི་ཡིག་ཆ་ཞིག་རེད།', policy, 'otherLanguage'],
  ])('%s', (_what, material, document, incomparable) => {
    const result = judged(material, document);
    expect(result).toMatchObject({
      standing: 'notComparable',
      incomparable,
      ratio: 0,
      exceeded: false,
    });
    expect(originalitySchema.safeParse(result).success).toBe(true);
  });

  it('a text in letters is compared by words', () => {
    const text =
      'Graduates who work and rent a home in Jiangzhou may apply for a monthly allowance on their phone.';
    expect(judged(`In short: ${text.toUpperCase()}`, text).ratio).toBeGreaterThan(0.9);
    expect(
      judged('Whoever rents a home here gets some help with it, month by month.', text).ratio,
    ).toBe(0);
  });
});

describe('The city decides', () => {
  it('whether a copy is refused or only warned of, and from what share on', () => {
    expect(judgeOriginality(policy, policy, rules)).toMatchObject({
      limit: rules.verbatimOverlapLimit.value,
      exceeded: true,
      consequence: 'refused',
    });
    const national = jurisdiction('national').parameters;
    expect(judgeOriginality(policy, policy, national).consequence).toBe('warned');
  });

  it('a share at the limit does not exceed it', () => {
    const { ratio } = judged(`${ownWords}${how}`);
    const at = { ...rules.verbatimOverlapLimit, value: ratio };
    const set = { ...rules, verbatimOverlapLimit: at };
    expect(judgeOriginality(policy, `${ownWords}${how}`, set).exceeded).toBe(false);
  });
});
