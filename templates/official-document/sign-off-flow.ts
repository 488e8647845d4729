import type { Block } from '../../functions/domain/document/model.ts';
import type { FlowItem } from '../typesetting/page/flow.ts';
import { space } from '../typesetting/page/slug.ts';
import { element, type StructureElement } from '../typesetting/page/structure.ts';
import { joinedLines } from '../typesetting/text/source-text.ts';
import { roughWidth } from '../typesetting/text/title-lines.ts';
import { type BodyStyle, bodyForm, bodyText, cellOf } from './body-style.ts';

/** Free room to the right of the sign-off, in characters. */
const RIGHT = 2;

/**
 * 发文机关署名 and 成文日期 of a document without a seal (GB/T 9704-2012, 7.3.5.2): a blank line
 * below the text; the organ two characters from the right; the date in the line below, beginning
 * two characters after the organ does. The block never leaves the last line of the text alone.
 */
export function signOffFlow(
  group: readonly Block[],
  sheet: BodyStyle,
  root: StructureElement,
): FlowItem[] {
  const lines = group.map((block) => ({ kind: block.kind, text: joinedLines(block.text) }));
  const organ = widest(lines.filter((line) => line.kind === 'signature'));
  const date = widest(lines.filter((line) => line.kind === 'date'));
  const dateRight = Math.max(RIGHT, organ + RIGHT - 2 - date);
  const organRight = organ === 0 || date === 0 ? RIGHT : date + dateRight + 2 - organ;
  const items = lines.map(({ kind, text }): FlowItem => {
    const form = {
      ...bodyForm(sheet),
      align: 'right' as const,
      firstIndent: 0,
      indentRight: (kind === 'date' ? dateRight : organRight) * cellOf(sheet),
    };
    const runs = [{ text, style: bodyText(sheet) }];
    const paragraph = { runs, form, element: element('P', root), pageBreak: 'never' as const };
    return { kind: 'paragraph', paragraph };
  });
  return [{ kind: 'slug', slug: space(sheet.leading, 'never') }, ...items];
}

function widest(lines: readonly { readonly text: string }[]): number {
  return Math.max(0, ...lines.map((line) => roughWidth(line.text)));
}
