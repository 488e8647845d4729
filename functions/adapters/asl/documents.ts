import { parsePath, type ReferencePath } from '../../../workflows/proof/paths.ts';
import type { Json, JsonObject } from '../../ports/ledger.ts';
import { StateFailed } from './failure.ts';

/** What a state can read: its document and, made only when asked for, the context object. */
export interface Readable {
  readonly document: Json;
  readonly context: () => JsonObject;
}

const parsed = new Map<string, ReferencePath>();

/** Definitions are linted before they run, so an unreadable path is an error of the runtime. */
function pathOf(text: string): ReferencePath {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const path = parsePath(text);
  if (path === null) throw new StateFailed('States.Runtime', `${text} is not a reference path`);
  parsed.set(text, path);
  return path;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path, or `undefined` when there is none. */
export function find(readable: Readable, path: ReferencePath): Json | undefined {
  let value: Json | undefined = path.root === 'context' ? readable.context() : readable.document;
  for (const step of path.steps) {
    if (typeof step === 'number') value = Array.isArray(value) ? value[step] : undefined;
    else value = isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
    if (value === undefined) return undefined;
  }
  return value;
}

export function findAt(readable: Readable, path: string): Json | undefined {
  return find(readable, pathOf(path));
}

/** @throws {StateFailed} States.Runtime when the path leads nowhere */
export function readAt(readable: Readable, path: string): Json {
  const value = findAt(readable, path);
  if (value !== undefined) return value;
  throw new StateFailed('States.Runtime', `${path} leads nowhere in the state's input`);
}

/** InputPath and OutputPath: `null` stands for an empty object. */
export function filterBy(readable: Readable, path: string | null | undefined): Json {
  if (path === undefined || path === '$') return readable.document;
  return path === null ? {} : readAt(readable, path);
}

/** ResultPath: `null` keeps the input, `undefined` or `$` replaces it, others put it in. */
export function putAt(input: Json, path: string | null | undefined, result: Json): Json {
  if (path === null) return input;
  if (path === undefined) return result;
  return putSteps(input, pathOf(path), 0, result);
}

function putSteps(input: Json, path: ReferencePath, depth: number, result: Json): Json {
  const step = path.steps[depth];
  if (step === undefined) return result;
  if (!isObject(input))
    throw new StateFailed(
      'States.ResultPathMatchFailure',
      `there is no object to put “${step}” into`,
    );
  const inner = Object.hasOwn(input, step) ? input[step] : undefined;
  return { ...input, [step]: putSteps(inner ?? {}, path, depth + 1, result) };
}
