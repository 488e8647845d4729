import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import {
  type PrivacyContext,
  privacyContextSchema,
} from '../../functions/domain/privacy/personal-data.ts';

/** Types of the development set; finer types of the engine fall together in them. */
export const sampleTypes = [
  'PERSON',
  'ID_CARD',
  'PHONE',
  'BANK_CARD',
  'ADDRESS',
  'BIRTH_DATE',
  'PLATE',
  'OTHER_ID',
  'PASSPORT',
  'SOCIAL_ACCOUNT',
  'EMAIL',
] as const;
export type SampleType = (typeof sampleTypes)[number];

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text with what must be masked, what must not, and what may; UTF-16 offsets. */
export interface Sample {
  readonly id: string;
  readonly register: string;
  /** Samples of one frame share it; the two splits share none. */
  readonly template: string;
  readonly context: PrivacyContext;
  readonly text: string;
  readonly spans: readonly (Span & { readonly type: string })[];
  readonly notMasked: readonly (Span & { readonly why: string })[];
  readonly optional: readonly Span[];
}

export type SplitName = 'develop' | 'held-out' | 'shared';

const SETS = 'test/privacy/sets';
const SHARED = '../shared/privacy/dev.jsonl';

/** The samples of a split; `shared` is empty where the development set is absent. */
export function samplesOf(split: SplitName): readonly Sample[] {
  if (split === 'shared') return existsSync(SHARED) ? sharedSamples() : [];
  const files = readdirSync(`${SETS}/${split}`).filter((name) => name.endsWith('.txt'));
  return files.sort().flatMap((name) => {
    const text = readFileSync(`${SETS}/${split}/${name}`, 'utf8');
    return parseSamples(text, name.replace('.txt', ''));
  });
}

const HEAD = /^@ (?<context>\S+) (?<template>\S+)$/;

/**
 * Reads marked-up samples: `@ CONTEXT TEMPLATE`, then the text up to the next head, in which
 * `〖TYPE:text〗` is personal, `〖-why:text〗` must stay and `〖?TYPE:text〗` may go either way.
 *
 * @throws {Error} for a mark that is not closed or names an unknown type, with register and line
 */
export function parseSamples(markup: string, register: string): readonly Sample[] {
  const samples: Sample[] = [];
  let body: string[] = [];
  let head: { context: string; template: string } | null = null;
  const close = (): void => {
    if (head === null) return;
    const context = privacyContextSchema.parse(head.context);
    const id = `${register}-${samples.length + 1}`;
    const marked = body.join('\n').replace(/^\n+|\n+$/g, '');
    samples.push({ id, register, template: head.template, context, ...unmarked(marked, id) });
  };
  for (const line of markup.split('\n')) {
    const match = HEAD.exec(line.trimEnd());
    if (match === null) {
      body.push(line);
      continue;
    }
    close();
    head = { context: match.groups?.['context'] ?? '', template: match.groups?.['template'] ?? '' };
    body = [];
  }
  close();
  return samples;
}

function unmarked(
  marked: string,
  id: string,
): Pick<Sample, 'text' | 'spans' | 'notMasked' | 'optional'> {
  const spans: Sample['spans'][number][] = [];
  const notMasked: Sample['notMasked'][number][] = [];
  const optional: Span[] = [];
  let text = '';
  let from = 0;
  for (const mark of marked.matchAll(/〖([?-]?)([A-Za-z_]+):([^〖〗]*)〗/g)) {
    text += marked.slice(from, mark.index);
    from = mark.index + mark[0].length;
    const [, sign, name = '', inner = ''] = mark;
    const span = { start: text.length, end: text.length + inner.length };
    text += inner;
    if (sign === '-') {
      notMasked.push({ ...span, why: name });
      continue;
    }
    if (!sampleTypes.some((type) => type === name)) throw new Error(`${id}: unknown type ${name}`);
    if (sign === '?') optional.push(span);
    else spans.push({ ...span, type: name });
  }
  text += marked.slice(from);
  if (/[〖〗]/.test(text)) throw new Error(`${id}: a mark is not closed: ${text.slice(0, 60)}`);
  return { text, spans, notMasked, optional };
}

const spanSchema = z.object({ start: z.int(), end: z.int() });
const sharedSchema = z.object({
  id: z.string(),
  text: z.string(),
  context: privacyContextSchema,
  tag: z.string(),
  spans: z.array(spanSchema.extend({ type: z.enum(sampleTypes) })),
  notMasked: z.array(spanSchema.extend({ why: z.string() })),
  optional: z.array(spanSchema).default([]),
});

function sharedSamples(): readonly Sample[] {
  return readFileSync(SHARED, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { tag, ...sample } = sharedSchema.parse(JSON.parse(line));
      return { ...sample, register: tag, template: tag };
    });
}
