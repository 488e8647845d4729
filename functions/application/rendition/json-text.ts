/** Numbers of fewer digits name nobody, and coordinates and sizes would be many. */
const SHORTEST_NUMBER = 1e6;

/** Every string of a JSON text, and every number that could be somebody's. */
export function textsInJson(json: string): readonly string[] {
  const texts: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'number' && Math.abs(value) >= SHORTEST_NUMBER) {
      texts.push(String(value));
    } else if (typeof value === 'object' && value !== null) {
      for (const member of Object.values(value)) visit(member);
    }
  };
  visit(JSON.parse(json));
  return texts;
}
