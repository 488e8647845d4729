import type { XmlElement } from './xml.ts';

/** EMU, of which a point has 12 700: a picture of two points shows nothing. */
export const TINY_SIDE = 25_400;
/** Of a side. Programs crop by a hair as they round. */
const LEAST_CROP = 0.01;
/** Of full opacity, in thousandths of a per cent. */
const LEAST_OPACITY = 10_000;

/** Whether an element of a picture has Word show less than all of it. */
export function conceals(element: XmlElement): boolean {
  switch (element.name) {
    case 'a:srcRect':
      return ['l', 't', 'r', 'b'].some((side) => thousandths(element.attribute(side)) > 1_000);
    case 'v:imagedata':
      return ['cropleft', 'croptop', 'cropright', 'cropbottom'].some(
        (side) => fraction(element.attribute(side)) > LEAST_CROP,
      );
    case 'a:alphaModFix':
      return thousandths(element.attribute('amt') ?? '100000') < LEAST_OPACITY;
    default:
      return false;
  }
}

/** Transitional files write thousandths of a per cent, strict ones "12.5%". */
function thousandths(value: string | undefined): number {
  const number = Number.parseFloat(value ?? '0');
  return value?.endsWith('%') === true ? number * 1_000 : number;
}

/** VML writes "0.25" or, in parts of 65536, "16384f". */
function fraction(value: string | undefined): number {
  const number = Number.parseFloat(value ?? '0');
  return value?.endsWith('f') === true ? number / 65_536 : number;
}
