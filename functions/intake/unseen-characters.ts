/** Signs that show text in another order than it stands in (Unicode TR 36, "Trojan source"). */
export const directionControls = /[\u202a-\u202e\u2066-\u2069]/g;

/** Code points whose meaning is a matter of the font (UnicodeData: Co). */
export const privateUse = /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/gu;

/** Marks of direction, joiners that join nothing, soft hyphens: nothing of them is seen. */
const unseen = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/**
 * The text as it is seen. Signs that turn its order stay behind, which the audit has told; and so
 * do those that take no room, which no font shows.
 */
export function withoutUnseen(text: string): string {
  return text.replace(unseen, '');
}
