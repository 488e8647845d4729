import { type Drawer, drawer } from '../../privacy/drawer.ts';
import type { Sample } from '../../privacy/samples.ts';

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕',
];
const GIVEN = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰凤梅红春生国建文志海金福祥宝珍云晓宇轩涵梓萱',
];

/**
 * Texts of the samples without their marks, again and again up to a size, every time with other
 * names and numbers: an engine that remembers what it saw gains nothing by it.
 *
 * @param size bytes of UTF-8, reached and not exceeded by more than one text
 */
export function mixedTexts(samples: readonly Sample[], size: number, seed = 1): readonly string[] {
  const draw = drawer(seed);
  const texts: string[] = [];
  let bytes = 0;
  for (let at = draw.below(samples.length); bytes < size; at += 1) {
    const sample = samples[at % samples.length];
    if (sample === undefined) throw new Error('there are no samples');
    const text = renamed(sample, draw);
    texts.push(text);
    bytes += Buffer.byteLength(text) + 2;
  }
  return texts;
}

function renamed({ text, spans }: Sample, draw: Drawer): string {
  let made = '';
  let from = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const value = text.slice(span.start, span.end);
    made += text.slice(from, span.start) + otherThan(value, span.type, draw);
    from = span.end;
  }
  return made + text.slice(from);
}

function otherThan(value: string, type: string, draw: Drawer): string {
  if (type === 'PERSON' && /^\p{Script=Han}{2,3}$/u.test(value)) {
    const given = Array.from({ length: value.length - 1 }, () => draw.of(GIVEN));
    return draw.of(SURNAMES) + given.join('');
  }
  // The first digits say what kind of number it is.
  return value.slice(0, 3) + value.slice(3).replaceAll(/\d/g, () => String(draw.below(10)));
}

/** Texts joined to documents of some size. */
export function documentsOf(texts: readonly string[], size: number): readonly string[] {
  const documents: string[] = [];
  let open: string[] = [];
  let bytes = 0;
  for (const text of texts) {
    open.push(text);
    bytes += Buffer.byteLength(text) + 2;
    if (bytes < size) continue;
    documents.push(open.join('\n\n'));
    open = [];
    bytes = 0;
  }
  if (open.length > 0) documents.push(open.join('\n\n'));
  return documents;
}
