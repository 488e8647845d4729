import type { Block } from '../../functions/domain/document/model.ts';
import type { FlowItem } from '../typesetting/page/flow.ts';
import { space } from '../typesetting/page/slug.ts';
import { element } from '../typesetting/page/structure.ts';
import { style } from '../typesetting/text/runs.ts';
import { joinedLines } from '../typesetting/text/source-text.ts';
import { titleLines } from '../typesetting/text/title-lines.ts';
import type { BodyPlace, BodyStyle } from './body-style.ts';

/**
 * A title (GB/T 9704-2012, 7.3.1): centred, 小标宋, broken into a trapezium or a rhombus, with a
 * blank line below.
 */
export function titleFlow(group: readonly Block[], sheet: BodyStyle, place: BodyPlace): FlowItem[] {
  const title = group.map((block) => block.text.trim()).join('\n');
  // One character of air on each side keeps a full line of a title clear of the margins.
  const capacity = Math.floor(sheet.measure / sheet.titleSize) - 1;
  const text = titleLines(title, capacity).join('\n');
  const form = {
    leading: sheet.titleLeading,
    tracking: 0,
    align: 'centre' as const,
    firstIndent: 0,
    indent: 0,
    indentRight: 0,
    grid: sheet.grid,
  };
  return [
    {
      kind: 'paragraph',
      keepsWithNext: true,
      paragraph: {
        runs: [{ text, style: style('songBold', sheet.titleSize) }],
        form,
        element: element('H1', place.root),
        keepsWithin: true,
        bookmark: { title: joinedLines(title), level: place.outlineLevel },
      },
    },
    { kind: 'slug', slug: space(sheet.leading, 'never') },
  ];
}
