/** How the index names an answer within the texts of a policy: `wenda#q3`. */
export function answerPart(key: string, anchor: string): string {
  return `${key}#${anchor}`;
}

/** The interpretation and the answer that a part names; an anchor of null for a whole text. */
export function partNamed(part: string): {
  readonly key: string;
  readonly anchor: string | null;
} {
  const [key = '', anchor] = part.split('#');
  return { key, anchor: anchor ?? null };
}
