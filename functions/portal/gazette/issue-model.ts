import type { z } from 'zod';
import { queries } from '../../application/catalogue.ts';
import type { DossierView } from '../../application/dossier/dossier-view.ts';
import type { Environment } from '../../application/environment.ts';
import { ask } from '../../application/use-case.ts';
import type { DossierSummary } from '../../domain/dossier/head.ts';
import type { Person } from '../../domain/kernel/people.ts';

export type IssueView = z.infer<typeof queries.viewIssue.output>;

export type ValidityMark = Pick<DossierSummary, 'validity' | 'validityFrom'>;

export interface IssuePageModel {
  readonly issue: IssueView;
  readonly person: Person;
  /** The dossiers in the issue, by id. */
  readonly titles: ReadonlyMap<string, string>;
  /** What has changed or ended of them since, by id; nothing for those in force. */
  readonly marks: ReadonlyMap<string, ValidityMark>;
  /** Published and not printed yet; empty for who does not edit or watch. */
  readonly gazettable: readonly DossierSummary[];
  /** Normative documents that the issue leaves out; empty once it is approved. */
  readonly leftOut: readonly DossierSummary[];
}

const editors = ['gazetteEditor', 'chiefEditor', 'supervisor'] as const;

export async function loadIssuePage(
  environment: Environment,
  person: Person,
  id: string,
): Promise<IssuePageModel> {
  const issue = await ask(environment, queries.viewIssue, person, { issue: id });
  const edits = editors.some((role) => person.roles.includes(role));
  const gazettable = edits
    ? (await ask(environment, queries.listGazettable, person, {})).dossiers
    : [];
  const views = await Promise.all(
    issue.entries.map(
      ({ dossier }): Promise<DossierView> =>
        ask(environment, queries.viewDossier, person, { dossier }),
    ),
  );
  const chosen = new Set(issue.entries.map(({ dossier }) => dossier));
  const underWay = issue.status === 'composition' || issue.status === 'finalProof';
  return {
    issue,
    person,
    titles: new Map(views.map(({ dossier, title }) => [dossier, title])),
    marks: new Map(views.flatMap(markOf)),
    gazettable,
    leftOut: underWay ? leftOutOf(gazettable, chosen) : [],
  };
}

function markOf({ dossier, publication }: DossierView): [string, ValidityMark][] {
  if (publication === null || publication.validity === 'inForce') return [];
  const { validity, validityMark } = publication;
  return [[dossier, { validity, validityFrom: validityMark?.effectiveOn ?? null }]];
}

/** 应登尽登: the normative documents that are published and not chosen. */
export function leftOutOf(
  gazettable: readonly DossierSummary[],
  chosen: ReadonlySet<string>,
): readonly DossierSummary[] {
  return gazettable.filter(({ dossier, normative }) => normative && !chosen.has(dossier));
}
