import type { Block } from '../../functions/domain/document/model.ts';
import { joinedLines } from '../typesetting/text/source-text.ts';
import { roughWidth } from '../typesetting/text/title-lines.ts';

/** A line of the sign-off with the free room to its right, in characters. */
export interface SignOffLine {
  readonly kind: Block['kind'];
  readonly text: string;
  readonly right: number;
}

const RIGHT = 2;

/**
 * Where 发文机关署名 and 成文日期 of a document without a seal stand (GB/T 9704-2012, 7.3.5.2):
 * the organ two characters from the right; the date begins two characters after the organ does.
 */
export function signOffLines(group: readonly Block[]): SignOffLine[] {
  const lines = group.map((block) => ({ kind: block.kind, text: joinedLines(block.text) }));
  const organ = widest(lines.filter((line) => line.kind === 'signature'));
  const date = widest(lines.filter((line) => line.kind === 'date'));
  const dateRight = Math.max(RIGHT, organ + RIGHT - 2 - date);
  const organRight = organ === 0 || date === 0 ? RIGHT : date + dateRight + 2 - organ;
  return lines.map((line) => ({
    ...line,
    right: line.kind === 'date' ? dateRight : organRight,
  }));
}

function widest(lines: readonly { readonly text: string }[]): number {
  return Math.max(0, ...lines.map((line) => roughWidth(line.text)));
}
