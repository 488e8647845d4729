import type { Sphere } from '../world.ts';
import { planDecisionDrafts } from './decision-drafts.ts';
import { planErrands } from './errands.ts';
import { planPlans } from './plans.ts';
import { planRequests } from './requests.ts';
import { planWebsiteChecks } from './website-checks.ts';

/** Timed duties that are no document. */
export const matters: Sphere = {
  category: 'matter',
  begin: (world) => {
    planErrands(world);
    planRequests(world);
    planDecisionDrafts(world);
    planPlans(world);
    planWebsiteChecks(world);
  },
  // What is done about a matter is planned with it.
  follow: async () => {},
};
