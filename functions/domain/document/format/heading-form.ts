import { asciiDigits, withoutWhiteSpace } from '../white-space.ts';
import { custom, layout } from './clauses.ts';
import { type Examined, ofKind, type Placed, textsOf } from './examined.ts';
import { advice, breach, type FormatRules, habit, quoted, type Remark } from './finding.ts';
import { numberedAs, ordinalOf, printNumbering } from './numbering.ts';

export const headingFormRules = {
  headingNumbering: habit(
    breach(layout('7.3.3', '文中结构层次序数依次可以用“一、”“（一）”“1.”“（1）”标注')),
  ),
  headingStop: advice(custom('独立成行的小标题不加标点')),
} satisfies FormatRules;

type HeadingRemark = Remark<keyof typeof headingFormRules>;

export function checkHeadingForm(examined: Examined): readonly HeadingRemark[] {
  return textsOf(examined).flatMap((text) =>
    ofKind(text, 'heading').flatMap((placed) => [
      ...numberingRemarks(placed),
      ...stopRemarks(placed, text),
    ]),
  );
}

type Heading = ReturnType<typeof ofKind<'heading'>>[number];

function numberingRemarks({ at, block }: Heading): HeadingRemark[] {
  if (numberedAs(block) !== 'number') return [];
  const ordinal = ordinalOf(block.numbering);
  if (ordinal === null || ordinal > 99) return [];
  const suggestion = printNumbering(block.level, ordinal);
  // The point below the line after a number is typed in either width.
  const written = withoutWhiteSpace(asciiDigits(block.numbering)).replace(/^(\d+)．$/u, '$1.');
  if (written === suggestion) return [];
  const found = block.numbering;
  return [{ rule: 'headingNumbering', block: at, found, suggestion }];
}

const inner = /[，；：。、,;]/u;
const LONGEST_CAPTION = 20;

/**
 * A heading on a line of its own that ends like a sentence. Whole sentences are numbered too; what
 * has a text of its own below it and no pause inside is a heading.
 */
function stopRemarks({ at, block }: Heading, text: readonly Placed[]): HeadingRemark[] {
  const isAlone = block.headingLength === block.text.length;
  if (!isAlone || numberedAs(block) !== 'number' || !/[。；，、;,]$/u.test(block.text)) return [];
  const caption = block.text.slice(block.numbering.length, -1);
  if (caption.length > LONGEST_CAPTION || inner.test(caption)) return [];
  const next = text[text.findIndex((one) => one.at === at) + 1]?.block;
  const opens = next?.kind === 'heading' && next.level > block.level;
  if (!opens) return [];
  const suggestion = block.text.slice(0, -1);
  return [{ rule: 'headingStop', block: at, found: quoted(block.text), suggestion }];
}
