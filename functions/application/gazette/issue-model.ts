import { columnNames } from '../../../templates/words/columns.ts';
import type { Published } from '../../domain/dossier/state.ts';
import { columns } from '../../domain/gazette/columns.ts';
import { compositionDigest, issueCode } from '../../domain/gazette/composition-digest.ts';
import type { Entry } from '../../domain/gazette/events.ts';
import type { ExistingIssue } from '../../domain/gazette/state.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { Renderers } from '../../ports/renderers.ts';
import { loadModel } from '../dossier/intake-file.ts';
import type { Environment } from '../environment.ts';
import { publishedDossier } from './gazettable.ts';

type IssueModel = Parameters<Renderers['gazetteIssue']>[0];
type Article = IssueModel['columns'][number]['articles'][number];

/** What an issue prints: everything comes from public models. */
export async function issueModel(
  environment: Environment,
  state: Pick<ExistingIssue, 'facts' | 'entries'>,
): Promise<IssueModel> {
  const { facts, entries } = state;
  const printed = await Promise.all(entries.map((entry) => articlesOf(environment, entry)));
  const { city } = environment;
  return {
    gazetteTitle: city.gazetteTitle,
    publisher: city.gazettePublisher,
    year: facts.year,
    issueNumber: facts.issueNumber,
    cumulativeIssueNumber: facts.cumulativeIssueNumber,
    publishedOn: facts.publishedOn,
    columns: columns
      .map((column) => ({
        title: columnNames[column].zh,
        articles: printed.flatMap((entry) => entry.get(column) ?? []),
      }))
      .filter(({ articles }) => articles.length > 0),
    colophon: [
      `本期电子版与纸质版内容一致，可在 ${city.publicUrl}/gazette 查阅、下载。`,
      `核验方法：在 ${city.publicUrl}/verify 提交本文件，页面说明其是否与发布的文件一致。`,
    ],
    verification: {
      url: `${city.publicUrl}/verify`,
      code: issueCode(compositionDigest(state)),
    },
  };
}

/** The document in its own column, its interpretation in 政策解读. */
async function articlesOf(
  environment: Environment,
  { dossier, column, packageDigest }: Entry,
): Promise<ReadonlyMap<string, readonly Article[]>> {
  const published = await publishedDossier(environment, dossier);
  if (published === null || published.signOff.packageDigest !== packageDigest) {
    throw new Refusal('entryNotEligible', { dossiers: [dossier] });
  }
  const articles = await Promise.all(
    published.rendered.renditions.map(({ part }) => articleOf(environment, published, part)),
  );
  return new Map([
    [column, articles.filter(({ kind }) => kind === 'document')],
    ['policyInterpretation', articles.filter(({ kind }) => kind === 'interpretation')],
  ]);
}

async function articleOf(
  environment: Environment,
  published: Published,
  part: string,
): Promise<Article> {
  const { dossier } = published.facts;
  const rendition = published.rendered.renditions.find((candidate) => candidate.part === part);
  if (rendition === undefined) throw new Refusal('renditionsMissing', { parts: [part] });
  const document = await loadModel(environment, rendition.model);
  const common = { key: `${dossier}:${part}`, title: rendition.title, document };
  return part === 'document'
    ? { ...common, kind: 'document', documentNumber: document.documentNumber }
    : {
        ...common,
        kind: 'interpretation',
        documentNumber: null,
        interprets: `${dossier}:document`,
      };
}
