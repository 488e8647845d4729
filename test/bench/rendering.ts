import { createRequire } from 'node:module';
import { hasPoppler, pagesOfText } from '../templates/pdf-tools.ts';
import { documentOf, expectedText, paragraphsOf } from './rendering/text.ts';
import { type EngineName, openWorkshop, type Run, type Workshop } from './rendering/workshop.ts';
import { percentile, type Row, row, type Target } from './table.ts';

const WARM_UPS = 3;
const ROUNDS = 5;
/** Engines take turns, so that what else the machine does meets all of them alike. */
const TURNS = 3;
/** The size at which the issue limits memory. */
const LARGE = 300;

const names: Readonly<Record<EngineName, string>> = {
  ours: 'ours',
  typst: 'Typst',
  pdfkit: 'pdfkit',
  chromium: 'Chromium print',
};

interface Figures {
  readonly warmPerSecond: number;
  readonly wholePerSecond: number;
  readonly peakRss: number;
  readonly fileBytes: number;
  readonly pages: number | null;
  readonly exact: boolean | null;
}

/**
 * The same text on the same grid in the same face, with tags and outline, by us and by our peers
 * in one run. Pages per second count pages of the text (22 lines of 28 characters), so that an
 * engine gains nothing by setting it wider.
 */
export function renderingRows(sizes: readonly number[]): readonly Row[] {
  const workshop = openWorkshop();
  try {
    const absent = workshop.absent.map((what) => ({ what, value: 'left out', target: '' }));
    return [...absent, ...sizes.flatMap((pages) => rowsOf(workshop, pages))];
  } finally {
    workshop.remove();
  }
}

function rowsOf(workshop: Workshop, pages: number): Row[] {
  const figures = figuresOf(workshop, pages);
  const ours = figures.get('ours');
  const typst = figures.get('typst');
  return [
    ...[...figures].flatMap(([engine, one]) =>
      engineRows(`${pages} pages, ${names[engine]}`, one, targetsOf(engine, pages, typst)),
    ),
    ...(ours === undefined || typst === undefined
      ? []
      : [
          row(
            `${pages} pages, ours against Typst, warm`,
            ours.warmPerSecond / typst.warmPerSecond,
            '×',
            { least: 1.3 },
          ),
        ]),
  ];
}

interface Targets {
  readonly rss?: Target;
  readonly file?: Target;
}

function targetsOf(engine: EngineName, pages: number, typst: Figures | undefined): Targets {
  if (engine !== 'ours') return {};
  return {
    ...(pages === LARGE ? { rss: { most: 200 } } : {}),
    ...(typst === undefined ? {} : { file: { most: Math.round(typst.fileBytes / 1e3) } }),
  };
}

function engineRows(what: string, figures: Figures, { rss, file }: Targets): Row[] {
  const { pages, exact } = figures;
  const text =
    exact === null
      ? 'not checked: there is no pdftotext'
      : `${exact ? 'exact' : 'NOT exact'}, on ${pages} pages`;
  return [
    row(`${what}: warm`, figures.warmPerSecond, 'pages/s'),
    row(`${what}: whole process`, figures.wholePerSecond, 'pages/s'),
    row(`${what}: peak RSS of one document`, figures.peakRss / 1e6, 'MB', rss),
    row(`${what}: file`, figures.fileBytes / 1e3, 'kB', file),
    { what: `${what}: text given back`, value: text, target: '' },
  ];
}

/** Runs of one engine: those of a fresh process for one document, and those of a warm one. */
interface Runs {
  readonly whole: Run[];
  readonly warm: Run[];
}

function figuresOf(workshop: Workshop, pages: number): Map<EngineName, Figures> {
  const document = documentOf(paragraphsOf(pages));
  const job = { document, font: songFile() };
  const runs = new Map<EngineName, Runs>(
    workshop.present.map((engine) => [engine, { whole: [], warm: [] }]),
  );
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const [engine, { whole, warm }] of runs) {
      whole.push(workshop.run(engine, { ...job, warmUps: 0, rounds: 1 }));
      warm.push(workshop.run(engine, { ...job, warmUps: WARM_UPS, rounds: ROUNDS }));
    }
  }
  const expected = expectedText(document);
  return new Map([...runs].map(([engine, found]) => [engine, summary(found, pages, expected)]));
}

function summary({ whole, warm }: Runs, pages: number, expected: string): Figures {
  const median = (values: readonly number[]) => percentile(values, 0.5);
  const [last] = warm.slice(-1);
  if (last === undefined) throw new Error('an engine was never run');
  return {
    warmPerSecond: (pages * 1_000) / median(warm.flatMap((run) => run.times)),
    wholePerSecond: (pages * 1_000) / median(whole.map((run) => run.wholeMs)),
    peakRss: median(whole.map((run) => run.peakRss)),
    fileBytes: last.file.length,
    ...textOf(last, expected),
  };
}

function textOf({ file }: Run, expected: string): Pick<Figures, 'pages' | 'exact'> {
  if (!hasPoppler) return { pages: null, exact: null };
  const pages = pagesOfText(file);
  const text = pages.map((page, index) => page.replace(`—${index + 1}—`, '')).join('');
  return { pages: pages.length, exact: text === expected };
}

function songFile(): string {
  const { resolve } = createRequire(import.meta.url);
  return resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf');
}
