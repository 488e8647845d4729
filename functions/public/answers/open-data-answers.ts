import { z } from 'zod';
import { answersOf } from '../../application/public/answers/find-answer.ts';
import type { AnswerList } from '../../application/public/answers/list-answers.ts';
import type { PublicCatalogue } from '../../application/public/catalogue.ts';
import { validities } from '../../application/public/list-policies.ts';
import type { PolicyEntry } from '../../application/public/policy-entry.ts';
import { validityOn } from '../../application/public/validity-on.ts';
import { dossierIdSchema, materialKeySchema } from '../../domain/kernel/identifiers.ts';
import { instantSchema, type LocalDate } from '../../domain/kernel/time.ts';
import { addresses } from '../addresses.ts';
import { policyTitle } from '../titles.ts';

/** Shapes that programs rely on: members may be added, none changes or goes. */
const answerDataSchema = z.strictObject({
  url: z.url(),
  kind: z.enum(['question', 'case']),
  title: z.string(),
  /** One for the answer to a question; of a case what happened, what applies, what came out. */
  parts: z.array(
    z.strictObject({
      role: z.enum(['answer', 'situation', 'handling', 'result', 'told']),
      label: z.string().nullable(),
      /** A line for each paragraph and for each cell of a table. */
      text: z.string(),
    }),
  ),
  interpretation: materialKeySchema,
  publishedAt: instantSchema,
  policy: z.strictObject({
    id: dossierIdSchema,
    url: z.url(),
    title: z.string(),
    department: z.string(),
    /** On the day of the request, in China. */
    validity: z.enum(validities),
  }),
});

export const answersDataSchema = z.strictObject({
  city: z.string(),
  /** Policies with answers that match, on all pages. */
  policies: z.int(),
  page: z.int(),
  pages: z.int(),
  /** Address of the next page; null on the last. */
  next: z.url().nullable(),
  answers: z.array(answerDataSchema),
});
export type AnswersData = z.infer<typeof answersDataSchema>;

interface Asked {
  /** Where the site is, without a slash at the end. */
  readonly root: string;
  readonly today: LocalDate;
  readonly query: Readonly<Record<string, string>>;
}

/** The answers of a page of policies with all their words. */
export async function answersData(
  catalogue: PublicCatalogue,
  { policies, total, page, pages }: AnswerList,
  { root, today, query }: Asked,
): Promise<AnswersData> {
  const next = new URLSearchParams({ ...query, page: String(page + 1) });
  const answers: AnswersData['answers'] = [];
  for (const { policy, answers: listed } of policies) {
    answers.push(...(await answersOfPolicy(catalogue, policy, listed, root, today)));
  }
  return {
    city: catalogue.environment.city.name.zh,
    policies: total,
    page,
    pages,
    next: page < pages ? `${root}${addresses.answersData}?${next}` : null,
    answers,
  };
}

async function answersOfPolicy(
  catalogue: PublicCatalogue,
  policy: PolicyEntry,
  listed: AnswerList['policies'][number]['answers'],
  root: string,
  today: LocalDate,
): Promise<AnswersData['answers']> {
  const { dossier } = policy;
  const about = {
    id: dossier,
    url: `${root}${addresses.policy(dossier)}`,
    title: policyTitle(policy),
    department: policy.department.id,
    validity: validityOn(policy, today).validity,
  };
  const asked = new Map(listed.map(({ interpretation }) => [interpretation.key, interpretation]));
  const read = await Promise.all(
    [...asked.values()].map(async (interpretation) => ({
      interpretation,
      answers: await answersOf(catalogue, interpretation),
    })),
  );
  return read.flatMap(({ interpretation, answers }) => {
    const wanted = new Set(
      listed
        .filter((one) => one.interpretation === interpretation)
        .map(({ answer }) => answer.anchor),
    );
    return answers
      .filter(({ anchor }) => wanted.has(anchor))
      .map(({ kind, anchor, title, parts }) => ({
        url: `${root}${addresses.answer(dossier, interpretation.key, anchor)}`,
        kind,
        title,
        parts: parts.map(({ role, label, blocks }) => ({
          role,
          label,
          text: blocks.map(({ text }) => text).join('\n'),
        })),
        interpretation: interpretation.key,
        publishedAt: interpretation.file.released.at,
        policy: about,
      }));
  });
}
