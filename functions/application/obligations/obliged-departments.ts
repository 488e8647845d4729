import {
  departmentsStream,
  obligationsOfDepartments,
} from '../../domain/registry/departments/obligations.ts';
import type { Environment } from '../environment.ts';
import {
  carryOutOnDepartments,
  departmentRules,
  loadDepartments,
} from '../registry/department-store.ts';
import { firstInterpretationsOf } from '../registry/first-interpretations.ts';
import type { ObligedKind } from './obliged-stream.ts';

const TITLE = '部门登记';

/** One stream for all departments; what it owes follows from the dossiers and the year as well. */
export const obligedDepartments: ObligedKind = {
  load: async (environment, stream) => {
    const { state, version } = await loadDepartments(environment);
    const interpretations = await firstInterpretationsOf(environment);
    const rules = departmentRules(environment);
    const now = environment.clock.now();
    const obligations = obligationsOfDepartments(state, interpretations, rules, now);
    return {
      stream,
      version,
      title: TITLE,
      obligations,
      recounted: () => obligations,
      log: state.log,
      rules,
      isRemindedByGate: () => false,
      materialTitle: () => null,
    };
  },
  carryOut: async (environment, _stream, identity, command) => {
    const interpretations = await firstInterpretationsOf(environment);
    return carryOutOnDepartments(environment, identity, { ...command, interpretations });
  },
  isOwnHistory: false,
  // Its dates are days of the year, which no calendar of working days moves.
  recount: async () => false,
  // Its head cannot hold what the dossiers decide, so the board reads its history.
  head: () => ({ title: TITLE, obligations: null, owed: null }),
  heads: (environment) => ownHead(environment),
  isOpenTo: () => true,
  address: () => '/portal/register',
};

async function* ownHead({ ledger }: Environment) {
  const head = await ledger.head(departmentsStream);
  if (head !== null) yield head;
}
