import { commands } from '../../../functions/application/catalogue.ts';
import type { Environment } from '../../../functions/application/environment.ts';
import { execute } from '../../../functions/application/use-case.ts';
import { commandIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import type { Cast } from './cast.ts';
import { closeAsProposed } from './close-as-proposed.ts';
import type { ReadPackage } from './demo-package.ts';
import { recordingOf } from './issue-package.ts';

/** Lodges and approves the files that answer promises of the plan, one after the other. */
export async function* releaseLater(
  environment: Environment,
  cast: Cast,
  { given, later }: ReadPackage,
): AsyncGenerator<{ readonly key: string; readonly act: 'lodgeFollowUp' | 'approveFollowUp' }> {
  const { dossier, plan } = given;
  const id = (act: string, key: string) => commandIdSchema.parse(`demo:${dossier}:${act}:${key}`);
  for (const { key, file } of later) {
    const form = plan.materials.find((material) => material.key === key)?.form;
    await execute(
      environment,
      commands.lodgeFollowUp,
      { person: cast.drafter, commandId: id('lodgeFollowUp', key) },
      { dossier, key, form, file, ...recordingOf(form, key) },
    );
    yield { key, act: 'lodgeFollowUp' };
    const subject = { dossier, key };
    await closeAsProposed(environment, cast.privacyReviewer, subject, id('approveFollowUp', key));
    yield { key, act: 'approveFollowUp' };
  }
}
