/**
 * Draws that depend on the seed and on what is drawn for, and on nothing that was drawn before: the
 * year can be taken up after a kill and goes on as it would have gone, and a person more or less in
 * one department changes nothing in another.
 */
export class Chance {
  readonly #seed: string;

  constructor(seed: number | string) {
    this.#seed = String(seed);
  }

  /** A number from 0 up to but not including 1. */
  of(about: string): number {
    return hash53(`${this.#seed}\u0000${about}`) / 2 ** 53;
  }

  happens(share: number, about: string): boolean {
    return this.of(about) < share;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number, about: string): number {
    return least + Math.floor(this.of(about) * (most - least + 1));
  }

  pick<T>(from: readonly T[], about: string): T {
    const picked = from[Math.floor(this.of(about) * from.length)];
    if (picked === undefined) throw new RangeError(`there is nothing to pick ${about} from`);
    return picked;
  }

  /** One of several courses by their shares, which add up to 1. */
  course<T extends string>(shares: Readonly<Record<T, number>>, about: string): T {
    let left = this.of(about);
    const courses = Object.entries<number>(shares) as [T, number][];
    for (const [course, share] of courses) {
      if (left < share) return course;
      left -= share;
    }
    const last = courses.at(-1);
    if (last === undefined) throw new RangeError(`there is no course for ${about}`);
    return last[0];
  }
}

/** cyrb53: quick, well spread, and the same everywhere; nothing here has to be kept secret. */
function hash53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
