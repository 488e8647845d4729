/** A link as it is written and as it reads; its escapes may hide what they spell. */
export function readAddress(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return `${text} ${decodeURIComponent(text)}`;
  } catch {
    return text;
  }
}
