import { cite } from '../../jurisdictions/instruments.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { Block, PolicyDocument } from '../model.ts';
import { regulation } from './clauses.ts';
import type { Examined } from './examined.ts';
import { advice, breach, type FormatRules, quoted, type Remark } from './finding.ts';

export const secrecyRules = {
  secretMark: breach(
    regulation('第九条（二）', '涉密公文应当根据涉密程度分别标注“绝密”“机密”“秘密”和保密期限'),
  ),
  internalMark: advice(cite('条例', '第十四条')),
} satisfies FormatRules;

type SecrecyRemark = Remark<keyof typeof secrecyRules>;

const LONGEST_MARK = 60;
const starred = /(?:^|\s)(?:密级[：:]\s*)?(?:绝\s*密|机\s*密|秘\s*密)\s*[★☆*＊]/u;
const level = /^(?:密级[：:])?(?:绝密|机密|秘密)(?:[★☆*＊].{0,12})?$/u;
/** What stands beside a mark in the head: 份号, 紧急程度, the term of secrecy. */
const beside =
  /^(?:\d{6}|特急|加急|平急|特提|(?:密级|保密期限|份号|紧急程度)[：:].{0,12}|\d{1,2}年|长期)$/u;
const internal = /^(?:内部(?:资料|文件|材料)?|注意保存|不得外传|请勿外传)(?:[，、,].{0,8})?$/u;

export function checkSecrecy({ blocks }: Examined): readonly SecrecyRemark[] {
  return blocks.flatMap(({ at, block }): SecrecyRemark[] => {
    const found = quoted(block.text);
    if (isSecretMark(block)) return [{ rule: 'secretMark', block: at, found, suggestion: null }];
    const isInternal =
      block.kind === 'paragraph' && internal.test(block.text.replaceAll(/\s/g, ''));
    return isInternal ? [{ rule: 'internalMark', block: at, found, suggestion: null }] : [];
  });
}

/** The mark of a state secret on a document, for example 机密★1年; null where there is none. */
export function secretMarkOf(document: PolicyDocument): string | null {
  return document.blocks.find(isSecretMark)?.text ?? null;
}

/**
 * State secrets have no place in a system that publishes: such a file is not taken in at all.
 *
 * @throws {Refusal} `documentSecret` with the mark as it is printed
 */
export function refuseSecretDocument(document: PolicyDocument): void {
  const mark = secretMarkOf(document);
  if (mark === null) return;
  throw new Refusal('documentSecret', { mark: quoted(mark) }, cite('条例', '第十四条'));
}

/**
 * A line that is a mark and nothing else, wherever it stands; a sentence about secrets is none.
 */
function isSecretMark(block: Block): boolean {
  if (block.kind === 'figure') return false;
  // A head may be laid out as a table without lines; the bare word is no mark in a table.
  if (block.kind === 'table') return block.rows.flat().some(({ text }) => isStarred(text));
  if (block.text.length > LONGEST_MARK) return false;
  if (isStarred(block.text)) return true;
  const closed = block.text.replaceAll(/\s/g, '');
  if (level.test(closed)) return true;
  const tokens = block.text.split(/\s+/);
  return tokens.some((token) => level.test(token)) && tokens.every(isMarkToken);
}

function isStarred(text: string): boolean {
  return text.length <= LONGEST_MARK && starred.test(text) && !/[。；，]/u.test(text);
}

function isMarkToken(token: string): boolean {
  return level.test(token) || beside.test(token);
}
