import { type PDFContext, type PDFRef, PDFString } from 'pdf-lib';
import { srgbProfile } from './srgb-profile.ts';

/**
 * What the colours of the file mean (ISO 19005-3, 6.2.3): plain RGB and grey numbers are sRGB,
 * by a profile that travels in the file.
 */
export function writeOutputIntent(context: PDFContext): PDFRef {
  const profile = context.register(context.flateStream(srgbProfile(), { N: 3 }));
  return context.register(
    context.obj({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
      Info: PDFString.of('sRGB IEC61966-2.1'),
      DestOutputProfile: profile,
    }),
  );
}
