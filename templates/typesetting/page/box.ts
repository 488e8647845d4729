import type { Colour } from '../text/runs.ts';
import type { Drawing, Path, PlacedPicture } from './drawing.ts';
import { emptySlug, type Shape, type Slug } from './slug.ts';
import { translated } from './translate.ts';

/** A quiet ground behind a part of the text, with a bar at its left edge. */
export interface BoxForm {
  readonly ground: Colour;
  readonly bar: Colour;
  /** Free room inside, left and right. */
  readonly side: number;
  /** Free room inside, above and below. */
  readonly ends: number;
}

const BAR = 2.5;
/** Grounds of neighbouring lines overlap a little, so that no seam shines through. */
const SEAM = 0.3;

/**
 * Lays a ground behind slugs that were set to the measure without its sides. Pages part the box
 * where they may part what is in it.
 */
export function boxed(slugs: readonly Slug[], measure: number, form: BoxForm): Slug[] {
  const [first, ...rest] = slugs;
  if (first === undefined) return [];
  const end = { ...emptySlug, height: form.ends, pageBreak: 'never' as const };
  const all: Slug[] = [
    { ...end, pageBreak: first.pageBreak },
    { ...first, pageBreak: 'never' },
    ...rest,
    end,
  ];
  return all.map((slug) => onGround(slug, measure, form));
}

function onGround(slug: Slug, measure: number, { ground, bar, side }: BoxForm): Slug {
  const height = slug.height + SEAM;
  const right = (shape: Shape) => ({ ...shape, x: shape.x + side });
  return {
    ...slug,
    lines: slug.lines.map((line) => translated(line, side, 0)),
    shapes: [
      { x: 0, y: 0, width: measure, height, colour: ground },
      { x: 0, y: 0, width: BAR, height, colour: bar },
      ...slug.shapes.map(right),
    ],
    drawings: slug.drawings.map((drawing) => movedRight(drawing, side)),
    edges: { atEnd: slug.edges.atEnd.map(right), atStart: slug.edges.atStart.map(right) },
    repeated: slug.repeated.map((head) => onGround(head, measure, { ground, bar, side, ends: 0 })),
  };
}

function movedRight(drawing: Drawing, by: number): Drawing {
  const strokes = drawing.strokes.map((stroke): Path | PlacedPicture => {
    if (stroke.kind === 'picture') return { ...stroke, x: stroke.x + by };
    return { ...stroke, steps: stroke.steps.map((step) => stepRight(step, by)) };
  });
  return { ...drawing, strokes };
}

function stepRight(step: Path['steps'][number], by: number): Path['steps'][number] {
  switch (step[0]) {
    case 'close':
      return step;
    case 'curve': {
      const [kind, x1, y1, x2, y2, x3, y3] = step;
      return [kind, x1 + by, y1, x2 + by, y2, x3 + by, y3];
    }
    default: {
      const [kind, x, y] = step;
      return [kind, x + by, y];
    }
  }
}
