import type { ChartData } from './chart-data.ts';
import {
  type ChartPath,
  type ChartText,
  ink,
  labelSize,
  rectangle,
  widthOfText,
} from './shapes.ts';
import { areaTone } from './tones.ts';

const SWATCH = 9;
const LINE = 15;

/** What stands above the plot: the unit, and which tone is which series. */
export interface ChartHead {
  readonly height: number;
  readonly paths: readonly ChartPath[];
  readonly texts: readonly ChartText[];
}

/** @param swatches whether tones need a key; one series and labelled lines need none */
export function chartHead(
  { unit, series }: ChartData,
  width: number,
  swatches: boolean,
): ChartHead {
  const paths: ChartPath[] = [];
  const texts: ChartText[] = [];
  const text = (x: number, y: number, words: string) =>
    texts.push({ x, y, text: words, size: labelSize, align: 'left', tone: ink });
  let x = 0;
  let y = labelSize;
  if (unit !== '') {
    text(0, y, `单位：${unit}`);
    x = widthOfText(`单位：${unit}`) + 2 * labelSize;
  }
  for (const [index, { name }] of swatches && series.length > 1 ? series.entries() : []) {
    const room = SWATCH + 4 + widthOfText(name) + 14;
    if (x > 0 && x + room > width) {
      x = 0;
      y += LINE;
    }
    paths.push(rectangle(x, y - 8, x + SWATCH, y - 8 + SWATCH, areaTone(index, series.length)));
    text(x + SWATCH + 4, y, name);
    x += room;
  }
  return { height: x === 0 ? 4 : y + LINE - 2, paths, texts };
}
