import { describe, expect, it } from 'vitest';
import { breaks, breaksOf } from '../../../templates/typesetting/text/breaks.ts';

/** The text with a bar wherever a line may end. */
function pieces(text: string): string {
  const qualities = breaksOf(text);
  return [...text]
    .map((character, index) => character + (qualities[index] === breaks.may ? '|' : ''))
    .join('');
}

describe('where a line may end', () => {
  it('keeps closing signs with what they close and opening signs with what they open', () => {
    expect(pieces('根据《条例》，公开')).toBe('根|据|《条|例》，|公|开|');
    expect(pieces('的“透”。')).toBe('的|“透”。|');
  });

  it('treats ASCII signs beside Chinese text like Chinese ones', () => {
    expect(pieces('公开,解读(一)')).toBe('公|开,|解|读|(一)|');
  });

  it('keeps Western words and numbers whole', () => {
    expect(pieces('推进IPv6部署')).toBe('推|进|IPv6|部|署|');
    expect(pieces('共1,234.5吨')).toBe('共|1,234.5吨|');
  });

  it('does not part dashes and ellipses', () => {
    expect(pieces('说明——即')).toBe('说|明——|即|');
    expect(pieces('等等……')).toBe('等|等……|');
  });

  it('keeps document numbers, dates, articles and quantities together', () => {
    expect(pieces('发〔2018〕22号文')).toBe('发|〔2018〕22号|文|');
    expect(pieces('于2018年6月29日印发')).toBe('于|2018年6月29日|印|发|');
    expect(pieces('按第十五条第2款')).toBe('按|第十五条|第2款|');
    expect(pieces('共30个项目')).toBe('共|30个|项|目|');
  });

  it('may part a masked run, but not what still stands beside it', () => {
    const { may, avoid, never } = breaks;
    expect([...breaksOf('号320***123X')]).toEqual([
      ...[may, never, never, never, avoid, avoid, never, never, never, never, may],
    ]);
  });

  it('counts characters beyond the basic plane as one', () => {
    expect(pieces('𠮷2018年')).toBe('𠮷|2018年|');
  });
});
