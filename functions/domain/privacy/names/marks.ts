/** Kinds of punctuation that may stand before or behind a name. */
export type MarkKind =
  | 'comma'
  | 'stop'
  | 'colon'
  | 'list'
  | 'open'
  | 'close'
  | 'quote'
  | 'dash'
  | 'digit'
  | 'blank'
  | 'letter';

const GROUPS: Readonly<Record<Exclude<MarkKind, 'letter'>, string>> = {
  comma: ',',
  stop: ';。!?',
  colon: ':',
  list: '、/',
  open: '([【<〔',
  close: ')]】>》〕',
  quote: '"“”‘’\'《',
  dash: '-—~',
  digit: '0123456789',
  blank: ' \t|',
};
const kinds: ReadonlyMap<string, MarkKind> = new Map(
  (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).flatMap((kind) =>
    [...GROUPS[kind]].map((mark): [string, MarkKind] => [mark, kind]),
  ),
);

export function markKind(mark: string): MarkKind {
  return kinds.get(mark) ?? 'letter';
}
