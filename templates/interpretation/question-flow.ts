import type { BodyStyle } from '../official-document/body-style.ts';
import { bodyForm, bodyText, cellOf } from '../official-document/body-style.ts';
import type { FlowItem } from '../typesetting/page/flow.ts';
import { space } from '../typesetting/page/slug.ts';
import { element, type StructureElement } from '../typesetting/page/structure.ts';
import { red, style } from '../typesetting/text/runs.ts';
import { joinedLines } from '../typesetting/text/source-text.ts';

const QUESTION = /^(?:问|Q\d*|问题[一二三四五六七八九十\d]+)\s*[：:.．、]/;
const ANSWER = /^(?:答|A\d*|答复)\s*[：:.．、]/;

/**
 * A question or an answer of a 问答 material: questions in Hei behind a red mark and kept with
 * their answer, answers in the body face. Null for any other paragraph.
 */
export function questionFlow(
  text: string,
  sheet: BodyStyle,
  root: StructureElement,
): FlowItem[] | null {
  const joined = joinedLines(text);
  const question = QUESTION.exec(joined)?.[0];
  const answer = ANSWER.exec(joined)?.[0];
  const mark = question ?? answer;
  if (mark === undefined) return null;
  const rest = joined.slice(mark.length).trimStart();
  const asks = question !== undefined;
  const body = asks ? style('hei', sheet.size) : bodyText(sheet);
  const runs = [
    { text: mark, style: style('hei', sheet.size, asks ? red : undefined) },
    { text: rest, style: body },
  ];
  const form = { ...bodyForm(sheet), firstIndent: 0, indent: 2 * cellOf(sheet) };
  const paragraph = { runs, form, element: element(asks ? 'H3' : 'P', root), keepsWithin: asks };
  const item: FlowItem = { kind: 'paragraph', paragraph, keepsWithNext: asks };
  return asks ? [{ kind: 'slug', slug: space(sheet.leading / 2) }, item] : [item];
}
