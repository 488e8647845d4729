import { localDateOf } from '../../functions/domain/kernel/time.ts';
import type { BodyStyle } from '../official-document/body-style.ts';
import type { FlowItem } from '../typesetting/page/flow.ts';
import { plainForm } from '../typesetting/page/forms.ts';
import { mm } from '../typesetting/page/measures.ts';
import { emptySlug, space } from '../typesetting/page/slug.ts';
import { element, type StructureElement } from '../typesetting/page/structure.ts';
import { grey, type Run, red, style } from '../typesetting/text/runs.ts';
import { titleLines } from '../typesetting/text/title-lines.ts';
import { inBookMarks } from '../words/book-marks.ts';
import { printedDate } from '../words/printed-date.ts';
import { formNames } from './form-names.ts';
import type { InterpretationModel } from './model.ts';

const SMALL = 10.5;

/** What stands above the text: kind, title, department and date, and the document interpreted. */
export function openingFlow(
  model: InterpretationModel,
  sheet: BodyStyle,
  root: StructureElement,
): FlowItem[] {
  return [
    kicker(model, root),
    redRule(sheet),
    gap(sheet.leading),
    titleItem(model, sheet, root),
    gap(sheet.leading / 3),
    byline(model, root),
    gap(sheet.leading * 0.6),
    interpreted(model, root),
    ...(model.media ?? []).map((url) => recording(url, root)),
    gap(sheet.leading * 0.6),
  ];
}

function kicker(model: InterpretationModel, root: StructureElement): FlowItem {
  const runs = [{ text: `政策解读 · ${formNames[model.form]}`, style: style('hei', 12, red) }];
  return {
    kind: 'paragraph',
    paragraph: { runs, form: plainForm(20), element: element('P', root) },
    keepsWithNext: true,
  };
}

function redRule(sheet: BodyStyle): FlowItem {
  const shape = { x: 0, y: 0, width: sheet.measure, height: mm(0.5), colour: red };
  return { kind: 'slug', slug: { ...emptySlug, height: mm(0.5), shapes: [shape] } };
}

function gap(height: number): FlowItem {
  return { kind: 'slug', slug: space(height, 'never') };
}

function titleItem(model: InterpretationModel, sheet: BodyStyle, root: StructureElement): FlowItem {
  const capacity = Math.floor(sheet.measure / sheet.titleSize) - 1;
  const text = titleLines(model.title, capacity).join('\n');
  const runs = [{ text, style: style('songBold', sheet.titleSize) }];
  return {
    kind: 'paragraph',
    keepsWithNext: true,
    paragraph: {
      runs,
      form: plainForm(sheet.titleLeading, 'centre'),
      element: element('H1', root),
      keepsWithin: true,
      bookmark: { title: model.title, level: 1 },
    },
  };
}

function byline(model: InterpretationModel, root: StructureElement): FlowItem {
  const date = printedDate(localDateOf(model.generatedFor));
  const text = `解读单位：${model.department}　　日期：${date}`;
  const runs = [{ text, style: style('song', SMALL, grey) }];
  const form = plainForm(18, 'centre');
  return { kind: 'paragraph', paragraph: { runs, form, element: element('P', root) } };
}

/** The document that is interpreted: its title and number, a link where it has an address. */
function interpreted({ policy }: InterpretationModel, root: StructureElement): FlowItem {
  const number = policy.number === null ? '' : `（${policy.number}）`;
  const linked = element('Link', element('P', root));
  const name: Run = {
    text: `${inBookMarks(policy.title)}${number}`,
    style: style('kai', 12),
    ...(policy.url === undefined
      ? {}
      : { element: linked, link: { kind: 'address' as const, url: policy.url } }),
  };
  const runs = [{ text: '解读的文件：', style: style('hei', 12) }, name];
  const paragraph = {
    runs,
    form: { ...plainForm(20), indent: 6 * 12 },
    element: element('P', root),
  };
  return { kind: 'paragraph', paragraph };
}

/** Where the recording can be seen or heard; the text below is its transcript. */
function recording(url: string, root: StructureElement): FlowItem {
  const linked = element('Link', element('P', root));
  const address: Run = {
    text: url,
    style: style('song', SMALL),
    element: linked,
    link: { kind: 'address', url },
  };
  const runs = [{ text: '音视频网址：', style: style('hei', 12) }, address];
  const form = { ...plainForm(20), indent: 6 * 12 };
  return { kind: 'paragraph', paragraph: { runs, form, element: element('P', root) } };
}
