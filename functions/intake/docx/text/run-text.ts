import { inSymbolFont, isSymbolFont, signOf } from '../symbol-fonts.ts';
import type { XmlElement } from '../xml.ts';

/** Signs of a symbol font that were typed as text. */
export function withSigns(text: string, font: string | null): string {
  if (!isSymbolFont(font)) return text;
  return text.replace(inSymbolFont, (sign) => signOf(font, sign.charCodeAt(0)) ?? sign);
}

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const loweredDigits = '₀₁₂₃₄₅₆₇₈₉';

/** m² and CO₂ would say something else on the line; other raised text says the same there. */
export function raisedOrLowered(text: string, position: string | undefined): string {
  if (position !== 'superscript' && position !== 'subscript') return text;
  const digits = position === 'superscript' ? raisedDigits : loweredDigits;
  return /^\d+$/.test(text) ? text.replace(/\d/g, (digit) => digits.charAt(Number(digit))) : text;
}

/** A sign that nobody knows stays a private-use character, which the audit tells of. */
export function symbolOf(element: XmlElement): string {
  const code = Number.parseInt(element.attribute('w:char') ?? '', 16);
  if (!Number.isInteger(code) || code < 0x20 || code > 0xffff) return '';
  return signOf(element.attribute('w:font') ?? null, code) ?? String.fromCharCode(code);
}
