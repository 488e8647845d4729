import { endsWithKind } from '../document-kind.ts';
import { readNumbering } from '../heading.ts';
import { looksLikeOrgan } from '../organ.ts';
import { startOfFinalDate } from '../printed-date.ts';
import { endsSentence } from '../sentence.ts';
import { joinBroken, widthOf } from '../white-space.ts';
import type { BareBlock, Position } from './draft.ts';
import {
  couldBeTitle,
  isAnnexMark,
  isBracketed,
  isCopyMark,
  isReleaseNotation,
  issueDateOf,
  startsImprint,
} from './marks.ts';
import { isAnnounced, type Rule, type Scene } from './scene.ts';
import { lineAt } from './source.ts';
import { gatherTitle } from './title.ts';

const closingRule: Rule = (scene, at) => {
  const closing = scene.closings.get(at);
  if (closing === undefined) return null;
  const blocks: BareBlock[] = [];
  for (let index = at; index < closing.dateLine; index += 1) {
    blocks.push({ kind: 'signature', text: lineAt(scene, index)?.text ?? '' });
  }
  const last = lineAt(scene, closing.dateLine)?.text ?? '';
  const signature = last.slice(0, closing.dateStart).trim();
  if (signature !== '') blocks.push({ kind: 'signature', text: signature });
  blocks.push({ kind: 'date', text: last.slice(closing.dateStart) });
  return { blocks, next: closing.dateLine + 1, change: { stage: 'closing' } };
};

const mostAnnotationLines = 3;

/** 附注: any line in brackets under the date; the release notation anywhere. */
const annotationRule: Rule = (scene, at, { stage }) => {
  const parts: string[] = [];
  for (let index = at; index < at + mostAnnotationLines; index += 1) {
    const text = lineAt(scene, index)?.text ?? '';
    parts.push(text);
    const joined = joinBroken(parts);
    const isAnnotation = isReleaseNotation(joined) || (stage === 'closing' && isBracketed(joined));
    if (isAnnotation) {
      const blocks: BareBlock[] = [{ kind: 'annotation', text: joined }];
      return { blocks, next: index + 1, change: { stage: stage === 'head' ? 'head' : 'closing' } };
    }
    const isOpen = stage === 'closing' && /^[（(]/.test(text) && text.length < 100;
    if (text === '' || (index === at && !isOpen)) return null;
  }
  return null;
};

const mostCopyLines = 40;

/** 抄送机关, over as many lines as it takes. */
const copyRecipientsRule: Rule = (scene, at, { stage }) => {
  if (stage === 'head' || !isCopyMark(lineAt(scene, at)?.text ?? '')) return null;
  let text = '';
  let next = at;
  for (; next < at + mostCopyLines; next += 1) {
    const line = lineAt(scene, next);
    if (line === null || (next > at && !goesOn(scene, next, text))) break;
    const parted = text !== '' && (endsSentence(text) || isCopyMark(line.text));
    text = parted ? `${text}\n${line.text}` : joinBroken([text, line.text]);
  }
  return { blocks: [{ kind: 'copyRecipients', text }], next, change: { stage: 'closing' } };
};

function goesOn(scene: Scene, at: number, before: string): boolean {
  const line = lineAt(scene, at);
  if (line === null || startsImprint(scene, at) || scene.closings.has(at)) return false;
  if (isAnnexMark(line.text) || isBracketed(line.text)) return false;
  return isCopyMark(line.text) || !line.afterGap || !endsSentence(before);
}

/** 印发机关 and 印发日期, one block of a line each. */
const imprintRule: Rule = (scene, at, { stage }) => {
  if (!startsImprint(scene, at)) return null;
  const lines: string[] = [];
  let next = at;
  if (looksLikeOrgan(lineAt(scene, at)?.text ?? '')) {
    lines.push(lineAt(scene, at)?.text ?? '');
    next += 1;
  }
  const issued = lineAt(scene, next)?.text ?? '';
  lines.push(...splitIssueLine(issued));
  next += 1;
  const copies = lineAt(scene, next)?.text ?? '';
  if (copies.length < 40 && /^[（(]?\s*共\s*印/.test(copies)) {
    lines.push(copies);
    next += 1;
  }
  const blocks: BareBlock[] = [{ kind: 'imprint', text: lines.join('\n') }];
  return { blocks, next, change: stage === 'head' ? {} : { stage: 'closing' } };
};

function splitIssueLine(text: string): string[] {
  const issued = /^(.*?)\s*(?:印\s*发|印\s*制|印)$/.exec(text)?.[1] ?? text;
  const start = startOfFinalDate(issued) ?? 0;
  const organ = text.slice(0, start).trim();
  return organ === '' ? [text] : [organ, text.slice(start)];
}

const lookAhead = 10;

/**
 * The title of the carried text: named by the carrier, or a title under the date of the carrier
 * that a text follows.
 */
const attachedTitleRule: Rule = (scene, at, position) => {
  const line = lineAt(scene, at);
  if (line === null || position.part === 'annex' || scene.closings.has(at)) return null;
  const isNext = position.stage === 'closing' && position.part === 'carrier';
  if (position.stage === 'head' || !(isNext || position.announced.length > 0)) return null;
  if (!couldBeTitle(line.text)) return null;
  const { text, next } = gatherTitle(scene, at, position);
  const isNamed = isAnnounced(text, position);
  const opens = isNext && widthOf(text, 9) > 4 && textFollows(scene, next);
  if (!isNamed && !opens) return null;
  if (!isNamed && !endsWithKind(text) && /[：:]/.test(text)) return null;
  return { blocks: [{ kind: 'title', text }], next, change: attached };
};

const attached: Partial<Position> = {
  stage: 'head',
  part: 'attached',
  annex: 0,
  titled: true,
  inArticles: false,
};

/** Whether a heading, a table or a sentence comes soon, before an imprint. */
function textFollows(scene: Scene, at: number): boolean {
  for (let index = at; index < at + lookAhead && index < scene.items.length; index += 1) {
    const line = lineAt(scene, index);
    if (line === null) return true;
    if (isCopyMark(line.text) || startsImprint(scene, index)) return false;
    if (readNumbering(line.text) !== null || line.text.length > 60) return true;
    if (endsSentence(line.text) && !isBracketed(line.text)) return true;
  }
  return false;
}

/** Whether the text has an issue date on this line, for the fields of the document. */
export function issueDateIn(imprint: string): string | null {
  for (const line of imprint.split('\n')) {
    const date = issueDateOf(line);
    if (date !== null) return date;
  }
  return null;
}

/** Rules of what ends a text and what follows it, in the order in which they are tried. */
export const endRules: readonly Rule[] = [
  closingRule,
  imprintRule,
  copyRecipientsRule,
  annotationRule,
  attachedTitleRule,
];
