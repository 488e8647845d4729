/** Ids that stand in an address, with the collection that they are looked up in. */
const collections = {
  dossier: 'dossiers',
  issue: 'issues',
  incident: 'incidents',
  matter: 'matters',
} as const;
type Resource = keyof typeof collections;
const resources: readonly Resource[] = ['dossier', 'issue', 'incident', 'matter'];

export function isInAddress(member: string): member is Resource {
  return Object.hasOwn(collections, member);
}

/**
 * The one rule by which a use case gets its address.
 *
 * 1. An input with a `dossier`, an `issue`, an `incident` or a `matter` lives under
 *    `/dossiers/{dossier}`, `/issues/{issue}`, `/incidents/{incident}` or `/matters/{matter}`; any
 *    other at the top.
 * 2. Then comes the name in lower case with hyphens: `lodgeDocument` is `lodge-document`.
 *    Queries that view or list drop that verb, as GET says it: `viewHistory` is `history`.
 * 3. A word that the address has said already is left out: `withdrawDossier` is
 *    `/dossiers/{dossier}/withdraw`, `viewDossier` is `/dossiers/{dossier}`, `listDossiers` is
 *    `/dossiers` and `openIssue` is `/issues/open`.
 */
export function addressOf(
  kind: 'command' | 'query',
  name: string,
  members: readonly string[],
): string {
  const [verb = '', ...noun] = name.split(/(?=[A-Z])/u).map((word) => word.toLowerCase());
  const isLooked = kind === 'query' && (verb === 'view' || verb === 'list');
  const verbs = isLooked ? [] : [verb];
  const thing = noun.join('-');
  const named = resources.find((resource) => members.includes(resource));
  if (named !== undefined) {
    const rest = thing === named ? verbs : [...verbs, ...noun];
    return join([collections[named], `{${named}}`], rest);
  }
  const collection = resources.find(
    (resource) => thing === resource || thing === collections[resource],
  );
  return collection === undefined
    ? join([], [...verbs, ...noun])
    : join([collections[collection]], verbs);
}

function join(places: readonly string[], words: readonly string[]): string {
  const last = words.join('-');
  return `/${[...places, ...(last === '' ? [] : [last])].join('/')}`;
}
