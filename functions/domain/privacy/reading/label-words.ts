/** Words that name what the value behind them is; told apart by identity. */
export interface Label {
  readonly words: readonly string[];
  /** Silences shorter words of other labels in its place: 凭证号 is no 证号. */
  readonly exclusive: boolean;
}

/** A label word that ends somewhere, and all labels that have it. */
export interface LabelHit {
  readonly start: number;
  readonly labels: readonly Label[];
}

/** Words spelled backwards, character by character. */
interface Node {
  readonly next: Map<number, Node>;
  readonly labels: Label[];
}

const root: Node = { next: new Map(), labels: [] };
const LONGEST_WORD = 14;

/** Makes a label of words that are written as one string; upper and lower case are the same. */
export function label(list: string, exclusive = false): Label {
  const words = list.split(/[|\s]+/).filter((word) => word !== '');
  const made: Label = { words, exclusive };
  for (const word of words) {
    let node = root;
    for (let at = word.length - 1; at >= 0; at -= 1) {
      const code = upper(word.charCodeAt(at));
      const next: Node = node.next.get(code) ?? { next: new Map(), labels: [] };
      node.next.set(code, next);
      node = next;
    }
    node.labels.push(made);
  }
  return made;
}

/** The label words that end right before `end`, from short to long; none starts before `floor`. */
export function labelsEndingAt(text: string, end: number, floor: number): readonly LabelHit[] {
  const hits: LabelHit[] = [];
  let node: Node | undefined = root;
  const first = Math.max(floor, end - LONGEST_WORD);
  for (let at = end - 1; at >= first; at -= 1) {
    node = node.next.get(upper(text.charCodeAt(at)));
    if (node === undefined) break;
    if (node.labels.length > 0 && !continuesWord(text, at)) {
      hits.push({ start: at, labels: node.labels });
    }
  }
  const last = hits.at(-1);
  return last?.labels.every(({ exclusive }) => exclusive) ? [last] : hits;
}

/** The labels that have a word anywhere in a header. */
export function labelsWithin(header: string): ReadonlySet<Label> {
  const labels = new Set<Label>();
  for (let end = 1; end <= header.length; end += 1) {
    for (const hit of labelsEndingAt(header, end, 0)) {
      for (const one of hit.labels) labels.add(one);
    }
  }
  return labels;
}

/** ID is no label at the end of COVID. */
function continuesWord(text: string, start: number): boolean {
  return isLetter(text.charCodeAt(start)) && isLetter(text.charCodeAt(start - 1));
}

function isLetter(code: number): boolean {
  const capital = upper(code);
  return capital >= 0x41 && capital <= 0x5a;
}

function upper(code: number): number {
  return code >= 0x61 && code <= 0x7a ? code - 0x20 : code;
}
