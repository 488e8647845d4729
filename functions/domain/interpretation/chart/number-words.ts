/**
 * A number of a scale as Chinese readers expect it: whole multiples of 亿 and 万 by these words,
 * with as many decimals as the step needs.
 *
 * @param step distance between two numbers of the scale
 */
export function tickWords(value: number, step: number): string {
  const word = Math.abs(step) >= 1e7 ? '亿' : Math.abs(step) >= 1e4 / 2 ? '万' : '';
  const factor = word === '亿' ? 1e8 : word === '万' ? 1e4 : 1;
  const decimals = Math.max(0, -Math.floor(Math.log10(Math.abs(step) / factor) + 1e-9));
  const shown = (Math.abs(value) / factor).toFixed(Math.min(decimals, 6));
  const sign = value < 0 ? '-' : '';
  return Number(shown) === 0 ? '0' : `${sign}${shown}${word}`;
}

/** A share of the whole with one decimal; 100% and 0% without. */
export function percentWords(share: number): string {
  const percent = Math.round(share * 1000) / 10;
  return `${Number.isInteger(percent) ? percent : percent.toFixed(1)}%`;
}
