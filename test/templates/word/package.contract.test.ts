import { execFileSync } from 'node:child_process';
import { unzipSync } from 'fflate';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Block } from '../../../functions/domain/document/model.ts';
import { digestOfBytes } from '../../../functions/domain/kernel/digest.ts';
import { interpretationInWord } from '../../../templates/interpretation/word.ts';
import { officialDocumentInWord } from '../../../templates/official-document/word.ts';
import { generatedFor, longNotice, shortNotice } from '../sample-documents.ts';
import { richMaterial } from './material-sample.ts';
import { schemaOrder } from './schema-order.ts';
import { allOf, type Element, elementOf, partsOf, textOf } from './word-parts.ts';

const noFiles = () => Promise.reject(new Error('no picture was asked for'));
const verification = { url: 'https://zwgk.jiangzhou.example/verify', code: 'K7QF-29TD' };

/** One grey pixel. */
const pixel = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  ),
  (character) => character.charCodeAt(0),
);
const image = digestOfBytes(pixel);

/** A notice with a figure, a note and merged cells beside what every notice has. */
function richNotice() {
  const notice = longNotice();
  const at = { part: 'attached', annex: 0 } as const;
  const figure: Block = {
    ...at,
    kind: 'figure',
    image,
    mediaType: 'image/png',
    width: 600,
    height: 300,
    text: '同步公开流程图',
  };
  const merged: Block = {
    ...at,
    kind: 'table',
    headerRows: 1,
    columns: 3,
    rows: [
      [cell('任务', 2, 1), cell('牵头单位', 1, 1)],
      [cell('解读', 1, 2), cell('起草', 1, 1), cell('', 1, 1)],
      [cell('发布', 1, 1), cell('市政府办公室', 1, 1)],
    ],
    text: '任务\n牵头单位\n解读\n起草\n\n发布\n市政府办公室',
  };
  const noted: Block[] = [
    { ...at, kind: 'paragraph', text: '解读材料按照规定①发布。' },
    { ...at, kind: 'footnote', mark: '①', text: '①见《江州市政策解读工作办法》。' },
  ];
  const blocks = [...notice.blocks, ...noted, figure, figure, merged, merged];
  return { ...notice, blocks };
}

function cell(text: string, columnSpan: number, rowSpan: number) {
  return { text, columnSpan, rowSpan };
}

function notice(document = richNotice()) {
  const model = { document, annotation: '此件公开发布', verification, generatedFor };
  return officialDocumentInWord(model, () => Promise.resolve(pixel));
}

const kinds = [
  ['an official document', () => notice()],
  ['an interpretation', () => interpretationInWord(richMaterial(), noFiles)],
] as const;

