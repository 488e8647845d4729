import type { Verification } from '../official-document/model.ts';
import { qrCode, qrModules } from '../typesetting/codes/qr-code.ts';
import type { Fonts } from '../typesetting/fonts/font-library.ts';
import { mm, typeSize } from '../typesetting/page/measures.ts';
import { setSingleLine } from '../typesetting/page/single-line.ts';
import { emptySlug, type Slug } from '../typesetting/page/slug.ts';
import { element, type StructureElement } from '../typesetting/page/structure.ts';
import { translated } from '../typesetting/page/translate.ts';
import { grey, type Run, style } from '../typesetting/text/runs.ts';

/** Where a block stands in its strip; lengths are points from the strip's left edge. */
export interface VerificationPlace {
  readonly left: number;
  readonly width: number;
  /** At which edge the code stands; the words stand beside it. */
  readonly side: 'left' | 'right';
}

/** Width of one module of the code: plain for any telephone, and still small. */
const MODULE = mm(0.45);
/** White around a code, in modules (ISO/IEC 18004, 5.3.8). */
const QUIET = 4;
const LEADING = 11;

/** The page that checks the code; it reads codes and digests from the same place. */
export function verificationAddress({ url, code }: Verification): string {
  return `${url}?digest=${encodeURIComponent(code)}`;
}

/** The words beside the code, one line each. */
export function verificationRuns({ url, code }: Verification): Run[] {
  const small = style('song', typeSize.no6, grey);
  return [
    { text: '扫码核验本件，或在下列网址输入核验码', style: small },
    { text: `核验码：${code}`, style: style('hei', typeSize.no6, grey) },
    { text: url, style: small },
  ];
}

/**
 * A QR code that leads to the page which checks the copy, and in words what it holds, so that
 * nobody needs a camera. Its height is the code's.
 */
export function verificationBlock(
  verification: Verification,
  { left, width, side }: VerificationPlace,
  root: StructureElement,
  fonts: Fonts,
): Slug {
  const address = verificationAddress(verification);
  const size = qrModules(address).length * MODULE;
  const beside = size + QUIET * MODULE;
  const words = element('P', root);
  const runs = verificationRuns(verification);
  const first = (size - runs.length * LEADING) / 2;
  const lines = runs.map((run, index) => {
    const line = setSingleLine(
      { runs: [run], align: side, width: width - beside, leading: LEADING, element: words },
      fonts,
    );
    return translated(line, side === 'left' ? left + beside : left, first + index * LEADING);
  });
  const figure: StructureElement = {
    ...element('Figure', root),
    alternative: `二维码，核验本件的网址：${address}`,
  };
  const x = side === 'left' ? left : left + width - size;
  return {
    ...emptySlug,
    height: size,
    lines,
    drawings: [{ element: figure, strokes: [qrCode(address, x, 0, size)] }],
  };
}
