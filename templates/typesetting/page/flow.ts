import type { Fonts, FontUsage } from '../fonts/font-library.ts';
import type { FontSlot } from '../fonts/font-source.ts';
import { setTable, type Table, tableTexts } from '../table/set-table.ts';
import { inkedCodePoints } from '../text/cells.ts';
import { type FootNote, withFootNotes } from './foot-notes.ts';
import { type Paragraph, setParagraph } from './set-paragraph.ts';
import type { Slug } from './slug.ts';

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
  | { readonly kind: 'slug'; readonly slug: Slug };

export interface FlowArea {
  readonly measure: number;
  readonly depth: number;
}

export function setFlow(flow: readonly FlowItem[], area: FlowArea, fonts: Fonts): Slug[] {
  const slugs: Slug[] = [];
  let bound = false;
  for (const item of flow) {
    const [first, ...rest] = withNotes(item, setItem(item, area, fonts), area, fonts);
    if (first === undefined) continue;
    const binds = bound && first.pageBreak === 'may';
    slugs.push(binds ? { ...first, pageBreak: 'never' } : first, ...rest);
    bound = keepsWithNext(item, bound);
  }
  return slugs;
}

function withNotes(item: FlowItem, slugs: Slug[], area: FlowArea, fonts: Fonts): Slug[] {
  if (item.kind === 'slug' || item.notes === undefined) return slugs;
  return withFootNotes(slugs, item.notes, area.measure, fonts);
}

/** Blank space that belongs to a heading hands its binding on. */
function keepsWithNext(item: FlowItem, bound: boolean): boolean {
  if (item.kind === 'paragraph') return item.keepsWithNext === true;
  return bound && item.kind === 'slug' && item.slug.pageBreak === 'never';
}

/** Every character of a flow by the slot it is set in, for the check before drawing. */
export function usageOf(flow: readonly FlowItem[]): FontUsage {
  const usage = new Map<FontSlot, Set<number>>();
  const use = (slot: FontSlot, text: string) => {
    const set = usage.get(slot) ?? new Set<number>();
    inkedCodePoints(text, set);
    usage.set(slot, set);
  };
  for (const item of flow) {
    const notes = item.kind === 'slug' ? [] : (item.notes ?? []);
    for (const run of notes.flatMap((note) => note.runs)) use(run.style.slot, run.text);
    if (item.kind === 'paragraph') {
      for (const run of item.paragraph.runs) use(run.style.slot, run.text);
    } else if (item.kind === 'table') {
      const { head, body } = tableTexts(item.table);
      use('hei', head);
      use('song', body);
    }
  }
  return usage;
}

function setItem(item: FlowItem, { measure, depth }: FlowArea, fonts: Fonts): Slug[] {
  switch (item.kind) {
    case 'paragraph':
      return setParagraph(item.paragraph, measure, fonts);
    case 'table':
      return setTable(item.table, measure, depth, fonts);
    case 'slug':
      return [item.slug];
  }
}
