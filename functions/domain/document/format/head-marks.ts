import type { DocumentKind } from '../document-kind.ts';
import { regulation } from './clauses.ts';
import type { Examined } from './examined.ts';
import { advice, breach, type FormatRules, quoted, type Remark } from './finding.ts';

const urgency = regulation(
  '第九条（三）',
  '紧急公文应当分别标注“特急”“加急”，电报应当分别标注“特提”“特急”“加急”“平急”',
);
const signing = regulation('第九条（七）', '签发人。上行文应当标注签发人姓名');

export const headMarkRules = {
  urgencyMark: advice(urgency),
  urgencyWord: breach(urgency),
  serialNumber: advice(regulation('第九条（一）', '涉密公文应当标注份号')),
  signingOfficer: advice(signing),
  signingOfficerMissing: advice(signing),
} satisfies FormatRules;

type HeadMarkRule = keyof typeof headMarkRules;
type HeadMarkRemark = Remark<HeadMarkRule>;

const upward: ReadonlySet<DocumentKind> = new Set(['report', 'request', 'bill']);
const signer = /^签\s*发\s*人\s*[：:]/u;

/** Marks of the head that serve the way between offices and have no place on a public text. */
export function checkHeadMarks({ carrier, kind }: Examined): readonly HeadMarkRemark[] {
  const remarks: HeadMarkRemark[] = [];
  const goesUp = kind !== null && upward.has(kind);
  let signed = false;
  for (const { at, block } of carrier) {
    if (block.kind !== 'paragraph') continue;
    const found = quoted(block.text);
    const rule = ruleOf(block.text);
    if (rule === 'signingOfficer') {
      signed = true;
      if (goesUp) continue;
    }
    if (rule !== null) remarks.push({ rule, block: at, found, suggestion: '' });
  }
  if (goesUp && !signed) {
    remarks.push({ rule: 'signingOfficerMissing', block: null, found: '', suggestion: null });
  }
  return remarks;
}

function ruleOf(text: string): HeadMarkRule | null {
  if (text.length > 40) return null;
  const compact = text.replaceAll(/\s/g, '');
  if (/^(?:紧急程度[：:])?(?:特急|加急)$/u.test(compact)) return 'urgencyMark';
  if (/^(?:紧急程度[：:])?(?:特提|平急|急件|紧急|急)$/u.test(compact)) return 'urgencyWord';
  if (/^(?:份号[：:])?\d{6}$/u.test(compact)) return 'serialNumber';
  return signer.test(text) ? 'signingOfficer' : null;
}
