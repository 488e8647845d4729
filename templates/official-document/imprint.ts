import type { PolicyDocument } from '../../functions/domain/document/model.ts';
import type { Fonts } from '../typesetting/fonts/font-library.ts';
import { mm, typeSize } from '../typesetting/page/measures.ts';
import { setParagraph } from '../typesetting/page/set-paragraph.ts';
import { setSingleLine, strip } from '../typesetting/page/single-line.ts';
import { emptySlug, type Slug } from '../typesetting/page/slug.ts';
import { element, type StructureElement } from '../typesetting/page/structure.ts';
import { translated } from '../typesetting/page/translate.ts';
import { black, style } from '../typesetting/text/runs.ts';
import { linesOfText } from '../typesetting/text/source-text.ts';
import type { BodyStyle } from './body-style.ts';

/** 版记: who gets copies, who issued the document and when. */
export interface Imprint {
  readonly copyRecipients: readonly string[];
  readonly organ: string;
  /** As printed, for example 2017年6月28日印发. */
  readonly date: string;
}

const LEADING = 24;
const OUTER_RULE = mm(0.35);
const INNER_RULE = mm(0.25);
const DATE = /\s*(\d{4}年\d{1,2}月\d{1,2}日(?:印发)?)\s*$/;

/** The imprint as the text has it; null when it has none. */
export function imprintOf(document: PolicyDocument): Imprint | null {
  const textsOf = (kind: 'copyRecipients' | 'imprint') =>
    document.blocks.filter((block) => block.kind === kind).map((block) => block.text);
  const copies = textsOf('copyRecipients').flatMap(sentencesOf);
  const whole = textsOf('imprint').flatMap(linesOfText).join(' ');
  if (copies.length === 0 && whole === '') return null;
  const date = DATE.exec(whole)?.[1] ?? '';
  return { copyRecipients: copies, organ: whole.replace(DATE, ''), date };
}

export function imprintText(imprint: Imprint): string {
  return [...imprint.copyRecipients, imprint.organ, imprint.date].join('');
}

/**
 * The imprint in 4号 between rules of 0.35 and 0.25 mm (GB/T 9704-2012, 7.4): recipients indented
 * by one character and hanging after 抄送：, then the organ on the left and the date on the right.
 */
export function setImprint(
  imprint: Imprint,
  sheet: BodyStyle,
  root: StructureElement,
  fonts: Fonts,
): Slug[] {
  const size = typeSize.no4;
  const text = style(sheet.bodySlot, size);
  const form = {
    leading: LEADING,
    tracking: 0,
    align: 'justify' as const,
    firstIndent: size,
    indent: 4 * size,
    indentRight: size,
    grid: null,
  };
  const copies = imprint.copyRecipients.flatMap((line, index) =>
    setParagraph(
      {
        runs: [{ text: line, style: text }],
        form: { ...form, firstIndent: index === 0 ? size : 4 * size },
        element: element('P', root),
      },
      sheet.measure,
      fonts,
    ),
  );
  const issued =
    imprint.organ + imprint.date === '' ? [] : [issuedLine(imprint, sheet, root, fonts)];
  return [
    ruleSlug(OUTER_RULE, sheet),
    ...copies,
    ...(copies.length > 0 && issued.length > 0 ? [ruleSlug(INNER_RULE, sheet)] : []),
    ...issued,
    ruleSlug(OUTER_RULE, sheet),
  ];
}

function issuedLine(
  imprint: Imprint,
  sheet: BodyStyle,
  root: StructureElement,
  fonts: Fonts,
): Slug {
  const size = typeSize.no4;
  const side = (text: string, align: 'left' | 'right') =>
    setSingleLine(
      {
        runs: [{ text, style: style(sheet.bodySlot, size) }],
        align,
        width: sheet.measure - 2 * size,
        leading: LEADING,
        element: element('P', root),
      },
      fonts,
    );
  const lines = [side(imprint.organ, 'left'), side(imprint.date, 'right')].map((line) =>
    translated(line, size, 0),
  );
  return strip(LEADING, lines);
}

/** Recipients by grade, one paragraph each: a line feed counts only after a full stop. */
function sentencesOf(text: string): string[] {
  return linesOfText(text.replace(/([^。])\n\s*/g, '$1'));
}

function ruleSlug(height: number, sheet: BodyStyle): Slug {
  const shape = { x: 0, y: 0, width: sheet.measure, height, colour: black };
  return { ...emptySlug, height, shapes: [shape] };
}
