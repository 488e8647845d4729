import { type Comparison, comparisonSchemas, type WrittenCondition } from './subset.ts';

/** A Choice rule's condition, ready to be judged. */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | {
      readonly kind: 'test';
      readonly variable: string;
      readonly comparison: Comparison;
      readonly operand: string | number | boolean;
    };

/** @throws SyntaxError when the rule is not exactly one comparison, And, Or or Not */
export function readCondition(written: WrittenCondition): Condition {
  const forms: Condition[] = [];
  if (written.And !== undefined) forms.push({ kind: 'and', parts: written.And.map(readCondition) });
  if (written.Or !== undefined) forms.push({ kind: 'or', parts: written.Or.map(readCondition) });
  if (written.Not !== undefined) forms.push({ kind: 'not', part: readCondition(written.Not) });
  for (const comparison of comparisonNames) {
    const operand = written[comparison];
    if (operand === undefined) continue;
    if (written.Variable === undefined)
      throw new SyntaxError(`${comparison} needs a Variable that it compares`);
    forms.push({ kind: 'test', variable: written.Variable, comparison, operand });
  }
  const [form] = forms;
  if (form === undefined || forms.length > 1)
    throw new SyntaxError(
      `a Choice rule needs exactly one comparison, And, Or or Not, not ${forms.length}`,
    );
  return form;
}

const comparisonNames = Object.keys(comparisonSchemas).filter(
  (name): name is Comparison => name in comparisonSchemas,
);
