import { releaseTime } from '../../domain/dossier/decide-release.ts';
import { gateOutcome } from '../../domain/dossier/gates.ts';
import { issueReleaseTime } from '../../domain/gazette/decide.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import { dossierOfSubject, loadDossier } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';
import { issueOfSubject, loadIssue } from '../gazette/issue-store.ts';

export interface ReleasePlan {
  readonly outcome: 'approved' | 'returned' | 'withdrawn';
  readonly releaseAt: Instant;
}

/** When a signed package or an approved issue may become public, or that it no longer may. */
export async function planRelease(
  environment: Environment,
  { subject }: { readonly subject: string },
): Promise<ReleasePlan> {
  return subject.startsWith('issue/')
    ? planIssue(environment, subject)
    : planDossier(environment, subject);
}

async function planDossier(environment: Environment, subject: string): Promise<ReleasePlan> {
  const { state } = await loadDossier(environment, dossierOfSubject(subject));
  if (state.status === 'awaitingRelease') {
    return { outcome: 'approved', releaseAt: releaseTime(state) };
  }
  if (state.status === 'published') return { outcome: 'approved', releaseAt: state.publishedAt };
  const withdrawn = gateOutcome(state, 'signOff') === 'withdrawn';
  return { outcome: withdrawn ? 'withdrawn' : 'returned', releaseAt: state.enteredAt };
}

async function planIssue(environment: Environment, subject: string): Promise<ReleasePlan> {
  const { state } = await loadIssue(environment, issueOfSubject(subject));
  if (state.status === 'approved' || state.status === 'published') {
    return { outcome: 'approved', releaseAt: issueReleaseTime(state) };
  }
  const outcome = state.status === 'withdrawn' ? 'withdrawn' : 'returned';
  return { outcome, releaseAt: state.enteredAt };
}
