import { digestOfText } from '../../../functions/domain/kernel/digest.ts';
import { instantSchema, localDateSchema } from '../../../functions/domain/kernel/time.ts';
import type { SearchChange, SearchEntry, SearchQuery } from '../../../functions/ports/search.ts';

export const rental: SearchEntry = {
  publishedAt: instantSchema.parse('2026-03-02T01:00:00.000Z'),
  department: 'housing',
  marks: [],
  keys: ['0123456789abcdef', digestOfText('zulin.pdf')],
  title: '江州市人民政府关于印发江州市住房租赁补贴办法的通知\n江政发〔2026〕8号',
  texts: [
    {
      part: 'document',
      text: '一、补贴对象\n在本市稳定就业、无自有住房的新就业大学生和青年人才。\n每月五百元，最长 36 个月。',
    },
    { part: 'tujie', text: '一图读懂\n补贴对象是谁？ 新就业大学生和青年人才。' },
  ],
  card: { title: '住房租赁补贴办法' },
};

export const elevator: SearchEntry = {
  publishedAt: instantSchema.parse('2025-11-02T01:00:00.000Z'),
  department: 'market',
  marks: [
    { validity: 'amended', effectiveOn: localDateSchema.parse('2026-01-01') },
    { validity: 'repealed', effectiveOn: localDateSchema.parse('2026-06-01') },
  ],
  keys: ['fedcba9876543210'],
  title: '江州市既有住宅加装电梯管理办法\n江政办发〔2025〕18号',
  texts: [{ part: 'document', text: '对符合条件的项目给予每台最高20万元补贴。ＧＢ/T 7588—2003' }],
  card: { title: '加装电梯' },
};

/** A change of a stream, each version of which has a hash of its own. */
export function change(id: string, version: number, entry: SearchEntry | null): SearchChange {
  return { stream: `dossier/${id}`, version, hash: digestOfText(`${id} ${version}`), entry };
}

export function query(given: Partial<SearchQuery> = {}): SearchQuery {
  const today = localDateSchema.parse('2026-03-10');
  const everything = { text: '', department: null, validity: null, year: null };
  return { ...everything, today, page: 1, pageSize: 20, ...given };
}
