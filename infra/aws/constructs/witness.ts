import { Construct } from 'constructs';
import type { Bundles } from '../bundling/bundle.ts';
import type { DataStack } from '../stacks/data-stack.ts';
import type { DeadLetters } from './dead-letters.ts';
import { dataSettings } from './function-settings.ts';
import { LambdaFunction } from './lambda-function.ts';
import { followLedger } from './stream-follower.ts';

interface WitnessProps {
  readonly bundles: Bundles;
  readonly data: DataStack;
  readonly deadLetters: DeadLetters;
}

/** Copies every event to the archive and tells when the ledger says something else later. */
export class Witness extends Construct {
  readonly function: LambdaFunction;

  constructor(scope: Construct, id: string, props: WitnessProps) {
    super(scope, id);
    const { data } = props;
    const settings = dataSettings(data);
    this.function = new LambdaFunction(this, 'Follow', {
      name: 'witness',
      description: 'Keeps every event and every published file in the archive',
      bundles: props.bundles,
      keys: data.keys,
      memoryMb: 512,
      seconds: 300,
      environment: { ...settings.ledger, ...settings.objects, ...settings.archive },
    });
    data.ledger.grantRead(this.function);
    data.documents.grantRead(this.function);
    data.archive.grantKeep(this.function);
    followLedger(this.function, {
      ledger: data.ledger,
      deadLetters: props.deadLetters,
      sees: 'everything',
    });
  }
}
