import { renderPackageStep } from '../../../../functions/steps/render-package.ts';
import { ledger } from '../parts/ledger.ts';
import { objects } from '../parts/objects.ts';
import { ownRenderers } from '../parts/own-renderers.ts';
import { seal } from '../parts/seal.ts';
import { vault } from '../parts/vault.ts';
import { stepHandler } from '../step-handler.ts';

export const handler = stepHandler(renderPackageStep, {
  ledger,
  objects,
  renderers: ownRenderers,
  seal,
  vault,
});
