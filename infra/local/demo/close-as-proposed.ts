import { commands, queries } from '../../../functions/application/catalogue.ts';
import type { Environment } from '../../../functions/application/environment.ts';
import type { ReviewView } from '../../../functions/application/privacy/review-view.ts';
import { ask, execute } from '../../../functions/application/use-case.ts';
import { type CommandId, commandIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import type { Person } from '../../../functions/domain/kernel/people.ts';

/** Whose personal data are decided: a package's, or with a key a later interpretation's. */
interface Subject {
  readonly dossier: string;
  readonly key?: string;
}

const MOST_AT_ONCE = 2_000;

/**
 * Closes a review as a reviewer does who agrees with everything that is proposed and has seen
 * every warning. A gate that this command closed before stays closed.
 *
 * @throws {Refusal} `candidateUndecided` where an exception is proposed, which needs a ground
 */
export async function closeAsProposed(
  environment: Environment,
  person: Person,
  { dossier, key }: Subject,
  commandId: CommandId,
): Promise<{ readonly replayed: boolean }> {
  if ((await environment.ledger.recorded(commandId)) !== null) return { replayed: true };
  const followUp = key === undefined ? {} : { followUp: key };
  const found = await ask(environment, queries.viewPersonalData, person, { dossier, ...followUp });
  const acts = [...acceptances(found), ...acknowledgements(found)];
  let { version } = found;
  if (acts.length > 0) {
    const request = {
      person,
      commandId: commandIdSchema.parse(`${commandId}:review-${found.version}`),
    };
    const input = { dossier, ...followUp, version, acts };
    ({ version } = await execute(environment, commands.reviewPersonalData, request, input));
  }
  const request = { person, commandId };
  return key === undefined
    ? execute(environment, commands.decidePersonalData, request, { dossier, version })
    : execute(environment, commands.approveFollowUp, request, { dossier, key, version });
}

function acceptances({ candidates }: ReviewView): readonly object[] {
  const open = candidates.filter(({ ruling }) => ruling === null).map(({ id }) => id);
  return open.length === 0 ? [] : [{ act: 'acceptProposals', candidates: open }];
}

function acknowledgements({ warnings }: ReviewView): readonly object[] {
  const open = warnings.filter(({ acknowledged }) => !acknowledged).map(({ id }) => id);
  const count = Math.ceil(open.length / MOST_AT_ONCE);
  return Array.from({ length: count }, (_, page) => ({
    act: 'acknowledge',
    warnings: open.slice(page * MOST_AT_ONCE, (page + 1) * MOST_AT_ONCE),
  }));
}
