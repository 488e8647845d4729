import { endsWithKind } from '../document-kind.ts';
import { readNumbering } from '../heading.ts';
import type { BareBlock, Position } from './draft.ts';
import {
  annexLead,
  couldBeTitle,
  isAnnexMark,
  isBracketed,
  isCopyMark,
  startsImprint,
} from './marks.ts';
import { announcementOf, type Rule, type Scene } from './scene.ts';
import { lineAt } from './source.ts';
import { gatherTitle } from './title.ts';

const mostListLines = 100;
const lookAhead = 15;

/** 附件说明 in the body: 附件：1.……, its entries on lines of their own. */
const annexListRule: Rule = (scene, at) => {
  const first = lineAt(scene, at);
  if (first === null || first.mark !== null || !isList(scene, at)) return null;
  const lines = [first.text];
  let next = at + 1;
  while (next < at + mostListLines && isEntry(scene, next, lines.at(-1) ?? '')) {
    lines.push(lineAt(scene, next)?.text ?? '');
    next += 1;
  }
  const blocks: BareBlock[] = [{ kind: 'annexList', text: lines.join('\n') }];
  return { blocks, next, change: { stage: 'body' } };
};

function isList(scene: Scene, at: number): boolean {
  const text = lineAt(scene, at)?.text ?? '';
  const next = lineAt(scene, at + 1);
  if (isAnnexMark(text)) {
    return /[：:]$/.test(text) && isNumbered(next?.text) && closesSoon(scene, at);
  }
  const lead = annexLead(text);
  if (lead === 0 || !couldBeEntry(text.slice(lead))) return false;
  if (isNumbered(text.slice(lead)) || isNumbered(next?.text)) return true;
  if (at + 1 >= scene.items.length || closesSoon(scene, at)) return true;
  if (next === null) return false;
  if (isAnnexMark(next.text) || annexLead(next.text) > 0 || isCopyMark(next.text)) return true;
  return isBracketed(next.text) || startsImprint(scene, at + 1);
}

function couldBeEntry(text: string): boolean {
  return text.length <= 160;
}

function isNumbered(text: string | undefined): boolean {
  const numbering = text === undefined ? null : readNumbering(text);
  return numbering !== null && numbering.level > 2 && numbering.style === 'number';
}

function closesSoon(scene: Scene, at: number): boolean {
  for (let index = at + 1; index <= at + lookAhead; index += 1) {
    if (scene.closings.has(index)) return true;
    if (isAnnexMark(lineAt(scene, index)?.text ?? '')) return false;
  }
  return false;
}

function isEntry(scene: Scene, at: number, before: string): boolean {
  const line = lineAt(scene, at);
  if (line === null || scene.closings.has(at) || isAnnexMark(line.text)) return false;
  if (!couldBeEntry(line.text) || line.mark !== null) return false;
  if (isNumbered(line.text) || (annexLead(line.text) > 0 && isList(scene, at))) return true;
  return !line.afterGap && couldBeTitle(line.text) && !endsWithKind(before);
}

/**
 * 附件 that opens an annex. A notice that carries a text often prints it under the word 附件; when it
 * is the text that the notice names, it is the attached text all the same.
 */
const annexMarkRule: Rule = (scene, at, position) => {
  const line = lineAt(scene, at);
  if (line === null || line.mark !== null || scene.closings.has(at)) return null;
  if (isAnnexMark(line.text)) {
    const title = lineAt(scene, at + 1)?.text ?? '';
    const opens = opening(position, title);
    return { blocks: [{ kind: 'annexMark', text: line.text }], next: at + 1, change: opens };
  }
  const lead = annexLead(line.text);
  const rest = line.text.slice(lead);
  if (lead === 0 || !couldBeTitle(rest)) return null;
  const blocks: BareBlock[] = [
    { kind: 'annexMark', text: line.text.slice(0, lead).trim() },
    { kind: 'title', text: rest },
  ];
  return {
    blocks,
    next: at + 1,
    change: { ...opening(position, rest), stage: 'head', titled: true },
  };
};

function opening(position: Position, title: string): Partial<Position> {
  const fresh = { stage: 'annexHead', titled: false, inArticles: false } as const;
  if (position.part === 'carrier' && announcementOf(title, position)?.issued === true) {
    return { ...fresh, part: 'attached', annex: 0 };
  }
  const annexes = position.annexes + 1;
  return { ...fresh, part: 'annex', annex: annexes, annexes };
}

const annexTitleRule: Rule = (scene, at, position) => {
  const line = lineAt(scene, at);
  if (line === null || position.stage !== 'annexHead' || scene.closings.has(at)) return null;
  if (!couldBeTitle(line.text)) return null;
  const { text, next } = gatherTitle(scene, at, position);
  return { blocks: [{ kind: 'title', text }], next, change: { stage: 'head', titled: true } };
};

/** Rules of annexes, in the order in which they are tried. */
export const annexRules: readonly Rule[] = [annexListRule, annexMarkRule, annexTitleRule];
