import { z } from 'zod';
import { compositionDigest } from '../../domain/gazette/composition-digest.ts';
import { entrySchema, issueFactsSchema, placementSchema } from '../../domain/gazette/events.ts';
import { digestSchema } from '../../domain/kernel/digest.ts';
import { roles } from '../../domain/kernel/people.ts';
import { instantSchema } from '../../domain/kernel/time.ts';
import { query } from '../use-case.ts';
import { loadIssue } from './issue-store.ts';
import { namesIssue } from './receipt.ts';

export const issueStatusSchema = z.enum([
  'composition',
  'finalProof',
  'approved',
  'published',
  'withdrawn',
]);

export const viewIssue = query({
  name: 'viewIssue',
  summary: 'One issue of the gazette with its entries.',
  roles,
  input: z.strictObject(namesIssue),
  output: issueFactsSchema.extend({
    status: issueStatusSchema,
    version: z.int(),
    entries: z.array(entrySchema),
    /** What an approval of the final proof covers now. */
    compositionDigest: digestSchema,
    lastReturn: z.array(z.string()).nullable(),
    publishedAt: instantSchema.nullable(),
    digest: digestSchema.nullable(),
    placements: z.array(placementSchema),
  }),
  run: async (environment, _person, { issue }) => {
    const { state, version } = await loadIssue(environment, issue);
    const rendered =
      state.status === 'published' || state.status === 'approved' ? state.rendered : null;
    return {
      ...state.facts,
      status: state.status,
      version,
      entries: [...state.entries],
      compositionDigest: compositionDigest(state),
      lastReturn:
        state.status === 'composition' && state.lastReturn !== null ? [...state.lastReturn] : null,
      publishedAt: state.status === 'published' ? state.publishedAt : null,
      digest: rendered?.digest ?? null,
      placements: [...(rendered?.placements ?? [])],
    };
  },
});
