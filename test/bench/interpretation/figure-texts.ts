import type { TextPair } from './long-texts.ts';

/** UTF-8 bytes of a character in such texts, on average: digits take one, ideographs three. */
const BYTES = 2.3;

const units = [
  '元',
  '万元',
  '%',
  '个工作日',
  '天',
  '个月',
  '年',
  '平方米',
  '人',
  '户',
  '次',
  '周岁',
];

/**
 * Texts that are figures above all, of about so many bytes each: what the judge of figures has to
 * bear. The same in every run.
 */
export function figureTexts(bytes: number): readonly TextPair[] {
  const characters = Math.floor(bytes / BYTES);
  const filled = (clause: (at: number) => string) => fill(characters, clause);
  const ordinary = (seed: number, wrongEvery: number) => filled(articles(seed, wrongEvery));
  const same = (text: string) => ({ document: text, material: text.slice(7) });
  return [
    {
      what: 'articles with a figure in every clause, a twentieth of them changed',
      kind: 'prose',
      document: ordinary(1, 0),
      material: ordinary(1, 20),
    },
    {
      what: 'such articles that share nothing',
      kind: 'prose',
      document: ordinary(1, 0),
      material: ordinary(2, 0),
    },
    { what: 'one amount over and over', kind: 'hostile', ...same(filled(() => '补贴100元，')) },
    {
      what: 'amounts with the same few words',
      kind: 'hostile',
      ...same(filled((at) => `每户补贴${at}元。`)),
    },
    {
      what: 'telephone numbers only',
      kind: 'hostile',
      ...same(filled((at) => `电话025-${String(80_000_000 + at * 7)}，`)),
    },
    {
      what: 'document numbers only',
      kind: 'hostile',
      ...same(filled((at) => `《通知》江政办发〔2026〕${at % 90_000}号、`)),
    },
    {
      what: 'one sentence of dates',
      kind: 'hostile',
      ...same(filled((at) => `${2000 + (at % 90)}年${1 + (at % 12)}月${1 + (at % 28)}日`)),
    },
  ];
}

function fill(characters: number, clause: (at: number) => string): string {
  const clauses: string[] = [];
  let length = 0;
  for (let at = 0; length < characters; at += 1) {
    const next = clause(at);
    clauses.push(next);
    length += next.length;
  }
  return clauses.join('');
}

const CLAUSES_OF_AN_ARTICLE = 6;
const DIFFERENT = 900;

/** @param wrongEvery which clauses state another figure; 0 for none */
function articles(seed: number, wrongEvery: number): (at: number) => string {
  return (at) => {
    const of = (salt: number) => mixed(at * 31 + salt + seed * 1_000_003);
    const word = (salt: number) =>
      [0, 1].map((of2) => String.fromCharCode(0x4e8c + (of(salt + of2) % DIFFERENT))).join('');
    const wrong = wrongEvery > 0 && at % wrongEvery === 0 ? 1 : 0;
    const figure = `${(of(9) % 480) + 20 + wrong}${units[of(11) % units.length]}`;
    const opens = at % CLAUSES_OF_AN_ARTICLE === 0;
    const closes = at % CLAUSES_OF_AN_ARTICLE === CLAUSES_OF_AN_ARTICLE - 1;
    const head = opens ? `第${Math.floor(at / CLAUSES_OF_AN_ARTICLE) + 1}条 ` : '';
    return `${head}${word(1)}${word(3)}不超过${figure}${closes ? '。\n' : '，'}`;
  };
}

function mixed(value: number): number {
  let state = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  state = Math.imul(state ^ (state >>> 16), 0x45d9f3b);
  return (state ^ (state >>> 16)) >>> 0;
}
