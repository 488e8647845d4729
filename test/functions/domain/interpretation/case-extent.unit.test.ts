import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../functions/domain/document/model.ts';
import { caseExtent } from '../../../../functions/domain/interpretation/case-extent.ts';
import {
  answerMark,
  casePartLabel,
  opensCase,
  questionMark,
} from '../../../../functions/domain/interpretation/material-cues.ts';
import { paragraph, tableOf } from './chart/tables.ts';

const heading: Block = {
  part: 'carrier',
  annex: 0,
  kind: 'heading',
  level: 1,
  numbering: '二、',
  text: '二、政策问答',
  headingLength: 6,
};

describe('a case', () => {
  const opening = paragraph('案例一　小微企业如何享受补贴');

  it('told in labelled parts ends with its result', () => {
    const blocks = [
      opening,
      paragraph('基本情况：某厂有职工46人。'),
      paragraph('该厂上年度未裁员。'),
      paragraph('政策适用：该厂符合第五条。'),
      paragraph('办理结果：发放补贴5万元。'),
      paragraph('上述案例由市人社局改写。'),
    ];
    expect(caseExtent(blocks, 0)).toBe(5);
  });

  it.each<[string, Block]>([
    ['a heading', heading],
    ['the next case', paragraph('案例二：个体户')],
    ['a question', paragraph('问：怎样申请？')],
    ['a table', tableOf(['甲'], ['1'])],
  ])('without labels ends before %s', (_, next) => {
    expect(caseExtent([opening, paragraph('某厂的事。'), paragraph('后来。'), next], 0)).toBe(3);
  });

  it('needs a text, and ends somewhere', () => {
    expect(caseExtent([opening, heading], 0)).toBe(0);
    expect(caseExtent([paragraph('某厂。')], 0)).toBe(0);
    const endless = Array.from({ length: 1000 }, () => paragraph('又一段。'));
    expect(caseExtent([opening, ...endless], 0)).toBeLessThan(50);
  });
});

describe('the cues of a material', () => {
  it('tell questions from answers and from sentences', () => {
    expect(questionMark('问：怎样申请？')).toBe('问：');
    expect(questionMark('问题一：怎样申请？')).toBe('问题一：');
    expect(questionMark('问题导向是本办法的原则。')).toBeNull();
    expect(answerMark('答：网上申请。')).toBe('答：');
    expect(answerMark('答复期限为五日。')).toBeNull();
  });

  it('tell cases from sentences about cases', () => {
    expect(opensCase('典型案例1：某厂')).toBe(true);
    expect(opensCase('案例一')).toBe(true);
    expect(opensCase('案例表明，政策有效。')).toBe(false);
  });

  it('tell what a part is about', () => {
    expect(casePartLabel('【政策适用】该厂')).toBe('【政策适用】');
    expect(casePartLabel('办理结果：发放')).toBe('办理结果：');
    expect(casePartLabel('结果表明：有效')).toBeNull();
  });
});
