import { columns } from '../../domain/gazette/columns.ts';
import type { IssueId } from '../../domain/kernel/identifiers.ts';
import type { PublicCatalogue } from './catalogue.ts';
import type { IssueArticle, IssuePlace, PublicIssue } from './issue-entry.ts';

/** A published issue with its contents; null for one that does not exist or is not public. */
export async function viewIssue(
  catalogue: PublicCatalogue,
  id: IssueId,
): Promise<PublicIssue | null> {
  const issue = await catalogue.issue(id);
  if (issue === null) return null;
  const articles = await Promise.all(
    issue.places.map(async (place) => ({
      column: place.column,
      article: await articleAt(catalogue, place),
    })),
  );
  return {
    issue,
    columns: columns
      .map((column) => ({
        column,
        articles: articles.flatMap(({ column: own, article }) =>
          own === column && article !== null ? [article] : [],
        ),
      }))
      .filter((column) => column.articles.length > 0),
  };
}

async function articleAt(
  catalogue: PublicCatalogue,
  { dossier, part, page }: IssuePlace,
): Promise<IssueArticle | null> {
  const policy = await catalogue.policy(dossier);
  if (policy === null) return null;
  if (part === 'document') return { policy, part, title: policy.title, page };
  const interpretation = policy.interpretations.find(({ key }) => key === part);
  return interpretation === undefined ? null : { policy, part, title: interpretation.title, page };
}
