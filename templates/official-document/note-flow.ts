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
    else notes.set(before, [...(notes.get(before) ?? []), block]);
  }
  return { blocks, notes };
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
  const set = [...items];
  for (const note of notes) {
    const marked = set.findIndex((item) => textOf(item).includes(note.mark));
    const at = marked < 0 ? set.findLastIndex((item) => item.kind !== 'slug') : marked;
    const item = set[at];
    const { runs, form } = footNote(note, sheet);
    if (item === undefined || item.kind === 'slug') {
      set.push({ kind: 'paragraph', paragraph: { runs, form, element: element('Note', root) } });
    } else {
      set[at] = { ...item, notes: [...(item.notes ?? []), { mark: note.mark, runs, form }] };
    }
  }
  return set;
}

function textOf(item: FlowItem): string {
  switch (item.kind) {
    case 'paragraph':
      return item.paragraph.runs.map((run) => run.text).join('');
    case 'table': {
      const { head, body } = tableTexts(item.table);
      return head + body;
    }
    case 'slug':
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
