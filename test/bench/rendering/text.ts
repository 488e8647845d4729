import { readdirSync, readFileSync } from 'node:fs';
import type { Block, PolicyDocument } from '../../../functions/domain/document/model.ts';
import { parsePolicyDocument } from '../../../functions/domain/document/parse.ts';
import { corpusDocument, corpusNames, hasCorpus } from '../../templates/corpus.ts';

/** One paragraph as every engine gets it. */
export interface Paragraph {
  readonly kind: 'heading' | 'paragraph';
  readonly text: string;
}

const CELLS = 28;
const LINES = 22;
const TITLE = '江州市关于统一排印公文的测量用文本';
const demoTexts = new URL('../../../infra/local/demo/texts/', import.meta.url);

/** Paragraphs that fill so many pages of 22 lines of 28 characters, drawn from real papers. */
export function paragraphsOf(pages: number): readonly Paragraph[] {
  const papers = sources().flatMap((document) => document.blocks.flatMap(paragraphOf));
  const paragraphs: Paragraph[] = [];
  let lines = 2;
  for (let next = 0; lines < pages * LINES; next += 1) {
    const paragraph = papers[next % papers.length];
    if (paragraph === undefined) throw new Error('there is no text to measure with');
    paragraphs.push(paragraph);
    lines += Math.ceil(([...paragraph.text].length + 2) / CELLS);
  }
  return paragraphs;
}

/** The same paragraphs as a document of ours. */
export function documentOf(paragraphs: readonly Paragraph[]): PolicyDocument {
  const place = { part: 'carrier', annex: 0 } as const;
  return {
    title: TITLE,
    documentNumber: null,
    issuingOrgan: null,
    addressees: [],
    dateOfDocument: null,
    issueDate: null,
    annotation: null,
    blocks: [
      { ...place, kind: 'title', text: TITLE },
      ...paragraphs.map(({ kind, text }): Block => {
        if (kind === 'paragraph') return { ...place, kind, text };
        return { ...place, kind, level: 1, numbering: '', text, headingLength: text.length };
      }),
    ],
  };
}

/** What a file has to give back, without white space. */
export function expectedText(document: PolicyDocument): string {
  return document.blocks.map((block) => block.text.replace(/[\s\u3000]+/g, '')).join('');
}

/** The corpus of real papers where it is at hand, else the texts of the demo city. */
function sources(): readonly PolicyDocument[] {
  if (hasCorpus) return corpusNames.map(corpusDocument);
  return readdirSync(demoTexts).map((name) =>
    parsePolicyDocument(readFileSync(new URL(`${name}/document.txt`, demoTexts), 'utf8')),
  );
}

/** Tables and pictures are left out: the engines have no common form of them. */
function paragraphOf(block: Block): Paragraph[] {
  if (block.kind === 'table' || block.kind === 'figure') return [];
  const text = block.text.replace(/\s*\n\s*/g, '').trim();
  const alone = block.kind === 'heading' && block.headingLength === block.text.length;
  return text === '' ? [] : [{ kind: alone ? 'heading' : 'paragraph', text }];
}
