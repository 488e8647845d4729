import { readCondition } from './conditions.ts';
import { parseExpression } from './expressions.ts';
import { parsePath } from './paths.ts';
import { catchersOf } from './scopes.ts';
import type { Json, State, WrittenCondition } from './subset.ts';

/** Paths, payload templates and conditions that cannot be read. */
export function lintExpressions(state: State): readonly string[] {
  return [...lintPaths(state), ...lintTemplates(state), ...lintConditions(state)];
}

const READ_FIELDS = [
  'InputPath',
  'OutputPath',
  'ItemsPath',
  'TimeoutSecondsPath',
  'SecondsPath',
  'TimestampPath',
] as const;

function lintPaths(state: State): readonly string[] {
  const fields = new Map<string, unknown>(Object.entries(state));
  const read = READ_FIELDS.flatMap((field) => unreadable(field, fields.get(field)));
  const written = [
    fields.get('ResultPath'),
    ...catchersOf(state).map((catcher) => catcher.ResultPath),
  ];
  return [...read, ...written.flatMap(unwritable)];
}

function unreadable(field: string, path: unknown): readonly string[] {
  if (typeof path !== 'string' || parsePath(path) !== null) return [];
  return [`${field} “${path}” is not a reference path such as $.a.b[0]`];
}

function unwritable(path: unknown): readonly string[] {
  if (typeof path !== 'string') return [];
  const parsed = parsePath(path);
  const fits =
    parsed !== null &&
    parsed.root === 'document' &&
    parsed.steps.every((step) => typeof step === 'string');
  return fits ? [] : [`ResultPath “${path}” is not a path such as $.a.b into the state's input`];
}

function lintTemplates(state: State): readonly string[] {
  const fields = new Map<string, unknown>(Object.entries(state));
  return ['Parameters', 'ResultSelector', 'ItemSelector'].flatMap((field) =>
    unreadableIn(field, fields.get(field)),
  );
}

function unreadableIn(field: string, template: unknown): readonly string[] {
  if (typeof template !== 'object' || template === null) return [];
  return Object.entries(template).flatMap(([key, value]: [string, Json]) => {
    if (!key.endsWith('.$')) return unreadableIn(`${field}.${key}`, value);
    if (typeof value !== 'string') return [`${field}.${key} must be a path or an intrinsic call`];
    return problemOf(() => parseExpression(value)).map((text) => `${field}.${key}: ${text}`);
  });
}

function lintConditions(state: State): readonly string[] {
  if (state.Type !== 'Choice') return [];
  return state.Choices.flatMap((rule) => {
    const problems = problemOf(() => readCondition(rule));
    return problems.length > 0 ? problems : comparedPaths(rule);
  });
}

function comparedPaths(rule: WrittenCondition): readonly string[] {
  const nested = [...(rule.And ?? []), ...(rule.Or ?? []), ...(rule.Not ? [rule.Not] : [])];
  const own = Object.entries(rule).filter(([key]) => key === 'Variable' || key.endsWith('Path'));
  return [...own.flatMap(([key, path]) => unreadable(key, path)), ...nested.flatMap(comparedPaths)];
}

function problemOf(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
