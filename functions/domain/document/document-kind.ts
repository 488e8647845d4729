import { closeUp } from './white-space.ts';

/** The fifteen kinds of official document (党政机关公文处理工作条例 第八条). */
export const documentKinds = {
  resolution: '决议',
  decision: '决定',
  order: '令',
  communique: '公报',
  announcement: '公告',
  publicNotice: '通告',
  opinion: '意见',
  notice: '通知',
  circular: '通报',
  report: '报告',
  request: '请示',
  reply: '批复',
  bill: '议案',
  letter: '函',
  minutes: '纪要',
} as const;
export type DocumentKind = keyof typeof documentKinds;

/** Kinds of text that are no official document by themselves: a notice or an order carries them. */
export const attachedKinds = {
  keyPoints: '要点',
  implementingRules: '细则',
  contingencyPlan: '预案',
  scheme: '方案',
  measures: '办法',
  provisions: '规定',
  regulations: '条例',
  rules: '规则',
  charter: '章程',
  system: '制度',
  steps: '措施',
  opinion: '意见',
  developmentPlan: '规划',
  outline: '纲要',
  workPlan: '计划',
  standard: '标准',
  norm: '规范',
  guide: '指南',
  guideline: '指引',
  catalogue: '目录',
  checklist: '清单',
  roster: '名单',
  divisionOfWork: '分工',
  table: '表',
} as const;
export type AttachedKind = keyof typeof attachedKinds;

export interface TitleKinds {
  /** 文种 of the document itself; null for a text that stands alone without one. */
  readonly carrier: DocumentKind | null;
  /** Kind of the text it carries, or of a text that stands alone. */
  readonly attached: AttachedKind | null;
  /** The name of the carried text as the title gives it, without 《》. */
  readonly attachedTitle: string | null;
}

const finalBrackets = /[（(][^（）()]{1,30}[）)]$/;
const carrying =
  /关于(?:印发|转发|批转|发布|公布|下发|颁布|重新印发|修订印发)(.{2,150}?)的(?:通知|决定|公告|通告|令|函)$/;
const longestTitle = 300;

/** Recognises the kinds that a title names: 关于印发《…要点》的通知 is a notice with key points. */
export function kindsOfTitle(title: string): TitleKinds {
  const whole = closeUp(title.slice(0, longestTitle)).replace(finalBrackets, '');
  const carrier = kindAtEnd(documentKinds, whole.replace(/命令$/, '令'));
  const attachedTitle = carriedTitle(whole);
  const named = attachedTitle === null ? null : attachedTitle.replace(finalBrackets, '');
  if (carrier !== null) {
    return { carrier, attached: named === null ? null : attachedKindOf(named), attachedTitle };
  }
  return { carrier: null, attached: attachedKindOf(whole), attachedTitle: null };
}

/** Whether a title is complete: its last word names a kind, brackets such as （试行） aside. */
export function endsWithKind(title: string): boolean {
  const tail = closeUp(title.slice(-80)).replace(finalBrackets, '');
  if (kindAtEnd(documentKinds, tail) !== null || attachedKindOf(tail) !== null) return true;
  return /(?:解读|问答|图解|读懂|说明|情况)》?$/.test(tail);
}

function carriedTitle(title: string): string | null {
  const carried = carrying.exec(title)?.[1];
  if (carried === undefined) return null;
  const quoted = /《([^《》]{2,120})》/.exec(carried)?.[1];
  return quoted ?? carried;
}

function attachedKindOf(title: string): AttachedKind | null {
  return kindAtEnd(attachedKinds, title.replace(/[》”]$/, ''));
}

function kindAtEnd<Kind extends string>(kinds: Record<Kind, string>, title: string): Kind | null {
  for (const kind in kinds) if (title.endsWith(kinds[kind])) return kind;
  return null;
}
