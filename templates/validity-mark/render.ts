import { PDFArray, PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import type { FontLibrary, Fonts } from '../typesetting/fonts/font-library.ts';
import type { FileSource } from '../typesetting/page/file-source.ts';
import { usageOf } from '../typesetting/page/flow.ts';
import { plainForm } from '../typesetting/page/forms.ts';
import { setSingleLine } from '../typesetting/page/single-line.ts';
import { contentOf, outsideStructure } from '../typesetting/pdf/content-stream.ts';
import { embeddedFonts } from '../typesetting/pdf/embedded-fonts.ts';
import { printedDate } from '../typesetting/text/printed-date.ts';
import { type Run, red, style } from '../typesetting/text/runs.ts';
import type { ValidityMarkModel } from './model.ts';

const words = {
  amended: '已修改',
  repealed: '已废止',
  lapsed: '已失效',
  revoked: '已撤销',
} as const satisfies Readonly<Record<ValidityMarkModel['validity'], string>>;

/**
 * A copy of a published PDF that shows on every page what has become of the document. The copy
 * begins with the published bytes, unchanged, and appends the mark to them.
 *
 * @throws Refusal `charactersMissing` when no font shows some character of the basis.
 */
export async function markValidity(
  model: ValidityMarkModel,
  library: FontLibrary,
  files: FileSource,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await files(model.original), {
    updateMetadata: false,
    forIncrementalUpdate: true,
  });
  const { context } = pdf;
  const run: Run = {
    text: `${words[model.validity]}　自${printedDate(model.effectiveOn)}起　依据：${model.basis}`,
    style: style('hei', 10.5, red),
  };
  const paragraph = { runs: [run, { ...run, text: '…' }], form: plainForm(0), element: null };
  const fonts = await library.prepare(usageOf([{ kind: 'paragraph', paragraph }]));
  const embedded = embeddedFonts(context);
  const content = contentOf(bandOf(run, fonts), outsideStructure(embedded));
  const appearance = context.register(
    context.flateStream(content, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, WIDTH, HEIGHT],
      Resources: { Font: embedded.resources() },
    }),
  );
  embedded.finish();
  for (const { node, ref } of pdf.getPages()) {
    const { height } = node.MediaBox().asRectangle();
    const top = height - TOP;
    const annotation = context.register(
      context.obj({
        Type: 'Annot',
        Subtype: 'Stamp',
        Rect: [LEFT, top - HEIGHT, LEFT + WIDTH, top],
        Contents: PDFHexString.fromText(run.text),
        F: 4,
        P: ref,
        AP: { N: appearance },
      }),
    );
    const annotations = node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? [];
    node.set(PDFName.of('Annots'), context.obj([...annotations, annotation]));
    context.snapshot?.markRefForSave(ref);
  }
  return pdf.save({ objectsPerTick: Number.POSITIVE_INFINITY });
}

const LEFT = 80;
const TOP = 28;
const WIDTH = 440;
const HEIGHT = 26;

function bandOf(run: Run, fonts: Fonts) {
  const line = setSingleLine(
    { runs: [run], align: 'centre', width: WIDTH, leading: HEIGHT, element: null },
    fonts,
  );
  return {
    width: WIDTH,
    height: HEIGHT,
    left: 0,
    top: 0,
    slugs: [],
    furniture: [{ x: 0, y: 0, line }],
    shapes: [
      { x: 0, y: 0, width: WIDTH, height: 1, colour: red },
      { x: 0, y: HEIGHT - 1, width: WIDTH, height: 1, colour: red },
    ],
  };
}
