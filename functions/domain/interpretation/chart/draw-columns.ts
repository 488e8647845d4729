import { type BarLength, bandsOf, barLengths, missingBars } from './bar-lengths.ts';
import type { ChartData } from './chart-data.ts';
import { chartHead } from './legend.ts';
import { tickWords } from './number-words.ts';
import { type Scale, scaleOf } from './scale.ts';
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

const PLOT = 132;
const THICKEST = 34;
const LINE = 11;
/** More lines under a column are harder to read than lying bars. */
const MOST_LINES = 2;

/** Whether the names of the categories have room under standing columns. */
export function columnsFit({ categories, series }: ChartData, width: number): boolean {
  const band = (width - 40) / categories.length;
  const lines = categories.map((name) => wrapped(name, band - 4).length);
  return lines.every((count) => count <= MOST_LINES) && band / series.length >= 6;
}

/** Standing columns on a scale that begins at zero, each with its number where there is room. */
export function drawColumns(data: ChartData, width: number): ChartPicture {
  const bars = barLengths(data);
  const scale = scaleOf(
    bars.flatMap(({ from, to }) => [from, to]),
    true,
  );
  const head = chartHead(data, width, true);
  const top = head.height + 8;
  const left = tickRoom(scale);
  const band = (width - left) / data.categories.length;
  const stacks = data.kind === 'stackedColumn';
  const bands = bandsOf(left, band, stacks ? 1 : data.series.length, THICKEST);
  const place = (value: number) => top + PLOT * (1 - scale.share(value));
  const names = data.categories.map((name) => wrapped(name, band - 4));
  // The numbers of negative columns stand between the plot and the names.
  const under = top + PLOT + 3 + (scale.low < 0 && !stacks ? LINE : 0);
  const foot = Math.max(...names.map((lines) => lines.length)) * LINE;
  const edges = (bar: BarLength) => bands.bar(bar.category, stacks ? 0 : bar.series);
  return {
    width,
    height: under + 2 + foot,
    paths: [
      ...head.paths,
      ...scale.ticks.map((tick) => rule(left, place(tick), width, place(tick), gridTone)),
      ...bars.map((bar): ChartPath => {
        const [x0, x1] = edges(bar);
        const tone = areaTone(bar.series, data.series.length);
        return rectangle(x0, place(bar.from), x1, place(bar.to), tone);
      }),
      rule(left, place(0), width, place(0), outline, 0.8),
    ],
    texts: [
      ...head.texts,
      ...tickTexts(scale, left, place),
      ...names.flatMap((lines, category) =>
        lines.map((line, index) =>
          centred(bands.middle(category), under + LINE * (index + 1) - 2, line),
        ),
      ),
      ...valueTexts(bars, data, edges, place),
      ...missingBars(data).map(({ category, series }) => {
        const [x0, x1] = bands.bar(category, stacks ? 0 : series);
        return centred((x0 + x1) / 2, place(0) - 3, '—');
      }),
    ],
  };
}

/** Room for the numbers of the scale, left of the plot. */
export function tickRoom({ ticks }: Scale): number {
  return Math.max(...ticks.map((tick) => widthOfText(tickWords(tick, stepOf(ticks))))) + 6;
}

export function stepOf(ticks: readonly number[]): number {
  return (ticks[1] ?? 1) - (ticks[0] ?? 0);
}

export function tickTexts(
  { ticks }: Scale,
  left: number,
  place: (value: number) => number,
): ChartText[] {
  return ticks.map((tick) => ({
    x: left - 4,
    y: place(tick) + labelSize * 0.35,
    text: tickWords(tick, stepOf(ticks)),
    size: labelSize,
    align: 'right',
    tone: ink,
  }));
}

function valueTexts(
  bars: readonly BarLength[],
  { kind, series }: ChartData,
  edges: (bar: BarLength) => readonly [number, number],
  place: (value: number) => number,
): ChartText[] {
  const stacks = kind === 'stackedColumn';
  const room = (bar: BarLength) => {
    const [x0, x1] = edges(bar);
    return stacks || series.length > 1 ? x1 - x0 + (stacks ? -3 : 1) : THICKEST * 1.6;
  };
  if (!stacks && bars.some((bar) => widthOfText(bar.datum.printed) > room(bar))) return [];
  return bars.flatMap((bar): ChartText[] => {
    const [x0, x1] = edges(bar);
    const x = (x0 + x1) / 2;
    const [y0, y1] = [place(bar.from), place(bar.to)];
    if (!stacks) {
      return [centred(x, bar.to < 0 ? y1 + labelSize + 1 : y1 - 3, bar.datum.printed)];
    }
    const fits = Math.abs(y1 - y0) >= LINE && widthOfText(bar.datum.printed) <= room(bar);
    const tone = isDark(areaTone(bar.series, series.length)) ? white : ink;
    return fits ? [{ ...centred(x, (y0 + y1) / 2 + 3.2, bar.datum.printed), tone }] : [];
  });
}

function centred(x: number, y: number, text: string): ChartText {
  return { x, y, text, size: labelSize, align: 'centre', tone: ink };
}
