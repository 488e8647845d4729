import type { HeadingLevel, PolicyDocument } from '../domain/document/model.ts';
import { readDocument } from '../domain/document/parse.ts';
import { type LineItem, type Source, sourceOf } from '../domain/document/reading/source.ts';
import { isTableStart, readPipeTable } from './markdown-table.ts';

const atxHeading = /^ {0,3}(#{1,6})(?:[ \t]+|$)(.*)$/;
const setextUnderline = /^ {0,3}(=+|-+)[ \t]*$/;
const thematicBreak = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const listItem = /^\s*(?:[-*+]|\d{1,9}[.)])[ \t]+\S/;
const fence = /^ {0,3}(`{3,}|~{3,})/;
const quoteMark = /^ {0,3}>[ \t]?/;

/**
 * Reads the blocks of Markdown: headings, paragraphs, lists, pipe tables. Their marks (#, |, -, >)
 * are syntax and dropped; list marks and all that stands inside a line are text and kept. The first
 * heading of the highest level is the title. Lines that Markdown says nothing about are read by the
 * rules of official documents, so 主送机关, 署名 and 附件 are found here too.
 */
export function readMarkdown(text: string): PolicyDocument {
  return readDocument(readMarkdownSource(text));
}

export function readMarkdownSource(text: string): Source {
  const drafts = new MarkdownReader(text.split(/\r\n|\n|\r/)).read();
  return sourceOf(levelled(drafts));
}

type Item = Source['items'][number];
type DraftHeading = { readonly kind: 'heading'; readonly depth: number; readonly text: string };
type Draft = Item | DraftHeading;

class MarkdownReader {
  private readonly lines: readonly string[];
  private readonly drafts: Draft[] = [];
  private paragraph: string[] = [];
  private afterGap = false;

  constructor(lines: readonly string[]) {
    this.lines = lines;
  }

  read(): Draft[] {
    let at = 0;
    while (at < this.lines.length) at = this.readBlock(at);
    this.closeParagraph();
    return this.drafts;
  }

  private readBlock(at: number): number {
    const line = this.lines[at] ?? '';
    if (line.trim() === '') return this.gap(at);
    if (fence.test(line)) return this.readFenced(at);
    const heading = atxHeading.exec(line);
    if (heading !== null) return this.readHeading(at, heading);
    if (this.paragraph.length > 0 && setextUnderline.test(line)) return this.underline(at, line);
    if (thematicBreak.test(line)) return this.gap(at);
    if (isTableStart(line, this.lines[at + 1])) return this.readTable(at);
    if (listItem.test(line)) this.closeParagraph();
    this.paragraph.push(line.replace(quoteMark, ''));
    return at + 1;
  }

  private gap(at: number): number {
    this.closeParagraph();
    this.afterGap = true;
    return at + 1;
  }

  private readHeading(at: number, [, hashes = '', rest = '']: RegExpExecArray): number {
    this.closeParagraph();
    this.heading(hashes.length, withoutClosingHashes(rest));
    return at + 1;
  }

  private underline(at: number, line: string): number {
    const text = this.paragraph.join(' ').trim();
    this.paragraph = [];
    this.heading(line.includes('=') ? 1 : 2, text);
    return at + 1;
  }

  private heading(depth: number, text: string): void {
    if (text !== '') this.drafts.push({ kind: 'heading', depth, text });
    this.afterGap = true;
  }

  private readTable(at: number): number {
    this.closeParagraph();
    const { grid, next } = readPipeTable(this.lines, at);
    if (grid.text !== '') this.drafts.push({ kind: 'table', grid });
    this.afterGap = true;
    return next;
  }

  /** Fenced lines stand as they are, the fences with them. */
  private readFenced(at: number): number {
    this.closeParagraph();
    const mark = fence.exec(this.lines[at] ?? '')?.[1] ?? '';
    let next = at;
    do {
      this.push(this.lines[next] ?? '', 'paragraph');
      next += 1;
    } while (next < this.lines.length && !this.closesFence(next, mark));
    if (next < this.lines.length) this.push(this.lines[next] ?? '', 'paragraph');
    return next + 1;
  }

  private closesFence(at: number, mark: string): boolean {
    return (this.lines[at] ?? '').trim().startsWith(mark);
  }

  private closeParagraph(): void {
    const lines = this.paragraph;
    this.paragraph = [];
    for (const line of lines) this.push(line, null);
  }

  private push(line: string, mark: LineItem['mark']): void {
    const text = line.trim();
    if (text === '') return;
    const indented = /^\u3000/.test(line) || listItem.test(line);
    this.drafts.push({ kind: 'line', text, indented, afterGap: this.afterGap, mark });
    this.afterGap = false;
  }
}

/** `## Heading ##`: the closing marks are syntax too. */
function withoutClosingHashes(text: string): string {
  const bare = text.trim();
  let end = bare.length;
  while (bare.charAt(end - 1) === '#') end -= 1;
  const open = bare.slice(0, end);
  return open === '' || /\s$/.test(open) ? open.trim() : bare;
}

/** A lone heading of the highest level is the title, and those below it begin at level 1. */
function levelled(drafts: readonly Draft[]): Item[] {
  const depths = drafts.filter((draft) => draft.kind === 'heading').map(({ depth }) => depth);
  const top = depths.reduce((least, depth) => Math.min(least, depth), 6);
  const hasTitle = depths.filter((depth) => depth === top).length === 1 && depths[0] === top;
  const offset = hasTitle ? top : top - 1;
  return drafts.map((draft): Item => {
    if (draft.kind !== 'heading') return draft;
    const isTitle = hasTitle && draft.depth === top;
    const mark = isTitle ? 'title' : levelOf(draft.depth - offset);
    return { kind: 'line', text: draft.text, indented: false, afterGap: true, mark };
  });
}

function levelOf(depth: number): HeadingLevel {
  if (depth <= 1) return 1;
  if (depth === 2) return 2;
  return depth === 3 ? 3 : 4;
}
