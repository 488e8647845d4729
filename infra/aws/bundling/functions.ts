import { reviewModules } from '../../../functions/portal/static/review/modules.ts';

/** Every Lambda of the system, by the name of its entry in `infra/aws/entries`. */
export const functionNames = [
  'steps/plan-wake-up',
  'steps/open-gate',
  'steps/remind-gate',
  'steps/settle-gate',
  'steps/render-package',
  'steps/plan-release',
  'steps/publish',
  'steps/start-conversion',
  'steps/start-follow-ups',
  'steps/plan-follow-up',
  'steps/release-follow-up',
  'steps/render-issue',
  'steps/publish-issue',
  'steps/record-gazetting',
  'steps/close-incident',
  'relay',
  'witness',
  'portal',
  'api',
  'public-site',
  'render',
  'revive',
  'keep-appointment',
  'sweep-vault',
  'checkpoint',
  'fill-search',
] as const;
export type FunctionName = (typeof functionNames)[number];

/** The functions that typeset; only they carry renderers, and only they get the fonts. */
export const renderingFunctions: readonly FunctionName[] = [
  'steps/render-package',
  'steps/render-issue',
  'render',
];

/** The functions that make files public; they seal what they publish. */
export const sealingFunctions: readonly FunctionName[] = [
  'steps/render-package',
  'steps/render-issue',
  'steps/release-follow-up',
  'relay',
];

/** The functions that take files in; they find beside their code what can be printed. */
export const lodgingFunctions: readonly FunctionName[] = ['portal', 'api'];

/** Files that a function reads beside its code, from the root of the checkout. */
export const filesBeside: Readonly<Partial<Record<FunctionName, readonly string[]>>> = {
  'public-site': ['functions/public/site.css'],
  portal: reviewModules.map((name) => `functions/portal/static/review/${name}.mjs`),
};
