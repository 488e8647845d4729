import { describe, expect, it } from 'vitest';
import { acceptedWords } from '../../../../../functions/domain/privacy/rendition/accepted-words.ts';
import {
  distinctLeaks,
  type PrintedText,
} from '../../../../../functions/domain/privacy/rendition/places.ts';
import {
  leaksIn,
  type MaskedValue,
  maskedStanding,
} from '../../../../../functions/domain/privacy/rendition/rescan.ts';
import { sampleDocument } from '../sample-document.ts';

const paragraph = (text: string) => ({
  part: 'carrier' as const,
  annex: 0,
  kind: 'paragraph' as const,
  text,
});
const documentOf = (...texts: readonly string[]) => ({
  ...sampleDocument,
  title: '关于发放临时救助的通知',
  annotation: null,
  addressees: [],
  blocks: texts.map(paragraph),
});
const accepted = (...texts: readonly string[]) => acceptedWords([documentOf(...texts)], []);
const printed = (text: string, place: PrintedText['place'] = 'text'): PrintedText => ({
  place,
  text,
});
const name = (value: string): MaskedValue => ({ type: 'person', value });

describe('What a file shows', () => {
  it('may be what stands word for word in a public model, whatever is in it', () => {
    const kept = '咨询电话：13800001111，由市民政局公布。';
    expect(leaksIn([printed(kept)], accepted(kept), [])).toEqual([]);
  });

  it('is stopped by a number that no public model shows, in whichever place', () => {
    for (const place of ['text', 'properties', 'structure', 'attachment', 'title'] as const) {
      expect(leaksIn([printed('手机13800001111', place)], accepted('正文。'), [])).toEqual([
        { place, type: 'mobile' },
      ]);
    }
  });

  it('is stopped by a resident number that is spaced, in full width or broken over a line', () => {
    for (const text of [
      '身份证号：110105 19491231 002X',
      '身份证号：１１０１０５１９４９１２３１００２Ｘ',
      '身份证号：110105194912\n31002X',
    ]) {
      expect(leaksIn([printed(text)], accepted('正文。'), [])).toEqual([
        { place: 'text', type: 'residentId' },
      ]);
    }
  });

  it('may repeat in other surroundings a value that was left standing by decision', () => {
    const model = accepted('值班手机：138 0000 1111。');
    expect(leaksIn([printed('手机13800001111', 'structure')], model, [])).toEqual([]);
  });

  it('may not show the half of a longer number that stands', () => {
    const model = accepted('项目编号：138000011112026。');
    expect(leaksIn([printed('手机13800001111')], model, [])).toHaveLength(1);
  });

  it('is stopped by a name that was masked, where no rule would take it for a name', () => {
    const properties = printed('周秀兰', 'properties');
    expect(leaksIn([properties], accepted('村民周某某。'), [])).toEqual([]);
    expect(leaksIn([properties], accepted('村民周某某。'), [name('周秀兰')])).toEqual([
      { place: 'properties', type: 'person' },
    ]);
    expect(leaksIn([printed('周 秀 兰')], accepted('正文。'), [name('周秀兰')])).toHaveLength(1);
  });

  it('may show a typeface that is called like somebody, and not that name by itself', () => {
    const show = (text: string) => leaksIn([printed(text)], accepted('正文。'), [name('方正')]);
    expect(show('方正小标宋简体')).toEqual([]);
    expect(show('作者：方正')).toHaveLength(1);
  });

  it('may print dates and short numbers that were masked where they told of somebody', () => {
    const masked: readonly MaskedValue[] = [
      { type: 'birthDate', value: '2026年11月22日' },
      { type: 'otherId', value: '12' },
      { type: 'otherId', value: '2026' },
      { type: 'address', value: '西屋' },
    ];
    const pages = [printed('第 12 页'), printed('2026年11月22日'), printed('西屋', 'structure')];
    expect(leaksIn(pages, accepted('正文。'), masked)).toEqual([]);
  });

  it('may show addresses and codes of the house itself', () => {
    const code = '6222021234567890123';
    const own = acceptedWords([documentOf('正文。')], [code]);
    expect(leaksIn([printed(`核验银行卡号${code}`)], own, [])).toEqual([]);
    expect(leaksIn([printed(`核验银行卡号${code}`)], accepted('正文。'), [])).toHaveLength(1);
  });

  it('is told once for each kind', () => {
    const leak = { part: 'document', place: 'text', type: 'mobile' } as const;
    expect(distinctLeaks([leak, leak, { ...leak, place: 'title' }])).toHaveLength(2);
  });
});

describe('What was masked', () => {
  it('must not stand in the public models in another spelling', () => {
    const left = accepted('经办电话１３８ ０００ ０１１１１。');
    const masked = [name('周秀兰'), { type: 'mobile', value: '13800001111' } as const];
    expect(maskedStanding(left, masked, [])).toEqual(['mobile']);
    expect(maskedStanding(left, masked, ['138 0000 1111'])).toEqual([]);
  });

  it('is sought in one pass, however much of it there is', () => {
    const ids = Array.from({ length: 20_000 }, (_, n) => `320106${19_600_000 + n}0000`);
    const masked = ids.map((value) => ({ type: 'residentId', value }) as const);
    const text = `${'320106'.repeat(40_000)}。`;
    expect(maskedStanding(accepted(text), masked, [])).toEqual([]);
  });
});
