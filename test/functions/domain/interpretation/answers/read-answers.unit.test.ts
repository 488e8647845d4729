import { describe, expect, it } from 'vitest';
import { parsePolicyDocument } from '../../../../../functions/domain/document/parse.ts';
import type { Answer } from '../../../../../functions/domain/interpretation/answers/answer.ts';
import { wordsOf } from '../../../../../functions/domain/interpretation/answers/answer.ts';
import { readAnswers } from '../../../../../functions/domain/interpretation/answers/read-answers.ts';
import type { Form } from '../../../../../functions/domain/interpretation/plan.ts';
import { paragraph, tableOf } from '../chart/tables.ts';
import { demoText } from '../consistency/samples.ts';

function read(text: string, form: Form = 'qa'): readonly Answer[] {
  return readAnswers(parsePolicyDocument(`停车新政问答\n\n${text}`), form);
}

/** Each answer as its title and the texts of its blocks. */
function told(answers: readonly Answer[]) {
  return answers.map(({ title, parts }) => [
    title,
    ...parts.flatMap(({ blocks }) => blocks.map(({ text }) => text)),
  ]);
}

describe('questions', () => {
  it.each<[string, string, readonly (readonly string[])[]]>([
    [
      'with labels',
      '问：谁能申请？\n答：小区业主。\n问：补多少？\n答：八百元。',
      [
        ['谁能申请？', '小区业主。'],
        ['补多少？', '八百元。'],
      ],
    ],
    [
      'with numbered labels and Latin ones',
      '问题一：谁能申请？\n答：小区业主。\nQ2：补多少？\nA2：八百元。',
      [
        ['谁能申请？', '小区业主。'],
        ['补多少？', '八百元。'],
      ],
    ],
    [
      'numbered, without labels',
      '1．谁能申请？\n小区业主可以申请。\n2．补多少？\n每个车位八百元。',
      [
        ['谁能申请？', '小区业主可以申请。'],
        ['补多少？', '每个车位八百元。'],
      ],
    ],
    [
      'as headings, without a mark',
      '一、谁可以申请\n小区业主可以申请。\n二、如何申请\n到社区填表。',
      [
        ['谁可以申请', '小区业主可以申请。'],
        ['如何申请', '到社区填表。'],
      ],
    ],
    [
      'without label or number',
      '怎样申请？\n到社区填表。\n多久有结果？\n十天。',
      [
        ['怎样申请？', '到社区填表。'],
        ['多久有结果？', '十天。'],
      ],
    ],
    [
      'with the answer in the same paragraph',
      '问：谁能申请？答：小区业主。',
      [['谁能申请？', '小区业主。']],
    ],
    [
      'with answers of several paragraphs',
      '问：怎样申请？\n答：分两步。\n先在楼道公示。\n再到社区填表。',
      [['怎样申请？', '分两步。', '先在楼道公示。', '再到社区填表。']],
    ],
    [
      'asked together and answered once',
      '问：谁能申请？\n问：要带什么？\n答：业主带身份证。',
      [['谁能申请？要带什么？', '业主带身份证。']],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(read(text))).toEqual(expected);
  });

  it('take tables and figures into their answer and say which blocks they take', () => {
    const table = tableOf(['车位', '补助'], ['一个', '800元']);
    const blocks = [
      paragraph('问：补多少？'),
      paragraph('答：看下表。'),
      table,
      paragraph('由市财政出。'),
      paragraph('问：谁来管？'),
      paragraph('答：物业。'),
    ];
    const [first, second] = readAnswers({ blocks, title: null }, 'qa');
    expect(first?.parts[0]?.blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'table',
      'paragraph',
    ]);
    expect(first?.place).toEqual({ start: 0, end: 4 });
    expect(second?.place).toEqual({ start: 4, end: 6 });
    expect([first?.anchor, second?.anchor]).toEqual(['q1', 'q2']);
  });

  it('end at a heading between groups of questions', () => {
    const text = '一、申请\n问：谁能申请？\n答：业主。\n二、补助\n问：补多少？\n答：八百元。';
    expect(told(read(text))).toEqual([
      ['谁能申请？', '业主。'],
      ['补多少？', '八百元。'],
    ]);
  });

  it('that nobody answers are left out', () => {
    expect(read('问：谁能申请？')).toEqual([]);
    expect(read('一、政策背景\n停车难。')).toEqual([]);
  });

  it('that only read like one count in questions and answers alone', () => {
    const text = '谁能申请？\n小区业主。';
    expect(read(text, 'qa')).toHaveLength(1);
    expect(read(text, 'text')).toEqual([]);
    expect(read('问：谁能申请？\n答：小区业主。', 'infographic')).toHaveLength(1);
  });
});

describe('cases', () => {
  it('are told in their parts', () => {
    const [first] = read(
      '案例一　东湖苑的车位\n基本情况：小区有80户。\n其中30户有车。\n政策适用：每个车位补800元。\n办理结果：新增40个车位。',
      'text',
    );
    expect(first?.kind).toBe('case');
    expect(first?.parts.map(({ role, label }) => [role, label])).toEqual([
      ['situation', '基本情况'],
      ['handling', '政策适用'],
      ['result', '办理结果'],
    ]);
    expect(first?.parts[0]?.blocks.map(({ text }) => text)).toEqual([
      '小区有80户。',
      '其中30户有车。',
    ]);
  });

  it('of the demo city: the story and the case that it marks', () => {
    const text = parsePolicyDocument(demoText('elevator/material-3.txt'));
    const answers = readAnswers(text, 'caseStudy');
    expect(answers.map(({ title }) => title)).toEqual([
      '案例解读：一个老单元是怎样谈成的',
      '案例一　一个四层单元的补贴',
    ]);
    expect(answers[0]?.parts.map(({ label }) => label)).toContain('街道来调解');
    expect(new Set(answers.map(({ anchor }) => anchor)).size).toBe(2);
  });
});

describe('the materials of the demo city', () => {
  it.each([
    ['elevator', 8],
    ['rental-housing', 6],
    ['after-school', 6],
    ['waste-sorting', 6],
    ['catering-fume', 6],
  ])('%s have %i questions, each with its answer', (folder, count) => {
    const answers = readAnswers(parsePolicyDocument(demoText(`${folder}/material-1.txt`)), 'qa');
    expect(answers).toHaveLength(count);
    for (const answer of answers) {
      expect(answer.title).toMatch(/？$/u);
      expect(wordsOf(answer)).not.toMatch(/^答：/mu);
    }
  });
});
