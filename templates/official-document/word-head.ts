import type { Block } from '../../functions/domain/document/model.ts';
import { mm, typeSize } from '../typesetting/page/measures.ts';
import { joinedLines } from '../typesetting/text/source-text.ts';
import { roughWidth, titleLines } from '../typesetting/text/title-lines.ts';
import { paragraphItem, type WordItem } from '../word/items.ts';
import { twips } from '../word/measures.ts';
import { type BodyStyle, cellOf } from './body-style.ts';
import { type DocumentHead, markDrops } from './document-head.ts';
import { markOf } from './word-mark.ts';

/** Points from the number's lower edge to the red line. */
const TO_LINE = mm(4);
/** Points: room above the glyphs of a line, so that no program clips them. */
const AIR = 4;

/**
 * The head of the first page (GB/T 9704-2012, 7.2), at the heights that the printed page has: the
 * red mark, the number two lines below it, the red line 4 mm below that.
 *
 * @returns the items, and the space that then has to stand above the body, in twips
 */
export function headItems(
  head: DocumentHead,
  blocks: readonly Block[],
  sheet: BodyStyle,
): { readonly items: WordItem[]; readonly below: number } {
  const mark = markOf(head, sheet);
  const number = head.documentNumber === null ? 0 : typeSize.no3;
  const fixed = mark.height + 2 * sheet.leading + number + TO_LINE + mm(0.5) + 2 * sheet.leading;
  const drop =
    markDrops.find((each) => each + fixed + opening(blocks, sheet) <= sheet.depth) ?? markDrops[2];
  const height = Math.round((drop + fixed) / sheet.leading) * sheet.leading;
  return {
    items: [...mark.at(drop), numberItem(head.documentNumber, sheet)],
    below: twips(2 * sheet.leading + height - drop - fixed - 3),
  };
}

/** What has to stand on the first page below the head: title, addressees, a line of the text. */
function opening(blocks: readonly Block[], sheet: BodyStyle): number {
  const title = blocks.filter((block, index) => block.kind === 'title' && index < 4);
  const capacity = Math.floor(sheet.measure / sheet.titleSize) - 1;
  const titled = titleLines(title.map((block) => block.text.trim()).join('\n'), capacity).length;
  const addressees = blocks.find((block) => block.kind === 'addressees')?.text ?? '';
  const addressed = Math.ceil(
    (roughWidth(joinedLines(addressees)) * cellOf(sheet)) / sheet.measure,
  );
  return (titled + 1 + addressed + 1) * sheet.leading;
}

function numberItem(number: string | null, sheet: BodyStyle): WordItem {
  const height = number === null ? 1 : typeSize.no3 + AIR;
  const above = number === null ? 0 : AIR;
  return paragraphItem('DocumentNumber', number ?? '', {
    form: {
      before: twips(2 * sheet.leading - above),
      line: twips(height),
      rules: [{ side: 'bottom', width: 12, colour: 'D60F14', space: Math.round(TO_LINE) }],
    },
  });
}
