import type { Block } from '../../document/model.ts';

/** Which blocks of a material an answer takes; `end` is exclusive. */
export interface AnswerPlace {
  readonly start: number;
  readonly end: number;
}

/** One question with its answer, as 政策简明问答 shows it. */
export interface QuestionAnswer {
  readonly kind: 'question';
  /** Names it within its material: q1, q2…; a published text never changes, so neither does this. */
  readonly anchor: string;
  /** Without its label or number. */
  readonly title: string;
  /** The answer: paragraphs, tables and figures, without the label 答. */
  readonly parts: readonly AnswerPart[];
  readonly place: AnswerPlace;
}

/** One case: what happened, what the rule made of it, what came out. */
export interface CaseAnswer {
  readonly kind: 'case';
  /** c1, c2…. */
  readonly anchor: string;
  readonly title: string;
  readonly parts: readonly AnswerPart[];
  readonly place: AnswerPlace;
}

export type Answer = QuestionAnswer | CaseAnswer;

/** What a part of a case tells; `told` where the text does not label it. */
export type PartRole = 'answer' | 'situation' | 'handling' | 'result' | 'told';

export interface AnswerPart {
  readonly role: PartRole;
  /** The heading or label as written; null without one. */
  readonly label: string | null;
  readonly blocks: readonly Block[];
}

/** The words of an answer, a line for each block, for those who search. */
export function wordsOf({ title, parts }: Answer): string {
  const lines = parts.flatMap(({ label, blocks }) => [
    ...(label === null ? [] : [label]),
    ...blocks.map(({ text }) => text),
  ]);
  return [title, ...lines].join('\n');
}
