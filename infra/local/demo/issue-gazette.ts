import { commands, queries } from '../../../functions/application/catalogue.ts';
import type { Environment } from '../../../functions/application/environment.ts';
import { ask, execute } from '../../../functions/application/use-case.ts';
import type { DocumentColumn } from '../../../functions/domain/gazette/columns.ts';
import { commandIdSchema, type IssueId } from '../../../functions/domain/kernel/identifiers.ts';
import type { LocalDate } from '../../../functions/domain/kernel/time.ts';
import type { Cast } from './cast.ts';
import type { DemoPerson } from './people.ts';

export type GazetteStep = 'openIssue' | 'composeIssue' | 'approveFinalProof';

export interface GazetteDone {
  readonly step: GazetteStep;
  readonly by: DemoPerson;
  readonly issue: IssueId;
  /** True when an earlier run had done it already. */
  readonly replayed: boolean;
}

/** Puts published dossiers into the next issue, from opening to the approved final proof. */
export async function* issueGazette(
  environment: Environment,
  cast: Cast,
  run: string,
  publishedOn: LocalDate,
  entries: readonly { readonly dossier: string; readonly column: DocumentColumn }[],
): AsyncGenerator<GazetteDone> {
  const id = (step: GazetteStep) => commandIdSchema.parse(`demo:${run}:${step}`);
  const editor = cast.gazetteEditor;
  const opened = await execute(
    environment,
    commands.openIssue,
    { person: editor, commandId: id('openIssue') },
    { publishedOn },
  );
  const { issue } = opened;
  yield { step: 'openIssue', by: editor, issue, replayed: opened.replayed };
  const composed = await execute(
    environment,
    commands.composeIssue,
    { person: editor, commandId: id('composeIssue') },
    { issue, entries },
  );
  yield { step: 'composeIssue', by: editor, issue, replayed: composed.replayed };
  const seen = await ask(environment, queries.viewIssue, cast.chiefEditor, { issue });
  const { compositionDigest } = seen;
  const approved = await execute(
    environment,
    commands.approveFinalProof,
    { person: cast.chiefEditor, commandId: id('approveFinalProof') },
    { issue, compositionDigest },
  );
  const { replayed } = approved;
  yield { step: 'approveFinalProof', by: cast.chiefEditor, issue, replayed };
}
