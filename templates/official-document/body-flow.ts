import type { Block } from '../../functions/domain/document/model.ts';
import type { FlowItem } from '../typesetting/page/flow.ts';
import { emptySlug, space } from '../typesetting/page/slug.ts';
import { element, type StructureElement } from '../typesetting/page/structure.ts';
import { style } from '../typesetting/text/runs.ts';
import { joinedLines, linesOfText } from '../typesetting/text/source-text.ts';
import { bodyBlocks, groupAt, samePart } from './block-groups.ts';
import { type BodyPlace, type BodyStyle, bodyForm, bodyText, cellOf } from './body-style.ts';
import { captionItem, isUnitLine, unitItem } from './captions.ts';
import { figureFlow } from './figure-flow.ts';
import { headingFlow } from './heading-flow.ts';
import { partNotes, withNotes } from './note-flow.ts';
import { signOffFlow } from './sign-off-flow.ts';
import { titleFlow } from './title-flow.ts';

/** Lists of annexes of up to so many lines are not parted by a page. */
const KEPT_WHOLE = 5;

/** What a template sets in its own way, and of how many blocks it is made. */
export interface OwnPart {
  readonly items: readonly FlowItem[];
  readonly extent: number;
}

/** Sets what begins at a block in a template's own way, or leaves it to the usual one with null. */
export type OwnSetting = (blocks: readonly Block[], at: number) => OwnPart | null;

/**
 * The parts of a document from its title to its last annex, in reading order. Head (版头) and
 * imprint (版记) are left to the caller.
 */
export function bodyFlow(
  all: readonly Block[],
  sheet: BodyStyle,
  place: BodyPlace,
  own: OwnSetting = () => null,
): FlowItem[] {
  const { blocks, notes } = partNotes(bodyBlocks(all));
  const flow: FlowItem[] = [];
  let index = 0;
  while (index < blocks.length) {
    const group = groupAt(blocks, index);
    const [first] = group;
    if (first === undefined) break;
    flow.push(...partBreak(blocks[index - 1], first, sheet, flow.length === 0));
    const { items, extent } = own(blocks, index) ?? {
      items: groupFlow(group, first, sheet, place),
      extent: group.length,
    };
    const taken = blocks.slice(index, index + extent);
    const ownNotes = taken.flatMap((block) => notes.get(block) ?? []);
    flow.push(...withNotes(items, ownNotes, sheet, place.root));
    index += extent;
  }
  return flow;
}

/** An attached text and each annex begin on a page of their own (GB/T 9704-2012, 7.3.7). */
function partBreak(
  before: Block | undefined,
  block: Block,
  sheet: BodyStyle,
  opens: boolean,
): FlowItem[] {
  if (opens || before === undefined || samePart(before, block)) return [];
  if (sheet.partsOpenPages) return [{ kind: 'slug', slug: { ...emptySlug, pageBreak: 'must' } }];
  return [{ kind: 'slug', slug: space(sheet.leading) }];
}

function groupFlow(
  group: readonly Block[],
  first: Block,
  sheet: BodyStyle,
  place: BodyPlace,
): FlowItem[] {
  const table = group.at(-1);
  if (table?.kind === 'table') return tableFlow(table, group.slice(0, -1), sheet, place.root);
  switch (first.kind) {
    case 'title':
      return titleFlow(group, sheet, place);
    case 'signature':
    case 'date':
      return signOffFlow(group, sheet, place.root);
    case 'annexList':
      return annexListFlow(group, sheet, place.root);
    case 'heading':
      return headingFlow(first, sheet, place);
    case 'addressees':
      return flush(first, sheet, place.root);
    case 'annexMark':
      return annexMarkFlow(first, sheet, place.root);
    case 'annotation':
      return annotationFlow(first.text, sheet, place.root);
    case 'figure':
      return figureFlow(first, group[1]?.text ?? null, sheet, place);
    case 'paragraph':
    case 'footnote':
      return paragraphFlow(first.text, sheet, place.root);
    case 'organMark':
    case 'documentNumber':
    case 'copyRecipients':
    case 'imprint':
    case 'table':
      return [];
  }
}

