import type { Block, PolicyDocument } from '../../document/model.ts';
import { caseExtent } from '../case-extent.ts';
import { answerMark, questionMark } from '../material-cues.ts';
import { materialPlaces } from '../material-places.ts';
import { sentencesOf } from './sentences.ts';
import { cellPassages } from './table-passages.ts';

/** A sentence, a heading or a cell of a text, with what its surroundings say it is about. */
export interface Passage {
  readonly kind: 'title' | 'heading' | 'question' | 'sentence' | 'cell';
  readonly block: number;
  /** UTF-16 offset in the text of the block. */
  readonly start: number;
  readonly text: string;
  /** The nearest heading before it and, within an answer, the question; empty without one. */
  readonly heading: string;
  readonly question: string;
  /** Of a cell: the first cell of its row and the head of its column. */
  readonly rowHead: string;
  readonly columnHead: string;
  /** Of a cell in a comparison: whether its column tells the old or the new rule. */
  readonly era: 'old' | 'new' | null;
  /** Told as an example: its figures are those of one case. */
  readonly told: boolean;
}

type Surroundings = Pick<Passage, 'heading' | 'question' | 'told'>;

/** Reads a text once from top to bottom. Signature, date line and imprint are no statements. */
export function passagesOf({ blocks }: Pick<PolicyDocument, 'blocks'>): readonly Passage[] {
  const { answering } = materialPlaces(blocks);
  const passages: Passage[] = [];
  let around: Surroundings = { heading: '', question: '', told: false };
  let caseEnd = 0;
  for (const [at, block] of blocks.entries()) {
    if (at >= caseEnd) caseEnd = at + caseExtent(blocks, at);
    const told = at < caseEnd;
    if (startsAnew(block, answering)) around = { ...around, question: '' };
    around = { ...around, told };
    const found = passagesOfBlock(block, at, around);
    for (const passage of found) {
      passages.push(passage);
      if (passage.kind === 'heading') around = { heading: passage.text, question: '', told };
      if (passage.kind === 'question') around = { ...around, question: passage.text };
    }
  }
  return passages;
}

/** A paragraph that neither answers nor goes on with an answer is about no question any more. */
function startsAnew(block: Block, answering: ReadonlySet<Block>): boolean {
  if (block.kind !== 'paragraph') return false;
  return answerMark(block.text) === null && !answering.has(block);
}

const silent: ReadonlySet<Block['kind']> = new Set([
  'organMark',
  'addressees',
  'signature',
  'annexList',
  'annexMark',
  'copyRecipients',
  'imprint',
]);

function passagesOfBlock(block: Block, at: number, around: Surroundings): readonly Passage[] {
  if (silent.has(block.kind)) return [];
  const bare = { ...around, block: at, rowHead: '', columnHead: '', era: null } as const;
  switch (block.kind) {
    case 'title':
    case 'documentNumber':
      return [{ ...bare, kind: 'title', start: 0, text: block.text }];
    case 'heading': {
      const head = block.text.slice(0, block.headingLength);
      const heading: Passage = { ...bare, kind: 'heading', question: '', start: 0, text: head };
      const body = { ...bare, heading: head, question: '' };
      return [heading, ...sentencesIn(block.text, block.headingLength, body)];
    }
    case 'table':
      return cellPassages(block).map((cell) => ({ ...bare, ...cell, kind: 'cell' }));
    default: {
      const mark = block.kind === 'paragraph' ? questionMark(block.text) : null;
      if (mark === null) return sentencesIn(block.text, 0, bare);
      return [{ ...bare, kind: 'question', start: 0, text: block.text }];
    }
  }
}

type Bare = Omit<Passage, 'kind' | 'start' | 'text'>;

function sentencesIn(text: string, from: number, bare: Bare): Passage[] {
  return sentencesOf(text.slice(from)).map((sentence) => ({
    ...bare,
    kind: 'sentence',
    start: from + sentence.start,
    text: sentence.text,
  }));
}
