import { hash } from 'node:crypto';
import { epochMsOf, type Instant, instantOf } from '../../domain/kernel/time.ts';
import type { MailMessage } from '../../ports/mail.ts';

/** Bytes of UTF-8 in one encoded word: 60 characters with the frame, so a line keeps below 76. */
const WORD_BYTES = 36;
/** Bytes of the text on one line: 57 become 76 characters of base64 (RFC 2045 §6.8). */
const LINE_BYTES = 57;

export interface SentMail extends MailMessage {
  readonly sentAt: Instant;
}

/** Stands for a mail's id in file names and headers. */
export function mailKey(id: string): string {
  return hash('sha256', id.toWellFormed()).slice(0, 32);
}

/**
 * A mail as RFC 5322 text. Everything that comes from outside is base64 or a checked address, so
 * no content can become a header: subject and id as encoded words (RFC 2047), text as base64.
 */
export function formatMail({ id, to, subject, text, sentAt }: SentMail, from: string): string {
  const host = from.slice(from.indexOf('@') + 1);
  return [
    `From: ${from}`,
    `To: ${to.join(',\r\n ')}`,
    `Subject: ${encodeWords(oneLine(subject))}`,
    `Date: ${new Date(epochMsOf(sentAt)).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${mailKey(id)}.${epochMsOf(sentAt)}@${host}>`,
    `X-Tongbu-Mail: ${encodeWords(id)}`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...foldBase64(text.toWellFormed().replaceAll(/\r?\n/g, '\r\n')),
    '',
  ].join('\r\n');
}

/** Reads a mail that `formatMail` wrote; null for any other text. */
export function parseMail(source: string): SentMail | null {
  const end = source.indexOf('\r\n\r\n');
  const headers = new Map(
    source
      .slice(0, Math.max(end, 0))
      .replaceAll(/\r\n[ \t]/g, ' ')
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  const id = headers.get('X-Tongbu-Mail');
  const subject = headers.get('Subject');
  const to = headers.get('To');
  const key = /^<[0-9a-f]*\.(\d{1,14})@/.exec(headers.get('Message-ID') ?? '');
  if (id === undefined || subject === undefined || to === undefined || key === null) return null;
  return {
    id: decodeWords(id),
    to: to.split(/, */),
    subject: decodeWords(subject),
    text: Buffer.from(source.slice(end), 'base64').toString().replaceAll('\r\n', '\n'),
    // To the millisecond, which the Date header has not.
    sentAt: instantOf(Number(key[1])),
  };
}

/** Control characters and line ends have no place in a subject. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}

/** Encoded words, one a line; a character is never cut in two. */
function encodeWords(text: string): string {
  const words: string[] = [''];
  for (const character of text.toWellFormed()) {
    const word = (words.at(-1) ?? '') + character;
    if (Buffer.byteLength(word) > WORD_BYTES) words.push(character);
    else words[words.length - 1] = word;
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ');
}

function decodeWords(text: string): string {
  const words = text.matchAll(/=\?UTF-8\?B\?([A-Za-z0-9+/=]*)\?=/g);
  return [...words].map(([, word]) => Buffer.from(word ?? '', 'base64').toString()).join('');
}

function foldBase64(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  const lines: string[] = [];
  for (let start = 0; start < bytes.length; start += LINE_BYTES) {
    lines.push(bytes.subarray(start, start + LINE_BYTES).toString('base64'));
  }
  return lines;
}