describe.each(kinds)('%s as a Word file', (_, make) => {
  let bytes: Uint8Array;
  let parts: ReadonlyMap<string, string>;
  let body: Element;
  beforeAll(async () => {
    bytes = await make();
    parts = partsOf(bytes);
    body = elementOf(parts.get('word/document.xml') ?? '');
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('has the same bytes at any time', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-07-01T12:00:00Z') });
    expect(digestOfBytes(await make())).toBe(digestOfBytes(bytes));
  });

  it('begins with the list of types, which names every part', () => {
    expect([...parts.keys()][0]).toBe('[Content_Types].xml');
    const types = elementOf(parts.get('[Content_Types].xml') ?? '');
    const named = new Set(allOf(types, 'Override').map((type) => type.attributes.PartName));
    const endings = new Set(allOf(types, 'Default').map((type) => type.attributes.Extension));
    for (const name of [...parts.keys()].slice(1)) {
      expect(named.has(`/${name}`) || endings.has(name.split('.').at(-1) ?? ''), name).toBe(true);
    }
    for (const name of named) expect(parts.has((name ?? '').slice(1)), name).toBe(true);
  });

  it('says nothing of the program, the machine or a person', () => {
    const core = parts.get('docProps/core.xml') ?? '';
    expect(core).toMatch(/<dc:creator>江州市[^<]+<\/dc:creator>/);
    expect(core).toContain(`<dcterms:created xsi:type="dcterms:W3CDTF">2026-03-06T01:30:00Z`);
    expect(parts.get('docProps/app.xml')).not.toMatch(/Application|Template|Company|Manager/);
    const all = [...parts].filter(([name]) => name.endsWith('.xml')).map(([, xml]) => xml);
    expect(all.join('')).not.toMatch(/w:rsid|w:author|Un-named|docx\.js|attachedTemplate/);
  });

  it('keeps the order of elements that the schema states', () => {
    for (const name of ['word/document.xml', 'word/styles.xml', 'word/settings.xml']) {
      const part = elementOf(parts.get(name) ?? '');
      const all = [part, ...Object.keys(schemaOrder).flatMap((kind) => allOf(part, kind))];
      for (const element of all) expectOrdered(element);
    }
  });

  it('refers to styles, notes and parts that are there, each drawing by a number of its own', () => {
    const styles = elementOf(parts.get('word/styles.xml') ?? '');
    const known = new Set(allOf(styles, 'w:style').map((style) => style.attributes['w:styleId']));
    expect(known.size).toBe(allOf(styles, 'w:style').length);
    const used = [
      ...['w:pStyle', 'w:rStyle'].flatMap((name) => allOf(body, name)),
      ...['w:basedOn', 'w:next', 'w:link'].flatMap((name) => allOf(styles, name)),
    ];
    for (const style of used) expect(known).toContain(style.attributes['w:val']);
    const notes = elementOf(parts.get('word/footnotes.xml') ?? '');
    const ids = allOf(notes, 'w:footnote').map((note) => note.attributes['w:id']);
    expect(ids.slice(0, 2)).toEqual(['-1', '0']);
    const references = allOf(body, 'w:footnoteReference').map((one) => one.attributes['w:id']);
    expect(references).toEqual(ids.slice(2));
    expect(references.length).toBeGreaterThan(0);
    const drawings = allOf(body, 'wp:docPr').map((drawing) => drawing.attributes.id);
    expect(drawings).toEqual(drawings.map((_, index) => String(index + 1)));
    expect(drawings.length).toBeGreaterThan(1);
  });

  it('leads every relationship to a part or a web address', () => {
    const relations = elementOf(parts.get('word/_rels/document.xml.rels') ?? '').children;
    const ids = new Set(relations.map((relation) => relation.attributes.Id));
    expect(ids.size).toBe(relations.length);
    for (const { attributes } of relations) {
      if (attributes.TargetMode === 'External') {
        expect(attributes.Target).toMatch(/^https:/);
      } else {
        expect(parts.has(`word/${attributes.Target}`), attributes.Target).toBe(true);
      }
    }
    const uses = (parts.get('word/document.xml') ?? '').matchAll(/ r:(?:id|embed)="([^"]+)"/g);
    for (const [, id] of uses) expect(ids).toContain(id);
  });

  it('has tables whose rows fill their grid and whose cells all hold a paragraph', () => {
    const tables = allOf(body, 'w:tbl');
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      const columns = allOf(table, 'w:gridCol').length;
      for (const row of allOf(table, 'w:tr')) {
        const spans = allOf(row, 'w:tc').map((one) =>
          Number(allOf(one, 'w:gridSpan')[0]?.attributes['w:val'] ?? 1),
        );
        expect(spans.reduce((sum, span) => sum + span, 0)).toBe(columns);
      }
      for (const one of allOf(table, 'w:tc')) expect(one.children.at(-1)?.name).toBe('w:p');
    }
  });
});

function expectOrdered({ name, children }: Element): void {
  const order = schemaOrder[name]?.split(' ');
  if (order === undefined) return;
  const places = children.map((child) => order.indexOf(child.name.replace(/^w:/, '')));
  const names = children.map((child) => child.name).join(' ');
  expect(Math.min(0, ...places), `${name}: ${names}`).toBe(0);
  expect(
    places.toSorted((one, other) => one - other),
    `${name}: ${names}`,
  ).toEqual(places);
}

