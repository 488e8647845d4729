import { apart } from './apart.ts';
import { type ChartData, withUnit } from './chart-data.ts';
import { percentWords } from './number-words.ts';
import {
  type ChartPath,
  type ChartPicture,
  type ChartStep,
  type ChartText,
  ink,
  labelSize,
  rule,
  white,
  widthOfText,
  wrapped,
} from './shapes.ts';
import { areaTone } from './tones.ts';

const RADIUS = 66;
const HEIGHT = 2 * RADIUS + 24;
const LINE = 12;
const QUARTER = Math.PI / 2;

interface Slice {
  readonly name: string;
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

/** Shares of a whole, clockwise from the top in the order of the table, each with its name. */
export function drawPie(data: ChartData, width: number): ChartPicture {
  const slices = slicesOf(data);
  const shown = slices.filter(({ from, to }) => to > from);
  const sides = ([1, -1] as const).map((side) => sideOf(shown, side, width));
  const height = Math.max(HEIGHT, ...sides.map(({ needs }) => needs));
  const [cx, cy] = [width / 2, height / 2];
  const labels = sides.flatMap((side) => labelsOf(side, cx, cy, height));
  return {
    width,
    height,
    paths: [
      ...shown.map((slice): ChartPath => {
        const tone = areaTone(slices.indexOf(slice), slices.length);
        return { steps: sector(cx, cy, slice), fill: tone, stroke: { tone: white, width: 1.2 } };
      }),
      ...labels.flatMap(({ paths }) => paths),
    ],
    texts: labels.flatMap(({ texts }) => texts),
  };
}

/** Angles from the top, clockwise, in radians. A part of nothing has no slice. */
function slicesOf({ categories, series, unit }: ChartData): Slice[] {
  const values = series[0]?.values ?? [];
  const sum = values.reduce((all, datum) => all + (datum?.value ?? 0), 0);
  let done = 0;
  return values.map((datum, index) => {
    const value = datum?.value ?? 0;
    const from = (done / sum) * 4 * QUARTER;
    done += value;
    const printed = datum === null ? '' : withUnit(datum, unit);
    const words = unit === '%' ? printed : `${printed}，${percentWords(value / sum)}`;
    return { name: categories[index] ?? '', words, from, to: (done / sum) * 4 * QUARTER };
  });
}

function sector(cx: number, cy: number, { from, to }: Slice): ChartStep[] {
  const arcs = Math.max(1, Math.ceil((to - from) / QUARTER));
  const part = (to - from) / arcs;
  const k = (4 / 3) * Math.tan(part / 4) * RADIUS;
  const steps: ChartStep[] = [
    ['move', cx, cy],
    ['line', ...rim(cx, cy, from, RADIUS)],
  ];
  for (let arc = 0; arc < arcs; arc += 1) {
    const [a, b] = [from + part * arc, from + part * (arc + 1)];
    const [x0, y0] = rim(cx, cy, a, RADIUS);
    const [x1, y1] = rim(cx, cy, b, RADIUS);
    steps.push([
      'curve',
      x0 + k * Math.cos(a),
      y0 + k * Math.sin(a),
      x1 - k * Math.cos(b),
      y1 - k * Math.sin(b),
      x1,
      y1,
    ]);
  }
  return [...steps, ['close']];
}

function rim(cx: number, cy: number, angle: number, radius: number): [number, number] {
  return [cx + radius * Math.sin(angle), cy - radius * Math.cos(angle)];
}

/** The slices right (1) or left (-1) of the middle, with their names in lines. */
interface Side {
  readonly side: 1 | -1;
  readonly slices: readonly Slice[];
  readonly lines: readonly (readonly string[])[];
  /** Lines of the longest name. */
  readonly tallest: number;
  /** Height that the names take. */
  readonly needs: number;
}

function sideOf(slices: readonly Slice[], side: 1 | -1, width: number): Side {
  const own = slices.filter(({ from, to }) => Math.sin((from + to) / 2) >= 0 === side > 0);
  const room = width / 2 - RADIUS - 26;
  const lines = own.map(({ name, words }) => {
    const whole = `${name}　${words}`;
    return widthOfText(whole) <= room ? [whole] : [...wrapped(name, room), words];
  });
  const tallest = Math.max(1, ...lines.map((parts) => parts.length));
  return { side, slices: own, lines, tallest, needs: own.length * tallest * LINE + LINE };
}

interface Label {
  readonly paths: readonly ChartPath[];
  readonly texts: readonly ChartText[];
}

/** Names beside their slices, led to by thin lines and clear of each other. */
function labelsOf(
  { side, slices, lines, tallest }: Side,
  cx: number,
  cy: number,
  height: number,
): Label[] {
  const wishes = slices.map(({ from, to }) => rim(cx, cy, (from + to) / 2, RADIUS + 10)[1]);
  const edge = (LINE * tallest) / 2 + 4;
  const ys = apart(wishes, LINE * tallest, edge, height - edge);
  return slices.map(({ from, to }, index): Label => {
    const middle = (from + to) / 2;
    const y = ys[index] ?? cy;
    const [x0, y0] = rim(cx, cy, middle, RADIUS);
    const [x1, y1] = rim(cx, cy, middle, RADIUS + 8);
    const end = cx + side * (RADIUS + 18);
    return {
      paths: [rule(x0, y0, x1, y1, ink, 0.5), rule(x1, y1, end, y, ink, 0.5)],
      texts: (lines[index] ?? []).map((line, row, all) => ({
        x: end + side * 3,
        y: y + 3.2 + LINE * (row - (all.length - 1) / 2),
        text: line,
        size: labelSize,
        align: side > 0 ? 'left' : 'right',
        tone: ink,
      })),
    };
  });
}
