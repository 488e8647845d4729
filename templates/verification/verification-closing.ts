import type { Verification } from '../official-document/model.ts';
import type { Fonts } from '../typesetting/fonts/font-library.ts';
import type { FlowItem } from '../typesetting/page/flow.ts';
import { plainForm } from '../typesetting/page/forms.ts';
import { mm } from '../typesetting/page/measures.ts';
import { emptySlug, type Slug, space } from '../typesetting/page/slug.ts';
import type { StructureElement } from '../typesetting/page/structure.ts';
import { grey } from '../typesetting/text/runs.ts';
import { verificationBlock, verificationRuns } from './verification-block.ts';

const RULE = mm(0.2);
const ABOVE = 22;
const BELOW = 10;

/** The block at the end of a text: under a thin rule, which never parts from it. */
export function verificationClosing(
  verification: Verification | null,
  width: number,
  root: StructureElement,
  fonts: Fonts,
): Slug[] {
  if (verification === null) return [];
  const rule = { x: 0, y: 0, width, height: RULE, colour: grey };
  const place = { left: 0, width, side: 'left' as const };
  const block = verificationBlock(verification, place, root, fonts);
  return [
    space(ABOVE),
    { ...emptySlug, height: RULE + BELOW, shapes: [rule] },
    { ...block, pageBreak: 'never' },
  ];
}

/** Its characters, for the check before drawing. */
export function verificationUsage(verification: Verification | null): FlowItem[] {
  if (verification === null) return [];
  const runs = verificationRuns(verification);
  return [{ kind: 'paragraph', paragraph: { runs, form: plainForm(0), element: null } }];
}
