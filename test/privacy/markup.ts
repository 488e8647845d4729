import { interchangeTypes } from '../../functions/domain/privacy/interchange.ts';
import { privacyContextSchema } from '../../functions/domain/privacy/personal-data.ts';
import type { Sample } from './samples.ts';

const HEAD = /^@ (?<context>\S+) (?<template>\S+)$/;
const MARK = /〖([?-]?)([A-Za-z_]+):([^〖〗]*)〗/g;

/**
 * Reads marked-up samples: `@ CONTEXT TEMPLATE`, then the text up to the next head, in which
 * `〖TYPE:text〗` is personal, `〖-why:text〗` must stay and `〖?TYPE:text〗` may go either way.
 *
 * @throws {Error} for text before the first head, a mark that is not closed or an unknown type
 */
export function parseSamples(markup: string, register: string): readonly Sample[] {
  const samples: Sample[] = [];
  for (const { context, template, marked } of sections(markup, register)) {
    const id = `${register}-${samples.length + 1}`;
    const unmarked = withoutMarks(marked, id);
    samples.push({ id, register, template, context, ...unmarked });
  }
  return samples;
}

interface Section extends Pick<Sample, 'context' | 'template'> {
  readonly marked: string;
}

function sections(markup: string, register: string): readonly Section[] {
  const found: (Pick<Sample, 'context' | 'template'> & { lines: string[] })[] = [];
  for (const [index, line] of markup.split('\n').entries()) {
    const head = HEAD.exec(line.trimEnd())?.groups;
    if (head !== undefined) {
      const context = privacyContextSchema.parse(head.context);
      found.push({ context, template: head.template ?? '', lines: [] });
    } else if (found.length > 0) {
      found.at(-1)?.lines.push(line);
    } else if (line.trim() !== '') {
      throw new Error(`${register}, line ${index + 1}: no sample has begun`);
    }
  }
  return found.map(({ lines, ...section }) => ({
    ...section,
    marked: lines.join('\n').replace(/^\n+|\n+$/g, ''),
  }));
}

type Unmarked = Pick<Sample, 'text' | 'spans' | 'notMasked' | 'optional'>;

/** The text without its marks, and where they stood. */
export function withoutMarks(marked: string, id: string): Unmarked {
  const spans: Sample['spans'][number][] = [];
  const notMasked: Sample['notMasked'][number][] = [];
  const optional: Sample['optional'][number][] = [];
  let text = '';
  let from = 0;
  for (const mark of marked.matchAll(MARK)) {
    const [whole, sign, name = '', inner = ''] = mark;
    text += marked.slice(from, mark.index);
    from = mark.index + whole.length;
    const span = { start: text.length, end: text.length + inner.length };
    text += inner;
    if (sign === '-') {
      notMasked.push({ ...span, why: name });
      continue;
    }
    const type = interchangeTypes.find((one) => one === name);
    if (type === undefined) throw new Error(`${id}: there is no type ${name}`);
    if (sign === '?') optional.push(span);
    else spans.push({ ...span, type });
  }
  text += marked.slice(from);
  const stray = /[〖〗]/.exec(text);
  if (stray !== null) {
    throw new Error(`${id}: a mark is not closed: ${text.slice(stray.index, stray.index + 40)}`);
  }
  return { text, spans, notMasked, optional };
}
