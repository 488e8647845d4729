import { endsWithKind } from '../../../domain/document/document-kind.ts';
import { readNumbering } from '../../../domain/document/heading.ts';
import type { HeadingLevel } from '../../../domain/document/model.ts';
import { annexLead, isAnnexMark } from '../../../domain/document/reading/marks.ts';
import {
  type FigureItem,
  type LineMark,
  type Source,
  type SourceItem,
  sourceOf,
} from '../../../domain/document/reading/source.ts';
import { wrapWidthOf } from '../../../domain/document/reading/source-line.ts';
import { closeUp } from '../../../domain/document/white-space.ts';
import type { StoryItem, StoryLine, StoryPicture } from './story-item.ts';

/**
 * What was read from the file as lines, tables, figures and notes, with what styles say of lines.
 *
 * @param figure null for a picture that is left out
 */
export function sourceOfStory(
  story: readonly StoryItem[],
  figure: (picture: StoryPicture) => FigureItem | null,
): Source {
  const items = withTitle(joinedMarks(story));
  const lines = items.filter((item) => item.kind === 'line');
  const isHardWrapped = wrapWidthOf(lines) !== null;
  const top = highestLevel(lines);
  return sourceOf(items.flatMap((item) => sourceItem(item, figure, top, isHardWrapped)));
}

function sourceItem(
  item: StoryItem,
  figure: (picture: StoryPicture) => FigureItem | null,
  top: number,
  isHardWrapped: boolean,
): SourceItem[] {
  switch (item.kind) {
    case 'line': {
      const { text, afterGap, opens } = item;
      // Who presses Enter begins a paragraph, except where every printed line ends in one.
      const indented = item.indented || (opens && !isHardWrapped);
      return [{ kind: 'line', text, indented, afterGap, mark: markOf(item, top) }];
    }
    case 'table':
      return [item];
    case 'note':
      return [{ kind: 'footnote', mark: item.mark, text: item.text }];
    case 'picture': {
      const found = figure(item);
      return found === null ? [] : [found];
    }
  }
}

/** A title or a heading that its author broke into lines is one all the same. */
function joinedMarks(story: readonly StoryItem[]): StoryItem[] {
  const joined: StoryItem[] = [];
  for (const item of story) {
    const before = joined.at(-1);
    if (item.kind !== 'line' || before?.kind !== 'line' || !continues(before, item)) {
      joined.push(item);
    } else {
      joined[joined.length - 1] = { ...before, text: closeUp(`${before.text} ${item.text}`) };
    }
  }
  return joined;
}

/** Titles are often broken by Enter; two headings in a row are two headings. */
function continues(before: StoryLine, line: StoryLine): boolean {
  if (before.role === 'title' && line.role === 'title') {
    return !line.opens || !endsWithKind(before.text);
  }
  return before.outline !== null && !line.opens;
}

/**
 * Where no style is called a title, authors give the title the style of a heading: it stands first,
 * has no number, and is the only one of its level or ends as titles of documents do.
 */
function withTitle(items: readonly StoryItem[]): StoryItem[] {
  const lines = items.filter((item) => item.kind === 'line');
  if (lines.some(({ role }) => role === 'title')) return [...items];
  const at = items.findIndex((item) => item.kind === 'line' && item.outline !== null);
  const first = items[at];
  if (first?.kind !== 'line' || isNumbered(first)) return [...items];
  if (items.slice(0, at).some(isOfBody)) return [...items];
  let end = at + 1;
  while (end - at < mostTitleLines && isSameTitle(first, items[end])) end += 1;
  const parts = items.slice(at, end).filter((item) => item.kind === 'line');
  const text = closeUp(parts.map((part) => part.text).join(' '));
  const ofLevel = lines.filter(({ outline }) => outline === first.outline).length;
  const isHighest = first.outline === highestLevel(lines);
  if (!endsWithKind(text) && !(isHighest && ofLevel === parts.length)) return [...items];
  const title: StoryLine = { ...first, text, outline: null, role: 'title' };
  return [...items.slice(0, at), title, ...items.slice(end)];
}

function isSameTitle(first: StoryLine, item: StoryItem | undefined): boolean {
  if (item?.kind !== 'line' || item.outline !== first.outline) return false;
  return !isNumbered(item) && !endsWithKind(first.text) && item.text.length <= 40;
}

function isNumbered({ text }: StoryLine): boolean {
  return readNumbering(text) !== null || isAnnexMark(text) || annexLead(text) > 0;
}

function highestLevel(lines: readonly StoryLine[]): number {
  return lines.reduce((least, { outline }) => Math.min(least, outline ?? 8), 8);
}

/** Only the parts of a head stand before the title; none of them is a sentence or a table. */
function isOfBody(item: StoryItem): boolean {
  return item.kind === 'table' || (item.kind === 'line' && /[。；！？]$/.test(item.text));
}

const mostTitleLines = 5;

/** Longer than any heading: a paragraph that took its style by mistake. */
const longestHeading = 120;

/**
 * Numbers that the standard ranks (一、 and （一）, 章 and 节) rank a heading, whatever its style; the
 * style ranks the others. What the rules of official documents read better than any style says is
 * left to them: annexes, articles, and headings that run on as a paragraph.
 */
function markOf({ text, outline, role }: StoryLine, top: number): LineMark | null {
  if (role === 'title') return isAnnexMark(text) || annexLead(text) > 0 ? null : 'title';
  if (role === 'contents') return 'paragraph';
  if (outline === null || text.length > longestHeading) return null;
  if (isAnnexMark(text) || annexLead(text) > 0) return null;
  const numbered = readNumbering(text);
  if (numbered === null) return levelOf(outline - top + 1);
  if (numbered.style === 'article' || numbered.headingLength < text.length) return null;
  return numbered.level <= 2 ? numbered.level : levelOf(outline - top + 1);
}

function levelOf(rank: number): HeadingLevel {
  if (rank <= 1) return 1;
  if (rank === 2) return 2;
  return rank === 3 ? 3 : 4;
}
