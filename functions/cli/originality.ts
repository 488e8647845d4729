import { basename } from 'node:path';
import type { Command } from 'commander';
import {
  copyKinds,
  exceptionNames,
  originalityVerdict,
  passagePlaceWords,
} from '../../templates/words/originality.ts';
import { judgeFiles } from '../application/documents/judge-files.ts';
import type {
  CopiedPassage,
  Originality,
} from '../domain/interpretation/originality/originality.ts';
import { jurisdiction } from '../domain/jurisdictions/registry.ts';
import type { Citation } from '../domain/kernel/refusal.ts';
import { Verdict } from './failure.ts';
import type { CliServices } from './services.ts';
import { besideOneAnother } from './side-by-side.ts';
import { printJson, type Terminal } from './terminal.ts';
import { visibleText } from './visible-text.ts';

export function addOriginality(program: Command, services: CliServices): void {
  program
    .command('originality')
    .description('解读材料摘抄了多少文件原文 / how much of a material is copied from its document')
    .argument('<document>', '.docx, .txt, .md')
    .argument('<material>', '.docx, .txt, .md')
    .option('--jurisdiction <id>', 'nanjing-2018, beijing-2017, …, national', 'national')
    .option('--json', 'print JSON alone')
    .action(
      async (
        document: string,
        material: string,
        options: { jurisdiction: string; json?: boolean },
      ) => {
        const { terminal } = services;
        const { parameters } = jurisdiction(options.jurisdiction);
        const named = async (path: string) => ({
          bytes: await services.readFile(path),
          name: basename(path),
        });
        const judged = await judgeFiles(
          services,
          await named(document),
          await named(material),
          parameters,
        );
        if (options.json === true) printJson(terminal, inOrder(judged));
        else printJudgement(terminal, judged, parameters.verbatimCopying.citation);
        const isRefused = judged.exceeded && judged.consequence === 'refused';
        if (isRefused || judged.standing === 'notComparable') throw new Verdict();
      },
    );
}

/** What most people want to know stands first. */
function inOrder({ ratio, longestRun, passages, ...others }: Originality) {
  return { ratio, longestRun, passages, ...others };
}

function printJudgement(terminal: Terminal, judged: Originality, citation: Citation): void {
  for (const passage of judged.passages) printPassage(terminal, passage);
  if (judged.passages.length > 0) terminal.print('');
  for (const reason of new Set(judged.excepted.map((one) => one.reason))) {
    const count = judged.excepted.filter((one) => one.reason === reason).length;
    const { zh, en } = exceptionNames[reason];
    terminal.print(`· ${zh}${count}处不计入 / ${count} not counted: ${en}`);
  }
  for (const reason of judged.beyondShare) {
    const { zh, en } = exceptionNames[reason];
    terminal.print(`· ${zh}过多，超出的部分计入 / too much taken up by ${en}: the rest counts`);
  }
  const { zh, en } = originalityVerdict(judged);
  terminal.print(`${signOf(judged)} ${zh}`);
  terminal.print(`  ${en}`);
  if (judged.standing === 'judged') {
    terminal.print(
      `  最长连续摘抄${judged.longestRun}字 / longest run: ${judged.longestRun} characters`,
    );
  }
  const quotation = citation.quotation === '' ? '' : `：“${citation.quotation}”`;
  terminal.print(`  依据 rule: ${citation.title} ${citation.clause}${quotation}`);
}

function signOf({ standing, exceeded, consequence }: Originality): string {
  if (standing === 'notComparable' || (exceeded && consequence === 'refused')) return '✗';
  return exceeded ? '·' : '✓';
}

function printPassage(terminal: Terminal, { kind, characters, document, material }: CopiedPassage) {
  const { zh, en } = copyKinds[kind];
  terminal.print(`${zh}${characters}字 / ${characters} characters, ${en}`);
  const place = (label: string, one: CopiedPassage['document']) =>
    `${label} ${passagePlaceWords(one).zh} ${passagePlaceWords(one).en}`;
  const rows = besideOneAnother(
    [place('文件', document), visibleText(document.text)],
    [place('材料', material), visibleText(material.text)],
  );
  for (const row of rows) terminal.print(`  ${row}`);
}
