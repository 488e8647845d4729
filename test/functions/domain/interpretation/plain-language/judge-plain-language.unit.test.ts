import { describe, expect, it } from 'vitest';
import { parsePolicyDocument } from '../../../../../functions/domain/document/parse.ts';
import { judgePlainLanguage } from '../../../../../functions/domain/interpretation/plain-language/judge-plain-language.ts';
import { demoText, partOf } from '../consistency/samples.ts';

const document = parsePolicyDocument(
  '第二条　本办法所称错峰共享车位，是指单位白天使用、居民夜间使用的同一批车位。\n' +
    '第三条　推行“一车一码”登记。',
);

function judged(text: string) {
  return judgePlainLanguage(partOf('m', text), document);
}

/** Kind and words of each advice. */
function advice(text: string): readonly string[] {
  return judged(text).advice.map(({ kind, place }) => `${kind}: ${place.words}`);
}

describe('what is hard to read is shown with its sentence', () => {
  const long =
    '符合条件的业主在小区公告栏公示期满并且没有收到书面异议的情况下可以由业主委员会统一向所在地的街道办事处提出申请并同时提交全体业主签字的协议和设计单位出具的图纸以及施工单位的承诺。';

  it('a sentence that goes on too long', () => {
    const [first] = judged(long).advice;
    expect(first?.kind).toBe('longSentence');
    expect(first?.sentence).toBe(long);
    expect(first?.measure).toBeGreaterThan(60);
    expect(judged(long).summary).toMatchObject({ sentences: 1, longSentences: 1 });
  });

  it('but no list of short items', () => {
    const list =
      '带上身份证、户口簿、房产证、结婚证，填好申请表，写明住址，留下电话，签上名字，交给窗口，等候通知，七天以后领取结果，有疑问可以打电话，也可以到社区问，社区每天都有人值班。';
    expect(advice(list)).toEqual([]);
  });

  it.each([
    ['nominalChain', '这是有关部门的负责人的办公室的工作人员的意见。'],
    ['nominalChain', '完善既有住宅加装电梯财政补贴资金申领审核拨付管理制度。'],
    ['stackedVerbs', '街道对申请进行审核，对现场开展核查，对符合条件的予以支持。'],
    ['passive', '材料由区住建部门予以退回。'],
    ['officialese', '逾期不予受理。'],
    ['officialese', '审核通过后方可施工。'],
    ['emptyPhrase', '我们要切实加强停车管理。'],
  ])('%s in “%s”', (kind, text) => {
    expect(judged(text).advice.map((one) => one.kind)).toContain(kind);
  });

  it('a plain word beside the official one', () => {
    const [first] = judged('审核通过后方可施工。').advice;
    expect(first).toMatchObject({ suggestion: '才能', place: { words: '方可', start: 5, end: 7 } });
  });

  it('only where a character is a word', () => {
    expect(advice('平均每户一个，请在系统里填写其他情况，必须本人签字，应该不难。')).toEqual([]);
  });
});

describe('a term', () => {
  it.each([
    ['of the document', '小区可以申请错峰共享车位。', 'unexplainedTerm: 错峰共享车位'],
    ['in its quotation marks', '办理时要完成一车一码。', 'unexplainedTerm: 一车一码'],
    ['of the administration', '窗口实行容缺受理。', 'unexplainedTerm: 容缺受理'],
  ])('%s is named where nothing explains it', (_, text, found) => {
    expect(advice(text)).toContain(found);
  });

  it('comes with its meaning where the house knows it', () => {
    const [first] = judged('窗口实行容缺受理。').advice;
    expect(first?.suggestion).toContain('先受理');
  });

  it.each([
    '窗口实行容缺受理，也就是说少一两样次要材料也先收下。',
    '窗口实行容缺受理（次要材料可以后补）。',
    '窗口问答\n\n问：什么是容缺受理？\n答：容缺受理不难懂，少一样次要材料也先收下。',
    '窗口实行容缺受理。\n容缺受理是指次要材料可以后补。',
  ])('is no fault where it is explained: %s', (text) => {
    expect(advice(text).filter((one) => one.startsWith('unexplainedTerm'))).toEqual([]);
  });
});

describe('advice', () => {
  it('never drowns a reader: the weightiest, some of each kind, all counted', () => {
    const sentence = '街道对申请进行审核，对现场开展核查，切实加强管理，逾期不予受理。';
    const report = judged(Array.from({ length: 300 }, () => sentence).join('\n'));
    expect(report.advice.length).toBeLessThanOrEqual(12);
    expect(report.found.stackedVerbs).toBe(300);
  });

  it.each(['elevator', 'rental-housing', 'waste-sorting', 'after-school', 'renovation'])(
    'finds little in the plain texts of the demo city: %s',
    (folder) => {
      const source = parsePolicyDocument(demoText(`${folder}/document.txt`));
      for (const number of [1, 2]) {
        const part = partOf('m', demoText(`${folder}/material-${number}.txt`));
        const { advice: found, summary } = judgePlainLanguage(part, source);
        expect(found.length).toBeLessThanOrEqual(2);
        expect(summary.averageLength).toBeLessThan(30);
      }
    },
  );

  it('finds more in an official text than in its interpretation', () => {
    const official = partOf('m', demoText('elevator/document.txt'));
    const source = official.text;
    const plain = partOf('m', demoText('elevator/material-1.txt'));
    const hard = judgePlainLanguage(official, source);
    const easy = judgePlainLanguage(plain, source);
    expect(hard.advice.length).toBeGreaterThan(easy.advice.length);
    expect(hard.summary.averageLength).toBeGreaterThan(easy.summary.averageLength);
  });

  it('is not given on a text in another language', () => {
    const english = 'Applications shall be submitted to the office in charge within thirty days.';
    const report = judged(english);
    expect(report).toMatchObject({ state: 'notChinese', advice: [], summary: { sentences: 0 } });
    expect(judged('').state).toBe('empty');
  });
});
