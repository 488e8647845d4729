import { surnames } from '../names/surnames.ts';
import type { Finding, Recogniser } from '../reading/reading.ts';

/** 张某某, 李某甲, 徐*: a character and what hides the rest; 某些 and 某个 hide nobody. */
const HIDDEN =
  /[\u3400-\u9fff](?:某(?![些个种类项年月日地处])[某甲乙丙丁\d]{0,2}|[*×]{1,2}(?![*×\d]))/g;

/** Names that the text itself has hidden: nothing is left to mask, but a reviewer sees who is meant. */
export const alreadyMasked: Recogniser = {
  id: 'alreadyMasked',
  find: ({ text }) =>
    [...text.matchAll(HIDDEN)]
      .filter(([name]) => surnames.has(name.charAt(0)))
      .map((match) => kept(match.index, match.index + match[0].length)),
};

function kept(start: number, end: number): Finding {
  return {
    type: 'person',
    action: 'keep',
    start,
    end,
    rule: 'person.masked',
    score: 0.9,
    scoreBefore: 0.9,
    role: 'masked',
    kept: 'alreadyMasked',
    evidence: [{ kind: 'shape', span: { start, end }, weight: 0.9 }],
  };
}
