import {
  isRemindedByGate,
  obligationsOfDossier,
  obligedMaterial,
  recountedObligations,
} from '../../domain/deadlines/obligations.ts';
import { dossierSummarySchema } from '../../domain/dossier/head.ts';
import {
  carryOut,
  dossierOfSubject,
  dossierRules,
  loadDossier,
  recountDossier,
} from '../dossier/dossier-store.ts';
import { everyHead } from '../every-head.ts';
import type { ObligedKind } from './obliged-stream.ts';

export const obligedDossiers: ObligedKind = {
  load: async (environment, stream) => {
    const { state, version } = await loadDossier(environment, dossierOfSubject(stream));
    const rules = dossierRules(environment, state.facts.jurisdiction);
    return {
      stream,
      version,
      title: state.document?.facts.title ?? state.facts.title,
      obligations: obligationsOfDossier(state, rules),
      recounted: () => recountedObligations(state, rules),
      log: state.duties.log,
      rules,
      isRemindedByGate: (obligation) => isRemindedByGate(state, obligation),
      materialTitle: (obligation) => obligedMaterial(state, obligation)?.title ?? null,
    };
  },
  carryOut: (environment, stream, identity, command) =>
    carryOut(environment, dossierOfSubject(stream), identity, command),
  isOwnHistory: true,
  recount: (environment, stream) => recountDossier(environment, dossierOfSubject(stream)),
  head: (summary) => {
    const { title, obligations = null, owed = null } = dossierSummarySchema.parse(summary);
    return { title, obligations, owed };
  },
  heads: (environment) => everyHead(environment, 'dossier'),
  isOpenTo: () => true,
  address: (stream) => `/portal/dossiers/${dossierOfSubject(stream)}`,
};
