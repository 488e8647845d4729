import { describe, expect, test } from 'vitest';
import {
  checkDocumentNumber,
  looksLikeDocumentNumber,
  parseDocumentNumber,
  printDocumentNumber,
  printedNumberOf,
  readOrderNumber,
} from '../../../../functions/domain/document/document-number.ts';

describe('a document number', () => {
  test.each([
    '济政办发〔2017〕27号',
    '宁政办发〔2020〕38号',
    '国办发〔2020〕17号',
    '苏政办发〔2020〕65号',
  ])('%s is well formed and prints as it was', (text) => {
    const number = parseDocumentNumber(text);
    if (number === null) throw new Error('not read');
    expect(printDocumentNumber(number)).toBe(text);
    expect(checkDocumentNumber(text)).toEqual({ number, problems: [], suggestion: null });
  });

  test.each([
    ['江政办发[2020]38号', 'wrongBrackets'],
    ['江政办发(2020)38号', 'wrongBrackets'],
    ['江政办发（2020）38号', 'wrongBrackets'],
    ['江政办发【2020】38号', 'wrongBrackets'],
    ['江政办发﹝2020﹞38号', 'wrongBrackets'],
    ['江政办发〔20〕38号', 'shortYear'],
    ['江政办发〔2020〕038号', 'paddedSequence'],
    ['江政办发〔2020〕第38号', 'ordinalPrefix'],
    ['江政办发字〔2020〕38号', 'characterWord'],
    ['江政办发〔2020〕38', 'missingHao'],
    ['江政办发 〔2020〕 38号', 'whiteSpace'],
    ['江政办发〔２０２０〕38号', 'fullWidthDigits'],
  ])('%s is wrong and is to be 江政办发〔2020〕38号', (text, problem) => {
    expect(checkDocumentNumber(text)).toEqual({
      number: null,
      problems: [problem],
      suggestion: '江政办发〔2020〕38号',
    });
    expect(looksLikeDocumentNumber(text)).toBe(true);
  });

  test('names all that is wrong at once', () => {
    expect(checkDocumentNumber('江政办发字[20]第038').problems).toEqual([
      'wrongBrackets',
      'shortYear',
      'paddedSequence',
      'ordinalPrefix',
      'characterWord',
      'missingHao',
    ]);
  });

  test('has the year of the date of the document', () => {
    const { problems } = checkDocumentNumber('江政办发〔2020〕38号', '2021-01-04');
    expect(problems).toEqual(['yearDiffersFromDate']);
    expect(checkDocumentNumber('江政办发〔2020〕38号', '2020-12-31').problems).toEqual([]);
  });

  test('is not mended where there is no way to tell', () => {
    expect(checkDocumentNumber('江政办发〔1820〕38号')).toMatchObject({
      problems: ['impossibleYear'],
      suggestion: null,
    });
    expect(checkDocumentNumber('江政办发〔2020〕0号').suggestion).toBeNull();
    expect(checkDocumentNumber('第38号文')).toEqual({
      number: null,
      problems: ['notADocumentNumber'],
      suggestion: null,
    });
  });
});

describe('the number of an order', () => {
  test.each([
    ['第12号', '第12号'],
    ['（第12号）', '第12号'],
    ['2018年第3号', '2018年第3号'],
    ['第十二号', '第十二号'],
    ['江政发〔2018〕3号', null],
  ])('%s is read as %s', (text, number) => {
    expect(readOrderNumber(text)).toBe(number);
  });

  test('enters the field of the document without brackets or spaces', () => {
    expect(printedNumberOf('（第12号）')).toBe('第12号');
    expect(printedNumberOf('江政发 〔2018〕 3号')).toBe('江政发〔2018〕3号');
  });
});
