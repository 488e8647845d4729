import { describe, expect, it } from 'vitest';
import { countOf } from '../../../../functions/domain/interpretation/chinese-numbers.ts';
import { timeIn } from '../../../../functions/domain/interpretation/plan-times.ts';
import { localDateSchema } from '../../../../functions/domain/kernel/time.ts';

const day = (date: string) => localDateSchema.parse(date);

function when(text: string, publication?: string, effective?: string): string | null {
  const reading = timeIn(text, {
    ...(publication === undefined ? {} : { publicationDate: day(publication) }),
    ...(effective === undefined ? {} : { effectiveDate: day(effective) }),
  });
  if (reading === null) return null;
  const { due, note } = reading;
  if (due === null) return `? ${note}`;
  if (due.kind === 'withDocument') return 'withDocument';
  return due.kind === 'onDate' ? due.date : `${due.days}${note === null ? '' : ` ${note}`}`;
}

describe('a time in a plan', () => {
  it.each([
    ['与文件同步发布', 'withDocument'],
    ['与政策文件同时公开', 'withDocument'],
    ['随文件一并印发', 'withDocument'],
    ['文件公布当日', 'withDocument'],
    ['发布之日同步上线', 'withDocument'],
    ['文件公开后3个工作日内', '3'],
    ['文件公布后三个工作日内', '3'],
    ['文件公开后 10 个工作日', '10'],
    ['印发之日起十五个工作日内', '15'],
    ['５个工作日内', '5'],
    ['次日', '1'],
    ['发布后一周内', '5 timeConverted'],
    ['印发后10日内', '7 timeConverted'],
    ['公布后半个月内', '6 timeConverted'],
    ['政策实施后三个月', '60 effectiveDateUnknown'],
    ['施行满一年', '250 effectiveDateUnknown'],
    ['2026年4月1日', '2026-04-01'],
    ['2026-04-01前', '2026-04-01'],
    ['2026年4月1日至15日', '2026-04-15'],
    ['2026年4月28日至5月3日', '2026-05-03'],
    ['2026年9月底前', '2026-09-30'],
    ['2026年2月中旬', '2026-02-20'],
    ['2026年底', '2026-12-31'],
    ['2026年第三季度', '2026-09-30'],
    ['9月底前', '? yearUnknown'],
    ['适时开展', '? timeUnspecific'],
    ['文件印发前', '? beforePublication'],
    ['发布前5个工作日', '? beforePublication'],
    ['2026年13月1日', '? timeUnspecific'],
    ['同步组织、同步审签、同步部署', null],
    ['《2026年4月1日以后的停车办法》', null],
    ['江政办发〔2026〕4号', null],
    ['政策问答', null],
  ])('%s is read as %s', (text, expected) => {
    expect(when(text)).toBe(expected);
  });

  it('is counted exactly where the dates are known', () => {
    expect(when('发布后一周内', '2026-03-02')).toBe('2026-03-09');
    expect(when('发布后三个月', '2026-11-30')).toBe('2027-02-28');
    expect(when('政策实施后半年', '2026-03-02', '2026-05-01')).toBe('2026-11-01');
    expect(when('9月底前', '2026-03-02')).toBe('2026-09-30');
    expect(when('1月15日', '2026-03-02')).toBe('2027-01-15');
    expect(when('年底前', '2026-03-02')).toBe('2026-12-31');
  });
});

describe('a Chinese number', () => {
  it.each([
    ['3', 3],
    ['三', 3],
    ['两', 2],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['六十二', 62],
    ['一百', 100],
    ['一百二十', 120],
    ['半', 0.5],
    ['若干', null],
    ['三三', null],
    ['', null],
  ])('%s is %s', (text, expected) => {
    expect(countOf(text)).toBe(expected);
  });
});
