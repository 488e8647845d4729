import { figuresOf } from '../official-document/figure-flow.ts';
import type { FontLibrary, Fonts } from '../typesetting/fonts/font-library.ts';
import type { FileSource } from '../typesetting/page/file-source.ts';
import { type FlowItem, setFlow, usageOf } from '../typesetting/page/flow.ts';
import { plainForm } from '../typesetting/page/forms.ts';
import { mm, typeSize } from '../typesetting/page/measures.ts';
import { paginate } from '../typesetting/page/paginate.ts';
import { loadPictures } from '../typesetting/page/pictures.ts';
import { setSingleLine } from '../typesetting/page/single-line.ts';
import { documentElement, element } from '../typesetting/page/structure.ts';
import type { PlacedLine } from '../typesetting/pdf/set-document.ts';
import { sourceAttachment } from '../typesetting/pdf/source-attachment.ts';
import { writePdf } from '../typesetting/pdf/write-pdf.ts';
import { grey, style } from '../typesetting/text/runs.ts';
import { verificationClosing, verificationUsage } from '../verification/verification-closing.ts';
import { materialBlocks } from './material-blocks.ts';
import { materialFlow } from './material-flow.ts';
import type { InterpretationModel } from './model.ts';
import { openingFlow } from './opening.ts';
import { materialFrame as frame, materialStyle as sheet } from './sheet.ts';

/**
 * An interpretation material as tagged PDF: a sheet of its own make, plainer than the document it
 * explains, which it names and leads to.
 *
 * @throws Refusal `charactersMissing` when no font shows some character.
 */
export async function renderInterpretation(
  model: InterpretationModel,
  library: FontLibrary,
  files: FileSource,
): Promise<Uint8Array> {
  const root = documentElement();
  const text = { ...element('Sect', root), title: model.title };
  const pictures = await loadPictures(figuresOf(model.document.blocks), files);
  const flow = [
    ...openingFlow(model, sheet, text),
    ...materialFlow(materialBlocks(model), sheet, { root: text, outlineLevel: 1, pictures }),
  ];
  const { verification } = model;
  const outside = [footerText(model), ...verificationUsage(verification)];
  const fonts = await library.prepare(usageOf([...flow, ...outside]));
  const closing = verificationClosing(verification, frame.measure, text, fonts);
  const bodies = paginate([...setFlow(flow, frame, fonts), ...closing], frame.depth);
  return writePdf({
    details: {
      title: model.title,
      author: model.department,
      subject: [model.policy.title, model.policy.number ?? ''].join(' ').trim(),
      generatedFor: model.generatedFor,
    },
    pages: bodies.map((body, index) => ({
      ...frame,
      slugs: body.slugs,
      furniture: footer(model, index + 1, bodies.length, fonts),
      shapes: [],
    })),
    labels: [{ firstPage: 0, style: 'decimal', prefix: '' }],
    attachments: [sourceAttachment('interpretation', model)],
  });
}

function footerText(model: InterpretationModel): FlowItem {
  const runs = [{ text: `${model.title}…第页共0123456789`, style: style('song', typeSize.no5) }];
  return { kind: 'paragraph', paragraph: { runs, form: plainForm(0), element: null } };
}

function footer(
  model: InterpretationModel,
  page: number,
  count: number,
  fonts: Fonts,
): PlacedLine[] {
  const line = (text: string, align: 'left' | 'right', width: number) =>
    setSingleLine(
      {
        runs: [{ text, style: style('song', typeSize.smallNo5, grey) }],
        align,
        width,
        leading: typeSize.smallNo5,
        element: null,
      },
      fonts,
    );
  const y = frame.top + frame.depth + mm(8);
  const { left, measure } = frame;
  return [
    { x: left, y, line: line(model.title, 'left', measure * 0.75) },
    { x: left, y, line: line(`第${page}页 共${count}页`, 'right', measure) },
  ];
}
