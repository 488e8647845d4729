import type { Words } from '../../templates/words/words.ts';
import type { ExportProblem } from '../ports/ledger/verify-export.ts';

/** What each fault of an export means to the person who checks it. */
export const exportProblems: Readonly<Record<ExportProblem, Words>> = {
  unknownShape: { zh: '不是一条事件记录', en: 'this is no event' },
  wrongStream: { zh: '事件不属于这条记录链', en: 'the event belongs to another stream' },
  gap: { zh: '前面缺少事件', en: 'an event before it is missing' },
  duplicateVersion: { zh: '事件序号重复', en: 'an event with this number came before' },
  wrongPreviousHash: { zh: '与前一条事件不衔接', en: 'it does not follow the event before it' },
  wrongHash: { zh: '内容被改动过', en: 'its content was changed' },
  lineTooLong: { zh: '这一行过长', en: 'the line is too long' },
  notAnExport: {
    zh: '这不是审计记录导出文件，请给出tongbu export写出的文件',
    en: 'this is no exported audit trail; name a file that `tongbu export` wrote',
  },
  headerRepeated: { zh: '文件头重复出现', en: 'the header stands here again' },
  streamNotClosed: { zh: '上一条记录链没有结束行', en: 'the stream before has no closing line' },
  streamOutOfOrder: { zh: '记录链的次序不对或重复', en: 'the stream is out of order or repeated' },
  wrongHead: { zh: '结束行与事件不符', en: 'the closing line does not fit the events' },
  wrongCounts: { zh: '记录链数或事件数不符', en: 'the counts of streams or events are wrong' },
  wrongHeads: { zh: '总摘要不符', en: 'the digest over all streams is wrong' },
  linesAfterEnd: { zh: '结束行之后还有内容', en: 'there are lines after the end' },
  truncated: {
    zh: '文件不完整，请重新导出',
    en: 'the file ends too early; export it again',
  },
  unexpectedHead: { zh: '与已知的链首不符', en: 'it is not the head that was known' },
  streamMissing: { zh: '缺少已知的记录链', en: 'a known stream is missing' },
};
