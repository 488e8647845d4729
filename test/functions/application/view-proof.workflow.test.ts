import { expect, it, onTestFinished } from 'vitest';
import { queries } from '../../../functions/application/catalogue.ts';
import { ask } from '../../../functions/application/use-case.ts';
import { digestOfBytes } from '../../../functions/domain/kernel/digest.ts';
import { localDateOf } from '../../../functions/domain/kernel/time.ts';
import { jiangzhou } from '../../../infra/local/city.ts';
import { ManualClock } from '../../../infra/local/clocks.ts';
import { castOf } from '../../../infra/local/demo/cast.ts';
import { issueGazette } from '../../../infra/local/demo/issue-gazette.ts';
import { openHost } from '../../../infra/local/open-host.ts';
import { actUntil, monday } from '../../infra/local/host-house.ts';
import { temporaryFolder } from '../ports/temporary-folder.ts';

it('shows the chief editor the very file that an approval sends to print', async () => {
  // Real pages: what matters is that the bytes of the proof and of the print are the same.
  const city = jiangzhou('http://localhost:3000', 'nanjing-2020');
  const clock = new ManualClock(monday);
  // A seal is appended to what goes out; the proof has none.
  const host = await openHost({ folder: temporaryFolder(), city, clock, seal: null });
  onTestFinished(() => host.close());
  const { environment } = host;
  const { chiefEditor, drafter } = castOf('housing');
  await actUntil(host, 'printed', 'signOff');
  await host.settle();
  const today = localDateOf(clock.now());
  const entries = [{ dossier: 'printed', column: 'officeDocuments' }] as const;
  let proof = '';
  for await (const { step, issue } of issueGazette(
    environment,
    castOf('housing'),
    'run-1',
    today,
    entries,
  )) {
    if (step === 'openIssue') {
      const early = ask(environment, queries.viewProof, chiefEditor, { issue });
      await expect(early).rejects.toMatchObject({ reason: 'issueStatus' });
    }
    if (step !== 'composeIssue') continue;
    const seen = await ask(environment, queries.viewProof, chiefEditor, { issue });
    proof = digestOfBytes(new Uint8Array(Buffer.from(seen.content, 'base64')));
    const stranger = ask(environment, queries.viewProof, drafter, { issue });
    await expect(stranger).rejects.toMatchObject({ reason: 'roleMissing' });
  }
  await host.settle();
  const printed = await ask(environment, queries.viewIssue, chiefEditor, { issue: 'no-1' });
  expect(printed.status).toBe('published');
  expect(printed.digest).toBe(proof);
});
