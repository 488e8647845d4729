import type { Context } from 'hono';
import { ApiFailure, type InputError } from './api-failure.ts';
import { isList, type Operation } from './operations.ts';

/**
 * The input of a use case from address, query and body.
 *
 * @throws {ApiFailure} a body that is no JSON object, or an id given twice
 */
export async function readInput(c: Context, operation: Operation): Promise<object> {
  const named = Object.fromEntries(
    operation.inAddress.map((member) => [member, c.req.param(member)]),
  );
  const rest = operation.method === 'get' ? queryOf(c, operation) : await bodyOf(c);
  const twice = operation.inAddress.filter((member) => Object.hasOwn(rest, member));
  if (twice.length > 0) {
    const detail = 'stands in the address and may not be given again';
    const errors: InputError[] = twice.map((member) => ({
      pointer: `#/${member}`,
      code: 'given_twice',
      detail,
    }));
    throw new ApiFailure('invalidInput', { errors });
  }
  return { ...rest, ...named };
}

/** A name given several times is a list; the schema refuses it where one value is asked for. */
function queryOf(c: Context, operation: Operation): object {
  const entries = Object.entries(c.req.queries()).map(([name, values]) => {
    const [only = ''] = values;
    return [name, isList(operation, name) || values.length > 1 ? values : only];
  });
  return Object.fromEntries(entries);
}

async function bodyOf(c: Context): Promise<object> {
  const bytes = await c.req.arrayBuffer();
  if (bytes.byteLength === 0) return {};
  const mediaType = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') throw new ApiFailure('mediaTypeUnsupported');
  const value = parseJson(bytes);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  const errors = [{ pointer: '#', code: 'invalid_type', detail: 'must be an object' }];
  throw new ApiFailure('invalidInput', { errors });
}

/** Lone surrogates have no UTF-8, so no record could hold them: they are no valid JSON here. */
function parseJson(bytes: ArrayBuffer): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(text, (key, value: unknown) => {
      const isWell = key.isWellFormed() && (typeof value !== 'string' || value.isWellFormed());
      if (!isWell) throw new SyntaxError('lone surrogate');
      return value;
    });
  } catch (error) {
    // A TypeError is broken UTF-8, a RangeError nesting that exhausts the stack.
    const isTheirs =
      error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError;
    if (isTheirs) throw new ApiFailure('invalidJson');
    throw error;
  }
}
