import { releaseFollowUpStep } from '../../../../functions/steps/release-follow-up.ts';
import { ledger } from '../parts/ledger.ts';
import { objects } from '../parts/objects.ts';
import { remoteRenderers } from '../parts/remote-renderers.ts';
import { seal } from '../parts/seal.ts';
import { vault } from '../parts/vault.ts';
import { stepHandler } from '../step-handler.ts';

export const handler = stepHandler(releaseFollowUpStep, {
  ledger,
  objects,
  renderers: remoteRenderers,
  seal,
  vault,
});
