import type { z } from 'zod';
import { calendarEventBodySchema } from '../../../functions/domain/calendar-registry/events.ts';
import { obligationKinds } from '../../../functions/domain/deadlines/obligation.ts';
import { dossierEventBodySchema } from '../../../functions/domain/dossier/events.ts';
import { issueEventBodySchema } from '../../../functions/domain/gazette/events.ts';
import { incidentEventBodySchema } from '../../../functions/domain/incident/events.ts';
import { formSchema } from '../../../functions/domain/interpretation/plan.ts';
import { matterEventBodySchema } from '../../../functions/domain/matter/events.ts';
import { departmentEventBodySchema } from '../../../functions/domain/registry/departments/events.ts';
import { expertEventBodySchema } from '../../../functions/domain/registry/experts/events.ts';
import type { Exported } from '../recount/read-export.ts';
import type { EndedObligation } from './obligations.ts';
import type { ReportFigures } from './reports.ts';

/**
 * What no year tells, because nobody in it does what brings it about: the reviewers mask everything
 * that is proposed, so nothing is left that would hold a release back.
 */
const neverTold: ReadonlySet<string> = new Set(['ReleaseBlocked', 'FollowUpBlocked']);

/** From so many documents on, everything that can happen has happened. */
const FULL_SIZE = 1_500;

/** Everything that a year could have and this one has not: events, duties, forms of interpretation. */
export function unexercised(
  exported: Exported,
  obligations: readonly EndedObligation[],
  figures: ReportFigures,
): readonly string[] {
  const types = new Set([...exported.values()].flat().map(({ type }) => type));
  const kinds = new Set(obligations.map(({ kind }) => kind));
  const rows = new Set([...figures.keys()].map((name) => name.split('|').slice(1).join('|')));
  return [
    ...eventTypes.filter((type) => !types.has(type) && !neverTold.has(type)),
    ...obligationKinds.filter((kind) => !kinds.has(kind)),
    ...formSchema.options.filter((form) => !rows.has(`forms|${form}`)),
  ];
}

/** What is missing from a year of full size is an error of the year. */
export function missingFrom(documents: number, missing: readonly string[]): readonly string[] {
  return documents < FULL_SIZE ? [] : missing.map((one) => `the year has no ${one}`);
}

const eventTypes: readonly string[] = [
  ...typesOf(dossierEventBodySchema),
  ...typesOf(matterEventBodySchema),
  ...typesOf(incidentEventBodySchema),
  ...typesOf(issueEventBodySchema),
  ...typesOf(departmentEventBodySchema),
  ...typesOf(expertEventBodySchema),
  ...typesOf(calendarEventBodySchema),
];

function typesOf({
  options,
}: {
  readonly options: readonly {
    readonly shape: { readonly type: z.ZodLiteral<string> };
  }[];
}): readonly string[] {
  return options.map(({ shape }) => shape.type.value);
}
