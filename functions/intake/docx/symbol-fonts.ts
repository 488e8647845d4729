/**
 * Signs of the symbol fonts that office files use, by their code in the font. Files write them as
 * private-use characters (U+F000 and the code), which mean nothing without the font.
 */
const wingdings = signs(
  '6c● 6d○ 6e■ 6f□ 71□ 72□ 74◆ 75◆ 76◆ 77◆ 9e· 9f• ' +
    'a1○ a7■ a8□ ab★ b2☆ d8▶ df← e0→ e1↑ e2↓ e8→ f0→ ' +
    'fb× fc√ fd☒ fe√',
);

const wingdings2 = signs('4f× 50√ 51☒ 52√ 97● a2■ a3□');

const symbol = signs(
  '2d− 61α 62β 67γ 64δ 6cλ 6dμ 70π 73σ 44Δ 53Σ 57Ω ' +
    'a3≤ ac← ad↑ ae→ af↓ b0° b1± b3≥ b4× b7• b8÷ b9≠ ' +
    'bb≈ d6√ d7·',
);

const fonts = new Map([
  ['wingdings', wingdings],
  ['wingdings 2', wingdings2],
  ['symbol', symbol],
]);

/** Each entry is the code in two hexadecimal digits and the sign. */
function signs(entries: string): ReadonlyMap<number, string> {
  const pairs = entries.split(' ').map((entry): [number, string] => {
    return [Number.parseInt(entry.slice(0, 2), 16), entry.slice(2)];
  });
  return new Map(pairs);
}

/**
 * What a sign of a symbol font (w:sym) shows, as a character that every font has; null for signs
 * that we do not know. Then only the author knows what is meant.
 *
 * @param code in the font, with or without the 0xF000 of private use
 */
export function signOf(font: string | null, code: number): string | null {
  const known = fonts.get(font?.trim().toLowerCase() ?? '');
  return known?.get(code & 0xff) ?? null;
}

/** Whether a font shows signs in the place of letters and digits. */
export function isSymbolFont(font: string | null): boolean {
  return symbolFont.test(font?.trim() ?? '');
}

const symbolFont = /^(?:wingdings(?: [23])?|webdings|symbol|zapf ?dingbats|mt extra)$/i;

/** Characters that a symbol font shows as signs, typed as such or by their private-use codes. */
export const inSymbolFont = /[\u0021-\u007e\u00a1-\u00ff\uf000-\uf0ff]/g;

/** A bullet as it is shown. All that is not known by its font is a plain bullet: it has no words. */
export function bulletOf(text: string, font: string | null): string {
  if (text === '') return '';
  const code = text.codePointAt(0) ?? 0;
  const known = signOf(font, code);
  if (known !== null) return known;
  return /^[\ue000-\uf8ff]/u.test(text) ? '•' : text;
}
