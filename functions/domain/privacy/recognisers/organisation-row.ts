import { lineAround } from '../reading/labels.ts';
import type { Reading } from '../reading/reading.ts';

const ORGANISATION =
  /[\u4e00-\u9fff]{2,}(?:院|局|公司|所|站|中心|厂|学校|小学|中学|大学|委会|合作社|协会|银行|政府|办事处|办公室|科|股|街道|镇|乡|队|馆|物业|部|药店|药房|诊所|超市|商店|商行|饭店|酒店|宾馆|旅馆|早餐店|理发店|经营部|工作室|幼儿园|农场|林场|牧场|事务所|俱乐部|酱园|酒坊|网吧)$/;
/** Tables of the places where staff sit. */
const OFFICE_TABLE = /窗口|科室|部门|股室|处室|岗|职务|办公|网点|站点/;

/** Whether the row of a text table at `at` is about an organisation: one of its cells names one. */
export function isOrganisationRow({ text, columns }: Reading, at: number): boolean {
  const headers = columns.at(at)?.headers ?? '';
  if (OFFICE_TABLE.test(headers) && !/家庭|住宅|住址|宅电|证号|身份证/.test(headers)) return true;
  return lineAround(text, at, 120)
    .split(/[\t|#]| {2,}/)
    .some((cell) => ORGANISATION.test(cell.trim()));
}
