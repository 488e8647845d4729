import { answerMark, questionMark } from '../../functions/domain/interpretation/material-cues.ts';
import type { BodyPlace, BodyStyle } from '../official-document/body-style.ts';
import { bodyForm, bodyText, cellOf } from '../official-document/body-style.ts';
import type { FlowItem } from '../typesetting/page/flow.ts';
import { space } from '../typesetting/page/slug.ts';
import { element } from '../typesetting/page/structure.ts';
import { red, style } from '../typesetting/text/runs.ts';
import { joinedLines } from '../typesetting/text/source-text.ts';

/**
 * A question or an answer of a 问答 material: questions in Hei behind a red mark, kept with their
 * answer and listed in the outline; answers in the body face. Null for any other paragraph.
 *
 * @param underHeading whether the question stands below a heading, and so a level deeper
 */
export function questionFlow(
  text: string,
  sheet: BodyStyle,
  place: BodyPlace,
  underHeading: boolean,
): FlowItem[] | null {
  const joined = joinedLines(text);
  const question = questionMark(joined);
  const mark = question ?? answerMark(joined);
  if (mark === null) return null;
  const rest = joined.slice(mark.length).trimStart();
  const form = { ...bodyForm(sheet), firstIndent: 0, indent: 2 * cellOf(sheet) };
  if (question === null) {
    const runs = [
      { text: mark, style: style('hei', sheet.size) },
      { text: rest, style: bodyText(sheet) },
    ];
    return [{ kind: 'paragraph', paragraph: { runs, form, element: element('P', place.root) } }];
  }
  const runs = [
    { text: mark, style: style('hei', sheet.size, red) },
    { text: rest, style: style('hei', sheet.size) },
  ];
  return [
    { kind: 'slug', slug: space(sheet.leading / 2) },
    {
      kind: 'paragraph',
      keepsWithNext: true,
      paragraph: {
        runs,
        form,
        element: element(underHeading ? 'H3' : 'H2', place.root),
        keepsWithin: true,
        bookmark: { title: rest, level: place.outlineLevel + (underHeading ? 2 : 1) },
      },
    },
  ];
}

/** A further paragraph of an answer, in line with its first. */
export function answerGoesOn(text: string, sheet: BodyStyle, place: BodyPlace): FlowItem[] {
  const runs = [{ text: joinedLines(text), style: bodyText(sheet) }];
  const form = { ...bodyForm(sheet), firstIndent: 4 * cellOf(sheet), indent: 2 * cellOf(sheet) };
  return [{ kind: 'paragraph', paragraph: { runs, form, element: element('P', place.root) } }];
}
