import type { Channel, Form, Phase } from './plan.ts';

/** The words of the papers (domain.md A6) and of everyday plans for each form. */
const formWords: readonly (readonly [Form, RegExp])[] = [
  ['qa', /问答|答记者问|一问一答|百问百答|你问我答|Q\s*&\s*A|FAQ/iu],
  ['caseStudy', /案例|以案释策/u],
  ['infographic', /图解|图表|图文|一图读懂|一图看懂|长图|海报|H5|图说|数字化解读/iu],
  ['animation', /动漫|动画|漫画|卡通/u],
  ['video', /视频|短片|直播|微电影|宣传片/u],
  ['audio', /音频|播客|广播(?:解读|节目)|有声/u],
  ['processDemo', /流程演示|流程图|操作演示|办事流程|流程动态|办理演示/u],
  ['pressConference', /新闻发布会|发布会|记者会|通气会|新闻发布(?!后|时|前|会)/u],
  ['policyBriefing', /吹风|政策通报会|政策说明会/u],
  ['expertArticle', /专家|学者/u],
  [
    'firstInterpreter',
    /第一解读人|第一发言人|一把手|(?:主要)?负责(?:人|同志)[^，,。；;]{0,8}(?:解读|撰文|讲解|文章|署名)|(?:局长|主任)[^，,。；;]{0,6}(?:解读|撰文|讲政策|说政策)/u,
  ],
  ['interview', /访谈|专访|采访|座谈/u],
  ['trainingNote', /培训|操作手册|宣讲|工作手册|驻村干部讲解/u],
  [
    'text',
    /文字(?:解读|材料|稿|版|说明)?|解读(?:文稿|文章|稿)|文本解读|书面解读|撰写文章|起草说明|编制说明|一文读懂|要点解读|政策摘要/u,
  ],
];
/** Words that mean written text only where no other form is named. */
const genericText = /解读材料|政策解读|解读文本|解读信息|解读文件/u;

const channelWords: readonly (readonly [Channel, RegExp])[] = [
  ['website', /网站|官网|门户|信息公开平台|政务公开专栏|解读专栏|网页/u],
  ['media', /媒体|报纸|日报|晚报|晨报|报刊|电视|电台|广播|人民网|新华网|新华社|通讯社|记者/u],
  ['newMedia', /新媒体|微信|微博|公众号|客户端|APP|两微一端|双微|抖音|视频号|快手|头条号|小程序/iu],
  ['pressConference', /新闻发布会|发布会|记者会|通气会|吹风会/u],
  ['gazette', /公报/u],
];

/** Parts of a sentence that say what will not be done. */
const negated =
  /(?:暂不|无需|不再|不予|不宜|不需|免于|不安排|不组织|不召开|不采用|不采取|不通过|不在|不单独)[^，,。；;、]*/gu;
/** 《…》 and document numbers name documents: the words inside say nothing about the plan. */
const named = /《[^《》]{0,200}》|〔\d{4}〕\d+号/gu;
/** Words that would otherwise look like a form or a channel. */
const phrases = /解读方案|解读工作|解读计划|同步(?:组织|审签|研究|推进|起草|审批)/gu;

/** The text with half-width digits, without names of documents and without what it rules out. */
export function plainWords(text: string): string {
  const halfWidth = text.replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (character) => character.normalize('NFKC'));
  return halfWidth
    .replace(/\s+/gu, ' ')
    .replace(named, '')
    .replace(phrases, '')
    .replace(negated, '');
}

/** Forms named in a stretch of text, in the order in which they appear. */
export function formsIn(text: string): readonly Form[] {
  const plain = plainWords(text);
  const found = formWords
    .map(([form, words]) => ({ form, at: plain.search(words) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return found.map(({ form }) => form);
}

/** Like {@link formsIn}, but takes 解读材料 and its like for written text where nothing else is named. */
export function formsOfMaterial(text: string): readonly Form[] {
  const forms = formsIn(text);
  return forms.length === 0 && genericText.test(plainWords(text)) ? ['text'] : forms;
}

export function channelsIn(text: string): readonly Channel[] {
  const plain = plainWords(text);
  return channelWords
    .filter(([channel, words]) =>
      // 新媒体 is not 媒体.
      words.test(channel === 'media' ? plain.replace(/新媒体|自媒体|全媒体/gu, '') : plain),
    )
    .map(([channel]) => channel);
}

const phaseWords: readonly (readonly [Phase, RegExp])[] = [
  ['before', /事前|预热|(?:发布|印发|公开|公布|出台|实施|施行)之?前/u],
  ['after', /事后|后续|跟踪|延伸|回访|回头看|(?:实施|施行|执行|落地|运行)(?:之日)?[一-龥]{0,2}后/u],
  ['during', /事中|同步|同时|当日|当天/u],
];

/** 事前/事中/事后, where the words tell. */
export function phaseIn(text: string): Phase | null {
  const plain = plainWords(text);
  return phaseWords.find(([, words]) => words.test(plain))?.[0] ?? null;
}
