import type {
  DepartmentCommand,
  DepartmentRules,
} from '../../domain/registry/departments/commands.ts';
import { departmentsDecider } from '../../domain/registry/departments/decide.ts';
import {
  type DepartmentEvent,
  parseDepartmentEvent,
} from '../../domain/registry/departments/events.ts';
import { departmentsStream } from '../../domain/registry/departments/obligations.ts';
import type { DepartmentsState } from '../../domain/registry/departments/state.ts';
import {
  type Decided,
  decideAndAppend,
  type Loaded,
  load,
  type StreamKind,
} from '../decide-and-append.ts';
import type { Environment } from '../environment.ts';
import type { CommandIdentity } from '../use-case.ts';

/** The register falls under the rules of the city. */
export function departmentRules(environment: Environment): DepartmentRules {
  const jurisdiction = environment.jurisdiction(environment.city.jurisdiction);
  return { jurisdiction, calendar: environment.calendar };
}

const departments: StreamKind<
  DepartmentsState,
  DepartmentCommand,
  DepartmentEvent,
  DepartmentRules
> = {
  decider: departmentsDecider,
  parse: parseDepartmentEvent,
  rules: departmentRules,
  // What is owed follows from the dossiers too, so no head of its own can hold it.
  head: (_environment, state) => ({
    status: 'kept',
    department: '',
    summary: { departments: state.departments.length, reports: state.reports.length },
  }),
};

export function loadDepartments(environment: Environment): Promise<Loaded<DepartmentsState>> {
  return load(environment, departments, departmentsStream);
}

export function carryOutOnDepartments(
  environment: Environment,
  identity: CommandIdentity,
  command: DepartmentCommand,
): Promise<Decided<DepartmentsState>> {
  return decideAndAppend(environment, departments, departmentsStream, identity, command);
}
