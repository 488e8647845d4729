import { describe, expect, it } from 'vitest';
import { readLines } from '../../../../../functions/application/dossier/doubts/read-lines.ts';
import { localDateSchema } from '../../../../../functions/domain/kernel/time.ts';

const today = localDateSchema.parse('2026-03-12');
const publishedOn = localDateSchema.parse('2026-03-02');
const defaults = {
  source: 'hotline',
  receivedOn: today,
  topic: '其他',
  publishedOn,
  today,
} as const;
const read = (text: string, more: object = {}) => readLines(text, { ...defaults, ...more });

describe('pasted lines', () => {
  it('are one doubt each, with what the form says of all', () => {
    expect(read('第一个问题\r\n\n 第二个，有逗号的问题 \n')).toMatchObject([
      { line: 1, words: '第一个问题', topic: '其他', source: 'hotline', times: 1, problem: null },
      { line: 2, words: '第二个，有逗号的问题', problem: null },
    ]);
    expect(read(' \n')).toEqual([]);
  });

  it('are a table where the first line names its columns', () => {
    const table =
      '日期,来源,主题,内容,次数\n2026年3月2日,12345热线,申请材料,"要不要, ""合同""",3\n2026/3/4,留言,,怎么申请,';
    expect(read(table)).toMatchObject([
      {
        receivedOn: '2026-03-02',
        source: 'hotline',
        topic: '申请材料',
        words: '要不要, "合同"',
        times: 3,
        problem: null,
      },
      { receivedOn: '2026-03-04', source: 'comment', topic: '其他', times: 1, problem: null },
    ]);
  });

  it('are a table of tabs as spreadsheets copy it', () => {
    expect(read('内容\t次数\n带，逗号\t2')).toMatchObject([{ words: '带，逗号', times: 2 }]);
  });

  it.each([
    ['内容,日期\n问题,三月二日', 'wrongDate'],
    ['内容,日期\n问题,2026-03-13', 'wrongDate'],
    ['内容,日期\n问题,2026-03-01', 'wrongDate'],
    ['内容,日期\n问题,2026-02-30', 'wrongDate'],
    ['内容,来源\n问题,信访', 'wrongSource'],
    ['内容,次数\n问题,很多', 'wrongTimes'],
    ['内容,次数\n问题,0', 'wrongTimes'],
    ['内容,主题\n,申请', 'noWords'],
    [`内容\n${'长'.repeat(501)}`, 'tooLong'],
  ])('that cannot be read say why and keep their place: %j', (text, problem) => {
    expect(read(text)).toMatchObject([{ line: 1, problem }]);
  });

  it('need a topic, from the line or from the form', () => {
    expect(read('怎么申请', { topic: '' })).toMatchObject([{ problem: 'noTopic' }]);
  });

  it('are read in one pass, whatever they hold', () => {
    const hostile = `内容\n${'"'.repeat(200_000)}`;
    expect(read(hostile).length).toBeLessThanOrEqual(1);
  });

  it('of a table are read by its known columns alone, the first of each, however many it has', () => {
    expect(read('内容\t内容\tconstructor\n先\t后\t无')).toMatchObject([{ words: '先' }]);
    const wide = `${'内容\t'.repeat(40_000)}\n${'问\n'.repeat(20_000)}`;
    expect(read(wide)).toHaveLength(20_000);
  });
});
