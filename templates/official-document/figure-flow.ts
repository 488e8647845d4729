import type { Block } from '../../functions/domain/document/model.ts';
import type { FlowItem } from '../typesetting/page/flow.ts';
import { emptySlug, space } from '../typesetting/page/slug.ts';
import type { StructureElement } from '../typesetting/page/structure.ts';
import type { BodyPlace, BodyStyle } from './body-style.ts';
import { captionItem, captionSize } from './captions.ts';

type Figure = Extract<Block, { kind: 'figure' }>;

/** Pictures are set at this many pixels an inch, finer where the measure or the page asks it. */
const COARSEST = 150;

/** The pictures that blocks show. */
export function figuresOf(blocks: readonly Block[]): Figure[] {
  return blocks.filter((block) => block.kind === 'figure');
}

/**
 * A picture in the middle of the measure, its caption below on the same page. Never wider than
 * the measure, never taller than a page, never larger than its pixels allow.
 *
 * @throws RangeError when the picture was not loaded: a fault of the template.
 */
export function figureFlow(
  block: Figure,
  caption: string | null,
  sheet: BodyStyle,
  place: BodyPlace,
): FlowItem[] {
  const picture = place.pictures.get(block.image);
  if (picture === undefined) throw new RangeError(`the picture ${block.image} was not loaded`);
  const { width, height } = figureSize(block, sheet);
  const figure: StructureElement = {
    role: 'Figure',
    parent: place.root,
    alternative: block.text,
  };
  const x = (sheet.measure - width) / 2;
  const drawing = {
    element: figure,
    strokes: [{ kind: 'picture' as const, x, y: 0, width, height, picture }],
  };
  const gap: FlowItem = { kind: 'slug', slug: space(sheet.size / 2) };
  const below: FlowItem[] =
    caption === null ? [] : [captionItem(caption, sheet, place.root, 'withPrevious')];
  return [
    gap,
    { kind: 'slug', slug: { ...emptySlug, height, drawings: [drawing] } },
    ...below,
    gap,
  ];
}

/** Points. Leaves room for two lines of a caption. */
export function figureSize({ width, height }: Figure, sheet: BodyStyle) {
  const tallest = sheet.depth - 4 * captionSize(sheet);
  const scale = Math.min(72 / COARSEST, sheet.measure / width, tallest / height);
  return { width: width * scale, height: height * scale };
}