export function paragraphFlow(text: string, sheet: BodyStyle, root: StructureElement): FlowItem[] {
  const runs = [{ text: joinedLines(text), style: bodyText(sheet) }];
  const paragraph = { runs, form: bodyForm(sheet), element: element('P', root) };
  return [{ kind: 'paragraph', paragraph }];
}

/** 主送机关: flush left. */
function flush(block: Block, sheet: BodyStyle, root: StructureElement): FlowItem[] {
  const runs = [{ text: joinedLines(block.text), style: bodyText(sheet) }];
  const form = { ...bodyForm(sheet), firstIndent: 0 };
  const paragraph = { runs, form, element: element('P', root), keepsWithin: true };
  return [{ kind: 'paragraph', paragraph, keepsWithNext: true }];
}

/** 附注: indented by two characters, in the line below the date (GB/T 9704-2012, 7.3.6). */
export function annotationFlow(text: string, sheet: BodyStyle, root: StructureElement): FlowItem[] {
  const runs = [{ text: joinedLines(text), style: bodyText(sheet) }];
  const paragraph = {
    runs,
    form: bodyForm(sheet),
    element: element('P', root),
    pageBreak: 'never' as const,
  };
  return [{ kind: 'paragraph', paragraph }];
}

/**
 * 附件说明: after a blank line, numbers in one column (GB/T 9704-2012, 7.3.4). It never opens a page:
 * the last lines of the text come along. A short list stays whole.
 */
function annexListFlow(
  group: readonly Block[],
  sheet: BodyStyle,
  root: StructureElement,
): FlowItem[] {
  const cell = cellOf(sheet);
  const lines = group.flatMap((block) => linesOfText(block.text));
  const items = lines.map((text, index): FlowItem => {
    const opens = /^附件[：:]/.test(text);
    const form = {
      ...bodyForm(sheet),
      firstIndent: (opens || index === 0 ? 2 : 5) * cell,
      indent: 5 * cell,
    };
    const runs = [{ text, style: bodyText(sheet) }];
    const paragraph = { runs, form, element: element('P', root) };
    if (index > 0 && lines.length > KEPT_WHOLE) return { kind: 'paragraph', paragraph };
    return { kind: 'paragraph', paragraph: { ...paragraph, pageBreak: 'never' } };
  });
  return [{ kind: 'slug', slug: space(sheet.leading, 'never') }, ...items];
}

/** The word 附件 above an annex, in Hei, flush left; the title stands in the third line. */
function annexMarkFlow(block: Block, sheet: BodyStyle, root: StructureElement): FlowItem[] {
  const runs = [{ text: joinedLines(block.text), style: style('hei', sheet.size) }];
  const form = { ...bodyForm(sheet), firstIndent: 0 };
  const paragraph = { runs, form, element: element('P', root) };
  return [
    { kind: 'paragraph', paragraph, keepsWithNext: true },
    { kind: 'slug', slug: space(sheet.leading, 'never') },
  ];
}

function tableFlow(
  block: Extract<Block, { kind: 'table' }>,
  above: readonly Block[],
  sheet: BodyStyle,
  root: StructureElement,
): FlowItem[] {
  const { rows, columns, headerRows } = block;
  const gap = (pageBreak: 'may' | 'never'): FlowItem => ({
    kind: 'slug',
    slug: space(sheet.size / 2, pageBreak),
  });
  const table = { rows, columns, headerRows, element: element('Table', root) };
  const captions = above.map((line) =>
    isUnitLine(line)
      ? unitItem(line.text, sheet, table.element)
      : captionItem(line.text, sheet, table.element, 'withNext'),
  );
  // Below the table no page may end, or a line that belongs to the table would be left alone.
  return [gap('may'), ...captions, { kind: 'table', table }, gap('never')];
}
