import type { Block } from '../../functions/domain/document/model.ts';
import { casePartLabel } from '../../functions/domain/interpretation/material-cues.ts';
import type { BodyPlace, BodyStyle } from '../official-document/body-style.ts';
import { bodyForm, bodyText } from '../official-document/body-style.ts';
import type { BoxForm } from '../typesetting/page/box.ts';
import type { FlowItem } from '../typesetting/page/flow.ts';
import { space } from '../typesetting/page/slug.ts';
import { element, type StructureElement } from '../typesetting/page/structure.ts';
import { type Colour, type Run, style } from '../typesetting/text/runs.ts';
import { joinedLines } from '../typesetting/text/source-text.ts';

const ground: Colour = [0.955, 0.955, 0.955];
const bar: Colour = [0.45, 0.45, 0.45];

/**
 * A case on a quiet ground: its title in Hei, what each part is about in Kai before the part. It
 * is a section of its own, and the outline lists it.
 *
 * @param underHeading whether the case stands below a heading, and so a level deeper
 */
export function caseFlow(
  blocks: readonly Block[],
  sheet: BodyStyle,
  place: BodyPlace,
  underHeading: boolean,
): FlowItem[] {
  const [opening, ...parts] = blocks;
  if (opening === undefined) return [];
  const title = joinedLines(opening.text);
  const section = { ...element('Sect', place.root), title };
  const form: BoxForm = { ground, bar, side: sheet.size, ends: sheet.leading * 0.3 };
  const gap: FlowItem = { kind: 'slug', slug: space(sheet.leading / 2) };
  const heading: FlowItem = {
    kind: 'paragraph',
    keepsWithNext: true,
    paragraph: {
      runs: [{ text: title, style: style('hei', sheet.size) }],
      form: { ...boxForm(sheet), firstIndent: 0 },
      element: element(underHeading ? 'H3' : 'H2', section),
      keepsWithin: true,
      bookmark: { title, level: place.outlineLevel + (underHeading ? 2 : 1) },
    },
  };
  const flow = [heading, ...parts.map((part) => partItem(part.text, sheet, section))];
  return [gap, { kind: 'box', flow, form }, gap];
}

/** Inside the box lines are shorter than the measure, so characters keep no grid. */
function boxForm(sheet: BodyStyle) {
  return { ...bodyForm(sheet), tracking: 0, firstIndent: 2 * sheet.size, grid: null };
}

function partItem(text: string, sheet: BodyStyle, section: StructureElement): FlowItem {
  const joined = joinedLines(text);
  const label = casePartLabel(joined) ?? '';
  const runs: Run[] = [
    { text: label, style: style('kai', sheet.size) },
    { text: joined.slice(label.length), style: bodyText(sheet) },
  ].filter((run) => run.text !== '');
  const paragraph = { runs, form: boxForm(sheet), element: element('P', section) };
  return { kind: 'paragraph', paragraph };
}
