import { clausesOf } from '../passages/sentences.ts';
import type { AdviceKind } from './advice.ts';
import { emptyPhrases, officialese } from './jargon.ts';

/** Words of a sentence that could be plainer; offsets count in the sentence. */
export interface Wording {
  readonly kind: AdviceKind;
  readonly start: number;
  readonly end: number;
  readonly suggestion: string | null;
  readonly measure: number;
  /** How much a change is worth; decides what is listed. */
  readonly weight: number;
}

/** 的 in one clause from which on nobody remembers what belongs to what. */
const CHAIN = 4;
/** Han characters in a row without any word of grammar between: a stack of nouns. */
const STACK = 18;
const MOST_IN_A_SENTENCE = 2;

/** Verbs that carry another verb as a noun: 进行审核, 开展核查, 予以支持. */
const carrying =
  /(?:进行|开展|予以|加以|给予|作出|做出|组织开展|落实好|做好)(?=[^，,。；;的了]{0,10}(?:审核|审查|核查|核实|检查|评估|评价|认定|调查|监督|管理|指导|支持|帮助|保障|处理|处置|整治|整改|改造|建设|培训|宣传|推广|补贴|奖励|公示|公布|登记|备案|验收|考核|通报|协调|协商|研究|分析|部署|调整|优化|完善|规范|服务))/gu;
const passive =
  /被[^，,。；;]{1,16}所(?!在|有|以|需|称|得|属)|(?:为|由)[^，,。；;]{1,14}所(?:认定|确定|规定|批准|决定|要求)|由[^，,。；;]{2,24}予以/gu;
const grammar =
  /[的了在是和与及或等对把将被从向为不有也就都要可会能其按由给到后前时于以并但每个中上下内外年月日]/u;

/** What is hard about a sentence, the hardest first, at most a few. */
export function hardWording(text: string): readonly Wording[] {
  const found = [...chains(text), ...stackedVerbs(text), ...passives(text), ...listedWords(text)];
  return found.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_IN_A_SENTENCE);
}

function chains(text: string): readonly Wording[] {
  return clausesOf(text).flatMap((clause): Wording[] => {
    const linked = clause.text.match(/的(?!话|士|确)/gu)?.length ?? 0;
    const extent = { start: clause.start, end: clause.start + clause.text.length };
    if (linked >= CHAIN) {
      return [
        { kind: 'nominalChain', ...extent, suggestion: null, measure: linked, weight: linked / 2 },
      ];
    }
    const stack = longestStack(clause.text);
    if (stack === null) return [];
    const start = clause.start + stack.start;
    const { length } = stack;
    return [
      {
        kind: 'nominalChain',
        start,
        end: start + length,
        suggestion: null,
        measure: length,
        weight: length / STACK + 0.4,
      },
    ];
  });
}

/** The longest run of Han characters between words of grammar, where it is a stack. */
function longestStack(clause: string): { start: number; length: number } | null {
  let longest = { start: 0, length: 0 };
  let start = -1;
  for (let at = 0; at <= clause.length; at += 1) {
    const character = clause.charAt(at);
    const isContent = /\p{Script=Han}/u.test(character) && !grammar.test(character);
    if (isContent && start < 0) start = at;
    if (!isContent && start >= 0) {
      if (at - start > longest.length) longest = { start, length: at - start };
      start = -1;
    }
  }
  return longest.length >= STACK ? longest : null;
}

function stackedVerbs(text: string): readonly Wording[] {
  const matches = [...text.matchAll(carrying)];
  const [first] = matches;
  if (first === undefined) return [];
  const start = first.index;
  const end = Math.min(text.length, start + first[0].length + 8);
  const stop = text.slice(start, end).search(/[，,。；;、]/u);
  return [
    {
      kind: 'stackedVerbs',
      start,
      end: stop < 0 ? end : start + stop,
      suggestion: null,
      measure: matches.length,
      // One alone is common; several in a sentence are a habit.
      weight: matches.length >= 2 ? 1 + matches.length / 2 : 0.6,
    },
  ];
}

function passives(text: string): readonly Wording[] {
  return [...text.matchAll(passive)].slice(0, 1).map(({ 0: words, index }) => ({
    kind: 'passive',
    start: index,
    end: index + words.length,
    suggestion: null,
    measure: 0,
    weight: 1,
  }));
}

/** Longer words first, so that 逾期不予受理 is one finding and not three. */
const listed = [
  ...[...officialese].map(([word, suggestion]) => ({
    word,
    suggestion,
    kind: 'officialese' as const,
  })),
  ...emptyPhrases.map((word) => ({ word, suggestion: null, kind: 'emptyPhrase' as const })),
].toSorted((a, b) => b.word.length - a.word.length);
const byWord = new Map(listed.map((entry) => [entry.word, entry]));
/** Characters that are words by themselves only between others: 均 in 平均, 系 in 关系 are none. */
const within: Readonly<Record<string, RegExp>> = {
  均: /平均|人均|均衡|均等|均价|均匀|户均|年均|日均/u,
  系: /系统|体系|关系|联系|系列|系数|院系/u,
  须: /必须|须知/u,
  亦: /不亦/u,
  其: /其他|其它|其中|其余|其次|尤其|极其|与其|其实/u,
  该: /应该|该当/u,
  若: /若干|倘若|假若/u,
  凡: /平凡|非凡|凡是/u,
  拟: /模拟|虚拟|拟定|草拟/u,
};
const listedPattern = new RegExp(listed.map(({ word }) => word).join('|'), 'gu');
/** What every official text has: worth naming only where there is nothing else. */
const slight = new Set([
  '其',
  '该',
  '均',
  '须',
  '即可',
  '上述',
  '之日起',
  '凡',
  '若',
  '拟',
  '系',
  '亦',
]);

function listedWords(text: string): readonly Wording[] {
  for (const { 0: word, index } of text.matchAll(listedPattern)) {
    const around = text.slice(Math.max(0, index - 1), index + word.length + 1);
    const entry = byWord.get(word);
    if (entry === undefined || within[word]?.test(around) === true) continue;
    const { kind, suggestion } = entry;
    const weight = kind === 'emptyPhrase' ? 0.9 : slight.has(word) ? 0.2 : 0.7;
    return [{ kind, start: index, end: index + word.length, suggestion, measure: 0, weight }];
  }
  return [];
}
