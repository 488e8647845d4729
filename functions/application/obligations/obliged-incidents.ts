import { incidentSummarySchema } from '../../domain/incident/head.ts';
import { obligationsOfIncident } from '../../domain/incident/obligations.ts';
import { everyHead } from '../every-head.ts';
import {
  carryOutOnIncident,
  incidentOfSubject,
  incidentRules,
  loadIncident,
  recountIncident,
} from '../incident/incident-store.ts';
import { mayReadIncident } from '../incident/reading.ts';
import type { ObligedKind } from './obliged-stream.ts';

export const obligedIncidents: ObligedKind = {
  load: async (environment, stream) => {
    const { state, version } = await loadIncident(environment, incidentOfSubject(stream));
    const rules = incidentRules(environment);
    const obligations = obligationsOfIncident(state, rules);
    return {
      stream,
      version,
      title: state.facts.title,
      obligations,
      recounted: () => obligations,
      log: state.log,
      rules,
      // Each of its clocks has a gate in `response.asl.json`, whose reminders are these events.
      isRemindedByGate: () => true,
      materialTitle: () => null,
    };
  },
  carryOut: (environment, stream, identity, command) =>
    carryOutOnIncident(environment, incidentOfSubject(stream), identity, command),
  isOwnHistory: true,
  recount: (environment, stream) => recountIncident(environment, incidentOfSubject(stream)),
  head: (summary) => {
    const { title, obligations = null } = incidentSummarySchema.parse(summary);
    return { title, obligations, owed: null };
  },
  heads: (environment) => everyHead(environment, 'incident'),
  isOpenTo: mayReadIncident,
  address: (stream) => `/portal/incidents/${incidentOfSubject(stream)}`,
};
