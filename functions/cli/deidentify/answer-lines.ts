import { findCandidates } from '../../domain/privacy/candidates.ts';
import { type InterchangeType, interchangeTypeOf } from '../../domain/privacy/interchange.ts';
import { type ByteLine, byteLines } from './byte-lines.ts';
import { type BadRequest, type Request, readRequest } from './read-request.ts';

/** What was found in one text; offsets are UTF-16 units of the text as it was given. */
export interface Answer {
  readonly id: string;
  readonly spans: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: InterchangeType;
    readonly action: 'mask' | 'keep';
    readonly rule: string;
    readonly score: number;
  }[];
}

/** 64 MB: a text of 20 million Chinese characters. */
export const LONGEST_LINE = 64 * 1024 * 1024;
/** Answers are handed on when they have come to so many characters, or when input runs dry. */
const FULL = 64 * 1024;

export interface Answered {
  readonly lines: number;
  /** Lines that could not be read; each has an error in its place. */
  readonly bad: number;
}

/**
 * Answers each line of JSON by one line, in order; blank lines are skipped. Waits for `write`
 * before it reads on, so that neither side ever holds more than one chunk and one text.
 */
export async function answerLines(
  input: AsyncIterable<Uint8Array>,
  write: (text: string) => Promise<void>,
  longest: number = LONGEST_LINE,
): Promise<Answered> {
  let lines = 0;
  let bad = 0;
  let waiting = '';
  for await (const batch of byteLines(input, longest)) {
    for (const line of batch) {
      if (line !== null && isBlank(line)) continue;
      const answer = answerTo(line, longest);
      lines += 1;
      if ('error' in answer) bad += 1;
      waiting += `${JSON.stringify(answer)}\n`;
      if (waiting.length >= FULL) {
        await write(waiting);
        waiting = '';
      }
    }
    if (waiting !== '') await write(waiting);
    waiting = '';
  }
  return { lines, bad };
}

function answerTo(line: ByteLine, longest: number): Answer | BadRequest {
  if (line === null) {
    return { id: null, error: `这一行超过${longest}字节 / longer than ${longest} bytes` };
  }
  const request = readRequest(line);
  return 'error' in request ? request : answer(request);
}

function answer({ id, text, context }: Request): Answer {
  const spans = findCandidates(text, { context }).map(
    ({ start, end, type, action, rule, score }) => ({
      start,
      end,
      type: interchangeTypeOf[type],
      action,
      rule,
      score,
    }),
  );
  return { id, spans };
}

/** White space of JSON alone: space, tab, carriage return. */
function isBlank(line: Uint8Array): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
