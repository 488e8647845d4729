import { type Expression, parseExpression } from './expressions.ts';
import { parsePath, type ReferencePath } from './paths.ts';
import type { Json } from './subset.ts';

/** Not what a value is, but where it came from: all that a proof needs to know of data. */
export type Provenance =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  /** Part of the execution's input, named by its path. */
  | { readonly kind: 'input'; readonly path: string }
  /** Text made of literals and parts of the input, such as `followUpLodging:{$.followUp}`. */
  | { readonly kind: 'text'; readonly text: string }
  /** What a gate or a step answered in its latest run. */
  | { readonly kind: 'answer'; readonly source: string; readonly field: string }
  | {
      readonly kind: 'object';
      readonly members: Readonly<Record<string, Provenance>>;
      /** Where members that are not listed come from. */
      readonly rest: Provenance;
    }
  | { readonly kind: 'array'; readonly items: readonly Provenance[] };

export const unknownValue: Provenance = { kind: 'unknown' };
export const executionInput: Provenance = { kind: 'input', path: '$' };

type Steps = ReferencePath['steps'];

export function readAt(value: Provenance, steps: Steps): Provenance {
  return steps.reduce<Provenance>(readStep, value);
}

function readStep(value: Provenance, step: string | number): Provenance {
  switch (value.kind) {
    case 'object':
      return value.members[String(step)] ?? readStep(value.rest, step);
    case 'array':
      return (typeof step === 'number' ? value.items[step] : undefined) ?? unknownValue;
    case 'input':
      return { ...value, path: `${value.path}.${step}` };
    case 'answer':
      return { ...value, field: value.field === '' ? `${step}` : `${value.field}.${step}` };
    default:
      return unknownValue;
  }
}

/** `undefined` reads the whole value, `null` nothing, as InputPath and OutputPath do. */
export function readPath(value: Provenance, path: string | null | undefined): Provenance {
  if (path === undefined) return value;
  const parsed = path === null ? null : parsePath(path);
  if (parsed === null || parsed.root === 'context') return unknownValue;
  return readAt(value, parsed.steps);
}

/** ResultPath: `null` drops the result, `undefined` or `$` lets it replace the input. */
export function placeAt(
  input: Provenance,
  path: string | null | undefined,
  result: Provenance,
): Provenance {
  if (path === null) return input;
  const parsed = path === undefined ? null : parsePath(path);
  return parsed === null ? result : placeSteps(input, parsed.steps, result);
}

function placeSteps(input: Provenance, steps: Steps, result: Provenance): Provenance {
  const [step, ...deeper] = steps;
  if (step === undefined) return result;
  const { members, rest } = input.kind === 'object' ? input : { members: {}, rest: restOf(input) };
  const placed = placeSteps(readStep(input, step), deeper, result);
  return { kind: 'object', members: { ...members, [String(step)]: placed }, rest };
}

function restOf(value: Provenance): Provenance {
  return value.kind === 'input' ? value : unknownValue;
}

/** Follows a payload template: Parameters, ResultSelector, ItemSelector. */
export function fillTemplate(template: Json, value: Provenance): Provenance {
  if (template === null || typeof template !== 'object')
    return { kind: 'literal', value: template };
  if (Array.isArray(template))
    return { kind: 'array', items: template.map((item: Json) => fillTemplate(item, value)) };
  const members: Record<string, Provenance> = {};
  for (const [key, member] of Object.entries(template)) {
    const computed = key.endsWith('.$') && typeof member === 'string';
    members[computed ? key.slice(0, -2) : key] = computed
      ? evaluate(parseExpression(member), value)
      : fillTemplate(member, value);
  }
  return { kind: 'object', members, rest: unknownValue };
}

function evaluate(expression: Expression, value: Provenance): Provenance {
  if (expression.kind === 'literal') return { kind: 'literal', value: expression.value };
  if (expression.kind === 'path')
    return expression.path.root === 'context' ? unknownValue : readAt(value, expression.path.steps);
  const args = expression.args.map((arg) => evaluate(arg, value));
  if (expression.name === 'States.Array') return { kind: 'array', items: args };
  return expression.name === 'States.Format' ? format(args) : unknownValue;
}

function format([pattern, ...args]: readonly Provenance[]): Provenance {
  if (pattern?.kind !== 'literal' || typeof pattern.value !== 'string') return unknownValue;
  const pieces = pattern.value.split('{}');
  if (pieces.length !== args.length + 1) return unknownValue;
  let text = pieces[0] ?? '';
  for (const [index, arg] of args.entries()) {
    const shown = arg.kind === 'literal' ? String(arg.value) : symbol(arg);
    if (shown === null) return unknownValue;
    text += shown + (pieces[index + 1] ?? '');
  }
  return { kind: 'text', text };
}

function symbol(value: Provenance): string | null {
  if (value.kind === 'input') return `{${value.path}}`;
  return value.kind === 'text' ? value.text : null;
}

/** The name that a text value is known by: its literal, or its pattern over the input. */
export function nameOf(value: Provenance): string | null {
  if (value.kind === 'literal') return typeof value.value === 'string' ? value.value : null;
  return symbol(value);
}

/** Forgets answers that no longer count, wherever they were kept. */
export function forgetAnswers(
  value: Provenance,
  outdated: (source: string) => boolean,
): Provenance {
  switch (value.kind) {
    case 'answer':
      return outdated(value.source) ? unknownValue : value;
    case 'array':
      return { ...value, items: value.items.map((item) => forgetAnswers(item, outdated)) };
    case 'object':
      return {
        ...value,
        members: Object.fromEntries(
          Object.entries(value.members).map(([key, member]) => [
            key,
            forgetAnswers(member, outdated),
          ]),
        ),
        rest: forgetAnswers(value.rest, outdated),
      };
    default:
      return value;
  }
}
