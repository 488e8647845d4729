import { bulletOf } from '../symbol-fonts.ts';
import type { NumberingDefinitions, NumberingLevel, NumberingList } from './definitions.ts';
import { formatNumber } from './number-format.ts';

/** A number longer than this is no number; many of them would be a way to fill memory. */
const LONGEST_NUMBER = 64;

/** Numbers that Word makes up as it shows a document, counted in reading order. */
export class NumberingCounters {
  private readonly definitions: NumberingDefinitions;
  private readonly families = new Map<string, Counting>();
  /** Lists that were used at a level: their own start counts once. */
  private readonly used = new Set<string>();

  constructor(definitions: NumberingDefinitions) {
    this.definitions = definitions;
  }

  /**
   * The number of the next paragraph of a list as it is shown, with the gap that follows it; ''
   * where nothing is shown. A gap is written where the number does not bring its own, as 、 does.
   *
   * @param level from 0
   */
  next(listId: string, level: number): string {
    const list = this.definitions.listOf(listId);
    const definition = list?.level(level) ?? null;
    if (list === null || definition === null) return '';
    const counting = this.countingOf(list);
    this.begin(listId, list, level, counting);
    count(list, level, counting);
    return withGap(cut(shown(list, level, definition, counting)), definition);
  }

  private countingOf({ family }: NumberingList): Counting {
    const known = this.families.get(family);
    if (known !== undefined) return known;
    const counting: Counting = [];
    this.families.set(family, counting);
    return counting;
  }

  /** Two lists of one family count on together, unless the second says where it begins. */
  private begin(listId: string, list: NumberingList, level: number, counting: Counting): void {
    const use = `${level} ${listId}`;
    if (this.used.has(use)) return;
    this.used.add(use);
    if (list.startOverride(level) !== null) counting.length = Math.min(counting.length, level);
  }
}

/** The last number of each level; undefined before the first. */
type Counting = (number | undefined)[];

function startOf(list: NumberingList, level: number): number {
  return list.startOverride(level) ?? list.level(level)?.start ?? 1;
}

function count(list: NumberingList, level: number, counting: Counting): void {
  const last = counting[level];
  counting[level] = last === undefined ? startOf(list, level) : last + 1;
  for (let deeper = level + 1; deeper < counting.length; deeper += 1) {
    const restart = list.level(deeper)?.restart ?? deeper;
    if (level < restart) counting[deeper] = undefined;
  }
}

function shown(
  list: NumberingList,
  level: number,
  definition: NumberingLevel,
  counting: Counting,
): string {
  if (definition.hidden) return '';
  if (definition.format === 'bullet') return bulletOf(definition.text, definition.font);
  let written = 0;
  return definition.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    // What is cut off in the end is not worked out either.
    if (index > level || written > LONGEST_NUMBER) return '';
    const value = counting[index] ?? startOf(list, index);
    const format = list.level(index)?.format ?? 'decimal';
    const number = formatNumber(value, definition.legal && format !== 'none' ? 'decimal' : format);
    written += number.length;
    return number;
  });
}

/** A copy: a slice would keep the whole in memory that it was cut from, for every paragraph. */
function cut(number: string): string {
  if (number.length <= LONGEST_NUMBER) return number;
  return [...number.slice(0, LONGEST_NUMBER)].join('');
}

/** A tab after 一、 or （一） only aligns what follows; after 1. or 第一条 it parts two words. */
function withGap(number: string, { suffix }: NumberingLevel): string {
  if (number === '' || suffix === 'nothing') return number;
  if (suffix === 'tab' && /[、。．：）〕】》\s]$/.test(number)) return number;
  return `${number} `;
}
