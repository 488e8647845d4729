import { matterSummarySchema } from '../../domain/matter/head.ts';
import { obligationsOfMatter } from '../../domain/matter/obligations.ts';
import { everyHead } from '../every-head.ts';
import {
  carryOutOnMatter,
  loadMatter,
  matterOfSubject,
  matterRulesOf,
  recountMatter,
} from '../matter/matter-store.ts';
import type { ObligedKind } from './obliged-stream.ts';

export const obligedMatters: ObligedKind = {
  load: async (environment, stream) => {
    const { state, version } = await loadMatter(environment, matterOfSubject(stream));
    const rules = matterRulesOf(environment, state);
    const obligations = obligationsOfMatter(state, rules);
    return {
      stream,
      version,
      title: state.facts.title,
      obligations,
      // Nothing is noted when a matter is opened: each count is made by the calendar as it is now.
      recounted: () => obligations,
      log: state.obligationLog,
      rules,
      isRemindedByGate: () => false,
      materialTitle: () => null,
    };
  },
  carryOut: (environment, stream, identity, command) =>
    carryOutOnMatter(environment, matterOfSubject(stream), identity, command),
  isOwnHistory: true,
  recount: (environment, stream) => recountMatter(environment, matterOfSubject(stream)),
  head: (summary) => {
    const { title, obligations = null } = matterSummarySchema.parse(summary);
    return { title, obligations, owed: null };
  },
  heads: (environment) => everyHead(environment, 'matter'),
  isOpenTo: () => true,
  address: (stream) => `/portal/matters/${matterOfSubject(stream)}`,
};
