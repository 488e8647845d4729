import { closeUp, joinBroken, withoutWhiteSpace } from '../white-space.ts';
import { layout } from './clauses.ts';
import { type Examined, ofKind, type Placed } from './examined.ts';
import { breach, type FormatRules, quoted, type Remark } from './finding.ts';

export const annexListRules = {
  annexListForm: breach(
    layout('7.3.4', '如有多个附件，使用阿拉伯数字标注附件顺序号（如“附件：1. ×××××”）'),
  ),
  annexListStop: breach(layout('7.3.4', '附件名称后不加标点符号')),
} satisfies FormatRules;

type AnnexListRemark = Remark<keyof typeof annexListRules>;

const lead = /^附\s*件?\s*[\d０-９一二三四五六七八九十]{0,3}\s*[:：]\s*/u;
const numbering =
  /^(?:[（(]\s*[\d０-９一二三四五六七八九十]{1,3}\s*[）)]|[\d０-９]{1,3}\s*[.．、]|[一二三四五六七八九十]{1,3}[、．.])\s*/u;
const severalOnALine = /\s+(?=[\d０-９]{1,2}\s*[.．、]\s*[^\d０-９])/u;
const finalStop = /[。.；;，,、]+$/u;

/** The names of the annexes that 附件说明 lists, without numbers and stops. */
export function annexEntries(text: string): readonly string[] {
  const entries: string[] = [];
  for (const line of text.split('\n').flatMap((one) => one.split(severalOnALine))) {
    const bare = line.replace(lead, '');
    const name = bare.replace(numbering, '').trim();
    const begins = bare !== line || name !== bare.trim() || entries.length === 0;
    if (begins && name !== '') entries.push(name);
    else if (name !== '') entries.push(joinBroken([entries.pop() ?? '', name]));
  }
  return entries.map((entry) => closeUp(entry.replace(finalStop, '')));
}

/** 附件说明 as it should be printed. */
export function printAnnexList(names: readonly string[]): string {
  if (names.length === 1) return `附件：${names[0]}`;
  return `附件：${names.map((name, index) => `${index + 1}. ${name}`).join('\n')}`;
}

export function checkAnnexLists({ blocks }: Examined): readonly AnnexListRemark[] {
  return ofKind(blocks, 'annexList').flatMap(remarksOn);
}

function remarksOn({ at, block }: Placed): AnnexListRemark[] {
  const { text } = block;
  const suggestion = printAnnexList(annexEntries(text));
  const lines = text.split('\n').map((line) => line.trim());
  const stopped = lines.some((line) => finalStop.test(line));
  const unstopped = lines.map((line) => line.replace(finalStop, '').replaceAll('．', '.')).join('');
  const remarks: AnnexListRemark[] = [];
  if (withoutWhiteSpace(unstopped) !== withoutWhiteSpace(suggestion)) {
    remarks.push({ rule: 'annexListForm', block: at, found: quoted(text), suggestion });
  }
  if (stopped) {
    remarks.push({ rule: 'annexListStop', block: at, found: quoted(text), suggestion });
  }
  return remarks;
}
