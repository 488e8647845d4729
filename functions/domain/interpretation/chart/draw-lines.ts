import { apart } from './apart.ts';
import type { ChartData, ChartSeries } from './chart-data.ts';
import { tickRoom, tickTexts } from './draw-columns.ts';
import { chartHead } from './legend.ts';
import { type Scale, scaleOf } from './scale.ts';
import {
  type ChartPath,
  type ChartPicture,
  type ChartStep,
  type ChartText,
  gridTone,
  ink,
  labelSize,
  outline,
  rule,
  type Tone,
  white,
  widthOfText,
} from './shapes.ts';
import { lineTone } from './tones.ts';

const PLOT = 132;
const LINE = 11;
const POINT = 2.4;

interface Point {
  readonly x: number;
  readonly y: number;
  readonly printed: string;
}

/** Lines with their names at their ends; where a value is missing, the line is broken. */
export function drawLines(data: ChartData, width: number): ChartPicture {
  const { categories, series } = data;
  const scale = lineScale(series);
  const head = chartHead(data, width, false);
  const top = head.height + 8;
  const left = tickRoom(scale);
  // The number of a lowest point stands between the plot and the names.
  const under = top + PLOT + 3 + (series.length > 1 ? 0 : LINE + 4);
  const names = series.length > 1 ? Math.max(...series.map(({ name }) => widthOfText(name))) : 0;
  const right = width - Math.min(names + 8, width * 0.3) - (series.length > 1 ? 0 : 10);
  const step = (right - left - 24) / (categories.length - 1);
  const across = (category: number) => left + 12 + step * category;
  const place = (value: number) => top + PLOT * (1 - scale.share(value));
  const lines = series.map(({ values }) =>
    values.map((datum, category): Point | null =>
      datum === null
        ? null
        : { x: across(category), y: place(datum.value), printed: datum.printed },
    ),
  );
  return {
    width,
    height: under + 2 + LINE,
    paths: [
      ...head.paths,
      ...scale.ticks.map((tick) => rule(left, place(tick), right, place(tick), gridTone)),
      rule(left, place(scale.low), right, place(scale.low), outline, 0.8),
      ...lines.flatMap((points, index) => linePaths(points, index, series.length)),
    ],
    texts: [
      ...head.texts,
      ...tickTexts(scale, left, place),
      ...categoryTexts(categories, across, step, under + labelSize),
      ...(series.length > 1 ? nameTexts(lines, series, right, top) : []),
      ...(series.length === 1 ? valueTexts(lines[0] ?? [], step) : []),
    ],
  };
}

/** Begins at zero unless all values lie far from it: then lengths mean nothing, but slopes do. */
function lineScale(series: readonly ChartSeries[]): Scale {
  const values = series.flatMap((one) => one.values.flatMap((datum) => datum?.value ?? []));
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const far = least > 0 && least / greatest > 0.6 && greatest > least;
  return scaleOf(values, !far);
}

function linePaths(points: readonly (Point | null)[], index: number, count: number): ChartPath[] {
  const tone = lineTone(index, count);
  const steps = points.flatMap((point, at): ChartStep[] => {
    if (point === null) return [];
    return [[points[at - 1] == null ? 'move' : 'line', point.x, point.y]];
  });
  const signs = points.flatMap((point) => (point === null ? [] : [sign(point, index, tone)]));
  return [{ steps, fill: null, stroke: { tone, width: 1.4 } }, ...signs];
}

/** Each line has a sign of its own: dot, square, triangle, diamond, ring. */
function sign({ x, y }: Point, index: number, tone: Tone): ChartPath {
  const stroke = { tone, width: 1 };
  const fill = index === 4 ? white : tone;
  const closed = (...corners: (readonly [number, number])[]): ChartPath => ({
    steps: [
      ...corners.map(([dx, dy], at): ChartStep => [at === 0 ? 'move' : 'line', x + dx, y + dy]),
      ['close'],
    ],
    fill,
    stroke,
  });
  const r = POINT;
  if (index === 1) return closed([-r, -r], [r, -r], [r, r], [-r, r]);
  if (index === 2) return closed([0, -r * 1.3], [r * 1.2, r], [-r * 1.2, r]);
  if (index === 3) return closed([0, -r * 1.4], [r * 1.4, 0], [0, r * 1.4], [-r * 1.4, 0]);
  return { steps: circle(x, y, r), fill, stroke };
}

function circle(x: number, y: number, r: number): ChartStep[] {
  const k = r * 0.5523;
  return [
    ['move', x + r, y],
    ['curve', x + r, y + k, x + k, y + r, x, y + r],
    ['curve', x - k, y + r, x - r, y + k, x - r, y],
    ['curve', x - r, y - k, x - k, y - r, x, y - r],
    ['curve', x + k, y - r, x + r, y - k, x + r, y],
    ['close'],
  ];
}

/** As many names as have room; the last always stands. */
function categoryTexts(
  names: readonly string[],
  across: (category: number) => number,
  step: number,
  y: number,
): ChartText[] {
  const widest = Math.max(...names.map((name) => widthOfText(name)));
  const every = Math.max(1, Math.ceil((widest + 6) / step));
  return names.flatMap((name, index) => {
    const shown = (names.length - 1 - index) % every === 0;
    return shown ? [text(across(index), y, name, 'centre')] : [];
  });
}

function nameTexts(
  lines: readonly (readonly (Point | null)[])[],
  series: readonly ChartSeries[],
  right: number,
  top: number,
): ChartText[] {
  const ends = lines.map((points) => points.findLast((point) => point !== null)?.y ?? top);
  const places = apart(ends, LINE, top, top + PLOT);
  return series.map(({ name }, index) =>
    text(right + 4, (places[index] ?? 0) + labelSize * 0.35, name, 'left'),
  );
}

/** The numbers of a single line where they have room, on the side that the line leaves free. */
function valueTexts(points: readonly (Point | null)[], step: number): ChartText[] {
  const shown = points.filter((point) => point !== null);
  if (shown.some(({ printed }) => widthOfText(printed) > step - 2)) return [];
  return points.flatMap((point, index): ChartText[] => {
    if (point === null) return [];
    const { x, y, printed } = point;
    // Heights grow downwards: a neighbour with a greater y lies lower.
    const before = (points[index - 1]?.y ?? y) - y;
    const after = (points[index + 1]?.y ?? y) - y;
    const lowest = before <= 0 && after <= 0 && before + after < 0;
    if (lowest) return [text(x, y + 6 + labelSize, printed, 'centre')];
    if (before > 0 && after < 0) return [text(x + 1, y - 5, printed, 'right')];
    if (before < 0 && after > 0) return [text(x - 1, y - 5, printed, 'left')];
    return [text(x, y - 6, printed, 'centre')];
  });
}

function text(x: number, y: number, words: string, align: ChartText['align']): ChartText {
  return { x, y, text: words, size: labelSize, align, tone: ink };
}
