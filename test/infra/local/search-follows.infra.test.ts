import { expect, test } from 'vitest';
import { createPublicCatalogue } from '../../../functions/application/public/catalogue.ts';
import {
  listPolicies,
  policyFilterSchema,
} from '../../../functions/application/public/list-policies.ts';
import { temporaryFolder } from '../../functions/ports/temporary-folder.ts';
import { actUntil, hostAt } from './host-house.ts';

test('no workflow waits for the search index, which follows by a cursor of its own', async () => {
  const folder = temporaryFolder();
  const { host } = await hostAt(folder);
  const found = async (text: string) => {
    const catalogue = createPublicCatalogue(host.environment);
    return (await listPolicies(catalogue, policyFilterSchema.parse({ text }))).total;
  };
  await actUntil(host, 'lift', 'signOff');
  await host.settle();
  expect((await host.environment.ledger.head('dossier/lift'))?.status).toBe('published');
  // Published is public at once, in lists; its words are found when the index has read them.
  expect(await found('')).toBe(1);
  expect(await found('公积金')).toBe(0);
  await host.index();
  expect(await found('公积金')).toBe(1);
  await host.index();
  expect(await found('公积金')).toBe(1);
});
