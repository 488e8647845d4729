import type { ILayerVersion } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Bundles } from '../bundling/bundle.ts';
import type { DataStack } from '../stacks/data-stack.ts';
import { dataSettings } from './function-settings.ts';
import { LambdaFunction } from './lambda-function.ts';

interface RenderProps {
  readonly bundles: Bundles;
  readonly data: DataStack;
  readonly fonts: ILayerVersion;
}

/** 1,769 MB are one whole processor; typesetting is one thread and uses no more. */
export const TYPESETTING_MB = 1_769;
/** What Lambda gives at most, and what the states of rendering wait for. */
export const TYPESETTING_SECONDS = 900;
/** Less than the callers wait, so that they hear of a failure rather than hang up before it. */
const SECONDS = 100;

/** Typesets for the functions that carry no fonts. It sees documents and no ledger. */
export function renderFunction(
  scope: Construct,
  id: string,
  { bundles, data, fonts }: RenderProps,
): LambdaFunction {
  const render = new LambdaFunction(scope, id, {
    name: 'render',
    description: 'Typesets for functions that carry no fonts',
    bundles,
    keys: data.keys,
    memoryMb: TYPESETTING_MB,
    seconds: SECONDS,
    environment: dataSettings(data).objects,
    layers: [fonts],
  });
  data.documents.grantPut(render);
  return render;
}
