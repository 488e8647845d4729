import type { PolicyDocument } from '../../document/model.ts';

/** What can be judged at all: the judges read Chinese, and say so where a text is none. */
export const legibilities = ['chinese', 'notChinese', 'empty'] as const;
export type Legibility = (typeof legibilities)[number];

/** Letters of another script that make up about one word. */
const LETTERS_OF_A_WORD = 4;
/** Han characters among those and foreign words, below which a text is not Chinese. */
const LEAST_HAN = 0.35;
const FEWEST = 4;

/** Judges by what the words are written in; tables of bare figures count as empty. */
export function legibilityOf({ blocks }: Pick<PolicyDocument, 'blocks'>): Legibility {
  let han = 0;
  let foreign = 0;
  for (const { text } of blocks) {
    han += text.match(/\p{Script=Han}/gu)?.length ?? 0;
    foreign += text.match(/(?!\p{Script=Han})\p{L}/gu)?.length ?? 0;
  }
  const words = foreign / LETTERS_OF_A_WORD;
  if (han + words < FEWEST) return 'empty';
  return han / (han + words) < LEAST_HAN ? 'notChinese' : 'chinese';
}
