import type { Intrinsic } from '../../../workflows/proof/expressions.ts';
import type { Json } from '../../ports/ledger.ts';
import { StateFailed } from './failure.ts';

/** @throws {StateFailed} States.IntrinsicFailure when the arguments do not fit */
export function callIntrinsic(name: Intrinsic, args: readonly Json[]): Json {
  switch (name) {
    case 'States.Array':
      return args;
    case 'States.Format':
      return format(args);
    case 'States.JsonToString':
      return JSON.stringify(only(name, args));
    case 'States.StringToJson':
      return parseJson(only(name, args));
    case 'States.MathAdd':
      return add(args);
  }
}

const PLACE = /\\(.)|\{\}/gsu;

function format([pattern, ...values]: readonly Json[]): string {
  if (typeof pattern !== 'string') return fail('States.Format needs a text first');
  let used = 0;
  const text = pattern.replace(PLACE, (_place, escaped: string | undefined) => {
    if (escaped !== undefined) return escaped;
    const value = values[used];
    used += 1;
    if (value === undefined) return fail('States.Format has fewer values than places');
    return typeof value === 'string' ? value : JSON.stringify(value);
  });
  return used === values.length ? text : fail('States.Format has more values than places');
}

function parseJson(value: Json): Json {
  if (typeof value !== 'string') return fail('States.StringToJson needs a text');
  try {
    return JSON.parse(value);
  } catch {
    return fail('States.StringToJson was given text that is not JSON');
  }
}

function add([a, b, ...more]: readonly Json[]): number {
  if (Number.isInteger(a) && Number.isInteger(b) && more.length === 0) return Number(a) + Number(b);
  return fail('States.MathAdd adds two whole numbers');
}

function only(name: Intrinsic, [value, ...more]: readonly Json[]): Json {
  return value === undefined || more.length > 0 ? fail(`${name} takes one value`) : value;
}

function fail(cause: string): never {
  throw new StateFailed('States.IntrinsicFailure', cause);
}
