import { label, labelOf } from '../labels.ts';
import type { Finding, Reading, Span } from '../reading.ts';

/** A value of letters and digits that only its label makes personal. */
export interface LabelledValue {
  readonly type: Finding['type'];
  readonly rule: string;
  /** Words of the label, in regular-expression syntax. */
  readonly label: string;
  /** The whole value; tried on what looks like a code behind the label. */
  readonly value: RegExp;
  readonly action: (reading: Reading, start: number) => 'mask' | 'keep';
}

const CODE = /[A-Za-z0-9][A-Za-z0-9_/-]{2,39}/g;

/** Finds the codes in a text once, then asks every kind whether its label stands before. */
export function labelledValues(
  reading: Reading,
  kinds: readonly LabelledValue[],
): readonly Finding[] {
  const prepared = kinds.map((kind) => ({ kind, wanted: label(kind.label) }));
  const found: Finding[] = [];
  for (const code of reading.text.matchAll(CODE)) {
    const span = trimmed(code[0], code.index);
    const value = reading.text.slice(span.start, span.end);
    for (const { kind, wanted } of prepared) {
      if (!kind.value.test(value)) continue;
      const labelled = labelOf(reading, span.start, wanted);
      if (labelled === null) continue;
      const { type, rule } = kind;
      const action = kind.action(reading, span.start);
      found.push({ ...span, type, rule, action, score: 0.93, label: labelled });
      break;
    }
  }
  return found;
}

function trimmed(value: string, start: number): Span {
  let end = value.length;
  while (/[_/-]/.test(value.charAt(end - 1))) end -= 1;
  return { start, end: start + end };
}
