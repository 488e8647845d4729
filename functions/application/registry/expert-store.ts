import {
  type ExpertCommand,
  type ExpertRules,
  type ExpertsState,
  expertsDecider,
} from '../../domain/registry/experts/decide.ts';
import { type ExpertEvent, parseExpertEvent } from '../../domain/registry/experts/events.ts';
import {
  type Decided,
  decideAndAppend,
  type Loaded,
  load,
  type StreamKind,
} from '../decide-and-append.ts';
import type { Environment } from '../environment.ts';
import type { CommandIdentity } from '../use-case.ts';

const expertsStream = 'registry/experts';

const experts: StreamKind<ExpertsState, ExpertCommand, ExpertEvent, ExpertRules> = {
  decider: expertsDecider,
  parse: parseExpertEvent,
  rules: ({ calendar }) => ({ calendar }),
  head: (_environment, state) => ({
    status: 'kept',
    department: '',
    summary: { experts: state.experts.length },
  }),
};

export function loadExperts(environment: Environment): Promise<Loaded<ExpertsState>> {
  return load(environment, experts, expertsStream);
}

export function carryOutOnExperts(
  environment: Environment,
  identity: CommandIdentity,
  command: ExpertCommand,
): Promise<Decided<ExpertsState>> {
  return decideAndAppend(environment, experts, expertsStream, identity, command);
}
