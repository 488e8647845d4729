import type { ObligationView } from '../../../functions/application/dossier/dossier-view.ts';
import type { Terminal } from '../../../functions/cli/terminal.ts';
import { describeTraceStep } from '../../../functions/domain/deadlines/describe-trace.ts';
import { epochMsOf, instantOf, localDateOf } from '../../../functions/domain/kernel/time.ts';
import { owedWords } from '../../../templates/words/obligation-subjects.ts';
import { standingNames } from '../../../templates/words/obligations.ts';
import type { DemoPerson } from './people.ts';

/** How the demo tells its acts: what was done, who did it, and which gate that settles. */
export interface Told {
  readonly act: string;
  readonly by: DemoPerson;
  readonly replayed: boolean;
}

const acts: Readonly<Record<string, string>> = {
  openDossier: '建立卷宗 open the dossier',
  lodgeDocument: '报送文件，提出公开属性建议 lodge the document and propose its attribute',
  lodgePlan: '报送解读方案 lodge the interpretation plan',
  namePredecessor: '登记所替代的文件 name the document that it replaces',
  lodgeMaterials: '报送解读材料 lodge the interpretation material',
  submitPackage: '部门报批：文件、方案、材料一并报送 the department submits all together',
  passScreening: '初审通过 pass the screening',
  decideDisclosure:
    '审定公开属性，作表述、时机、方式研判 decide the disclosure, assess the release',
  decidePersonalData: '逐项审定个人信息 decide on every piece of personal data',
  signOff: '同步审签：一个决定覆盖全部 sign off document and interpretation as one package',
  lodgeFollowUp: '报送后续解读 lodge a later interpretation',
  approveFollowUp: '审核后续解读 approve the later interpretation',
  openIssue: '开编新一期公报 open an issue of the gazette',
  composeIssue: '编排公报 compose the issue',
  approveFinalProof: '清样定稿 approve the final proof',
};

export function tellAct(terminal: Terminal, { act, by, replayed }: Told): void {
  const again = replayed ? '（此前已办 done before）' : '';
  terminal.print(`  ✓ ${acts[act] ?? act}`);
  terminal.print(`      ${by.name.zh} ${by.name.en} · ${by.department}${again}`);
}

const LONGEST_TRACE = 5;

export function tellObligation(terminal: Terminal, obligation: ObligationView): void {
  const { dueAt, standing, basis, trace, startsAt } = obligation;
  const [owed, stands] = [owedWords(obligation), standingNames[standing]];
  terminal.print(`  • ${owed.zh} ${owed.en}：${stands.zh} ${stands.en}`);
  terminal.print(`      ${localDateOf(startsAt)} 起算，截止 due ${lastDayOf(dueAt)} 24:00`);
  const quotation = basis.quotation === '' ? '' : `“${basis.quotation}”`;
  terminal.print(`      依据 ${basis.title} ${basis.clause}${quotation}`);
  for (const step of trace.slice(0, LONGEST_TRACE)) {
    terminal.print(`        ${describeTraceStep(step, 'zh-CN')}`);
  }
  const last = trace.at(-1);
  if (trace.length > LONGEST_TRACE && last !== undefined) {
    terminal.print(`        …… ${describeTraceStep(last, 'zh-CN')}`);
  }
}

/** A deadline is the end of its last day, which the clock already calls the next one. */
function lastDayOf(dueAt: ObligationView['dueAt']): string {
  return localDateOf(instantOf(epochMsOf(dueAt) - 1));
}
