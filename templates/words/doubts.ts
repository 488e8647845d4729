import type { DoubtSource } from '../../functions/domain/dossier/doubts/events.ts';
import type { DoubtStanding } from '../../functions/domain/dossier/doubts/standing.ts';
import type { Words } from './words.ts';

export const doubtSourceNames: Readonly<Record<DoubtSource, Words>> = {
  question: { zh: '咨询', en: 'question' },
  hotline: { zh: '热线', en: 'hotline' },
  comment: { zh: '留言', en: 'comment' },
  media: { zh: '媒体', en: 'media' },
};

export const doubtStandingNames: Readonly<Record<DoubtStanding, Words>> = {
  open: { zh: '待回应', en: 'open' },
  answering: { zh: '正在解读', en: 'being answered' },
  answered: { zh: '已回应', en: 'answered' },
  joined: { zh: '已合并', en: 'joined' },
  moot: { zh: '文件已终止，不再回应', en: 'the document has ended' },
};

/** Words of the pages on what the public doubts about a document. */
export const doubtWords = {
  title: { zh: '公众疑虑', en: 'Doubts of the public' },
  menu: { zh: '公众疑虑', en: 'Doubts' },
  lead: {
    zh: '政策公布后的普遍疑虑和争议点，要有针对性地开展深度解读、延伸解读。相同的疑虑自动计数，相近的请人工确认。',
    en: 'What people widely doubt after publication is to be explained further. The same words are counted up; words that are nearly the same wait for somebody to decide.',
  },
  listLead: {
    zh: '本部门已公开文件中还没有人回应的疑虑。',
    en: 'Published documents about which doubts are open.',
  },
  none: { zh: '没有登记过的疑虑。', en: 'No doubt is recorded.' },
  noneOpen: { zh: '没有待回应的疑虑。', en: 'No doubt is open.' },
  number: { zh: '序号', en: 'No.' },
  topic: { zh: '主题', en: 'Topic' },
  topicHint: {
    zh: '几个字，例如“申请材料”。后续解读发布后，公众页面会写明回应了哪些主题',
    en: 'A few words; the public page names the topics that an interpretation answers',
  },
  words: { zh: '内容', en: 'Words' },
  source: { zh: '来源', en: 'Source' },
  receivedOn: { zh: '收到日期', en: 'Heard on' },
  times: { zh: '次数', en: 'Times' },
  unanswered: { zh: '其中未回应{times}次', en: '{times} of them unanswered' },
  status: { zh: '状态', en: 'Status' },
  askSame: { zh: '与第{number}条相近，是同一个疑虑吗？', en: 'Is it the same as no. {number}?' },
  join: { zh: '是，并入第{number}条', en: 'Yes, join no. {number}' },
  keepApart: { zh: '不是', en: 'No' },
  joinedTo: { zh: '并入第{number}条', en: 'joined to no. {number}' },
  answeredBy: { zh: '后续解读', en: 'Interpretation' },
  suggestion: {
    zh: '“{topic}”已有{times}次疑虑未回应，达到本市“普遍疑虑”的次数（{threshold}次），建议安排后续解读。',
    en: '“{topic}” was raised {times} times unanswered; the city calls {threshold} widespread. Open a later interpretation.',
  },
  record: { zh: '登记一条疑虑', en: 'Record a doubt' },
  importTitle: { zh: '批量导入', en: 'Import many' },
  importHint: {
    zh: '每行一条，可以只写内容；也可以粘贴表格（逗号或制表符分隔），首行写列名：内容、主题、日期、来源、次数。先预览，再导入，最多50行。',
    en: 'One a line, the words alone; or a table with commas or tabs whose first line names the columns 内容, 主题, 日期, 来源, 次数 (words, topic, date, source, times). It is shown first; 50 lines at most.',
  },
  lines: { zh: '内容', en: 'Lines' },
  defaultTopic: { zh: '没有写明时的主题', en: 'Topic where none is given' },
  preview: { zh: '预览', en: 'Preview' },
  previewTitle: { zh: '预览：还没有登记', en: 'Preview: nothing is recorded yet' },
  isNew: { zh: '新疑虑', en: 'new' },
  repeats: { zh: '与第{number}条相同，计数', en: 'the same as no. {number}: counted up' },
  repeatsLine: { zh: '与本批第{number}行相同，计数', en: 'the same as line {number}: counted up' },
  resembles: {
    zh: '与第{number}条相近，导入后请确认',
    en: 'like no. {number}: decide after the import',
  },
  wrongDate: {
    zh: '日期读不懂，或者早于文件公开之日、晚于今天',
    en: 'the date is not understood, lies before publication or lies ahead',
  },
  wrongSource: {
    zh: '来源应为咨询、热线、留言或媒体',
    en: 'source: question, hotline, comment or media',
  },
  wrongTimes: { zh: '次数应为1至100000的整数', en: 'times: a whole number from 1 to 100,000' },
  noWords: { zh: '没有内容', en: 'no words' },
  noTopic: { zh: '没有主题', en: 'no topic' },
  tooLong: { zh: '内容超过500字或主题超过40字', en: 'words over 500 or topic over 40 characters' },
  doImport: { zh: '导入{count}行', en: 'Import {count} lines' },
  change: { zh: '修改', en: 'Change' },
  openTitle: { zh: '安排后续解读', en: 'Open a later interpretation' },
  openHint: {
    zh: '勾选要回应的疑虑。最迟{latest}发布；报送、审核和发布与计划中的后续解读相同。',
    en: 'Tick the doubts to answer. At the latest on {latest}; it passes the same gates as one that was planned.',
  },
  followUpTitle: { zh: '后续解读的标题', en: 'Title of the interpretation' },
  form: { zh: '形式', en: 'Form' },
  channels: { zh: '途径', en: 'Channels' },
  dueOn: { zh: '期限', en: 'Due on' },
  key: { zh: '代号', en: 'Key' },
  toAnswer: { zh: '回应的疑虑', en: 'Doubts to answer' },
  answersInPublic: {
    zh: '公开页面将写明本解读回应的疑虑：{topics}。请一并核对，其中不得含有个人信息。',
    en: 'The public page will name the doubts that this answers: {topics}. Check that no personal data stand in them.',
  },
  answers: { zh: '回应的疑虑：{topics}', en: 'Answers doubts about: {topics}' },
  documents: { zh: '文件', en: 'Document' },
  openDoubts: { zh: '待回应', en: 'Open' },
  seeAll: { zh: '查看和登记公众疑虑', en: 'See and record doubts' },
} as const satisfies Record<string, Words>;

/** What has happened to doubts, for the history of a dossier. */
export const doubtEventNames: Readonly<Record<string, Words>> = {
  DoubtRecorded: { zh: '登记公众疑虑', en: 'Doubt recorded' },
  DoubtRepeated: { zh: '相同疑虑再次出现', en: 'Doubt repeated' },
  DoubtJoined: { zh: '合并疑虑', en: 'Doubts joined' },
  DoubtKeptApart: { zh: '确认不是同一疑虑', en: 'Doubts kept apart' },
  FollowUpOpened: { zh: '针对疑虑安排后续解读', en: 'Later interpretation opened for doubts' },
};
