import type {
  ReviewedCandidate,
  ReviewView,
} from '../../../../../functions/application/privacy/review-view.ts';

type Parts = Readonly<Record<string, readonly string[]>>;

/** A review over plain paragraphs; candidates are given by part, paragraph and words. */
export function viewOf(
  parts: Parts,
  candidates: readonly (readonly [part: string, block: number, words: string])[],
  change: (candidate: ReviewedCandidate) => Partial<ReviewedCandidate> = () => ({}),
): ReviewView {
  const found = candidates.map(([part, block, words]) => {
    const start = (parts[part]?.[block] ?? '').indexOf(words);
    const candidate = candidateOf(part, block, { start, end: start + words.length }, words);
    return { ...candidate, ...change(candidate) };
  });
  return {
    version: 3,
    context: 'ordinary',
    exceptions: ['punitivePublicity'],
    carried: null,
    parts: Object.entries(parts).map(([part, texts]) => ({
      part,
      title: part,
      passages: texts.map((text, block) => ({ block, cell: null, kind: 'paragraph', text })),
    })),
    candidates: found,
    warnings: [],
    counts: { undecided: found.length, mask: 0, keep: 0, exempt: 0, unacknowledged: 0 },
    undo: null,
    redo: null,
  };
}

function candidateOf(
  part: string,
  block: number,
  { start, end }: { readonly start: number; readonly end: number },
  value: string,
): ReviewedCandidate {
  return {
    id: `${part}/b${block}/${start}-${end}-person`,
    part,
    block,
    cell: null,
    start,
    end,
    type: 'person',
    action: 'mask',
    rule: 'person.column',
    score: 0.9,
    explanation: {
      recogniser: 'person',
      evidence: [],
      checksum: null,
      role: 'private',
      scoreBefore: 0.5,
      kept: null,
      exemption: null,
      operator: 'pseudonym',
    },
    value,
    standIn: '某某',
    same: value,
    added: false,
    ruling: null,
  };
}

/** A form as it was filled in. */
export function filledWith(fields: Readonly<Record<string, string | readonly string[]>>) {
  const all = (name: string) => [fields[name] ?? []].flat();
  return { all, text: (name: string) => all(name)[0] ?? '' };
}
