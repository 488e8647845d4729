import { onTestFinished } from 'vitest';
import { type Instant, instantSchema } from '../../../functions/domain/kernel/time.ts';
import { withoutRendering } from '../../../infra/aws/cost/no-rendering.ts';
import { jiangzhou } from '../../../infra/local/city.ts';
import { ManualClock } from '../../../infra/local/clocks.ts';
import { castOf } from '../../../infra/local/demo/cast.ts';
import { issuePackage, type Step } from '../../../infra/local/demo/issue-package.ts';
import { type Host, openHost } from '../../../infra/local/open-host.ts';
import { samplePackage } from '../../bench/sample-package.ts';

/** A Monday morning in an ordinary week. */
export const monday: Instant = instantSchema.parse('2026-11-02T01:00:00.000Z');

/** The embedded host on a clock that the test moves, with pages that are quick to make. */
export async function hostAt(
  folder: string,
  clock = new ManualClock(monday),
): Promise<{ host: Host; clock: ManualClock }> {
  const city = jiangzhou('http://localhost:3000', 'nanjing-2020');
  const host = await openHost({
    folder,
    city,
    clock,
    renderers: () => withoutRendering,
    seal: null,
  });
  onTestFinished(() => host.close());
  return { host, clock };
}

/** Lets people act on a package until they have taken a step; nothing follows from it yet. */
export async function actUntil(host: Host, dossier: string, last: Step): Promise<void> {
  const acts = issuePackage(host.environment, castOf('housing'), samplePackage(dossier));
  for await (const { step } of acts) if (step === last) return;
}
