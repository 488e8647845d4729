import type { Instant } from '../../../functions/domain/kernel/time.ts';
import { headFrom, termsOf } from '../city/headship.ts';
import type { Worker } from '../city/people.ts';
import { type World, whenDone } from '../world.ts';

/**
 * Who heads a department when they come to do what waits since `from`, and when that is. Where
 * nobody does, it waits for who comes; what one head leaves lying, the next one does.
 *
 * @throws {RangeError} where nobody will head the department any more
 */
export function whenHeadDoes(
  world: World,
  department: string,
  from: Instant,
  key: string,
): { readonly head: Worker; readonly at: Instant } {
  const terms = termsOf(department, world.staff, world.year, world.chance);
  for (let since = from; ; ) {
    const found = headFrom(terms, since);
    if (found === null) throw new RangeError(`nobody will ever head ${department}`);
    const { head } = found;
    const at = whenDone(world, head, found.from, key);
    if (headFrom(terms, at)?.head === head) return { head, at };
    since = at;
  }
}
