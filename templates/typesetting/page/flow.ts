import type { Fonts, FontUsage } from '../fonts/font-library.ts';
import type { FontSlot } from '../fonts/font-source.ts';
import { setTable, type Table, tableTexts } from '../table/set-table.ts';
import { inkedCodePoints } from '../text/cells.ts';
import type { Run } from '../text/runs.ts';
import { type BoxForm, boxed } from './box.ts';
import { type FootNote, withFootNotes } from './foot-notes.ts';
import { GlyphStore } from './glyphs.ts';
import { type Paragraph, setParagraph } from './set-paragraph.ts';
import type { Slug } from './slug.ts';
import { withTextRules } from './text-rules.ts';

/** What a template hands to typesetting, in reading order. */
export type FlowItem =
  | {
      readonly kind: 'paragraph';
      readonly paragraph: Paragraph;
      /** A heading: the page may not end after it. */
      readonly keepsWithNext?: boolean;
      readonly notes?: readonly FootNote[];
    }
  | { readonly kind: 'table'; readonly table: Table; readonly notes?: readonly FootNote[] }
  | {
      /** A drawing with words in it. */
      readonly kind: 'figure';
      readonly runs: readonly Run[];
      readonly set: (fonts: Fonts) => Slug;
    }
  | { readonly kind: 'box'; readonly flow: readonly FlowItem[]; readonly form: BoxForm }
  | { readonly kind: 'slug'; readonly slug: Slug };

export interface FlowArea {
  readonly measure: number;
  readonly depth: number;
}

/** About a page of text. */
const GLYPHS_TOGETHER = 1_024;

export function setFlow(flow: readonly FlowItem[], area: FlowArea, fonts: Fonts): Slug[] {
  const slugs: Slug[] = [];
  const store = new GlyphStore(GLYPHS_TOGETHER);
  let bound = false;
  for (const item of flow) {
    const set = withNotes(item, setItem(item, area, fonts, store), area, fonts);
    if (set.length === 0) continue;
    // One by one: a list of a million lines is more than a call takes as arguments.
    set.forEach((slug, index) => {
      const binds = index === 0 && bound && slug.pageBreak === 'may';
      slugs.push(binds ? { ...slug, pageBreak: 'never' } : slug);
    });
    bound = keepsWithNext(item, bound);
  }
  return slugs.map(withTextRules);
}

function withNotes(item: FlowItem, slugs: Slug[], area: FlowArea, fonts: Fonts): Slug[] {
  const notes = notesOf(item);
  return notes.length === 0 ? slugs : withFootNotes(slugs, notes, area.measure, fonts);
}

function notesOf(item: FlowItem): readonly FootNote[] {
  return item.kind === 'paragraph' || item.kind === 'table' ? (item.notes ?? []) : [];
}

/** Blank space that belongs to a heading hands its binding on. */
function keepsWithNext(item: FlowItem, bound: boolean): boolean {
  if (item.kind === 'paragraph') return item.keepsWithNext === true;
  return bound && item.kind === 'slug' && item.slug.vanishes;
}

/** Every character of a flow by the slot it is set in, for the check before drawing. */
export function usageOf(flow: readonly FlowItem[]): FontUsage {
  const usage = new Map<FontSlot, Set<number>>();
  const use = (slot: FontSlot, text: string) => {
    const set = usage.get(slot) ?? new Set<number>();
    inkedCodePoints(text, set);
    usage.set(slot, set);
  };
  for (const item of unboxed(flow)) {
    for (const run of runsOf(item)) use(run.style.slot, run.text);
    if (item.kind !== 'table') continue;
    const { head, body } = tableTexts(item.table);
    use('hei', head);
    use('song', body);
  }
  return usage;
}

function unboxed(flow: readonly FlowItem[]): FlowItem[] {
  return flow.flatMap((item) => (item.kind === 'box' ? unboxed(item.flow) : [item]));
}

function runsOf(item: FlowItem): readonly Run[] {
  const notes = notesOf(item).flatMap((note) => note.runs);
  if (item.kind === 'paragraph') return [...item.paragraph.runs, ...notes];
  return item.kind === 'figure' ? item.runs : notes;
}

function setItem(
  item: FlowItem,
  { measure, depth }: FlowArea,
  fonts: Fonts,
  store: GlyphStore,
): Slug[] {
  switch (item.kind) {
    case 'paragraph':
      return setParagraph(item.paragraph, measure, fonts, store);
    case 'table':
      return setTable(item.table, measure, depth, fonts, store);
    case 'figure':
      return [item.set(fonts)];
    case 'box': {
      const inside = { measure: measure - 2 * item.form.side, depth: depth - 2 * item.form.ends };
      return boxed(setFlow(item.flow, inside, fonts), measure, item.form);
    }
    case 'slug':
      return [item.slug];
  }
}
