/**
 * How CDK is to work, as cdk.json says it too: without the first a template that CloudFormation
 * would refuse still passes; the second keeps the data stack from losing what services use.
 */
export const featureFlags = {
  '@aws-cdk/core:validateAgainstDefaultRules': true,
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
} as const;
