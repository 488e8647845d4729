import type { AuditFinding } from '../../functions/domain/document/audit.ts';
import { auditWords } from './audit-findings.ts';
import { inBrackets, type Words } from './words.ts';

/** Words of choosing a file, of the page that examines it, and of what is shown of it later. */
export const lodgingWords = {
  examine: { zh: '下一步：核对文件', en: 'Next: check the file' },
  paste: { zh: '没有文件？粘贴正文', en: 'No file? Paste the text' },
  pasted: { zh: '正文', en: 'Text' },
  pasteHint: {
    zh: '每段一行。选择了文件的，以文件为准。',
    en: 'One paragraph a line. A file that is chosen goes first.',
  },
  title: { zh: '核对文件', en: 'Check the file' },
  lead: {
    zh: '以下是从“{name}”中读出的内容，尚未提交。接受以后，审核、签发和公开的都是读出的这份文本。',
    en: 'This was read from “{name}”; nothing is lodged yet. Once you accept it, this text is what is reviewed, signed and published.',
  },
  clean: { zh: '没有发现需要处理的问题。', en: 'Nothing was found that needs attention.' },
  blocked: {
    zh: '有{count}类问题必须先在原件中改正，因此不能提交。',
    en: 'It cannot be lodged: what is listed first has to be mended in the file ({count}).',
  },
  asking: {
    zh: '有{count}类情况需要您核对，并在下面逐项确认。',
    en: 'It can be lodged once you have checked and ticked what is listed below ({count}).',
  },
  findings: { zh: '接收前检查', en: 'Audit before acceptance' },
  times: { zh: '{count}处', en: '{count}×' },
  kinds: { zh: '{count}类', en: '{count} kinds' },
  otherPlaces: { zh: '其余{count}处', en: '{count} more' },
  unlisted: { zh: '另有{count}处未逐一列出', en: '{count} more are not listed' },
  format: { zh: '公文格式检查', en: 'Format check' },
  formatLead: {
    zh: '格式问题不妨碍提交，审核人员也会看到。建议改正后再报送。',
    en: 'These do not stop you, and reviewers see them too. It is better to mend them first.',
  },
  formatClean: { zh: '没有发现格式问题。', en: 'No fault of format was found.' },
  stands: { zh: '现为', en: 'As it stands' },
  suggested: { zh: '建议改为', en: 'Suggested' },
  asRead: { zh: '读出的文件', en: 'The document as it was read' },
  confirmTitle: { zh: '核对确认', en: 'What you confirm' },
  tick: { zh: '我已核对：{found}（{count}处）', en: 'I have checked: {found} ({count})' },
  accept: { zh: '接受并提交', en: 'Accept and lodge' },
  media: {
    zh: '音频、视频或动漫的网址（每行一个，https 开头）',
    en: 'Addresses of the recording (one a line, https)',
  },
  mediaHint: {
    zh: '所报送的文件是它的文字稿：审核、检索和打印都以文字稿为准。',
    en: 'The file is its transcript, which is what is reviewed, searched and printed.',
  },
  another: { zh: '换一份文件', en: 'Choose another file' },
  anotherLead: {
    zh: '在原件中改正后重新选择；已填写的内容会保留。',
    en: 'Mend the file and choose it again; what you entered stays.',
  },
  examineAnother: { zh: '核对这份文件', en: 'Check this file' },
  back: { zh: '返回卷宗', en: 'Back to the dossier' },
  accepted: { zh: '接收检查记录', en: 'Audit at acceptance' },
  confirmed: { zh: '已由起草人核对确认', en: 'Checked and confirmed by the drafter' },
} as const satisfies Record<string, Words>;

/** A number in the words that count it, for example 2处. */
export function countWords({ zh, en }: Words, count: number): Words {
  const fill = (words: string) => words.replace('{count}', String(count));
  return { zh: fill(zh), en: fill(en) };
}

/** What a tick says, for example 我已核对：隐藏文字（2处）. */
export function tickWords({ kind, count }: Pick<AuditFinding, 'kind' | 'count'>): Words {
  const { found } = auditWords[kind];
  const { zh, en } = countWords(lodgingWords.tick, count);
  return { zh: zh.replace('{found}', found.zh), en: en.replace('{found}', found.en) };
}

/** What was confirmed, in one sentence. */
export function confirmedWords(all: readonly Pick<AuditFinding, 'kind' | 'count'>[]): Words {
  const each = all.map(({ kind, count }) => {
    const times = inBrackets(countWords(lodgingWords.times, count));
    const { found } = auditWords[kind];
    return { zh: `${found.zh}${times.zh}`, en: `${found.en}${times.en}` };
  });
  const { zh, en } = lodgingWords.confirmed;
  return {
    zh: `${zh}：${each.map((one) => one.zh).join('、')}`,
    en: `${en}: ${each.map((one) => one.en).join(', ')}`,
  };
}
