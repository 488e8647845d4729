import type { Environment } from '../../functions/application/environment.ts';
import { type Command, execute } from '../../functions/application/use-case.ts';
import { commandIdSchema } from '../../functions/domain/kernel/identifiers.ts';
import type { Instant } from '../../functions/domain/kernel/time.ts';
import type { ManualClock } from '../../infra/local/clocks.ts';
import type { Host } from '../../infra/local/open-host.ts';
import type { Chance } from './chance.ts';
import type { Attendance } from './city/attendance.ts';
import type { SimulatedDepartment } from './city/departments.ts';
import type { Staff, Worker } from './city/people.ts';
import type { Paper } from './texts/paper.ts';
import type { Timeline } from './timeline.ts';

/** Everything that the people of the year live in. */
export interface World {
  readonly host: Host;
  readonly environment: Environment;
  readonly clock: ManualClock;
  readonly chance: Chance;
  readonly attendance: Attendance;
  readonly departments: readonly SimulatedDepartment[];
  readonly staff: Staff;
  readonly timeline: Timeline;
  readonly year: number;
  readonly seed: number;
  /** The papers of the year by their dossiers. */
  readonly papers: ReadonlyMap<string, Paper>;
}

/** What one kind of stream asks of people. */
export interface Sphere {
  /** Whether the stream belongs to it. */
  readonly category: string;
  /** Plans what happens of itself in the year, whatever else happens. */
  begin(world: World): void;
  /** Plans what follows from how a stream stands now; what is planned already stays. */
  follow(world: World, stream: string): Promise<void>;
}

/** Has somebody carry out a command, as the portal would have it carried out for them. */
export function act<Input, Output>(
  { environment }: World,
  { person }: Worker,
  command: Command<Input, Output>,
  key: string,
  input: object,
): Promise<Output> {
  const commandId = commandIdSchema.parse(`simulation:${key}`);
  return execute(environment, command, { person, commandId }, input);
}

/** Working minutes that each kind of person lets pass before an act: least and most. */
const waits = { prompt: [10, 180], steady: [60, 420], slow: [300, 1_600] } as const;

/** When somebody comes to do what has been before them since `from`. */
export function whenDone(
  { attendance, chance }: World,
  worker: Worker,
  from: Instant,
  key: string,
): Instant {
  const [least, most] = waits[worker.pace];
  return attendance.afterWorking(worker, from, chance.between(least, most, `wait for ${key}`));
}
