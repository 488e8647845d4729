/**
 * Seconds of processor time of the cheapest of some runs, all threads together: on one core that
 * nobody else uses it is the time by the clock, and beside other work it stays the same.
 */
export function processorTime(runs: number, work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1e6);
  }
  return least;
}
