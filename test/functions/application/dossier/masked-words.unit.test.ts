import { describe, expect, it } from 'vitest';
import {
  maskedWords,
  wordsToRecord,
} from '../../../../functions/application/dossier/masked-words.ts';
import { type Split, samplesOf } from '../../../privacy/samples.ts';

const recorded = (words: string): string => maskedWords(words, 200);

describe('words of a few characters, as clerks type them', () => {
  it.each([
    ['topics of doubts', ['封控', '封控管理', '井盖缺失', '占道经营', '柳絮', '学位不足']],
    ['festivals', ['国庆节', '清明节', '元宵节', '清明假期', '国庆、中秋连休', '2026年元旦']],
    ['days', ['周三前', '年中', '元月', '三月三（休）', '端午(班)']],
    ['reasons', ['同意', '补正材料', '节后再办', '从快办理', '宜缓']],
    ['materials', ['明白卡', '展板', '解读稿', '年鉴']],
    ['places and projects', ['金桂苑', '青龙山隧道', '温暖工程', '平安建设', '林长制']],
  ])('are recorded as they are: %s', (_, all) => {
    expect(all.map(recorded)).toEqual(all);
  });

  it.each([
    ['王建国反映', '王某某反映'],
    ['李小红等三人信访', '李某某等三人信访'],
    ['群众张晓梅', '群众张某某'],
    ['联系人赵敏', '联系人赵某某'],
    ['致电蔡国强', '致电蔡某某'],
    ['王磊', '王某某'],
    ['诸葛晓明投诉', '诸葛某某投诉'],
    ['来电13800138000', '来电138********'],
  ])('lose the people in them: %s', (words, masked) => {
    expect(recorded(words)).toBe(masked);
  });
});

describe('a reason that nobody can see', () => {
  it.each(['', '　 ', '\u200b', '\u2060\ufeff', '\u3164', '\u2800', '\ue000', '\u0000'])(
    'is none: %j',
    (words) => {
      expect(wordsToRecord({ least: 1, most: 500 }).safeParse(words).success).toBe(false);
      expect(wordsToRecord({ most: 500 }).parse(words)).toBe('');
    },
  );

  it('is one as soon as there is anything to read', () => {
    const reason = wordsToRecord({ least: 1, most: 500 });
    expect(['出差', ' /', '\u200b公告', '👍'].map((words) => reason.parse(words))).toEqual([
      '出差',
      '/',
      '\u200b公告',
      '👍',
    ]);
  });
});

describe('words that bring along what no page can show', () => {
  const typed = wordsToRecord({ least: 1, most: 500 });

  it('are recorded without it, line by line as they were pasted', () => {
    expect(typed.parse('一、受理\u000b二、\u0000办理\u001b[31m\r\n三、\t答复\u0085')).toBe(
      '一、受理\n二、办理[31m\r\n三、\t答复',
    );
  });

  it('hide nobody by it', () => {
    expect(typed.parse('联系人王\u0000建国，电话138\u00070013\u00018000')).toBe(
      '联系人王某某，电话138********',
    );
  });
});

describe('a name that too little speaks for', () => {
  it.each(['井盖松动', '占道经营', '柳絮'])(
    'is recorded in a few words, which mostly name nobody: %s',
    (words) => {
      expect(recorded(words)).toBe(words);
    },
  );

  it('is masked in more of them, because nothing can be taken out of the ledger', () => {
    expect(recorded('雨天雨水直接落入扈三宝院内')).not.toContain('扈三宝');
  });
});

describe('the words of city halls on either half of the list', () => {
  it.each<[Split]>([['short'], ['short-judged']])(
    'stay, and the people go: %s (counts only: nobody looks at single ones of the half that judges)',
    (split) => {
      const samples = samplesOf(split);
      const nobody = samples.filter(({ spans }) => spans.length === 0);
      const changed = nobody.filter(({ text }) => recorded(text) !== text).length;
      const names = samples.flatMap(({ text, spans }) =>
        spans.map(({ start, end }) => ({ text, value: text.slice(start, end) })),
      );
      const left = names.filter(({ text, value }) => recorded(text).includes(value)).length;
      expect(nobody.length).toBeGreaterThan(300);
      expect(names.length).toBeGreaterThan(70);
      expect(changed / nobody.length).toBeLessThanOrEqual(0.01);
      expect(left / names.length).toBeLessThanOrEqual(0.03);
    },
  );
});