describe('an official document as a Word file', () => {
  it('has the same bytes in another process, in another time zone', () => {
    const root = new URL('../../../', import.meta.url).href;
    const code = [
      `import { officialDocumentInWord } from '${root}templates/official-document/word.ts';`,
      `import { digestOfBytes } from '${root}functions/domain/kernel/digest.ts';`,
      `import { generatedFor, shortNotice } from '${root}test/templates/sample-documents.ts';`,
      'const model = { document: shortNotice(), annotation: null, verification: null, generatedFor };',
      'console.log(digestOfBytes(await officialDocumentInWord(model, () => Promise.reject())));',
    ].join('\n');
    const digests = ['Asia/Shanghai', 'America/New_York'].map((zone) =>
      execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
        encoding: 'utf8',
        env: { ...process.env, TZ: zone },
      }),
    );
    expect(digests[0]).toMatch(/^[0-9a-f]{64}\n$/);
    expect(digests[1]).toBe(digests[0]);
  });

  it('shows all of the text and nothing else', async () => {
    const document = shortNotice();
    const parts = partsOf(await notice(document));
    const text = textOf(elementOf(parts.get('word/document.xml') ?? ''));
    const blocks = document.blocks.map((block) => block.text).join('');
    const bare = (all: string) => all.replace(/[\s\u3000]+/g, '');
    expect(bare(text).replace('（此件公开发布）', '')).toBe(bare(blocks));
  });

  it('has a picture once, as it was taken in, however often it is shown', async () => {
    const media = Object.entries(unzipSync(await notice())).filter(([name]) =>
      name.startsWith('word/media/'),
    );
    expect(media).toEqual([['word/media/image1.png', pixel]]);
  });

  it('names headings, title and page numbers as Word knows them', async () => {
    const parts = partsOf(await notice());
    const xml = parts.get('word/document.xml') ?? '';
    expect(xml).toContain('<w:pStyle w:val="Title"/>');
    expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/>|<w:rStyle w:val="Heading1Char"\/>/);
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const footers = ['word/footer1.xml', 'word/footer2.xml'].map((name) => parts.get(name) ?? '');
    for (const footer of footers) expect(footer).toMatch(/— .*PAGE.* —/s);
  });

  it('sets organs that issue together beside the word they share', async () => {
    const document = shortNotice();
    const organs = ['江州市人民政府办公室', '江州市发展和改革委员会', '文件'];
    const marks = organs.map(
      (text): Block => ({
        kind: 'organMark',
        part: 'carrier',
        annex: 0,
        text,
      }),
    );
    const parts = partsOf(
      await notice({ ...document, blocks: [...marks, ...document.blocks.slice(1)] }),
    );
    const [mark] = allOf(elementOf(parts.get('word/document.xml') ?? ''), 'w:tbl');
    expect(mark === undefined ? '' : textOf(mark)).toBe(
      '江州市人民政府办公室文件江州市发展和改革委员会',
    );
  });

  it('leaves out signs that have neither width nor ink, as print does', async () => {
    const document = shortNotice();
    const hidden: Block = {
      part: 'carrier',
      annex: 0,
      kind: 'paragraph',
      text: '甲\u0000\u200b\u202e乙\ud800\uffff𠮷<&>',
    };
    const parts = partsOf(await notice({ ...document, blocks: [...document.blocks, hidden] }));
    const text = textOf(elementOf(parts.get('word/document.xml') ?? ''));
    expect(text).toContain('甲乙�𠮷<&>');
  });

  it('takes a table of ten thousand rows', async () => {
    const rows = Array.from({ length: 10_000 }, (_, row) => [
      cell(`${row}`, 1, 1),
      cell('甲', 1, 1),
    ]);
    const table: Block = {
      part: 'carrier',
      annex: 0,
      kind: 'table',
      headerRows: 1,
      columns: 2,
      rows,
      text: '甲',
    };
    const document = shortNotice();
    const bytes = await notice({ ...document, blocks: [...document.blocks, table] });
    expect(
      partsOf(bytes)
        .get('word/document.xml')
        ?.match(/<w:tr>/g),
    ).toHaveLength(10_002);
  }, 120_000);
});
