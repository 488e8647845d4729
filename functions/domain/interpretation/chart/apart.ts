/**
 * Moves places as little as needed so that each keeps its distance from the next, within bounds
 * where they hold them all. Keeps the order of the wishes.
 */
export function apart(
  wishes: readonly number[],
  distance: number,
  low: number,
  high: number,
): number[] {
  const order = wishes.map((_, index) => index).sort((a, b) => (wishes[a] ?? 0) - (wishes[b] ?? 0));
  const places = order.map((index) => wishes[index] ?? 0);
  for (let index = 0; index < places.length; index += 1) {
    const least = index === 0 ? low : (places[index - 1] ?? low) + distance;
    places[index] = Math.max(places[index] ?? low, least);
  }
  for (let index = places.length - 1; index >= 0; index -= 1) {
    const most = index === places.length - 1 ? high : (places[index + 1] ?? high) - distance;
    places[index] = Math.min(places[index] ?? high, most);
  }
  const found = Array.from({ length: wishes.length }, () => 0);
  order.forEach((index, rank) => {
    found[index] = places[rank] ?? 0;
  });
  return found;
}
