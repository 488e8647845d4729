import type { Condition } from '../../../workflows/proof/conditions.ts';
import { readCondition } from '../../../workflows/proof/conditions.ts';
import type { ChoiceState, Comparison, WrittenCondition } from '../../../workflows/proof/subset.ts';
import type { Json } from '../../ports/ledger.ts';
import { findAt, type Readable, readAt } from './documents.ts';
import { StateFailed } from './failure.ts';

type Test = Extract<Condition, { kind: 'test' }>;

const read = new WeakMap<WrittenCondition, Condition>();

/**
 * The state that a Choice leads to.
 *
 * @throws {StateFailed} States.NoChoiceMatched, or States.Runtime when a compared path is missing
 */
export function choose(state: ChoiceState, readable: Readable): string {
  for (const rule of state.Choices) {
    let condition = read.get(rule);
    if (condition === undefined) {
      condition = readCondition(rule);
      read.set(rule, condition);
    }
    if (judge(condition, readable)) return rule.Next;
  }
  if (state.Default !== undefined) return state.Default;
  throw new StateFailed('States.NoChoiceMatched', 'no rule matched and there is no Default');
}

function judge(condition: Condition, readable: Readable): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.parts.every((part) => judge(part, readable));
    case 'or':
      return condition.parts.some((part) => judge(part, readable));
    case 'not':
      return !judge(condition.part, readable);
    case 'test':
      return compare(condition, readable);
  }
}

function compare({ variable, comparison, operand }: Test, readable: Readable): boolean {
  if (comparison === 'IsPresent') return (findAt(readable, variable) !== undefined) === operand;
  const value = readAt(readable, variable);
  const kindTest = KINDS[comparison];
  if (kindTest !== undefined) return kindTest(value) === operand;
  const byPath = comparison.endsWith('Path');
  const other = byPath ? readAt(readable, String(operand)) : operand;
  const [, kind = '', relation = ''] =
    /^(String|Numeric|Boolean|Timestamp)(.+?)(?:Path)?$/.exec(comparison) ?? [];
  const left = ordered(kind, value);
  const right = ordered(kind, other);
  if (left === null || right === null) return false;
  if (relation === 'Matches') return matches(String(left), String(right));
  return RELATIONS[relation]?.(left, right) ?? false;
}

const KINDS: Partial<Record<Comparison, (value: Json) => boolean>> = {
  IsNull: (value) => value === null,
  IsNumeric: (value) => typeof value === 'number',
  IsString: (value) => typeof value === 'string',
  IsBoolean: (value) => typeof value === 'boolean',
  IsTimestamp: (value) => ordered('Timestamp', value) !== null,
};

type Ordered = string | number | boolean;
const RELATIONS: Readonly<Record<string, (left: Ordered, right: Ordered) => boolean>> = {
  Equals: (left, right) => left === right,
  LessThan: (left, right) => left < right,
  LessThanEquals: (left, right) => left <= right,
  GreaterThan: (left, right) => left > right,
  GreaterThanEquals: (left, right) => left >= right,
};

/** RFC 3339 with a capital T and a zone, which is all that Step Functions takes. */
const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** The value in the order of its kind, or null when it is of another kind: then nothing matches. */
function ordered(kind: string, value: Json): Ordered | null {
  if (kind === 'String') return typeof value === 'string' ? value : null;
  if (kind === 'Numeric') return typeof value === 'number' ? value : null;
  if (kind === 'Boolean') return typeof value === 'boolean' ? value : null;
  if (typeof value !== 'string' || !TIMESTAMP.test(value)) return null;
  const moment = Date.parse(value);
  return Number.isNaN(moment) ? null : moment;
}

/** `*` stands for any text; `\*` and `\\` for themselves. */
function matches(text: string, pattern: string): boolean {
  const source = pattern.replaceAll(/\\([*\\])|\*|[^*\\]+|\\/gsu, (piece, escaped) => {
    if (piece === '*') return '[\\s\\S]*';
    const plain = typeof escaped === 'string' ? escaped : piece;
    return plain.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
  });
  return new RegExp(`^${source}$`, 'u').test(text);
}
