import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { queries } from '../../../functions/application/catalogue.ts';
import type { DossierView } from '../../../functions/application/dossier/dossier-view.ts';
import { ask } from '../../../functions/application/use-case.ts';
import type { IssueId } from '../../../functions/domain/kernel/identifiers.ts';
import { exportLines } from '../../../functions/ports/ledger/export-lines.ts';
import type { Host } from '../open-host.ts';
import type { Cast } from './cast.ts';

/** Writes what a run made into a folder and names the files. */
export async function deliverFiles(
  host: Host,
  cast: Cast,
  made: { readonly view: DossierView; readonly issue: IssueId; readonly out: string },
): Promise<readonly string[]> {
  const { environment } = host;
  const { dossier, publication } = made.view;
  const folder = resolve(made.out);
  await mkdir(folder, { recursive: true });
  const issue = await ask(environment, queries.viewIssue, cast.chiefEditor, { issue: made.issue });
  const released = (publication?.followUps ?? []).flatMap(({ rendition }) => rendition ?? []);
  const files = [
    ...[...(publication?.renditions ?? []), ...released].flatMap(({ part, digest, docx }) => [
      { name: `${dossier}-${part}.pdf`, digest },
      ...(docx === undefined ? [] : [{ name: `${dossier}-${part}.docx`, digest: docx }]),
    ]),
    ...(issue.digest === null
      ? []
      : [{ name: `gazette-${issue.year}-${issue.issueNumber}.pdf`, digest: issue.digest }]),
  ];
  const paths: string[] = [];
  for (const { name, digest } of files) {
    const { bytes } = await environment.objects.get(digest);
    await writeFile(join(folder, name), bytes);
    paths.push(join(folder, name));
  }
  const trail = join(folder, `${dossier}.jsonl`);
  await writeFile(trail, await exported(host, dossier));
  return [...paths, trail];
}

async function exported(host: Host, dossier: string): Promise<string> {
  const lines: string[] = [];
  for await (const line of exportLines(host.environment.ledger, [`dossier/${dossier}`])) {
    lines.push(line);
  }
  return `${lines.join('\n')}\n`;
}
