import { commands, queries } from '../../../functions/application/catalogue.ts';
import type { Environment } from '../../../functions/application/environment.ts';
import type { ReviewView } from '../../../functions/application/privacy/review-view.ts';
import { ask, execute } from '../../../functions/application/use-case.ts';
import { commandIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import type { PersonalDataType } from '../../../functions/domain/privacy/personal-data.ts';
import type { DemoPerson } from './people.ts';

/** What one click does, worked out from what lies before the reviewer. */
type Click = (seen: ReviewView) => object;

/** A reviewer's first minutes: numbers, one resident, a place that tells who lives there. */
const clicks: readonly Click[] = [
  (seen) => ({ act: 'acceptProposals', candidates: maskedOf(seen, 'residentId', 'mobile') }),
  (seen) => ({
    act: 'decide',
    candidates: peopleInTables(seen).slice(0, 1),
    ruling: { decision: 'mask' },
    everywhere: true,
  }),
  selectHome,
  (seen) => ({ act: 'acceptProposals', candidates: maskedOf(seen, 'address') }),
  () => ({ act: 'undo' }),
];

/**
 * Leaves a review half done, for people to look at: some of it decided, one place added that no
 * rule finds, one act undone that can be redone, and what was warned of still to be looked at.
 */
export async function beginReview(
  environment: Environment,
  person: DemoPerson,
  dossier: string,
): Promise<void> {
  for (const [version, click] of clicks.entries()) {
    const seen = await ask(environment, queries.viewPersonalData, person, { dossier });
    // Each click is one version; a run that was broken off goes on with the next.
    if (seen.version !== version) continue;
    const commandId = commandIdSchema.parse(`seed:${dossier}:reviewPersonalData:${version}`);
    const input = { dossier, version, acts: [click(seen)] };
    await execute(environment, commands.reviewPersonalData, { person, commandId }, input);
  }
}

function maskedOf({ candidates }: ReviewView, ...types: readonly PersonalDataType[]): string[] {
  return candidates
    .filter(({ type, action }) => action === 'mask' && types.includes(type))
    .map(({ id }) => id);
}

function peopleInTables({ candidates }: ReviewView): string[] {
  return candidates
    .filter(({ type, action, cell }) => type === 'person' && action === 'mask' && cell !== null)
    .map(({ id }) => id);
}

const home = /^[\u3400-\u9fff]+\d+幢[\u3400-\u9fff]单元$/;

/** The name of a project is the house of the resident who speaks for it. */
function selectHome({ parts, candidates }: ReviewView): object {
  for (const { part, passages } of parts) {
    const found = passages.find(
      ({ block, cell, text }) =>
        home.test(text) &&
        !candidates.some(
          (one) => one.block === block && JSON.stringify(one.cell) === JSON.stringify(cell),
        ),
    );
    if (found === undefined) continue;
    const { block, cell, text } = found;
    const place = { part, block, cell, start: 0, end: text.length };
    return { act: 'add', ...place, type: 'address', everywhere: true };
  }
  throw new RangeError('the package names no house that is left to be selected');
}
