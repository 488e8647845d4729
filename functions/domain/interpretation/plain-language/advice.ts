/** What can be hard about a material. */
export const adviceKinds = [
  'longSentence',
  'nominalChain',
  'stackedVerbs',
  'unexplainedTerm',
  'passive',
  'officialese',
  'emptyPhrase',
] as const;
export type AdviceKind = (typeof adviceKinds)[number];
