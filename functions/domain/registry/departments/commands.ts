import type { ObligationCommand, ObligationRules } from '../../deadlines/obligation-decisions.ts';
import type { Doer } from '../../kernel/authority.ts';
import type { DepartmentId, PersonId } from '../../kernel/people.ts';
import type { Instant, LocalDate } from '../../kernel/time.ts';

/** When a head interpreted a newly issued important policy of the department in person. */
export interface FirstInterpretation {
  readonly department: string;
  readonly at: Instant;
}

export type DepartmentCommand =
  | ({ readonly by: Doer; readonly at: Instant } & (
      | {
          readonly type: 'registerDepartment';
          readonly department: DepartmentId;
          readonly since: LocalDate;
          readonly closeToLivelihood: boolean;
        }
      | {
          readonly type: 'changeLivelihood';
          readonly department: DepartmentId;
          readonly closeToLivelihood: boolean;
          readonly since: LocalDate;
        }
      | {
          readonly type: 'dissolveDepartment';
          readonly department: DepartmentId;
          readonly until: LocalDate;
        }
      | {
          readonly type: 'appointHead';
          readonly department: DepartmentId;
          readonly person: PersonId;
          readonly from: LocalDate;
        }
      | {
          readonly type: 'endHeadTerm';
          readonly department: DepartmentId;
          readonly until: LocalDate;
        }
      | {
          readonly type: 'correctHeadTerm';
          readonly department: DepartmentId;
          readonly term: number;
          readonly person: PersonId;
          readonly from: LocalDate;
          readonly until: LocalDate | null;
          readonly reasons: string;
        }
      | {
          readonly type: 'recordAnnualReport';
          readonly reporting: DepartmentId | 'government';
          readonly year: number;
          readonly publishedOn: LocalDate;
          readonly reference: string;
          readonly lateEntry: string | null;
        }
    ))
  | (ObligationCommand & {
      /** Stands in the histories of the dossiers, so it comes with the command. */
      readonly interpretations: readonly FirstInterpretation[];
    });
export type DepartmentCommandOf<T extends DepartmentCommand['type']> = Extract<
  DepartmentCommand,
  { type: T }
>;

export type DepartmentRules = ObligationRules;
