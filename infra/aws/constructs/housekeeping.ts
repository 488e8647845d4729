import { Construct } from 'constructs';
import { workflowNames } from '../../../functions/ports/workflow-engine.ts';
import type { Bundles } from '../bundling/bundle.ts';
import type { DataStack } from '../stacks/data-stack.ts';
import type { DeadLetters } from './dead-letters.ts';
import { dataSettings } from './function-settings.ts';
import { LambdaFunction } from './lambda-function.ts';
import type { Machines } from './machines.ts';
import type { Schedules } from './schedules.ts';

interface HousekeepingProps {
  readonly bundles: Bundles;
  readonly data: DataStack;
  readonly machines: Machines;
  readonly schedules: Schedules;
  readonly deadLetters: DeadLetters;
}

/** What Lambda gives at most; what was not finished goes on an hour later. */
const LONGEST_SECONDS = 900;

/** What happens by the clock and not because somebody asked. */
export class Housekeeping extends Construct {
  readonly keepAppointment: LambdaFunction;
  readonly revive: LambdaFunction;
  readonly sweepVault: LambdaFunction;
  readonly checkpoint: LambdaFunction;
  readonly fillSearch: LambdaFunction;

  constructor(scope: Construct, id: string, props: HousekeepingProps) {
    super(scope, id);
    this.keepAppointment = this.makeKeepAppointment(props);
    this.revive = this.makeRevive(props);
    this.sweepVault = this.makeSweepVault(props);
    this.checkpoint = this.makeCheckpoint(props);
    this.fillSearch = this.makeFillSearch(props);
    props.deadLetters.catchFailuresOf(this.keepAppointment);
    props.schedules.everyHour(this.checkpoint, 5);
    props.schedules.everyHour(this.revive, 20);
    props.schedules.everyHour(this.fillSearch, 35);
    props.schedules.everyHour(this.sweepVault, 50);
  }

  /** Its names here are those of its first task: appointments that were made call it by them. */
  private makeKeepAppointment(props: HousekeepingProps): LambdaFunction {
    const { data, schedules } = props;
    const keep = new LambdaFunction(this, 'RemindObligation', {
      ...shared(props),
      name: 'keep-appointment',
      description:
        'Records reminders of what is owed, and destroys raw personal data, when it is time',
      seconds: 60,
      physicalName: schedules.targetName,
      environment: {
        ...dataSettings(data).ledger,
        ...dataSettings(data).vault,
        ...schedules.settings,
      },
    });
    data.ledger.grantAppend(keep);
    data.vault.grantDestroy(keep);
    schedules.grantAppoint(keep);
    return keep;
  }

  /** Goes through everything that is under way, one question to Step Functions each. */
  private makeRevive(props: HousekeepingProps): LambdaFunction {
    const { data, machines, schedules } = props;
    const { ledger, gates } = dataSettings(data);
    const revive = new LambdaFunction(this, 'Revive', {
      ...shared(props),
      name: 'revive',
      description: 'Gives everything under way a running execution, and wakes what was decided',
      seconds: LONGEST_SECONDS,
      reservedConcurrency: 1,
      environment: { ...ledger, ...gates, ...machines.settings, ...schedules.settings },
    });
    // It keeps days whose appointment was lost.
    data.ledger.grantAppend(revive);
    data.runtimeTables.grantForgetGates(revive);
    machines.grantWake(revive);
    machines.grantStart(revive, [
      'issuance',
      'gazette-issue',
      'follow-up',
      'attribute-review',
      'response',
    ]);
    schedules.grantAppoint(revive);
    machines.grantLook(revive, workflowNames);
    return revive;
  }

  /** Asks the ledger about everything that lies in the vault. */
  private makeSweepVault(props: HousekeepingProps): LambdaFunction {
    const { data } = props;
    const { ledger, vault } = dataSettings(data);
    const sweep = new LambdaFunction(this, 'SweepVault', {
      ...shared(props),
      name: 'sweep-vault',
      description: 'Destroys raw personal data that are overdue, or came back from a backup',
      seconds: LONGEST_SECONDS,
      reservedConcurrency: 1,
      environment: { ...ledger, ...vault },
    });
    data.ledger.grantAppend(sweep);
    data.vault.grantSweep(sweep);
    return sweep;
  }

  /** Goes through the heads of all streams. */
  private makeCheckpoint(props: HousekeepingProps): LambdaFunction {
    const { data } = props;
    const { ledger, objects, archive, signing } = dataSettings(data);
    const checkpoint = new LambdaFunction(this, 'Checkpoint', {
      ...shared(props),
      name: 'checkpoint',
      description: 'Signs the state of the whole ledger',
      seconds: LONGEST_SECONDS,
      reservedConcurrency: 1,
      environment: { ...ledger, ...objects, ...archive, ...signing },
    });
    data.ledger.grantAppend(checkpoint);
    data.documents.grantPut(checkpoint);
    data.archive.grantKeep(checkpoint);
    data.signing.grantSign(checkpoint);
    return checkpoint;
  }

  /** Does nothing while the index is complete; else it reads every policy with its texts. */
  private makeFillSearch(props: HousekeepingProps): LambdaFunction {
    const { data } = props;
    const { ledger, search } = dataSettings(data);
    const fill = new LambdaFunction(this, 'FillSearch', {
      ...shared(props),
      name: 'fill-search',
      description: 'Fills the index of published policies where it was lost',
      memoryMb: 1_024,
      seconds: LONGEST_SECONDS,
      reservedConcurrency: 1,
      environment: { ...ledger, ...search },
    });
    data.ledger.grantRead(fill);
    data.documents.grantRead(fill);
    data.documents.grantIndex(fill);
    return fill;
  }
}

function shared({ bundles, data }: HousekeepingProps) {
  return { bundles, keys: data.keys, memoryMb: 512 } as const;
}
