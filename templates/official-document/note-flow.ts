import type { Block } from '../../functions/domain/document/model.ts';
import type { FlowItem } from '../typesetting/page/flow.ts';
import type { FootNote } from '../typesetting/page/foot-notes.ts';
import { plainForm } from '../typesetting/page/forms.ts';
import { typeSize } from '../typesetting/page/measures.ts';
import { element, type StructureElement } from '../typesetting/page/structure.ts';
import { tableTexts } from '../typesetting/table/set-table.ts';
import { style } from '../typesetting/text/runs.ts';
import { joinedLines } from '../typesetting/text/source-text.ts';
import type { BodyStyle } from './body-style.ts';

type Footnote = Extract<Block, { kind: 'footnote' }>;

/** The blocks without the notes, and the notes by the block that they follow. */
export function partNotes(all: readonly Block[]): {
  readonly blocks: readonly Block[];
  readonly notes: ReadonlyMap<Block, readonly Footnote[]>;
} {
  const blocks: Block[] = [];
  const notes = new Map<Block, Footnote[]>();
  for (const block of all) {
    const before = blocks.at(-1);
    if (block.kind !== 'footnote' || before === undefined) blocks.push(block);
    else hang(notes, before, block);
  }
  return { blocks, notes };
}

function hang(notes: Map<Block, Footnote[]>, block: Block, note: Footnote): void {
  const hung = notes.get(block);
  if (hung === undefined) notes.set(block, [note]);
  else hung.push(note);
}

/**
 * Hands each note to the item whose text has its mark, else to the last that can bear one; where
 * none can, the note follows as a paragraph of its own.
 */
export function withNotes(
  items: readonly FlowItem[],
  notes: readonly Footnote[],
  sheet: BodyStyle,
  root: StructureElement,
): FlowItem[] {
  let set = [...items];
  for (const note of notes) {
    const { runs, form } = footNote(note, sheet);
    const hung = withNote(set, { mark: note.mark, runs, form });
    const paragraph = { runs, form, element: element('Note', root) };
    set = hung ?? [...set, { kind: 'paragraph', paragraph }];
  }
  return set;
}

/** Null where no item can bear a note. */
function withNote(items: readonly FlowItem[], note: FootNote): FlowItem[] | null {
  const marked = items.findIndex((item) => bears(item) && textOf(item).includes(note.mark));
  const at = marked < 0 ? items.findLastIndex(bears) : marked;
  const item = items[at];
  if (item === undefined) return null;
  const bearing = bearingNote(item, note);
  return bearing === null ? null : items.with(at, bearing);
}

function bears(item: FlowItem): boolean {
  if (item.kind === 'box') return item.flow.some(bears);
  return item.kind === 'paragraph' || item.kind === 'table';
}

function bearingNote(item: FlowItem, note: FootNote): FlowItem | null {
  switch (item.kind) {
    case 'paragraph':
    case 'table':
      return { ...item, notes: [...(item.notes ?? []), note] };
    case 'box': {
      const flow = withNote(item.flow, note);
      return flow === null ? null : { ...item, flow };
    }
    default:
      return null;
  }
}

function textOf(item: FlowItem): string {
  switch (item.kind) {
    case 'paragraph':
      return item.paragraph.runs.map((run) => run.text).join('');
    case 'table': {
      const { head, body } = tableTexts(item.table);
      return head + body;
    }
    case 'box':
      return item.flow.map(textOf).join('\n');
    default:
      return '';
  }
}

/** 小五号; further lines begin below the first character of the note. */
function footNote({ mark, text }: Footnote, sheet: BodyStyle): Omit<FootNote, 'mark'> {
  const size = typeSize.smallNo5;
  const rest = joinedLines(text.slice(mark.length));
  return {
    runs: [{ text: `${mark}${rest}`, style: style(sheet.bodySlot, size) }],
    form: { ...plainForm(size * 1.5, 'justify'), indent: size },
  };
}
