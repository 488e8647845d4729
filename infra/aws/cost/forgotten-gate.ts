import { commands } from '../../../functions/application/catalogue.ts';
import { execute } from '../../../functions/application/use-case.ts';
import { commandIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import { epochMsOf, instantOf } from '../../../functions/domain/kernel/time.ts';
import { jiangzhou } from '../../local/city.ts';
import { ManualClock } from '../../local/clocks.ts';
import { castOf } from '../../local/demo/cast.ts';
import type { ExecutionCount } from './counted-workflows.ts';
import { MEASURED_AT } from './measured-issuance.ts';
import { withoutRendering } from './no-rendering.ts';
import { openRecording } from './recording.ts';

/** Step Functions ends an execution after a year. */
const DAYS = 365;
const DAY_MS = 86_400_000;

/** A year of a gate at which nobody decides, with every reminder and escalation. */
export interface ForgottenGate {
  readonly execution: ExecutionCount;
  readonly mails: number;
}

/** Opens a dossier on an empty folder, lodges nothing and lets a year pass. */
export async function measureForgottenGate(folder: string): Promise<ForgottenGate> {
  const clock = new ManualClock(MEASURED_AT);
  const city = jiangzhou('https://jiangzhou.example', 'nanjing-2020');
  const renderers = () => withoutRendering;
  const recording = await openRecording({ folder, city, clock, renderers });
  try {
    const { environment, workflows } = recording;
    const opening = {
      dossier: 'forgotten',
      title: '江州市公园管理办法',
      jurisdiction: 'nanjing-2020',
      normative: true,
    };
    const request = {
      person: castOf('housing').drafter,
      commandId: commandIdSchema.parse('cost:forgotten'),
    };
    await execute(environment, commands.openDossier, request, opening);
    await recording.settle();
    const end = epochMsOf(MEASURED_AT) + DAYS * DAY_MS;
    for (let due = workflows.nextDue(); due !== null && due < end; due = workflows.nextDue()) {
      clock.moveTo(instantOf(due));
      workflows.runDue();
      await recording.settle();
    }
    const [longest] = workflows
      .counts()
      .filter(({ workflow }) => workflow === 'gate')
      .toSorted((a, b) => b.historyEvents - a.historyEvents);
    if (longest === undefined) throw new TypeError('the dossier opened no gate');
    return { execution: longest, mails: recording.counter.take().counts.mails };
  } finally {
    recording.close();
  }
}
