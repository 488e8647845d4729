import { readNumbering } from '../heading.ts';
import { isBroken, tailOf } from '../sentence.ts';
import { joinBroken, withoutWhiteSpace } from '../white-space.ts';
import { type Closing, findClosings } from './closing.ts';
import type { Announcement, Position, Reading } from './draft.ts';
import {
  annexLead,
  couldBeTitle,
  isAnnexMark,
  isCopyMark,
  isReleaseNotation,
  startsImprint,
} from './marks.ts';
import { type LineItem, lineAt, type Source } from './source.ts';

/** The source with what was found in it beforehand. */
export interface Scene extends Source {
  readonly closings: ReadonlyMap<number, Closing>;
}

/** Understands the lines from `at` on, or leaves them to the next rule. */
export type Rule = (scene: Scene, at: number, position: Position) => Reading | null;

export function sceneOf(source: Source): Scene {
  return { ...source, closings: findClosings(source) };
}

const pageNumber = /^(?:[—–\-－―]+\s*)\d{1,4}(?:\s*[—–\-－―]+)$/;
const speaker = /^(?:问|答|记者|主持人)\s*[：:]/;

/** Whether a line begins something of its own, so that no sentence goes on with it. */
export function startsSomething(scene: Scene, at: number, position: Position): boolean {
  const line = lineAt(scene, at);
  if (line === null || line.mark !== null || scene.closings.has(at)) return true;
  const { text } = line;
  return (
    readNumbering(text) !== null ||
    isAnnexMark(text) ||
    annexLead(text) > 0 ||
    isCopyMark(text) ||
    isReleaseNotation(text) ||
    startsImprint(scene, at) ||
    speaker.test(text.slice(0, 12)) ||
    isPageNumber(text) ||
    isAnnounced(text, position)
  );
}

export function isPageNumber(text: string): boolean {
  return text.length <= 20 && pageNumber.test(text);
}

/** The line at `at` and the lines that go on with its sentence. */
export function joinSentence(
  scene: Scene,
  at: number,
  position: Position,
): { readonly text: string; readonly next: number } {
  const first = lineAt(scene, at);
  const parts = [first?.text ?? ''];
  let last = parts[0] ?? '';
  let tail = tailOf(last);
  let next = at + 1;
  for (let line = follower(); line !== null; line = follower()) {
    parts.push(line.text);
    last = line.text;
    tail = tailOf(tail + tailOf(last));
    next += 1;
  }
  return { text: joinBroken(parts), next };

  function follower(): LineItem | null {
    const line = lineAt(scene, next);
    if (line === null || first === null || first.mark !== null || isPageNumber(last)) return null;
    if (!isBroken(tail, last, line, scene.wrapWidth)) return null;
    return startsSomething(scene, next, position) ? null : line;
  }
}

/** Whether a line is the title of a text that the carrier said it would carry. */
export function isAnnounced(text: string, position: Position): boolean {
  return announcementOf(text, position) !== null;
}

export function announcementOf(text: string, { announced, part }: Position): Announcement | null {
  if (announced.length === 0 || part === 'annex' || !couldBeTitle(text)) return null;
  const bare = bareTitle(text);
  const matches = ({ title }: Announcement) =>
    bare === title || (bare.endsWith(title) && bare.length <= title.length + 20);
  return announced.find(matches) ?? null;
}

/** A title for comparison: no white space, no 《》, no closing brackets such as （试行）. */
export function bareTitle(title: string): string {
  return withoutWhiteSpace(title)
    .replace(/[（(][^（）()]*[）)]$/, '')
    .replace(/[《》]/g, '');
}
