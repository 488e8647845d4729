import type { BodyStyle } from '../official-document/body-style.ts';
import { a4, type Frame, mm, typeSize } from '../typesetting/page/measures.ts';

const LEADING = 26;
const CELLS = 32;
const LINES = 25;

/** The sheet of an interpretation, in every format. */
export const materialFrame: Frame = {
  ...a4,
  left: mm(25),
  top: mm(30),
  measure: mm(160),
  depth: LEADING * LINES,
};

export const materialStyle: BodyStyle = {
  size: typeSize.no4,
  titleSize: 20,
  leading: LEADING,
  titleLeading: 30,
  measure: materialFrame.measure,
  tracking: materialFrame.measure / CELLS - typeSize.no4,
  grid: null,
  bodySlot: 'song',
  partsOpenPages: false,
  depth: materialFrame.depth,
};
