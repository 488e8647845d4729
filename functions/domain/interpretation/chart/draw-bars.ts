import { type BarLength, bandsOf, barLengths, missingBars } from './bar-lengths.ts';
import type { ChartData } from './chart-data.ts';
import { stepOf } from './draw-columns.ts';
import { chartHead } from './legend.ts';
import { tickWords } from './number-words.ts';
import { scaleOf } from './scale.ts';
import {
  type ChartPath,
  type ChartPicture,
  type ChartText,
  gridTone,
  ink,
  labelSize,
  outline,
  rectangle,
  rule,
  white,
  widthOfText,
  wrapped,
} from './shapes.ts';
import { areaTone, isDark } from './tones.ts';

const THICKEST = 15;
const LINE = 11;
/** More categories than this stand closer, and their names on one line where they can. */
const MANY = 16;
/** All bands together stay within a page, with a heading above and the caption below. */
const TALLEST = 520;
/** Names take at most this share of the width. */
const NAMES = 0.3;
const MANY_NAMES = 0.45;
/** A number beside a thinner bar would stand on the next one; the table has it. */
const THINNEST_WITH_NUMBER = 6;

/** Lying bars, one row a category: room for long names and for many of them. */
export function drawBars(data: ChartData, width: number): ChartPicture {
  const bars = barLengths(data);
  const scale = scaleOf(
    bars.flatMap(({ from, to }) => [from, to]),
    true,
  );
  const head = chartHead(data, width, true);
  const stacks = data.kind === 'stackedBar' || data.kind === 'stackedColumn';
  const isMany = data.categories.length > MANY;
  const names = data.categories.map((name) => wrapped(name, width * (isMany ? MANY_NAMES : NAMES)));
  const left = Math.max(...names.flat().map((line) => widthOfText(line))) + 6;
  const widest = Math.max(0, ...bars.map(({ datum }) => widthOfText(datum.printed)));
  const right = width - (stacks ? 12 : widest + 6);
  const most = Math.max(...names.map((lines) => lines.length));
  const inBand = stacks ? 1 : data.series.length;
  const roomy = isMany ? 13 : 18;
  const wanted = Math.max(most * LINE + (roomy - LINE - 1), inBand * 11 + 8, roomy);
  const band = Math.min(wanted, TALLEST / data.categories.length);
  const bands = bandsOf(head.height, band, inBand, THICKEST);
  const bottom = head.height + band * data.categories.length;
  // Numbers left of negative bars stand inside the plot, so its low end keeps room for them.
  const start = left + (scale.low < 0 && !stacks ? widest + 4 : 0);
  const place = (value: number) => start + (right - start) * scale.share(value);
  const edges = (bar: BarLength) => bands.bar(bar.category, stacks ? 0 : bar.series);
  return {
    width,
    height: bottom + 4 + LINE,
    paths: [
      ...head.paths,
      ...scale.ticks.map((tick) => rule(place(tick), head.height, place(tick), bottom, gridTone)),
      ...bars.map((bar): ChartPath => {
        const [y0, y1] = edges(bar);
        const tone = areaTone(bar.series, data.series.length);
        return rectangle(place(bar.from), y0, place(bar.to), y1, tone);
      }),
      rule(place(0), head.height, place(0), bottom, outline, 0.8),
    ],
    texts: [
      ...head.texts,
      ...scale.ticks.map((tick) => ({
        ...label(place(tick), bottom + 2 + labelSize, tickWords(tick, stepOf(scale.ticks))),
        align: 'centre' as const,
      })),
      ...names.flatMap((lines, category) => nameTexts(lines, left - 6, bands.middle(category))),
      ...bars.flatMap((bar) => valueText(bar, data, edges(bar), place)),
      ...missingBars(data).map(({ category, series }) => {
        const [y0, y1] = bands.bar(category, stacks ? 0 : series);
        return label(place(0) + 3, (y0 + y1) / 2 + labelSize * 0.35, '—');
      }),
    ],
  };
}

function nameTexts(lines: readonly string[], right: number, middle: number): ChartText[] {
  const top = middle - (lines.length * LINE) / 2;
  return lines.map((line, index) => ({
    ...label(right, top + LINE * index + 8.5, line),
    align: 'right',
  }));
}

function valueText(
  bar: BarLength,
  { kind, series }: ChartData,
  [y0, y1]: readonly [number, number],
  place: (value: number) => number,
): ChartText[] {
  const y = (y0 + y1) / 2 + labelSize * 0.35;
  const { printed } = bar.datum;
  if (kind === 'bar' || kind === 'column') {
    if (y1 - y0 < THINNEST_WITH_NUMBER) return [];
    const below = bar.to < 0;
    const x = place(bar.to) + (below ? -3 : 3);
    return [{ ...label(x, y, printed), align: below ? 'right' : 'left' }];
  }
  const room = Math.abs(place(bar.to) - place(bar.from));
  if (widthOfText(printed) > room - 3) return [];
  const tone = isDark(areaTone(bar.series, series.length)) ? white : ink;
  const x = (place(bar.from) + place(bar.to)) / 2;
  return [{ ...label(x, y, printed), align: 'centre', tone }];
}

function label(x: number, y: number, text: string): ChartText {
  return { x, y, text, size: labelSize, align: 'left', tone: ink };
}
