import { setTimeout as pause } from 'node:timers/promises';
import { queries } from '../../../functions/application/catalogue.ts';
import type { DossierView } from '../../../functions/application/dossier/dossier-view.ts';
import { ask } from '../../../functions/application/use-case.ts';
import { printProof } from '../../../functions/cli/prove.ts';
import type { Terminal } from '../../../functions/cli/terminal.ts';
import { dossierSummarySchema } from '../../../functions/domain/dossier/head.ts';
import type { JurisdictionId } from '../../../functions/domain/jurisdictions/jurisdiction.ts';
import type { IssueId } from '../../../functions/domain/kernel/identifiers.ts';
import { localDateOf } from '../../../functions/domain/kernel/time.ts';
import { inBookMarks } from '../../../templates/words/book-marks.ts';
import { prove } from '../../../workflows/proof/prove.ts';
import { readWorkflows } from '../../../workflows/proof/read-folder.ts';
import type { Host } from '../open-host.ts';
import { type Cast, castOf } from './cast.ts';
import { deliverFiles } from './deliver-files.ts';
import { type DemoFiles, type ReadPackage, readPackage } from './demo-package.ts';
import { issueGazette } from './issue-gazette.ts';
import { issuePackage } from './issue-package.ts';
import { type Told, tellAct, tellObligation } from './narration.ts';
import { releaseLater } from './release-later.ts';

export interface DemoOptions {
  readonly files: DemoFiles;
  readonly jurisdiction: JurisdictionId;
  /** Folder for the files that the run makes. */
  readonly out: string;
  /** How long to wait after every act, so that one can watch, or pull the plug; 0 is not at all. */
  readonly pauseMs: number;
  readonly workflowsFolder: string;
}

/** The run did not come to its end although nobody refused anything. */
export class DemoIncomplete extends Error {
  constructor(what: string) {
    super(`演示未能完成 the demo did not complete: ${what}`);
    this.name = 'DemoIncomplete';
  }
}

/** One dossier from lodging to the gazette, told as it happens. */
export async function runDemo(host: Host, terminal: Terminal, options: DemoOptions): Promise<void> {
  const cast = castOf('housing');
  const heading = (text: string) => {
    terminal.print('');
    terminal.print(text);
  };
  const tell = async (told: Told) => {
    await host.settle();
    tellAct(terminal, told);
    if (options.pauseMs > 0 && !told.replayed) await pause(options.pauseMs);
  };
  heading('一、三同步的证明 · Proof of the three synchronisations');
  printProof(terminal, prove(readWorkflows(options.workflowsFolder)));
  const read = await readPackage(host.environment, cast, options.files, options.jurisdiction);
  const run = await unfinishedRun(host, read);
  heading(`二、办理 · Issuing ${inBookMarks(run.given.title)}`);
  tellReading(terminal, run, options.jurisdiction);
  await issue(host, cast, run, tell);
  const view = await publishedView(host, cast, run.given.dossier);
  heading('三、政府公报 · Gazette');
  const issueId = await gazette(host, cast, view, tell);
  heading('四、期限及其依据 · Deadlines and why');
  const final = await publishedView(host, cast, run.given.dossier);
  for (const obligation of final.obligations) tellObligation(terminal, obligation);
  heading('五、成品 · What was made');
  const made = { view: final, issue: issueId, out: options.out };
  for (const path of await deliverFiles(host, cast, made)) terminal.print(`  ${path}`);
}

/** The first run of these files that has not come to the gazette yet: a killed one is taken up. */
async function unfinishedRun(host: Host, read: ReadPackage): Promise<ReadPackage> {
  for (let number = 1; ; number += 1) {
    const dossier = `${read.given.dossier}-${number}`;
    const head = await host.environment.ledger.head(`dossier/${dossier}`);
    const finished = head !== null && dossierSummarySchema.parse(head.summary).gazettedIn !== null;
    if (!finished) return { ...read, given: { ...read.given, dossier } };
  }
}

function tellReading(terminal: Terminal, run: ReadPackage, jurisdiction: JurisdictionId): void {
  terminal.print(`  卷宗 dossier ${run.given.dossier} · 规则 rules ${jurisdiction}`);
  if (run.missing.length > 0) {
    terminal.print(`  解读方案未写明、按规则补足 supplied by the rules: ${run.missing.join(', ')}`);
  }
  if (run.surplus.length > 0) {
    terminal.print(`  解读方案未列、未报送 not in the plan, left out: ${run.surplus.join(', ')}`);
  }
  for (const note of run.notes) terminal.print(`  解读方案 plan: ${note}`);
}

type Tell = (told: Told) => Promise<void>;

async function issue(host: Host, cast: Cast, run: ReadPackage, tell: Tell): Promise<void> {
  for await (const { step, by, replayed } of issuePackage(host.environment, cast, run.given)) {
    await tell({ act: step, by, replayed });
  }
  await publishedView(host, cast, run.given.dossier);
  for await (const { act } of releaseLater(host.environment, cast, run)) {
    const by = act === 'lodgeFollowUp' ? cast.drafter : cast.privacyReviewer;
    await tell({ act, by, replayed: false });
  }
}

async function publishedView(host: Host, cast: Cast, dossier: string): Promise<DossierView> {
  await host.settle();
  const view = await ask(host.environment, queries.viewDossier, cast.signingOfficer, { dossier });
  if (view.publication === null) throw new DemoIncomplete(await whyStopped(host, dossier));
  return view;
}

async function gazette(host: Host, cast: Cast, view: DossierView, tell: Tell): Promise<IssueId> {
  const publishedOn = localDateOf(view.publication?.publishedAt ?? view.enteredAt);
  const entries = [{ dossier: view.dossier, column: 'officeDocuments' }] as const;
  const acts = issueGazette(host.environment, cast, view.dossier, publishedOn, entries);
  for await (const { step, by, issue: issueId, replayed } of acts) {
    await tell({ act: step, by, replayed });
    if (step === 'approveFinalProof') return issueId;
  }
  throw new DemoIncomplete('gazette');
}

/** The workflow's own error, where it has one; a person who watches should see the cause. */
async function whyStopped(host: Host, dossier: string): Promise<string> {
  const execution = await host.engine.describe('issuance', `dossier.${dossier}`);
  const { status = 'absent', error = null, cause = null } = execution ?? {};
  return [dossier, `workflow ${status}`, error, cause].filter((part) => part !== null).join(' · ');
}
