import type { Department } from '../../application/city.ts';
import type { IncidentView } from '../../application/incident/view-incident.ts';
import type { Person } from '../../domain/kernel/people.ts';
import type { HistoryEntry } from '../dossier/dossier-page-model.ts';
import type { FailedForm } from '../forms/form-state.ts';
import type { Frame } from '../layout/frame.ts';

export interface IncidentPageProps {
  readonly frame: Frame;
  readonly view: IncidentView;
  readonly history: readonly HistoryEntry[];
  readonly departments: readonly Department[];
  readonly person: Person;
  /** What is offered; the rules still judge what is sent. */
  readonly may: {
    readonly prepare: boolean;
    readonly answer: boolean;
    readonly withdraw: boolean;
  };
  readonly failed: FailedForm | null;
}
