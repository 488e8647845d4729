import { RemovalPolicy } from 'aws-cdk-lib';
import type { Stage } from '../context.ts';

/** What a stage means for data: a production keeps everything, a trial can be taken down. */
export interface StagePolicies {
  readonly removalPolicy: RemovalPolicy;
  readonly deletionProtection: boolean;
  /** COMPLIANCE cannot be shortened by anyone, not even by the account; GOVERNANCE can. */
  readonly lockMode: 'COMPLIANCE' | 'GOVERNANCE';
}

export function stagePolicies(stage: Stage): StagePolicies {
  return stage === 'production'
    ? {
        removalPolicy: RemovalPolicy.RETAIN,
        deletionProtection: true,
        lockMode: 'COMPLIANCE',
      }
    : {
        removalPolicy: RemovalPolicy.DESTROY,
        deletionProtection: false,
        lockMode: 'GOVERNANCE',
      };
}
