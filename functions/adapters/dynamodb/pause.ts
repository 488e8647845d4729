const FIRST_MS = 20;
const LONGEST_MS = 800;

/** Rounds before giving up: two seconds of pauses at most. */
export const MOST_ROUNDS = 8;

/** Waits longer from round to round, and never as long as the others who wait. */
export async function pauseAfter(round: number): Promise<void> {
  const longest = Math.min(FIRST_MS * 2 ** (round - 1), LONGEST_MS);
  const milliseconds = longest * (0.5 + Math.random() / 2);
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
