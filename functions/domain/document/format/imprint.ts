import { findDate } from '../printed-date.ts';
import { layout } from './clauses.ts';
import { printDate, spellingProblem } from './date.ts';
import { type Examined, ofKind, type Placed } from './examined.ts';
import { advice, breach, type FormatRules, quoted, type Remark } from './finding.ts';

const issuing = layout(
  '7.4.3',
  '印发日期右空一字，用阿拉伯数字将年、月、日标全，年份应标全称，月、日不编虚位（即1不编为01），后加“印发”二字',
);

export const imprintRules = {
  copyStop: breach(layout('7.4.2', '最后一个抄送机关名称后标句号')),
  copyLead: breach(layout('7.4.2', '“抄送”二字后加全角冒号和抄送机关名称')),
  imprintOrganMissing: advice(layout('7.4.3', '印发机关左空一字')),
  imprintDateForm: breach(issuing),
} satisfies FormatRules;

type ImprintRemark = Remark<keyof typeof imprintRules>;

export function checkImprint({ blocks }: Examined): readonly ImprintRemark[] {
  return [
    ...ofKind(blocks, 'copyRecipients').flatMap(copyRemarks),
    ...ofKind(blocks, 'imprint').flatMap(imprintRemarks),
  ];
}

const lead = /^(抄\s*送|抄\s*报|主\s*送|分\s*送)\s*([：:])/u;

/** 抄报 went with the rules of 2000; 主送 stands here where the first page has no room for it. */
function copyRemarks({ at, block }: Placed): ImprintRemark[] {
  const { text } = block;
  const remarks: ImprintRemark[] = [];
  const lines = text.split('\n');
  for (const line of lines) {
    const [whole = '', word = '', colon] = lead.exec(line) ?? [];
    const right = `${word.replaceAll(/\s/g, '').replace('抄报', '抄送')}：`;
    const isRight = whole === '' || (colon === '：' && !word.includes('报'));
    if (isRight) continue;
    const suggestion = `${right}${line.slice(whole.length).trimStart()}`;
    remarks.push({ rule: 'copyLead', block: at, found: quoted(line), suggestion });
  }
  if (!text.endsWith('。')) {
    const last = lines.at(-1) ?? '';
    const suggestion = `${last.replace(/[\s.；;，,、：:]+$/u, '')}。`;
    remarks.push({ rule: 'copyStop', block: at, found: quoted(last), suggestion });
  }
  return remarks;
}

/** The organ on one line, the date on the next: the reader of documents parts them. */
function imprintRemarks({ at, block }: Placed): ImprintRemark[] {
  const lines = block.text.split('\n');
  const dated = lines.findIndex((line) => findDate(line) !== null);
  const line = lines[dated] ?? '';
  const remarks: ImprintRemark[] = [];
  if (dated === 0) {
    const found = quoted(line);
    remarks.push({ rule: 'imprintOrganMissing', block: at, found, suggestion: null });
  }
  const iso = findDate(line);
  if (iso === null) return remarks;
  const suggestion = `${printDate(iso)}印发`;
  const date = line.replace(/\s*印\s*[发制]?\s*$/u, '').trim();
  const ending = /印\s*发$/u.test(line.trim());
  if (spellingProblem(date) !== null || !ending) {
    remarks.push({ rule: 'imprintDateForm', block: at, found: quoted(line), suggestion });
  }
  return remarks;
}
