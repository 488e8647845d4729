import { type Expression, parseExpression } from '../../../workflows/proof/expressions.ts';
import type { Json } from '../../ports/ledger.ts';
import { find, type Readable } from './documents.ts';
import { StateFailed } from './failure.ts';
import { callIntrinsic } from './intrinsic-functions.ts';

const parsed = new Map<string, Expression>();

function expressionOf(text: string): Expression {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const expression = parseExpression(text);
  parsed.set(text, expression);
  return expression;
}

/**
 * Parameters, ResultSelector and ItemSelector: keys that end in `.$` are computed, the rest is
 * copied.
 *
 * @throws {StateFailed} States.ParameterPathFailure or States.IntrinsicFailure
 */
export function fill(template: Json, readable: Readable): Json {
  if (template === null || typeof template !== 'object') return template;
  if (Array.isArray(template)) return template.map((item: Json) => fill(item, readable));
  const filled: Record<string, Json> = {};
  for (const [key, value] of Object.entries(template)) {
    if (key.endsWith('.$') && typeof value === 'string')
      filled[key.slice(0, -2)] = evaluate(expressionOf(value), readable, value);
    else filled[key] = fill(value, readable);
  }
  return filled;
}

function evaluate(expression: Expression, readable: Readable, text: string): Json {
  if (expression.kind === 'literal') return expression.value;
  if (expression.kind === 'path') {
    const value = find(readable, expression.path);
    if (value !== undefined) return value;
    throw new StateFailed('States.ParameterPathFailure', `${text} leads nowhere`);
  }
  const args = expression.args.map((arg, index) =>
    // States.Format tells the escaped braces of its pattern from places to fill.
    arg.kind === 'literal' && index === 0 && expression.name === 'States.Format'
      ? arg.raw
      : evaluate(arg, readable, text),
  );
  return callIntrinsic(expression.name, args);
}
