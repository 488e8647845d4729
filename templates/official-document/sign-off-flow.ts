import type { Block } from '../../functions/domain/document/model.ts';
import type { FlowItem } from '../typesetting/page/flow.ts';
import { space } from '../typesetting/page/slug.ts';
import { element, type StructureElement } from '../typesetting/page/structure.ts';
import { type BodyStyle, bodyForm, bodyText, cellOf } from './body-style.ts';
import { signOffLines } from './sign-off-place.ts';

/**
 * 发文机关署名 and 成文日期 (GB/T 9704-2012, 7.3.5.2): a blank line below the text, and each line in
 * its place. The block never leaves the last line of the text alone.
 */
export function signOffFlow(
  group: readonly Block[],
  sheet: BodyStyle,
  root: StructureElement,
): FlowItem[] {
  const items = signOffLines(group).map(({ text, right }): FlowItem => {
    const form = {
      ...bodyForm(sheet),
      align: 'right' as const,
      firstIndent: 0,
      indentRight: right * cellOf(sheet),
    };
    const runs = [{ text, style: bodyText(sheet) }];
    const paragraph = { runs, form, element: element('P', root), pageBreak: 'never' as const };
    return { kind: 'paragraph', paragraph };
  });
  return [{ kind: 'slug', slug: space(sheet.leading, 'never') }, ...items];
}
