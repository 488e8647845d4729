import type { Digest } from '../../domain/kernel/digest.ts';
import type { DossierId, IssueId } from '../../domain/kernel/identifiers.ts';
import type { StreamHead, StreamName } from '../../ports/ledger.ts';
import { dossierStream } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';
import { everyHead } from '../every-head.ts';
import { issueStream } from '../gazette/issue-store.ts';
import type { IssueEntry } from './issue-entry.ts';
import type { PolicyEntry } from './policy-entry.ts';
import { readIssue } from './read-issue.ts';
import { readPolicy } from './read-policy.ts';

/**
 * Everything that is public, and nothing else: an entry exists only for a stream whose history
 * has published it. Entries are kept until the head of their stream moves. Policies are many, so
 * they are listed by {@link listPolicies} from the index.
 */
export interface PublicCatalogue {
  readonly environment: Environment;
  policy(dossier: DossierId): Promise<PolicyEntry | null>;
  /** The policy of a stream whose head was just read. */
  policyAt(head: StreamHead): Promise<PolicyEntry | null>;
  /** The latest issue first. */
  issues(): Promise<readonly IssueEntry[]>;
  issue(issue: IssueId): Promise<IssueEntry | null>;
  /** The one with the highest cumulative number. */
  latestIssue(): Promise<IssueEntry | null>;
}

export function createPublicCatalogue(environment: Environment): PublicCatalogue {
  const policies = shelf(environment, readPolicy);
  const issues = shelf(environment, readIssue);
  return {
    environment,
    policy: (dossier) => policies.one(dossierStream(dossier)),
    policyAt: (head) => policies.at(head),
    issues: async () =>
      (await issues.all('issue')).toSorted(
        (a, b) => b.cumulativeIssueNumber - a.cumulativeIssueNumber,
      ),
    issue: (issue) => issues.one(issueStream(issue)),
    latestIssue: async () => {
      const latest = await latestIssueHead(environment);
      return latest === null ? null : issues.at(latest);
    },
  };
}

/** Heads tell the numbers, so only the latest issue is read from its events. */
async function latestIssueHead(environment: Environment): Promise<StreamHead | null> {
  let latest: StreamHead | null = null;
  for await (const head of everyHead(environment, 'issue', ['published'])) {
    if (latest === null || numberOf(head) > numberOf(latest)) latest = head;
  }
  return latest;
}

function numberOf({ summary }: StreamHead): number {
  return Number(summary.cumulativeIssueNumber);
}

interface Kept<Entry> {
  readonly hash: Digest;
  readonly entry: Promise<Entry | null>;
}

function shelf<Entry>(
  environment: Environment,
  read: (environment: Environment, stream: StreamName) => Promise<Entry | null>,
) {
  const kept = new Map<StreamName, Kept<Entry>>();

  const entryAt = ({ stream, hash, status }: StreamHead): Promise<Entry | null> => {
    if (status !== 'published') return Promise.resolve(null);
    const known = kept.get(stream);
    if (known?.hash === hash) return known.entry;
    const entry = read(environment, stream);
    kept.set(stream, { hash, entry });
    // A failure is told to whoever asked, and the next one tries again.
    entry.catch(() => kept.delete(stream));
    return entry;
  };

  return {
    at: entryAt,
    one: async (stream: StreamName): Promise<Entry | null> => {
      const head = await environment.ledger.head(stream);
      return head === null ? null : entryAt(head);
    },
    all: async (category: string): Promise<readonly Entry[]> => {
      const entries: Entry[] = [];
      for await (const head of everyHead(environment, category, ['published'])) {
        const entry = await entryAt(head);
        if (entry !== null) entries.push(entry);
      }
      return entries;
    },
  };
}
