/**
 * The text in one width, so that patterns are written once: full-width signs as ASCII, the many
 * dashes as one. Every character stays one character, so offsets stay true.
 */
export function plainForm(text: string): string {
  return text
    .replaceAll(/[！-～]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll(/[—–−－﹣～~‐‑]/gu, '-')
    .replaceAll('　', ' ')
    .replaceAll('％', '%')
    .replaceAll(/[﹝［]/gu, '[')
    .replaceAll(/[﹞］]/gu, ']');
}
