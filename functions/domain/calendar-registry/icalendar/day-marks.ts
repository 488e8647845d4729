/** What an event says about its days. */
export interface DayMark {
  readonly working: boolean;
  /** What is left of the summary: the festival. */
  readonly name: string;
}

/** How the published Chinese holiday calendars number the days of a holiday. */
const NUMBERING = / ?第 ?\d{1,2} ?天 ?[/／、]? ?共 ?\d{1,2} ?天$/u;
const WORKING = /[ （(【[]*(?:调休上班|调休补班|补班|上班|班)[）)】\]]*$/u;
const OFF = /[ （(【[]*(?:放假|休假|休息|假期|休)[）)】\]]*$/u;

const workingCategories = new Set(['班', '补班', '上班', '调休上班', 'WORKDAY', 'WORK']);
const offCategories = new Set(['休', '放假', '休假', '假期', 'HOLIDAY', 'DAY OFF']);
/** `X-APPLE-SPECIAL-DAY` of the calendar that phones subscribe to. */
const specialDays: Readonly<Record<string, boolean>> = {
  'WORK-HOLIDAY': false,
  'ALTERNATE-WORKDAY': true,
};

const MOST_NAME = 60;

/**
 * Reads the mark that calendars of Chinese holidays put on a day: 休 or 班 at the end of the
 * summary, a category, or the property that phones use.
 *
 * @returns `unclear` where two marks contradict each other, null where there is none
 */
export function markOf(
  summary: string,
  categories: readonly string[],
  specialDay: string | null,
): DayMark | 'unclear' | null {
  const title = summary.trim().slice(0, 200).replace(NUMBERING, '').trimEnd();
  const said = [
    ...(WORKING.test(title) ? [true] : OFF.test(title) ? [false] : []),
    ...categories.flatMap((category) => inCategory(category.trim().toUpperCase())),
    ...(specialDay === null ? [] : [specialDays[specialDay.toUpperCase()] ?? []].flat()),
  ];
  const [working] = said;
  if (working === undefined) return null;
  if (said.some((one) => one !== working)) return 'unclear';
  const rest = title.replace(working ? WORKING : OFF, '').trim();
  return {
    working,
    name: (rest === '' ? (working ? '调休上班' : '放假') : rest).slice(0, MOST_NAME),
  };
}

function inCategory(category: string): readonly boolean[] {
  if (workingCategories.has(category)) return [true];
  return offCategories.has(category) ? [false] : [];
}
