import { withObligationEvent } from '../../deadlines/obligation-log.ts';
import { unreachable } from '../../kernel/decider.ts';
import type { DepartmentEvent } from './events.ts';
import type { DepartmentsState, RegisteredDepartment } from './state.ts';

/** Folds one event; what does not fit the register leaves it as it is. */
export function evolveDepartments(
  state: DepartmentsState,
  event: DepartmentEvent,
): DepartmentsState {
  switch (event.type) {
    case 'DepartmentRegistered': {
      const { department, since, closeToLivelihood: close } = event.data;
      if (state.departments.some((one) => one.department === department)) return state;
      const livelihood = [{ since, close }];
      const known = { department, since, until: null, registeredAt: event.at };
      const registered = { ...known, livelihood, heads: [] };
      return { ...state, departments: [...state.departments, registered] };
    }
    case 'AnnualReportRecorded': {
      const report = { ...event.data, recordedAt: event.at };
      return { ...state, reports: [...state.reports, report] };
    }
    case 'ObligationReminded':
    case 'DeadlinesRecomputed':
      return { ...state, log: withObligationEvent(state.log, event) };
    case 'LivelihoodChanged':
    case 'DepartmentDissolved':
    case 'HeadAppointed':
    case 'HeadLeft':
    case 'HeadTermCorrected':
      return {
        ...state,
        departments: state.departments.map((one) =>
          one.department === event.data.department ? changed(one, event) : one,
        ),
      };
    default:
      return unreachable(event);
  }
}

type Change = Extract<
  DepartmentEvent,
  {
    type:
      | 'LivelihoodChanged'
      | 'DepartmentDissolved'
      | 'HeadAppointed'
      | 'HeadLeft'
      | 'HeadTermCorrected';
  }
>;

function changed(department: RegisteredDepartment, event: Change): RegisteredDepartment {
  const { heads, livelihood } = department;
  switch (event.type) {
    case 'LivelihoodChanged': {
      const { since, closeToLivelihood: close } = event.data;
      return { ...department, livelihood: [...livelihood, { since, close }] };
    }
    case 'DepartmentDissolved':
      return { ...department, until: event.data.until };
    case 'HeadAppointed': {
      const { term, person, from } = event.data;
      return { ...department, heads: [...heads, { term, person, from, until: null }] };
    }
    case 'HeadLeft': {
      const { term, until } = event.data;
      const left = heads.map((head) => (head.term === term ? { ...head, until } : head));
      return { ...department, heads: left };
    }
    case 'HeadTermCorrected': {
      const { term, person, from, until } = event.data;
      const corrected = { term, person, from, until };
      return { ...department, heads: heads.map((head) => (head.term === term ? corrected : head)) };
    }
    default:
      return unreachable(event);
  }
}
