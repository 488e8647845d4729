export interface TextPair {
  readonly what: string;
  readonly kind: 'prose' | 'hostile';
  readonly document: string;
  readonly material: string;
}

/** UTF-8 bytes of an ideograph. */
const IDEOGRAPH = 3;

/** Pairs of texts of so many bytes each, the same in every run. */
export function longTexts(bytes: number): readonly TextPair[] {
  const characters = Math.floor(bytes / IDEOGRAPH);
  const prose = (seed: number, different = 3_000) => proseOf(characters, different, seed);
  const document = prose(1);
  const repeat = (words: string) => words.repeat(Math.ceil(characters / words.length));
  return [
    { what: 'texts that share nothing', kind: 'prose', document, material: prose(2) },
    { what: 'the same text', kind: 'prose', document, material: document },
    {
      what: 'every clause cut in two and put round',
      kind: 'prose',
      document,
      material: putRound(document),
    },
    {
      what: 'every tenth character another one',
      kind: 'prose',
      document,
      material: document.replace(/(\p{L}{9})\p{L}/gu, '$1某'),
    },
    { what: 'one character only', kind: 'hostile', ...same(repeat('补')) },
    { what: 'a period of six', kind: 'hostile', ...same(repeat('补贴标准每人')) },
    {
      what: 'two characters in any order',
      kind: 'hostile',
      document: prose(3, 2),
      material: prose(4, 2),
    },
    { what: 'one word without end', kind: 'hostile', ...same('a'.repeat(bytes)) },
    { what: 'one number without end', kind: 'hostile', ...same('1'.repeat(bytes)) },
    { what: 'opened quotations', kind: 'hostile', ...same(repeat('规定“')) },
    { what: 'what may begin an organ’s name', kind: 'hostile', ...same(repeat('市')) },
  ];
}

function same(text: string): Pick<TextPair, 'document' | 'material'> {
  return { document: text, material: text.slice(7) };
}

function proseOf(length: number, different: number, seed: number): string {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  return Array.from({ length }, () => {
    const mark = next();
    if (mark < 0.08) return '，';
    return mark < 0.11 ? '。' : String.fromCharCode(0x4e00 + Math.floor(next() * different));
  }).join('');
}

function putRound(text: string): string {
  return text.replace(/[^，。]{6,}/gu, (clause) => {
    const middle = Math.floor(clause.length / 2);
    return clause.slice(middle) + clause.slice(0, middle);
  });
}
