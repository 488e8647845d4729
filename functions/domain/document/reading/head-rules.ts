import { endsWithKind } from '../document-kind.ts';
import { looksLikeDocumentNumber, readOrderNumber } from '../document-number.ts';
import { readNumbering } from '../heading.ts';
import { endsAddressees, looksLikeOrgan } from '../organ.ts';
import { readDate } from '../printed-date.ts';
import { closeUp, joinBroken, widthOf } from '../white-space.ts';
import type { BareBlock, Reading } from './draft.ts';
import { couldBeTitle, isBracketed, isFurniture, isReleaseNotation } from './marks.ts';
import type { Rule, Scene } from './scene.ts';
import { lineAt } from './source.ts';
import { gatherTitle } from './title.ts';

const furnitureRule: Rule = (scene, at, { stage }) => {
  const line = lineAt(scene, at);
  if (line === null || stage !== 'head' || !isFurniture(line.text)) return null;
  return { blocks: [{ kind: 'paragraph', text: line.text }], next: at + 1 };
};

const mostJointOrgans = 8;

/**
 * 发文机关标志: organs above 文件, or alone (letterhead form), which no title is. An organ that the
 * next line goes on with is the beginning of a title.
 */
const organMarkRule: Rule = (scene, at, position) => {
  const { stage, part, titled } = position;
  if (stage !== 'head' || part !== 'carrier') return null;
  let end = at;
  while (end - at < mostJointOrgans && looksLikeOrgan(lineAt(scene, end)?.text ?? '')) end += 1;
  const text = lineAt(scene, end)?.text ?? '';
  const organ = /^(.*?)\s*文\s*件$/.exec(text.slice(0, 80))?.[1];
  const hasWord = organ !== undefined && (organ === '' ? end > at : looksLikeOrgan(organ));
  const isAlone = end > at && gatherTitle(scene, end - 1, position).next === end;
  const isLetterhead = !titled && (isAlone || (end > at && looksLikeDocumentNumber(text)));
  if (!hasWord && !isLetterhead) return null;
  const next = hasWord ? end + 1 : end;
  const blocks: BareBlock[] = [];
  for (let index = at; index < next; index += 1) {
    blocks.push({ kind: 'organMark', text: closeUp(lineAt(scene, index)?.text ?? '') });
  }
  return { blocks, next };
};

const documentNumberRule: Rule = (scene, at, { stage, part, titled }) => {
  const text = lineAt(scene, at)?.text ?? '';
  if (stage !== 'head' || part !== 'carrier' || text.length > 100) return null;
  const signer = text.search(/\s签\s*发\s*人/);
  const number = signer > 0 ? text.slice(0, signer).trim() : text;
  const isNumber = looksLikeDocumentNumber(number) || (titled && readOrderNumber(number) !== null);
  if (!isNumber) return null;
  const blocks: BareBlock[] = [{ kind: 'documentNumber', text: number }];
  if (signer > 0) blocks.push({ kind: 'paragraph', text: text.slice(signer).trim() });
  return { blocks, next: at + 1 };
};

/** 江州市人民政府令 第12号 and the like: the number is set apart from the title. */
const orderTitleRule: Rule = (scene, at, { stage, part, titled }) => {
  const text = lineAt(scene, at)?.text ?? '';
  if (stage !== 'head' || part !== 'carrier' || titled || text.length > 80) return null;
  const [, title, number] =
    /^(.{3,40}?(?:令|公告|通告|公报))\s*([（(]?.{3,20}号[）)]?)$/.exec(text) ?? [];
  if (title === undefined || number === undefined || readOrderNumber(number) === null) return null;
  const blocks: BareBlock[] = [
    { kind: 'title', text: closeUp(title) },
    { kind: 'documentNumber', text: number },
  ];
  return { blocks, next: at + 1, change: { titled: true } };
};

const mostAddresseeLines = 6;

const addresseesRule: Rule = (scene, at, { stage, part }) => {
  if (stage !== 'head' || part !== 'carrier' || isWholeTitle(lineAt(scene, at)?.text ?? '')) {
    return null;
  }
  const parts: string[] = [];
  for (let index = at; index < at + mostAddresseeLines; index += 1) {
    const text = lineAt(scene, index)?.text ?? '';
    if (text === '' || readNumbering(text) !== null || /[。；！？]$/.test(text)) return null;
    parts.push(text);
    const joined = joinBroken(parts);
    if (endsAddressees(joined)) return addressees(joined, index + 1);
    const runsOn = /[，,、]$/.test(text) || (widthOf(text, 21) > 20 && /[，,]/.test(text));
    if (!runsOn) return null;
  }
  return null;
};

/** A title with a comma inside reads like addressees that go on, but names its kind at the end. */
function isWholeTitle(text: string): boolean {
  return text.length <= 200 && text.includes('关于') && endsWithKind(text);
}

function addressees(text: string, next: number): Reading {
  return { blocks: [{ kind: 'addressees', text }], next, change: { stage: 'body' } };
}

/** 题注 under a title: its date, or the meeting that passed the text. */
const titleNoteRule: Rule = (scene, at, { stage, titled }) => {
  const text = lineAt(scene, at)?.text ?? '';
  if (stage !== 'head' || !titled || scene.closings.has(at)) return null;
  if (isReleaseNotation(text)) return { blocks: [{ kind: 'annotation', text }], next: at + 1 };
  const isNote = isBracketed(text);
  const date = readDate(isNote ? text.slice(1, -1) : text);
  if (date === null && !isNote) return null;
  const isDate = date !== null && text.includes('年');
  return { blocks: [{ kind: isDate ? 'date' : 'paragraph', text }], next: at + 1 };
};

const titleRule: Rule = (scene, at, position) => {
  const line = lineAt(scene, at);
  if (line === null || position.stage !== 'head' || scene.closings.has(at)) return null;
  if (line.mark !== 'title' && (line.mark !== null || !couldBeTitle(line.text))) return null;
  const { text, next } = gatherTitle(scene, at, position);
  // A second title is a web page's above the document's own; other short lines are bylines.
  if (position.titled && line.mark !== 'title' && !endsWithKind(text)) return byline(scene, at);
  return { blocks: [{ kind: 'title', text }], next, change: { titled: true } };
};

function byline(scene: Scene, at: number): Reading | null {
  const line = lineAt(scene, at);
  if (line === null) return null;
  return { blocks: [{ kind: 'paragraph', text: line.text }], next: at + 1 };
}

/** Rules of the head (版头, 标题, 主送机关), in the order in which they are tried. */
export const headRules: readonly Rule[] = [
  furnitureRule,
  organMarkRule,
  documentNumberRule,
  orderTitleRule,
  addresseesRule,
  titleNoteRule,
  titleRule,
];
