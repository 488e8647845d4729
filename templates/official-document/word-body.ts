import type { Block } from '../../functions/domain/document/model.ts';
import type { Pictures } from '../typesetting/page/pictures.ts';
import { joinedLines, linesOfText } from '../typesetting/text/source-text.ts';
import { titleLines } from '../typesetting/text/title-lines.ts';
import { cellTwips, lineTwips } from '../word/body-styles.ts';
import type { NotedItems } from '../word/compose.ts';
import { paragraphItem, type WordItem, type WordParagraph, type WordRun } from '../word/items.ts';
import { bodyBlocks, groupAt, samePart } from './block-groups.ts';
import type { BodyStyle } from './body-style.ts';
import { isUnitLine } from './captions.ts';
import { figureSize } from './figure-flow.ts';
import { gapAfter, slotOf } from './heading-flow.ts';
import { partNotes } from './note-flow.ts';
import { signOffLines } from './sign-off-place.ts';

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

/** What begins at a block, in a template's own way, and how many blocks it is. */
export interface OwnItems {
  readonly items: readonly WordItem[];
  readonly extent: number;
}

/** Writes what begins at a block in a template's own way, or leaves it to the usual one with null. */
export type OwnWriting = (blocks: readonly Block[], at: number) => OwnItems | null;

/**
 * The parts of a document from its title to its last annex, as they follow each other in print.
 */
export function bodyItems(
  all: readonly Block[],
  sheet: BodyStyle,
  pictures: Pictures,
  own: OwnWriting = () => null,
): NotedItems[] {
  const { blocks, notes } = partNotes(bodyBlocks(all));
  const groups: NotedItems[] = [];
  let index = 0;
  while (index < blocks.length) {
    const owned = own(blocks, index);
    const group =
      owned === null ? groupAt(blocks, index) : blocks.slice(index, index + owned.extent);
    const [first] = group;
    if (first === undefined) break;
    const before = blocks[index - 1];
    groups.push({
      items: owned?.items ?? groupItems(group, first, sheet, pictures),
      notes: group
        .flatMap((block) => notes.get(block) ?? [])
        .map(({ mark, text }) => ({ mark, text: joinedLines(text.slice(mark.length)) })),
      opensPage: sheet.partsOpenPages && before !== undefined && !samePart(before, first),
    });
    index += group.length;
  }
  return groups;
}

function groupItems(
  group: readonly Block[],
  first: Block,
  sheet: BodyStyle,
  pictures: Pictures,
): WordItem[] {
  const table = group.at(-1);
  if (table?.kind === 'table') return tableItems(table, group.slice(0, -1));
  switch (first.kind) {
    case 'title':
      return [titleItem(group, sheet)];
    case 'signature':
    case 'date':
      return signOffItems(group, sheet);
    case 'annexList':
      return annexListItems(group, sheet);
    case 'heading':
      return [headingItem(first, sheet)];
    case 'figure':
      return figureItems(first, group[1], sheet, pictures);
    case 'addressees':
      return [paragraphItem('Addressees', joinedLines(first.text))];
    case 'annexMark':
      return [paragraphItem('AnnexMark', joinedLines(first.text))];
    case 'annotation':
      return [paragraphItem('Annotation', joinedLines(first.text), { joins: true })];
    default:
      return [paragraphItem('BodyText', joinedLines(first.text))];
  }
}

/** One paragraph, whose lines are broken where the printed title breaks them. */
function titleItem(group: readonly Block[], sheet: BodyStyle): WordParagraph {
  const title = group.map((block) => block.text.trim()).join('\n');
  const capacity = Math.floor(sheet.measure / sheet.titleSize) - 1;
  const runs = titleLines(title, capacity).map((text, index) => ({ text, breaks: index > 0 }));
  return { kind: 'paragraph', style: 'Title', runs };
}

/**
 * A heading alone is a heading of Word's. Body text that runs in after it makes a paragraph of
 * body text, whose opening has the heading's inline half: tables of contents take just that.
 */
export function headingItem(block: BlockOf<'heading'>, sheet: BodyStyle): WordParagraph {
  const heading = joinedLines(block.text.slice(0, block.headingLength));
  const rest = block.text.slice(block.headingLength);
  const article = block.level > 1 && slotOf(block, sheet) === 'hei';
  const articleForm = article ? { form: { style: 'ArticleNumber' } } : {};
  if (rest.trim() === '') {
    const runs = [{ text: heading, ...articleForm }];
    return { kind: 'paragraph', style: `Heading${block.level}`, runs };
  }
  const opening: WordRun = {
    text: heading,
    form: { style: article ? 'ArticleNumber' : `Heading${block.level}Char` },
  };
  const text = gapAfter(block, rest) + joinedLines(rest);
  return { kind: 'paragraph', style: 'BodyText', runs: [opening, { text }] };
}

/** A blank line below the text, then organ and date in their places, never apart from the text. */
function signOffItems(group: readonly Block[], sheet: BodyStyle): WordItem[] {
  return signOffLines(group).map(({ kind, text, right }, index) =>
    paragraphItem(kind === 'date' ? 'Date' : 'Signature', text, {
      form: {
        right: Math.round(right * cellTwips(sheet)),
        ...(index === 0 ? { before: lineTwips(sheet) } : {}),
      },
      joins: true,
    }),
  );
}

/** 附件说明: after a blank line, numbers in one column. */
function annexListItems(group: readonly Block[], sheet: BodyStyle): WordItem[] {
  const texts = group.flatMap((block) => linesOfText(block.text));
  return texts.map((text, index) => {
    const opens = index === 0 || /^附件[：:]/.test(text);
    const form = {
      ...(opens ? { left: 5 * cellTwips(sheet), hanging: 3 * cellTwips(sheet) } : {}),
      ...(index === 0 ? { before: lineTwips(sheet) } : {}),
    };
    return paragraphItem('AnnexList', text, { form, joins: index === 0 });
  });
}

function tableItems(table: BlockOf<'table'>, above: readonly Block[]): WordItem[] {
  const { rows, columns, headerRows } = table;
  const captions = above.map((block) =>
    isUnitLine(block)
      ? paragraphItem('TableUnit', joinedLines(block.text))
      : paragraphItem('Caption', joinedLines(block.text), { form: { keepNext: true } }),
  );
  return [...captions, { kind: 'table', content: { rows, columns, headerRows } }];
}

/**
 * @throws RangeError when the picture was not loaded: a fault of the template.
 */
function figureItems(
  block: BlockOf<'figure'>,
  caption: Block | undefined,
  sheet: BodyStyle,
  pictures: Pictures,
): WordItem[] {
  const picture = pictures.get(block.image);
  if (picture === undefined) throw new RangeError(`the picture ${block.image} was not loaded`);
  const figure = { picture, ...figureSize(block, sheet), alternative: block.text };
  const below = caption === undefined ? [] : [paragraphItem('Caption', joinedLines(caption.text))];
  return [{ kind: 'figure', figure, captioned: caption !== undefined }, ...below];
}
