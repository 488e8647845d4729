import { z } from 'zod';
import { doubtNumberSchema, doubtShape } from '../../../domain/dossier/doubts/events.ts';
import { latestAnswer } from '../../../domain/dossier/doubts/open-follow-up.ts';
import {
  doubtStanding,
  doubtStandings,
  topicsToAnswer,
} from '../../../domain/dossier/doubts/standing.ts';
import { expectedMaterials } from '../../../domain/dossier/expected-materials.ts';
import { readingOf } from '../../../domain/dossier/reading.ts';
import type { Published } from '../../../domain/dossier/state.ts';
import { dossierIdSchema } from '../../../domain/kernel/identifiers.ts';
import { type Person, roles } from '../../../domain/kernel/people.ts';
import { Refusal } from '../../../domain/kernel/refusal.ts';
import { localDateSchema } from '../../../domain/kernel/time.ts';
import { query } from '../../use-case.ts';
import { dossierRules, loadDossier } from '../dossier-store.ts';
import { namesDossier } from '../receipt.ts';

const doubtViewSchema = z.strictObject({
  doubt: doubtNumberSchema,
  ...doubtShape,
  lastHeardOn: localDateSchema,
  unanswered: z.int(),
  standing: z.enum(doubtStandings),
  resembles: doubtNumberSchema.nullable(),
  joinedTo: doubtNumberSchema.nullable(),
  /** The later interpretations that were opened to answer it. */
  followUps: z.array(z.strictObject({ key: z.string(), title: z.string() })),
});
export type DoubtView = z.infer<typeof doubtViewSchema>;

export const viewDoubts = query({
  name: 'viewDoubts',
  summary: 'What people doubt about a published document, and what is being done about it.',
  roles,
  input: z.strictObject(namesDossier),
  output: z.strictObject({
    dossier: dossierIdSchema,
    title: z.string(),
    department: z.string(),
    doubts: z.array(doubtViewSchema),
    /** Topics about which so many ask that a later interpretation should be opened. */
    suggested: z.array(
      z.strictObject({ topic: z.string(), times: z.int(), doubts: z.array(doubtNumberSchema) }),
    ),
    threshold: z.int(),
    /** The last day on which an interpretation opened now may be due; null once it ended. */
    latestAnswer: localDateSchema.nullable(),
    mayRecord: z.boolean(),
    mayOpen: z.boolean(),
  }),
  run: async (environment, person, { dossier }) => {
    const { state } = await loadDossier(environment, dossier);
    if (!readingOf(person, state).lodged && !listens(person, state.facts)) {
      throw new Refusal('readingNotOpen', { part: 'document' });
    }
    if (state.status !== 'published') {
      throw new Refusal('wrongStatus', { status: state.status, needed: ['published'] });
    }
    const rules = dossierRules(environment, state.facts.jurisdiction);
    const threshold = rules.jurisdiction.parameters.doubtsSuggestingFollowUp.value;
    const ended = state.followUpsEndedAt !== null;
    const mayRecord = listens(person, state.facts);
    return {
      dossier,
      title: state.document.facts.title,
      department: state.facts.department,
      doubts: state.doubts.map((doubt) => viewOf(state, doubt)),
      suggested: topicsToAnswer(state, threshold).map((topic) => ({
        ...topic,
        doubts: [...topic.doubts],
      })),
      threshold,
      latestAnswer: ended ? null : latestAnswer(environment.clock.now(), rules).dueDate,
      mayRecord,
      mayOpen: mayRecord && !ended && person.roles.some((role) => role !== 'administrator'),
    };
  },
});

function viewOf(state: Published, doubt: Published['doubts'][number]): DoubtView {
  const { digest: _known, ...shown } = doubt;
  const titles = new Map(expectedMaterials(state).map(({ key, title }) => [key, title]));
  const followUps = state.followUps.filter(
    ({ opened }) => opened?.doubts.includes(doubt.doubt) === true,
  );
  return {
    ...shown,
    standing: doubtStanding(state, doubt),
    followUps: followUps.map(({ key }) => ({ key, title: titles.get(key) ?? key })),
  };
}

/** What the rules would refuse for certain is not offered. */
function listens(
  person: Person,
  facts: { readonly department: string; readonly jointDepartments: readonly string[] },
): boolean {
  if (person.roles.includes('supervisor') || person.roles.includes('administrator')) return true;
  const own = [facts.department, ...facts.jointDepartments].includes(person.department);
  return own && (person.roles.includes('drafter') || person.roles.includes('departmentHead'));
}
