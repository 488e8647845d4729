import type { Block } from '../../document/model.ts';
import { casePartLabel, tellsResult } from '../material-cues.ts';
import type { AnswerPart, AnswerPlace, CaseAnswer, PartRole } from './answer.ts';

const situation = /情况|案情|背景|介绍|简介|事实|情景|信息/u;
const number =
  /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）]|[\d]{1,3}[.．、]|[一二三四五六七八九十]{1,3}、)\s*/u;

/** A marked case: its title, then parts by their labels; what has none goes on with the one before. */
export function caseOf(
  blocks: readonly Block[],
  anchor: string,
  place: AnswerPlace,
): CaseAnswer | null {
  const [opening, ...rest] = blocks;
  if (opening === undefined || rest.length === 0) return null;
  const parts: { role: PartRole; label: string | null; blocks: Block[] }[] = [];
  for (const block of rest) {
    const written = casePartLabel(block.text);
    const last = parts.at(-1);
    if (written === null) {
      if (last === undefined) parts.push({ role: 'told', label: null, blocks: [block] });
      else last.blocks.push(block);
      continue;
    }
    const label = written.replaceAll(/[【】：:\s]/gu, '');
    const text = block.text.slice(written.length).trim();
    const own = text === '' ? [] : [{ ...block, text }];
    parts.push({ role: roleOf(block.text, label), label, blocks: own });
  }
  const title = onOneLine(opening.text);
  return { kind: 'case', anchor, title, parts: parts.filter(tellsSomething), place };
}

/** A case study that marks no cases is one: each heading opens a part of the story. */
export function storyOf(
  blocks: readonly Block[],
  title: string | null,
  anchor: string,
  place: AnswerPlace,
): CaseAnswer {
  const parts: { role: PartRole; label: string | null; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'title' || block.kind === 'signature' || block.kind === 'date') continue;
    if (block.kind === 'heading') {
      const label = block.text.slice(0, block.headingLength).replace(number, '').trim();
      const behind = block.text.slice(block.headingLength).trim();
      const { part, annex } = block;
      const own: Block[] = behind === '' ? [] : [{ part, annex, kind: 'paragraph', text: behind }];
      parts.push({ role: 'told', label, blocks: own });
      continue;
    }
    const last = parts.at(-1);
    if (last === undefined) parts.push({ role: 'told', label: null, blocks: [block] });
    else last.blocks.push(block);
  }
  const name = title ?? parts[0]?.label ?? parts[0]?.blocks[0]?.text ?? '';
  return {
    kind: 'case',
    anchor,
    title: onOneLine(name).slice(0, 120),
    parts: parts.filter(tellsSomething),
    place,
  };
}

function roleOf(text: string, label: string): PartRole {
  if (tellsResult(text)) return 'result';
  return situation.test(label) ? 'situation' : 'handling';
}

function tellsSomething({ blocks }: AnswerPart): boolean {
  return blocks.length > 0;
}

function onOneLine(text: string): string {
  return text.trim().replaceAll(/\s*\n\s*/gu, '');
}
