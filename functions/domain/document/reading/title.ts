import { endsWithKind } from '../document-kind.ts';
import { looksLikeDocumentNumber, readOrderNumber } from '../document-number.ts';
import { endsAddressees } from '../organ.ts';
import { endsSentence } from '../sentence.ts';
import { closeUp, joinBroken, widthOf } from '../white-space.ts';
import type { Position } from './draft.ts';
import { couldBeTitle } from './marks.ts';
import { type Scene, startsSomething } from './scene.ts';
import { type LineItem, lineAt } from './source.ts';

const mostTitleLines = 5;
const stageOfText =
  /^[（(](?:试行|暂行|草案|修订草案|征求意见稿|送审稿|讨论稿|修订|修订稿|\d{4}\s*年?\s*版|\d{4}\s*年修订)[）)]$/;

/**
 * The title that begins at `at`, spread over lines as it may be, on one line. Lines are taken until
 * the title ends with the name of a kind (通知, 办法, ……) or the next line is something else.
 */
export function gatherTitle(
  scene: Scene,
  at: number,
  position: Position,
): { readonly text: string; readonly next: number } {
  const first = lineAt(scene, at);
  const parts = [first?.text ?? ''];
  let next = at + 1;
  for (let line = lineAt(scene, next); line !== null; line = lineAt(scene, next)) {
    const isQualifier = stageOfText.test(line.text);
    if (!isQualifier) {
      if (parts.length >= mostTitleLines || first?.mark !== null) break;
      if (!goesOn(joinBroken(parts), line) || startsSomething(scene, next, position)) break;
    }
    parts.push(line.text);
    next += 1;
    if (isQualifier) break;
  }
  return { text: closeUp(parts.join(' ')), next };
}

function goesOn(title: string, line: LineItem): boolean {
  const { text, afterGap } = line;
  if (!couldBeTitle(text) || looksLikeDocumentNumber(text) || readOrderNumber(text)) return false;
  if (endsAddressees(text) || endsSentence(text) || widthOf(text, 61) > 40) return false;
  if (isOpen(title)) return true;
  if (endsWithKind(title)) return false;
  if (/^关于/.test(text)) return true;
  return !afterGap && endsWithKind(text);
}

/** A title that cannot end here: 《 or “ is not closed, or 关于…… has not come to its 的通知. */
function isOpen(title: string): boolean {
  if (title.lastIndexOf('《') > title.lastIndexOf('》')) return true;
  if (/(?:关于|印发|转发|批转|发布|公布|的|和|、|及|与|〈)$/.test(title)) return true;
  return (
    /关于(?:印发|转发|批转|发布|公布|下发)/.test(title) &&
    !/(?:通知|决定|公告|通告|函|令)$/.test(title)
  );
}
