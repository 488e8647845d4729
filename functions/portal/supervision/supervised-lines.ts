import { isGateState } from '../../../templates/words/workflow-states.ts';
import { type SubjectView, viewSubjects } from '../../application/workflow/view-subjects.ts';
import type { Gate } from '../../domain/dossier/gate-names.ts';
import type { IssueGate } from '../../domain/gazette/gate-names.ts';
import type { IncidentGate } from '../../domain/incident/gate-names.ts';
import { type LocalDate, localDateOf } from '../../domain/kernel/time.ts';
import type { ExecutionLine, PortalParts } from '../portal-parts.ts';
import { type Subject, subjectOf } from './subject-of.ts';

/** A gate at which an execution waits; an issue's head does not tell by when. */
export interface OpenGate {
  readonly gate: Gate | IssueGate | IncidentGate;
  readonly dueOn: LocalDate | null;
}

/** An execution with what the heads know of its subject. */
export interface SupervisedLine {
  readonly execution: ExecutionLine;
  readonly subject: Subject | null;
  /** Null where the head is missing or cannot be read. */
  readonly view: SubjectView | null;
  /** Whether only a gate keeps it; then its own timer is no more than a last resort. */
  readonly waitsForGate: boolean;
  readonly gates: readonly OpenGate[];
}

/** Looks all subjects up at once, whatever the number of executions. */
export async function supervisedLines(
  { environment }: PortalParts,
  executions: readonly ExecutionLine[],
): Promise<readonly SupervisedLine[]> {
  const named = executions.map((execution) => ({ execution, subject: subjectOf(execution) }));
  const streams = new Set(named.flatMap(({ subject }) => subject?.stream ?? []));
  const views = await viewSubjects(environment, streams);
  return named.map(({ execution, subject }) => {
    const view = subject === null ? null : (views.get(subject.stream) ?? null);
    const open = subject === null ? [] : gatesOf(view, subject.followUp);
    const waitsForGate = isAtGate(execution, open);
    return { execution, subject, view, waitsForGate, gates: waitsForGate ? open : [] };
  });
}

/** Where the host does not tell the states, the gates that the head names stand for them. */
function isAtGate({ status, current }: ExecutionLine, open: readonly OpenGate[]): boolean {
  if (status !== 'running') return false;
  return current.length === 0 ? open.length > 0 : current.every(isGateState);
}

function gatesOf(view: SubjectView | null, followUp: string | null): readonly OpenGate[] {
  if (view === null) return [];
  if (view.of === 'incident') {
    return view.summary.gates.map(({ gate, dueAt }) => ({ gate, dueOn: localDateOf(dueAt) }));
  }
  if (view.of === 'issue') return view.gate === null ? [] : [{ gate: view.gate, dueOn: null }];
  return view.summary.gates.filter(({ gate }) => (gate.split(':', 2)[1] ?? null) === followUp);
}
