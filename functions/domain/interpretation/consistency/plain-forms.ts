const unusual = /[！-～—–−－﹣～~‐‑　％﹝［﹞］]/u;
const eachUnusual = new RegExp(unusual, 'gu');
const dashes = '—–−－﹣～~‐‑';

/**
 * The text in one width, so that patterns are written once: full-width signs as ASCII, the many
 * dashes as one. Every character stays one character, so offsets stay true.
 */
export function plainForm(text: string): string {
  return unusual.test(text) ? text.replaceAll(eachUnusual, plainSign) : text;
}

function plainSign(sign: string): string {
  if (dashes.includes(sign)) return '-';
  if (sign === '　') return ' ';
  if (sign === '﹝') return '[';
  if (sign === '﹞') return ']';
  return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
}
