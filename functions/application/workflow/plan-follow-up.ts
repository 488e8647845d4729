import { subtractWorkingDays } from '../../domain/deadlines/working-days.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { type Instant, shanghaiTime } from '../../domain/kernel/time.ts';
import { dossierOfSubject, loadDossier } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';

/** The department is asked for a promised interpretation this many working days before it is due. */
const LEAD_WORKING_DAYS = 5;
const MORNING = 9;

/** When the work on a promised interpretation should begin. */
export async function planFollowUp(
  environment: Environment,
  input: { readonly subject: string; readonly followUp: string },
): Promise<{ startAt: Instant }> {
  const { state } = await loadDossier(environment, dossierOfSubject(input.subject));
  const followUp =
    state.status === 'published'
      ? state.followUps.find(({ key }) => key === input.followUp)
      : undefined;
  if (followUp === undefined) throw new Refusal('followUpMissing', { followUp: input.followUp });
  const day = subtractWorkingDays(followUp.dueOn, LEAD_WORKING_DAYS, environment.calendar);
  return { startAt: shanghaiTime(day, MORNING) };
}
