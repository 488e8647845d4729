import type { DocumentKind } from '../document-kind.ts';
import { endsAddressees } from '../organ.ts';
import { custom, layout, regulation } from './clauses.ts';
import { type Examined, ofKind } from './examined.ts';
import { advice, breach, type FormatRules, quoted, type Remark } from './finding.ts';

export const addresseeRules = {
  addresseesMissing: breach(regulation('第九条（九）', '主送机关。公文的主要受理机关')),
  addresseesColon: breach(layout('7.3.2', '最后一个机关名称后标全角冒号')),
  addresseesNeedless: advice(custom('公告、通告、公报、令面向社会，不写主送机关')),
} satisfies FormatRules;

type AddresseeRemark = Remark<keyof typeof addresseeRules>;

/** Kinds that somebody has to receive. Custom leaves 通报 and 决定 a choice. */
const addressed: ReadonlySet<DocumentKind> = new Set([
  'notice',
  'opinion',
  'report',
  'request',
  'reply',
  'bill',
  'letter',
]);
/** Kinds that speak to everybody. */
const toAll: ReadonlySet<DocumentKind> = new Set([
  'announcement',
  'publicNotice',
  'communique',
  'order',
]);

export function checkAddressees(examined: Examined): readonly AddresseeRemark[] {
  const { carrier, kind } = examined;
  const [present] = ofKind(carrier, 'addressees');
  if (present === undefined) return missing(examined);
  const { at } = present;
  const { text } = present.block;
  const remarks: AddresseeRemark[] = [];
  if (!text.endsWith('：')) {
    const suggestion = `${text.replace(/[\s:：。.，,]+$/u, '').replaceAll(',', '，')}：`;
    remarks.push({ rule: 'addresseesColon', block: at, found: quoted(text), suggestion });
  }
  if (kind !== null && toAll.has(kind)) {
    remarks.push({ rule: 'addresseesNeedless', block: at, found: quoted(text), suggestion: '' });
  }
  return remarks;
}

function missing({ carrier, kind, title }: Examined): AddresseeRemark[] {
  if (kind === null || !addressed.has(kind)) return [];
  // 7.3.2: where they would fill the first page, they are printed in the imprint as 主送.
  const moved = ofKind(carrier, 'copyRecipients').some(({ block }) =>
    /(?:^|\n)主\s*送\s*[：:]/.test(block.text),
  );
  if (moved) return [];
  const after = carrier.find(({ at, block }) => at > (title?.at ?? -1) && block.kind !== 'title');
  const text = after?.block.kind === 'paragraph' ? after.block.text : '';
  // Below a title that the reader of documents did not know for one they are a paragraph.
  if (endsAddressees(text)) return [];
  const bare = text.replace(/[。.，,；;]$/u, '');
  if (after !== undefined && isList(bare) && endsAddressees(`${bare}：`)) {
    const found = quoted(text);
    return [{ rule: 'addresseesColon', block: after.at, found, suggestion: `${bare}：` }];
  }
  return [{ rule: 'addresseesMissing', block: null, found: '', suggestion: null }];
}

const LONGEST_LIST = 200;

/** Names and nothing else: every piece ends like an organ or a class of them. */
function isList(text: string): boolean {
  if (text === '' || text.length > LONGEST_LIST) return false;
  const pieces = text.replaceAll(/[（(][^（）()]*[）)]/g, '').split(/[，,、]/u);
  return pieces.every((piece) =>
    /^.{0,24}(?:政府|部门|单位|机构|委办局|办|局|厅|委|院|校|公司|企业|管委会|委员会|办公[室厅]|街道|乡镇|组织)$/u.test(
      piece.trim(),
    ),
  );
}
