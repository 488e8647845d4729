import { commands, queries } from '../../../functions/application/catalogue.ts';
import type { Environment } from '../../../functions/application/environment.ts';
import { ask, execute } from '../../../functions/application/use-case.ts';
import { commandIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import type { Cast } from './cast.ts';
import type { ReadPackage } from './demo-package.ts';

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
      { dossier, key, form, file },
    );
    yield { key, act: 'lodgeFollowUp' };
    const found = await ask(environment, queries.viewPersonalData, cast.privacyReviewer, {
      dossier,
      followUp: key,
    });
    await execute(
      environment,
      commands.approveFollowUp,
      { person: cast.privacyReviewer, commandId: id('approveFollowUp', key) },
      {
        dossier,
        key,
        decisions: found.candidates.map(({ id: candidate, action }) =>
          action === 'mask'
            ? { candidate, decision: 'mask' }
            : { candidate, decision: 'keep', reason: '' },
        ),
      },
    );
    yield { key, act: 'approveFollowUp' };
  }
}
