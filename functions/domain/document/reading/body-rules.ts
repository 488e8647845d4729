import { type Numbered, readNumbering } from '../heading.ts';
import { widthOf, withoutWhiteSpace } from '../white-space.ts';
import type { BareBlock, Position, Reading } from './draft.ts';
import { joinSentence, type Rule, type Scene } from './scene.ts';
import { lineAt } from './source.ts';

const tableRule: Rule = (scene, at) => {
  const item = scene.items[at];
  if (item?.kind !== 'table') return null;
  const { headerRows, columns, rows, text } = item.grid;
  const blocks: BareBlock[] = [{ kind: 'table', headerRows, columns, rows, text }];
  return { blocks, next: at + 1, change: { stage: 'body', itemLevel: null } };
};

/** Pictures and notes need no understanding. A picture before any text may be an emblem of the head. */
const asItStandsRule: Rule = (scene, at) => {
  const item = scene.items[at];
  if (item?.kind !== 'figure' && item?.kind !== 'footnote') return null;
  return { blocks: [item], next: at + 1 };
};

const longestContents = 100;

/** 目录: its entries repeat the headings of the text and are none themselves. */
const contentsRule: Rule = (scene, at) => {
  if (withoutWhiteSpace(lineAt(scene, at)?.text.slice(0, 20) ?? '') !== '目录') return null;
  const first = lineAt(scene, at + 1)?.text;
  if (first === undefined) return null;
  const blocks: BareBlock[] = [{ kind: 'paragraph', text: lineAt(scene, at)?.text ?? '' }];
  for (let next = at + 1; next <= at + longestContents; next += 1) {
    const text = lineAt(scene, next)?.text;
    if (text === undefined || widthOf(text, 61) > 60) return null;
    if (next > at + 1 && repeats(text, first)) return { blocks, next };
    blocks.push({ kind: 'paragraph', text });
  }
  return null;
};

/** An entry may go on with dots and the number of its page. */
function repeats(heading: string, entry: string): boolean {
  return withoutWhiteSpace(heading) === withoutWhiteSpace(entry).replace(/[.…·]*\d*$/, '');
}

const markedHeadingRule: Rule = (scene, at) => {
  const line = lineAt(scene, at);
  if (line === null || typeof line.mark !== 'number') return null;
  const { text, mark: level } = line;
  const numbering = readNumbering(text)?.numbering ?? '';
  const blocks: BareBlock[] = [
    { kind: 'heading', level, numbering, text, headingLength: text.length },
  ];
  return { blocks, next: at + 1, change: { stage: 'body', itemLevel: null } };
};

const headingRule: Rule = (scene, at, position) => {
  const line = lineAt(scene, at);
  const first = line === null || line.mark !== null ? null : readNumbering(line.text);
  if (line === null || first === null) return null;
  const { text, next } = runsOn(scene, line.text, first)
    ? joinSentence(scene, at, position)
    : { text: line.text, next: at + 1 };
  const numbered = readNumbering(text) ?? first;
  const change = { stage: 'body', inArticles: position.inArticles || isArticle(numbered) } as const;
  if (isItem(numbered, position)) {
    const itemLevel = numbered.isItem ? numbered.level : null;
    return { blocks: [{ kind: 'paragraph', text }], next, change: { ...change, itemLevel } };
  }
  const { level, numbering, headingLength } = numbered;
  const block: BareBlock = { kind: 'heading', level, numbering, text, headingLength };
  return { blocks: [block], next, change: { ...change, itemLevel: null } };
};

/** A heading alone is complete as it stands; only a sentence after it can be broken by a page. */
function runsOn({ wrapWidth }: Scene, text: string, numbered: Numbered): boolean {
  if (numbered.style === 'chapter') return false;
  if (numbered.style === 'article' || numbered.headingLength < text.length) return true;
  const width = widthOf(text, 61);
  if (wrapWidth !== null && width >= wrapWidth - 2) return true;
  return width >= 22 && /[，,；;]/.test(text);
}

function isArticle(numbered: Numbered): boolean {
  return numbered.style === 'article';
}

function isItem(numbered: Numbered, { inArticles, itemLevel }: Position): boolean {
  if (numbered.style !== 'number') return false;
  return numbered.isItem || numbered.level === itemLevel || (inArticles && numbered.level > 1);
}

const paragraphRule: Rule = (scene, at, position): Reading | null => {
  const line = lineAt(scene, at);
  if (line === null) return null;
  const { text, next } = joinSentence(scene, at, position);
  const blocks: BareBlock[] = [{ kind: 'paragraph', text }];
  return { blocks, next, change: { stage: 'body', itemLevel: null } };
};

/** Rules of the body; the last one takes any line, so that nothing is lost. */
export const bodyRules: readonly Rule[] = [markedHeadingRule, headingRule, paragraphRule];

/** Rules tried before all others: what they take looks like a title or a heading to those. */
export const firstRules: readonly Rule[] = [tableRule, asItStandsRule, contentsRule];
