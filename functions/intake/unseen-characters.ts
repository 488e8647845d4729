/** Signs that show text in another order than it stands in (Unicode TR 36, "Trojan source"). */
export const directionControls = /[\u202a-\u202e\u2066-\u2069]/g;

/** Code points whose meaning is a matter of the font (UnicodeData: Co). */
export const privateUse = /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/gu;

/**
 * Marks of direction, joiners, soft hyphens, fillers, selectors of variants, tags that spell whole
 * sentences: all that Unicode says to show nothing for (DerivedCoreProperties), and what steers
 * machines. White space is none of it.
 */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/gu;
/** Ends of lines that only some programs know: NEL, LS, PS. */
const rareLineEnds = /[\u0085\u2028\u2029]/g;

/**
 * The text as it is seen. Signs that turn its order stay behind, which the audit has told; and so
 * do those that take no room, which no font shows. Every end of a line is one that all know.
 */
export function withoutUnseen(text: string): string {
  return text.replace(unseen, '').replace(rareLineEnds, '\n');
}
