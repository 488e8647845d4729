import type { ParagraphForm } from './set-paragraph.ts';

/** A paragraph without indents or grid, flush on one side or centred. */
export function plainForm(
  leading: number,
  align: ParagraphForm['align'] = 'left',
  indent = 0,
): ParagraphForm {
  return {
    leading,
    tracking: 0,
    align,
    firstIndent: indent,
    indent,
    indentRight: indent,
    grid: null,
  };
}
