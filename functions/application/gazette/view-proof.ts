import { z } from 'zod';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { query } from '../use-case.ts';
import { issueModel } from './issue-model.ts';
import { loadIssue } from './issue-store.ts';
import { namesIssue } from './receipt.ts';

/** From the final proof on, an issue has entries to print. */
const provable: ReadonlySet<string> = new Set(['finalProof', 'approved', 'published']);

export const viewProof = query({
  name: 'viewProof',
  summary: 'The proof of an issue as PDF: the pages that an approval will send to print.',
  roles: ['gazetteEditor', 'chiefEditor'],
  input: z.strictObject(namesIssue),
  output: z.strictObject({ pages: z.int(), content: z.base64() }),
  run: async (environment, _person, { issue }) => {
    const { state } = await loadIssue(environment, issue);
    if (!provable.has(state.status)) {
      throw new Refusal('issueStatus', { status: state.status, needed: ['finalProof'] });
    }
    const model = await issueModel(environment, state);
    const { bytes, pageCount } = await environment.renderers.gazetteIssue(model);
    return { pages: pageCount, content: Buffer.from(bytes).toString('base64') };
  },
});
