import { isPrintedDate } from './printed-date.ts';
import { closeUp, widthOf } from './white-space.ts';

const organEnding =
  /(?:政府|办公厅|办公室|办|委员会|委|局|厅|部|署|院|会|中心|司|处|支队|总队|大队|银行|公司|集团|社|学校|大学|小组|指挥部|站|馆|所|联盟|机构|单位)$/;
const sealWord = /[（(](?:盖章|印章|公章|章|印|代章)[）)]$/;
const offices = [
  '省长',
  '市长',
  '州长',
  '县长',
  '区长',
  '镇长',
  '乡长',
  '主任',
  '局长',
  '厅长',
  '部长',
  '委员长',
  '主席',
  '总理',
  '院长',
  '检察长',
  '行长',
  '署长',
  '处长',
].join('|');
const personSignature = new RegExp(
  `^(?:${offices})\\s*[：:]?\\s*[\\u4e00-\\u9fff·]{1,4}(?:\\s*[\\u4e00-\\u9fff]){0,4}$`,
);
const addresseeNoun =
  /政府|委员会|办公室|办公厅|部门|单位|委办局|管委会|局|厅|委|办|公司|企业|院|校|银行|同志|代表|中心|机构|乡|镇|街道|组织|协会|会员|社区/;
/** Words of a sentence that ends in a colon too, but leads into what it announces. */
const leadsIntoBody =
  /如下|如次|以下|下列|决定|现将|现就|为了|为深入|根据|按照|(?:问|答|注|附件?|通知|公告|规定|目标|原则|要求)[：:]$/;
const longestOrgan = 40;

/** Whether a line reads like the name of an organ, a seal's word after it aside. */
export function looksLikeOrgan(text: string): boolean {
  if (widthOf(text, longestOrgan + 1) > longestOrgan) return false;
  if (/[，。；：、,;:！？!?《》“”]/.test(text)) return false;
  const bare = closeUp(text).replace(sealWord, '');
  return bare.length >= 3 && organEnding.test(bare);
}

/** Whether a line can stand in a signature block: organs, an office and a name, a seal's word. */
export function looksLikeSignature(text: string): boolean {
  return (
    looksLikeOrgan(text) || isPersonSignature(text) || /^[（(](?:盖章|印章|公章)[）)]$/.test(text)
  );
}

export function isPersonSignature(text: string): boolean {
  return text.length <= longestOrgan && personSignature.test(text);
}

/** The organs that one line of a signature block names. */
export function organsOf(line: string): string[] {
  if (isPersonSignature(line) || isPrintedDate(line)) return [];
  const pieces = line.split(/\s+/).filter((piece) => piece !== '');
  const names = pieces.length > 1 && pieces.every(looksLikeOrgan) ? pieces : [line];
  return names.map((name) => closeUp(name).replace(sealWord, '')).filter((name) => name !== '');
}

/** Whether a line ends like 主送机关 does: names of organs and a colon. */
export function endsAddressees(text: string): boolean {
  if (!/[：:]$/.test(text) || text.length > 400) return false;
  return addresseeNoun.test(text) && !/[。；！？]/.test(text) && !leadsIntoBody.test(text);
}

/**
 * The single addressees. Commas part them; 、 parts them only where there is no comma and every
 * piece names an organ by itself (各区、镇人民政府 is one).
 */
export function splitAddressees(text: string): string[] {
  const bare = closeUp(text).replace(/[：:]$/, '');
  const byComma = splitOutsideBrackets(bare, /[，,；;]/);
  if (byComma.length > 1) return byComma;
  const byMark = splitOutsideBrackets(bare, /、/);
  return byMark.every(looksLikeAddressee) ? byMark : byComma;
}

function looksLikeAddressee(text: string): boolean {
  const bare = text.replace(/[（(][^（）()]*[）)]/g, '');
  return looksLikeOrgan(bare) || /.(?:部门|企业|同志|乡镇|街道)$/.test(bare);
}

function splitOutsideBrackets(text: string, separator: RegExp): string[] {
  const pieces: string[] = [];
  let piece = '';
  let depth = 0;
  for (const character of text) {
    if (/[（(]/.test(character)) depth += 1;
    if (/[）)]/.test(character)) depth -= 1;
    if (depth <= 0 && separator.test(character)) {
      pieces.push(piece);
      piece = '';
    } else {
      piece += character;
    }
  }
  return [...pieces, piece].map((part) => part.trim()).filter((part) => part !== '');
}
