/** Where each coefficient of the zigzag stands in its block, row by row (T.81, figure A.6). */
const rowByRow: readonly number[] = path();

function path(): number[] {
  const order: number[] = [];
  for (let diagonal = 0; diagonal < 15; diagonal += 1) {
    const places: number[] = [];
    for (let row = Math.max(0, diagonal - 7); row <= Math.min(7, diagonal); row += 1) {
      places.push(row * 8 + diagonal - row);
    }
    // Odd diagonals run down to the left, even ones up to the right.
    order.push(...(diagonal % 2 === 1 ? places : places.reverse()));
  }
  return order;
}

/** For each place of the zigzag, the place of the coefficient across the diagonal. */
export const transposed: readonly number[] = rowByRow.map((place) => {
  return rowByRow.indexOf((place % 8) * 8 + Math.floor(place / 8));
});

/** Whether the frequency across, or down, is odd: mirroring turns the sign of those. */
export const oddAcross: readonly boolean[] = rowByRow.map((place) => place % 2 === 1);
export const oddDown: readonly boolean[] = rowByRow.map((place) => Math.floor(place / 8) % 2 === 1);
