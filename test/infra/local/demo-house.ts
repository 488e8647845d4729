import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { reportFailure } from '../../../functions/cli/failure.ts';
import { createProgram } from '../../../functions/cli/program.ts';
import { exportLines } from '../../../functions/ports/ledger/export-lines.ts';
import { verifyExport } from '../../../functions/ports/ledger/verify-export.ts';
import type { Ledger } from '../../../functions/ports/ledger.ts';
import { localServices } from '../../../infra/local/cli-services.ts';
import { addDemo } from '../../../infra/local/demo/demo-command.ts';
import type { Said } from '../../functions/cli/command-line.ts';
import { temporaryFolder } from '../../functions/ports/temporary-folder.ts';

/** `tongbu demo` in this process, on a data folder of its own unless one is given. */
export async function demo(args: readonly string[], dataFolder: string): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = {
    print: (line: string) => void out.push(`${line}\n`),
    warn: (line: string) => void err.push(`${line}\n`),
  };
  const services = localServices(dataFolder, terminal);
  const program = createProgram(services);
  addDemo(program, { dataFolder, port: 3000 }, services);
  let code = 0;
  try {
    await program.parseAsync(['demo', ...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) code = error.exitCode;
    else {
      reportFailure(terminal, error);
      code = 1;
    }
  }
  return { code, out: out.join(''), err: err.join('') };
}

/** A small package of an invented city, written into files; any of them may be replaced. */
export function writtenPackage(change: Partial<Record<keyof typeof texts, string>> = {}) {
  const folder = temporaryFolder();
  const write = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const all = { ...texts, ...change };
  return {
    document: write('document.txt', all.document),
    plan: write('plan.txt', all.plan),
    qa: write('qa.txt', all.qa),
    chart: write('chart.md', all.chart),
  };
}

const texts = {
  document: `江州市人民政府办公室文件

江政办发〔2026〕31号

江州市人民政府办公室关于印发江州市社区食堂管理办法的通知

各区人民政府，市政府各部门：

现将《江州市社区食堂管理办法》印发给你们，请认真贯彻执行。

江州市人民政府办公室
2026年10月12日

江州市社区食堂管理办法

一、总体要求
（一）社区食堂面向全体居民，优先保障老年人用餐。
二、补贴标准
（一）六十周岁以上的居民每餐补贴三元，八十周岁以上的每餐补贴五元。
三、附则
本办法自2026年11月1日起施行。
`,
  plan: `《江州市社区食堂管理办法》解读方案

一、解读提纲
（一）政策背景。老年人做饭难。
（二）主要内容。补贴标准和申请方式。
二、解读形式
政策问答、图表图解。
三、解读渠道
市政府门户网站、江州日报。
四、解读时间
政策问答与文件同步发布；图表图解于文件公开后10个工作日内发布。
`,
  qa: '社区食堂政策问答\n\n问：谁可以来吃？\n\n答：全体居民都可以。\n',
  chart: '# 一图读懂社区食堂\n\n六十岁以上每餐补贴三元。\n',
};

/** The trail as a whole, after checking that it has no gap and no event twice. */
export async function checkedTypes(ledger: Ledger, dossier: string): Promise<readonly string[]> {
  const verdict = await verifyExport(exportLines(ledger));
  if (!verdict.ok) throw new Error(`the ledger is damaged: ${JSON.stringify(verdict)}`);
  return (await ledger.read(`dossier/${dossier}`)).map(({ type }) => type);
}

/** The events that every run writes once, in their order, with one material due at once. */
export const onceEach = [
  'DossierOpened',
  'DocumentLodged',
  'PlanLodged',
  'PackageSubmitted',
  'ScreeningPassed',
  'DisclosureDecided',
  'PersonalDataDecided',
  'PackageSignedOff',
  'PackageRendered',
  'Published',
  'Gazetted',
] as const;
