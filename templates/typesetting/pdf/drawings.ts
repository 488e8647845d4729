import type { Drawing, Path, PathStep, PlacedPicture } from '../page/drawing.ts';
import type { StructureElement } from '../page/structure.ts';
import type { Colour } from '../text/runs.ts';
import type { EmbeddedPictures } from './pictures.ts';

/** Left, bottom, right, top on the page, in points from its lower left corner. */
export type Box = readonly [number, number, number, number];

export interface DrawingSurroundings {
  readonly pictures: EmbeddedPictures;
  /** Gives the marked-content number for the next stretch of an element on this page. */
  readonly mark: (element: StructureElement) => number;
  /** Tells where a figure stands. */
  readonly frame: (element: StructureElement, box: Box) => void;
}

/** The upper left corner of a slug on the page, from the page's lower left corner. */
interface Origin {
  readonly x: number;
  readonly y: number;
}

/** The operators of a drawing, which leave the state of graphics as they found it. */
export function drawingOperators(
  { element, strokes, room }: Drawing,
  origin: Origin,
  { pictures, mark, frame }: DrawingSurroundings,
): string[] {
  if (strokes.length === 0) return [];
  if (element !== null) frame(element, boxOf(strokes, room, origin));
  return [
    element === null ? '/Artifact BMC' : `/${element.role} <</MCID ${mark(element)}>> BDC`,
    'q',
    ...strokes.map((stroke) =>
      stroke.kind === 'path' ? paint(stroke, origin) : show(stroke, origin, pictures),
    ),
    'Q',
    'EMC',
  ];
}

function paint({ steps, fill, stroke }: Path, origin: Origin): string {
  const painting = fill === null ? 'S' : stroke === null ? 'f' : 'B';
  return [
    ...(fill === null ? [] : [colour(fill, 'g', 'rg')]),
    ...(stroke === null ? [] : [colour(stroke.colour, 'G', 'RG'), `${number(stroke.width)} w`]),
    ...steps.map((step) => stepOperator(step, origin)),
    fill === null && stroke === null ? 'n' : painting,
  ].join(' ');
}

function stepOperator([kind, ...lengths]: PathStep, origin: Origin): string {
  const places = lengths.map((length, index) =>
    number(index % 2 === 0 ? origin.x + length : origin.y - length),
  );
  const operator = { move: 'm', line: 'l', curve: 'c', close: 'h' }[kind];
  return [...places, operator].join(' ');
}

function show(placed: PlacedPicture, origin: Origin, pictures: EmbeddedPictures): string {
  const { x, y, width, height, picture } = placed;
  const places = [origin.x + x, origin.y - y - height].map(number).join(' ');
  const matrix = `${number(width)} 0 0 ${number(height)} ${places} cm`;
  return `q ${matrix} /${pictures.nameOf(picture)} Do Q`;
}

function boxOf(strokes: Drawing['strokes'], room: Drawing['room'], origin: Origin): Box {
  const whole =
    room === undefined
      ? []
      : ([
          [0, 0],
          [room.width, room.height],
        ] as const);
  const corners = [...strokes.flatMap(cornersOf), ...whole];
  const xs = corners.map(([x]) => origin.x + x);
  const ys = corners.map(([, y]) => origin.y - y);
  return [least(xs), least(ys), greatest(xs), greatest(ys)];
}

/** Control points bound the curves that they draw. */
function cornersOf(stroke: Path | PlacedPicture): (readonly [number, number])[] {
  if (stroke.kind === 'picture') {
    const { x, y, width, height } = stroke;
    return [
      [x, y],
      [x + width, y + height],
    ];
  }
  return stroke.steps.flatMap(([, ...lengths]) =>
    Array.from({ length: lengths.length / 2 }, (_, index) => {
      return [lengths[index * 2] ?? 0, lengths[index * 2 + 1] ?? 0] as const;
    }),
  );
}

function least(values: readonly number[]): number {
  return rounded(values.reduce((found, value) => Math.min(found, value), Number.POSITIVE_INFINITY));
}

function greatest(values: readonly number[]): number {
  return rounded(values.reduce((found, value) => Math.max(found, value), Number.NEGATIVE_INFINITY));
}

function colour([r, g, b]: Colour, ofGrey: string, ofColours: string): string {
  if (r === g && g === b) return `${number(r)} ${ofGrey}`;
  return `${number(r)} ${number(g)} ${number(b)} ${ofColours}`;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}

function number(value: number): string {
  return String(rounded(value));
}
