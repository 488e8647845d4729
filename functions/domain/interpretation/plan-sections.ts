/** What a part of a plan text is about. */
export type SectionKind =
  | 'outline'
  | 'form'
  | 'channel'
  | 'time'
  | 'audience'
  | 'materials'
  | 'before'
  | 'during'
  | 'after'
  | 'other';

export interface Section {
  readonly kinds: readonly SectionKind[];
  /** Lines without their numbering; empty lines are left out. */
  readonly lines: readonly string[];
}

const numbering =
  /^(?:#{1,6}\s*|\*{1,2}|[（(]?[一二三四五六七八九十]{1,3}[)）、.．]\s*|[（(]?\d{1,2}[)）、.．](?!\d)\s*|[①-⑳]\s*|[-•·●▪◆—]\s*|【)+/u;

/** Each label in full: a sentence that merely contains the word is no heading. */
const labels: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'outline',
    /^(?:政策)?(?:解读)?的?(?:主要|重点|核心)?(?:提纲|大纲|要点|重点|内容|要素|口径)(?:提纲|要点|安排)?$/u,
  ],
  ['form', /^(?:政策)?(?:解读)?的?(?:主要)?(?:展现)?(?:形式|方式|手段|方法|体裁)$/u],
  ['channel', /^(?:政策)?(?:解读|发布|传播|宣传|公开)?的?(?:途径|渠道|平台|载体|媒介)$/u],
  [
    'time',
    /^(?:政策)?(?:解读|发布|公开|工作|具体)?的?(?:时间|时限|节奏|进度|日程|步骤)(?:安排|节点|计划|要求|表)?$|^(?:解读|工作)安排$/u,
  ],
  ['audience', /^(?:政策)?(?:解读|受众|目标|面向|服务)?的?(?:对象|受众|人群|群体)$/u],
  [
    'materials',
    /^(?:政策)?(?:解读)?的?(?:材料|产品|成果|任务)(?:清单|目录|安排|计划|表)?$|^(?:解读)?(?:任务)?(?:计划|清单)表?$/u,
  ],
  ['before', /^事前(?:解读|阶段|准备|预热)?$/u],
  ['during', /^事中(?:解读|阶段)?$|^(?:同步|首轮|首次)解读$/u],
  ['after', /^事后(?:解读|阶段|跟踪)?$|^(?:后续|跟踪|延伸|深度)(?:解读|安排|跟踪)(?:安排|计划)?$/u],
  [
    'other',
    /^(?:政策)?(?:解读|责任|组织|工作)?的?(?:主体|责任人|责任单位|单位|部门|人员|分工|保障|要求|实施|领导|目的|原则|依据|审核)$|^第一解读人$|^联系(?:人|方式|电话)$|^责任(?:分工|部门)$/u,
  ],
];

/** A second label on the same line starts a line of its own. */
const inlineLabel =
  /(?<=[。；;）)\s])(?=(?:政策)?解读(?:提纲|内容|重点|形式|方式|途径|渠道|时间|对象|材料|主体)[:：])/gu;
const labelled = /^([^:：。]{2,24}?)(?:[（(][^）)]{0,60}[）)])? ?(?:[:：。]|$)(.*)$/u;

/** The text cut at its headings and labels (解读提纲、解读形式、解读渠道、解读时间 …). */
export function sectionsOf(text: string): readonly Section[] {
  const sections: { kinds: readonly SectionKind[]; lines: string[] }[] = [
    { kinds: ['other'], lines: [] },
  ];
  for (const raw of text.replace(inlineLabel, '\n').split(/\r\n|[\r\n\u2028]/u)) {
    const line = unmarked(raw.trim());
    if (line === '') continue;
    const current = sections.at(-1);
    const heading = headingOf(line, current?.kinds ?? []);
    if (heading !== null) {
      sections.push({ kinds: heading.kinds, lines: heading.rest === '' ? [] : [heading.rest] });
      continue;
    }
    current?.lines.push(isRow(line) ? line : withoutNumbering(line));
  }
  return sections.filter(({ lines }) => lines.length > 0);
}

/** 【解读形式】 and **解读形式** and a row of two cells read like 解读形式：. */
function unmarked(line: string): string {
  const marked = /^(?:【([^】]+)】|\*\*([^*]+)\*\*)[:：]?\s*(.*)$/u.exec(line);
  if (marked !== null) return `${marked[1] ?? marked[2] ?? ''}：${marked[3] ?? ''}`;
  const cells = line.split(/[\t|｜]/u).map((cell) => cell.trim());
  const [label, content, ...more] = cells.filter((cell) => cell !== '');
  const pair = label !== undefined && content !== undefined && more.length === 0;
  return pair && kindsOf(label) !== null ? `${label}：${content}` : line;
}

export function withoutNumbering(line: string): string {
  return line.replace(numbering, '').replace(/\*\*/g, '').trim();
}

/** A row of a table: cells parted by tabs or bars. */
export function isRow(line: string): boolean {
  return /\t/.test(line.trim()) || (line.match(/[|｜]/gu) ?? []).length >= 2;
}

function headingOf(
  line: string,
  current: readonly SectionKind[],
): { readonly kinds: readonly SectionKind[]; readonly rest: string } | null {
  if (isRow(line)) return null;
  const match = labelled.exec(withoutNumbering(line));
  const label = match?.[1]?.trim() ?? '';
  const kinds = kindsOf(label);
  if (kinds === null) return null;
  // 主要内容 and its like inside an outline are items of it, not a new outline.
  const item =
    current.includes('outline') && kinds.includes('outline') && !/解读|提纲/u.test(label);
  return item ? null : { kinds, rest: match?.[2]?.trim() ?? '' };
}

/** 解读形式和渠道 is two labels in one; every part must be one, or the whole is none. */
function kindsOf(label: string): readonly SectionKind[] | null {
  const whole = kindOf(label);
  if (whole !== null) return [whole];
  const parts = label.split(/[、和与及]|以及/u).map((part) => kindOf(part.trim()));
  const kinds = parts.filter((kind) => kind !== null);
  return parts.length > 1 && kinds.length === parts.length ? [...new Set(kinds)] : null;
}

function kindOf(label: string): SectionKind | null {
  return labels.find(([, words]) => words.test(label))?.[0] ?? null;
}
