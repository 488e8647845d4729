import { commands } from '../../../functions/application/catalogue.ts';
import type { Environment } from '../../../functions/application/environment.ts';
import type { LocalDate } from '../../../functions/domain/kernel/time.ts';
import { castOf } from './cast.ts';
import { cityPackages, type PackageName } from './city-packages.ts';
import { act } from './seed-person-acts.ts';

/** What staff do with a dossier that is closed. */

export function tally(
  environment: Environment,
  name: PackageName,
  asked: { readonly count: number; readonly receivedOn: LocalDate },
  number: string,
) {
  const { drafter } = castOf(cityPackages[name]);
  const reference = `依申请〔${asked.receivedOn.slice(0, 4)}〕第${number}`;
  const about = `:${asked.receivedOn}`;
  return act(environment, name, drafter, commands.tallyRequests, { ...asked, reference }, about);
}

export function suggestReview(environment: Environment, name: PackageName, reasons: string) {
  const { disclosureReviewer } = castOf(cityPackages[name]);
  return act(environment, name, disclosureReviewer, commands.suggestAttributeReview, { reasons });
}

/** Opened by a decision, the dossier goes back to its drafters. */
export function openUp(environment: Environment, name: PackageName, reasons: string) {
  const { disclosureReviewer } = castOf(cityPackages[name]);
  const input = { to: 'proactive', reasons };
  return act(environment, name, disclosureReviewer, commands.reviewAttribute, input);
}
