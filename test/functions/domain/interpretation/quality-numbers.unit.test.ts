import { describe, expect, it } from 'vitest';
import { parsePolicyDocument } from '../../../../functions/domain/document/parse.ts';
import { judgeMaterial } from '../../../../functions/domain/interpretation/quality.ts';
import {
  numbersOf,
  qualityNumbersSchema,
} from '../../../../functions/domain/interpretation/quality-numbers.ts';
import { jurisdiction } from '../../../../functions/domain/jurisdictions/registry.ts';
import { demoText } from './consistency/samples.ts';

const document = parsePolicyDocument(demoText('elevator/document.txt'));

function numbers(text: string) {
  const part = { part: 'm', text: parsePolicyDocument(text) };
  return numbersOf(judgeMaterial(document, part, jurisdiction('nanjing-2020')), []);
}

describe('the numbers of a judgement', () => {
  it('tell that figures were compared', () => {
    expect(numbers(demoText('elevator/material-1.txt'))).toMatchObject({
      comparable: true,
      figuresCompared: true,
      contradictions: 0,
    });
  });

  it('tell where none could be: another subject, another language', () => {
    const meals = numbers(demoText('campus-meals/document.txt'));
    expect(meals).toMatchObject({ comparable: true, figuresCompared: false });
    const english = numbers('Lifts are paid for by the office within 15 working days of receipt.');
    expect(english).toMatchObject({ comparable: false, figuresCompared: false });
  });

  it('are read as compared where they were recorded before that was told', () => {
    const { figuresCompared: _, ...earlier } = numbers(demoText('elevator/material-1.txt'));
    expect(qualityNumbersSchema.parse(earlier).figuresCompared).toBe(true);
  });
});
