import type { HeadingLevel } from '../model.ts';
import { custom, layout } from './clauses.ts';
import { type Examined, ofKind, type Placed, textsOf } from './examined.ts';
import { advice, breach, type FormatRules, type Remark } from './finding.ts';
import {
  chineseNumeral,
  type NumberedAs,
  numberedAs,
  ordinalOf,
  printNumbering,
} from './numbering.ts';

export const headingOrderRules = {
  headingOrder: breach(custom('同一层次的序数连续编号')),
  headingInverted: advice(
    layout('7.3.3', '文中结构层次序数依次可以用“一、”“（一）”“1.”“（1）”标注'),
  ),
  headingJump: advice(layout('7.3.3', '文中结构层次序数依次可以用“一、”“（一）”“1.”“（1）”标注')),
} satisfies FormatRules;

type OrderRemark = Remark<keyof typeof headingOrderRules>;
type Heading = ReturnType<typeof ofKind<'heading'>>[number];

export function checkHeadingOrder(examined: Examined): readonly OrderRemark[] {
  return textsOf(examined).flatMap((text) => {
    const headings = ofKind(text, 'heading');
    return [...countRemarks(text), ...jumpRemarks(headings), ...inversions(headings)];
  });
}

/** The last number of a sequence, as written and as it should have been. */
interface Count {
  readonly written: number;
  readonly due: number;
}

/**
 * Numbers of one level go on by one. Below a new heading of a higher level they begin again or go
 * on, as 条 always and （一） sometimes do through the whole text; 1. also begins again below a
 * paragraph that leads into it. A second text under its own title has its own numbers.
 */
function countRemarks(text: readonly Placed[]): OrderRemark[] {
  let counts = new Map<string, Count>();
  let restarted = new Set<string>();
  return text.flatMap((placed, index): OrderRemark[] => {
    const { at, block } = placed;
    if (block.kind === 'title') {
      counts = new Map();
      restarted = new Set();
    }
    if (block.kind !== 'heading') return [];
    const counted = numberedAs(block);
    const written = ordinalOf(block.numbering);
    if (counted === null || written === null || block.numbering.includes('之')) return [];
    const key = counted === 'number' ? `number${block.level}` : counted;
    const last = counts.get(key) ?? null;
    const begins = restarted.delete(key) || last === null;
    const isLedInto = counted === 'number' && block.level > 2 && follows(text, index);
    const due = isLedInto && written === 1 ? 1 : dueNumber(written, last, begins);
    counts.set(key, { written, due });
    for (const lower of below(counted, block.level)) restarted.add(lower);
    if (due === written) return [];
    const suggestion = printed(counted, block.level, due);
    return [{ rule: 'headingOrder', block: at, found: block.numbering, suggestion }];
  });
}

/** Whether a block stands below text that is no heading. */
function follows(text: readonly Placed[], index: number): boolean {
  const before = text[index - 1]?.block.kind;
  return before === 'paragraph' || before === 'table';
}

function dueNumber(written: number, last: Count | null, begins: boolean): number {
  const goesOn = last !== null && (written === last.written + 1 || written === last.due + 1);
  if (goesOn || (begins && written === 1)) return written;
  return begins || last === null ? 1 : last.due + 1;
}

function below(counted: NumberedAs, level: HeadingLevel): readonly string[] {
  const numbers = ['number1', 'number2', 'number3', 'number4'];
  if (counted === 'chapter') return ['section', ...numbers];
  if (counted !== 'number') return numbers;
  return numbers.slice(level);
}

function printed(counted: NumberedAs, level: HeadingLevel, value: number): string | null {
  if (counted === 'number') return printNumbering(level, value);
  const word = counted === 'article' ? '条' : counted === 'section' ? '节' : null;
  // What is called 编, 篇 or 部分 instead of 章 is told by its place only.
  return word === null ? null : `第${chineseNumeral(value)}${word}`;
}

/** With two levels only, 1. may follow 一、; a text that has （一） may not leave it out. */
function jumpRemarks(headings: readonly Heading[]): OrderRemark[] {
  const numbered = headings.filter(({ block }) => numberedAs(block) === 'number');
  const used = new Set<number>(numbered.map(({ block }) => block.level));
  return numbered.flatMap(({ at, block }, index): OrderRemark[] => {
    const before = numbered[index - 1]?.block.level;
    if (before === undefined || block.level <= before + 1) return [];
    const skipped = [2, 3].filter((level) => level > before && level < block.level);
    if (!skipped.some((level) => used.has(level)) && skipped.length < 2) return [];
    const level = (before + 1) as HeadingLevel;
    const suggestion = printNumbering(level, ordinalOf(block.numbering) ?? 1);
    return [{ rule: 'headingJump', block: at, found: block.numbering, suggestion }];
  });
}

/** （一） that begins below 1., or 一、 below （一）, turns the levels round. */
function inversions(headings: readonly Heading[]): OrderRemark[] {
  const numbered = headings.filter(({ block }) => numberedAs(block) === 'number');
  let highest = numbered[0]?.block.level ?? 1;
  return numbered.flatMap(({ at, block }): OrderRemark[] => {
    const isAbove = block.level < highest;
    if (isAbove) highest = block.level;
    if (!isAbove || ordinalOf(block.numbering) !== 1) return [];
    return [{ rule: 'headingInverted', block: at, found: block.numbering, suggestion: null }];
  });
}
