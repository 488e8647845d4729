import { z } from 'zod';
import { dossierSummarySchema } from '../../domain/dossier/head.ts';
import type {
  DepartmentCommand,
  DepartmentRules,
  FirstInterpretation,
} from '../../domain/registry/departments/commands.ts';
import { departmentsDecider } from '../../domain/registry/departments/decide.ts';
import {
  type DepartmentEvent,
  parseDepartmentEvent,
} from '../../domain/registry/departments/events.ts';
import {
  departmentsStream,
  owingFirstInterpretations,
} from '../../domain/registry/departments/obligations.ts';
import type { DepartmentsState } from '../../domain/registry/departments/state.ts';
import {
  type Decided,
  decideAndAppend,
  type Loaded,
  load,
  type StreamKind,
} from '../decide-and-append.ts';
import type { Environment } from '../environment.ts';
import { everyHead } from '../every-head.ts';
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

/** The two fields alone: a head of a dossier holds a hundred times as much. */
const interpretedSchema = z.object({
  department: dossierSummarySchema.shape.department,
  firstInterpretations: dossierSummarySchema.shape.firstInterpretations,
});

/**
 * What heads of departments interpreted in person, for the departments whose heads owe any: read
 * from the heads of the dossiers that they published, and of no others.
 */
export async function firstInterpretationsOf(
  environment: Environment,
): Promise<readonly FirstInterpretation[]> {
  const { state } = await loadDepartments(environment);
  const now = environment.clock.now();
  const found: FirstInterpretation[] = [];
  for (const owing of owingFirstInterpretations(state, departmentRules(environment), now)) {
    for await (const { summary } of everyHead(environment, 'dossier', ['published'], owing)) {
      const { department, firstInterpretations } = interpretedSchema.parse(summary);
      for (const at of firstInterpretations) found.push({ department, at });
    }
  }
  return found;
}
