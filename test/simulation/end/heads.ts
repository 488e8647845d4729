import { isDeepStrictEqual } from 'node:util';
import type { Environment } from '../../../functions/application/environment.ts';
import {
  everyObligedKind,
  obligationsOfStream,
} from '../../../functions/application/obligations/obligations-of-stream.ts';
import type { ObligedStream } from '../../../functions/application/obligations/obliged-stream.ts';
import { obligationSummaries } from '../../../functions/domain/deadlines/obligation-summary.ts';

/** The board reads heads alone: each must tell what the history of its stream tells. */
export async function accountHeads(environment: Environment): Promise<readonly string[]> {
  const findings: string[] = [];
  for (const kind of everyObligedKind) {
    for await (const { stream, summary } of kind.heads(environment)) {
      const obliged = await obligationsOfStream(environment, stream);
      const { obligations: shown } = kind.head(summary);
      // What follows from several streams stands in the head of none.
      if (shown === null) continue;
      const told = obliged === null ? [] : summariesOf(obliged);
      if (!isDeepStrictEqual(shown, told)) findings.push(`${stream}: its head shows other duties`);
    }
  }
  return findings;
}

function summariesOf({ obligations, log, materialTitle }: ObligedStream) {
  return obligationSummaries(obligations, log, materialTitle);
}
