import { describe, expect, test } from 'vitest';
import {
  DEEPEST_ELEMENT,
  LONGEST_ATTRIBUTE,
  LONGEST_TEXT,
  MOST_ATTRIBUTES,
  XmlReader,
} from '../../../../functions/intake/docx/xml.ts';
import { XmlProblem } from '../../../../functions/intake/docx/xml-problem.ts';

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const shapes = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';

/** What is heard of a part: <name, text, >name. */
function heard(content: string, pieceLength = content.length): string[] {
  const events: string[] = [];
  const reader = new XmlReader({
    open: (element) => events.push(`<${element.name}`),
    text: (text) => events.push(text),
    close: (name) => events.push(`>${name}`),
  });
  for (let at = 0; at < content.length; at += pieceLength) {
    reader.write(content.slice(at, at + pieceLength));
  }
  reader.end();
  return events;
}

function troubleWith(content: string, pieceLength = 65_536): string {
  try {
    heard(content, pieceLength);
  } catch (error) {
    if (error instanceof XmlProblem) return error.trouble;
    throw error;
  }
  return 'none';
}

describe('names', () => {
  test.each([
    ['transitional', `<w:p xmlns:w="${transitional}" w:rsidR="1"/>`],
    ['strict', `<w:p xmlns:w="${strict}" w:rsidR="1"/>`],
    ['with another prefix', `<x:p xmlns:x="${transitional}" x:rsidR="1"/>`],
    ['with no prefix', `<p xmlns="${transitional}" xmlns:y="${transitional}" y:rsidR="1"/>`],
  ])('are those of the specification: %s', (_, content) => {
    const attributes: (string | undefined)[] = [];
    const reader = new XmlReader({
      open: (element) => {
        attributes.push(element.name, element.attribute('w:rsidR'), element.attribute('rsidR'));
      },
    });
    reader.write(content);
    reader.end();
    expect(attributes).toEqual(['w:p', '1', undefined]);
  });

  test('follow the namespaces that elements declare on their way', () => {
    const content =
      `<a xmlns="${transitional}"><b xmlns="urn:other"><c/></b><d/>` +
      `<x:e xmlns:x="${strict}"><x:f/></x:e></a>`;
    expect(heard(content).filter((event) => event.startsWith('<'))).toEqual([
      '<w:a',
      '<?:b',
      '<?:c',
      '<w:d',
      '<w:e',
      '<w:f',
    ]);
  });

  test.each(['<w:p/>', '<p x:y="1"/>', '<a xmlns:b="u"><b:c/><d:e/></a>'])(
    'without a namespace are no XML: %s',
    (content) => {
      const reader = new XmlReader({ open: (element) => element.attribute('none') });
      expect(() => {
        reader.write(content);
        reader.end();
      }).toThrow(XmlProblem);
    },
  );
});

describe('text', () => {
  const content = `<w:t xmlns:w="${transitional}">甲&lt;&#x4E59;&amp;<![CDATA[<丙>]]>𠮷</w:t>`;
  test.each([1, 2, 3, 7, 1_000])('comes whole, whatever pieces of %i it arrives in', (length) => {
    const events = heard(content, length);
    expect(events.slice(1, -1).join('')).toBe('甲<乙&<丙>𠮷');
  });

  test('of comments and instructions is none', () => {
    expect(heard('<a>1<!-- 2 --><?x 3?>4</a>').slice(1, -1).join('')).toBe('14');
  });
});

describe('of alternatives', () => {
  const root = (content: string) =>
    `<w:r xmlns:w="${transitional}" xmlns:mc="${compatibility}" xmlns:wps="${shapes}" ` +
    `xmlns:new="urn:new" xmlns:old="urn:old">${content}</w:r>`;
  const words = (content: string) =>
    heard(root(content))
      .filter((event) => !/^[<>]/.test(event))
      .join('');
  const choice = (requires: string, text: string) =>
    `<mc:Choice Requires="${requires}"><w:t>${text}</w:t></mc:Choice>`;
  const fallback = (text: string) => `<mc:Fallback><w:t>${text}</w:t></mc:Fallback>`;
  const alternatives = (...branches: string[]) =>
    `<mc:AlternateContent> ${branches.join(' ')} </mc:AlternateContent>`;

  test('the one that this reader understands is heard, once', () => {
    expect(words(alternatives(choice('wps', '甲'), fallback('甲')))).toBe('甲');
  });

  test('the first of several is heard', () => {
    const branches = [choice('new', '一'), choice('wps', '二'), choice('w', '三'), fallback('四')];
    expect(words(alternatives(...branches))).toBe('二');
  });

  test('the fallback is heard where nothing else is understood', () => {
    expect(words(alternatives(choice('new', '一'), choice('wps new', '二'), fallback('三')))).toBe(
      '三',
    );
    expect(words(alternatives(choice('new', '一')))).toBe('');
  });

  test('alternatives in alternatives are chosen each for itself', () => {
    const inner = alternatives(choice('new', '内一'), fallback('内二'));
    const outer = `<mc:AlternateContent><mc:Choice Requires="wps">${inner}<w:t>外</w:t></mc:Choice>${fallback('无')}</mc:AlternateContent>`;
    expect(words(outer)).toBe('内二外');
    const skipped = `<mc:AlternateContent><mc:Choice Requires="new">${inner}</mc:Choice>${fallback('有')}</mc:AlternateContent>`;
    expect(words(skipped)).toBe('有');
  });

  test('the marks themselves are not heard, and all opened is closed', () => {
    const events = heard(root(`甲${alternatives(choice('wps', '乙'))}丙`));
    expect(events).toEqual(['<w:r', '甲', '<w:t', '乙', '>w:t', '丙', '>w:r']);
  });

  test('what may be ignored is ignored, but for content that is to be processed', () => {
    const ignoring = (content: string) =>
      words(`<w:p mc:Ignorable="new old" mc:ProcessContent="old:wrap">${content}</w:p>`);
    expect(ignoring('<w:t>甲</w:t><new:x><w:t>乙</w:t></new:x><w:t>丙</w:t>')).toBe('甲丙');
    expect(ignoring('<old:wrap><w:t>甲</w:t><old:x>乙</old:x></old:wrap>')).toBe('甲');
    expect(words('<new:x><w:t>甲</w:t></new:x>')).toBe('甲');
  });

  test('branches outside of alternatives are no XML of Word', () => {
    expect(troubleWith(root(choice('wps', '甲')))).toBe('malformed');
  });
});

describe('nothing grows without bound', () => {
  const nested = (depth: number) => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;

  test(`up to ${DEEPEST_ELEMENT} elements stand in each other`, () => {
    expect(troubleWith(nested(DEEPEST_ELEMENT))).toBe('none');
    expect(troubleWith(nested(DEEPEST_ELEMENT + 1))).toBe('depth');
    expect(troubleWith('<a>'.repeat(100_000))).toBe('depth');
  });

  test('attributes are counted and measured', () => {
    const many = (count: number) =>
      `<a ${Array.from({ length: count }, (_, at) => `b${at}=""`).join(' ')}/>`;
    expect(troubleWith(many(MOST_ATTRIBUTES))).toBe('none');
    expect(troubleWith(many(MOST_ATTRIBUTES + 1))).toBe('attributes');
    expect(troubleWith(`<a b="${'x'.repeat(LONGEST_ATTRIBUTE)}"/>`)).toBe('none');
    expect(troubleWith(`<a b="${'x'.repeat(LONGEST_ATTRIBUTE + 1)}"/>`)).toBe('attribute');
  });

  test.each([
    ['text', '<a>', 'x'],
    ['an attribute', '<a b="', 'x'],
    ['a comment', '<a><!--', 'x'],
    ['a name', '<', 'x'],
    ['an instruction', '<a><?x ', 'x'],
    ['a document type', '<!DOCTYPE a [', '<!ENTITY b "c">'],
  ])('%s without an end is given up', (_, start, filling) => {
    let pieces = 0;
    const reader = new XmlReader({});
    const piece = filling.repeat(65_536 / filling.length);
    expect(() => {
      reader.write(start);
      for (; pieces < 1_000; pieces += 1) reader.write(piece);
    }).toThrow(XmlProblem);
    expect(pieces * piece.length).toBeLessThan(2 * LONGEST_TEXT);
  });

  test('namespaces that pile up are counted, those that come and go are not', () => {
    const bound = (from: number) =>
      Array.from({ length: 200 }, (_, at) => `xmlns:n${from + at}="urn:x"`).join(' ');
    const piled = Array.from({ length: 10 }, (_, at) => `<a ${bound(at * 200)}>`).join('');
    expect(troubleWith(piled)).toBe('namespaces');
    const passing = Array.from({ length: 10 }, (_, at) => `<a ${bound(at * 200)}/>`).join('');
    expect(troubleWith(`<a>${passing}</a>`)).toBe('none');
  });

  test('a paragraph of a million characters is read', () => {
    expect(heard(`<a>${'长'.repeat(1_000_000)}</a>`)[1]).toHaveLength(1_000_000);
  });
});

describe('there are no document types and no entities', () => {
  test.each([
    ['external', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['external parameter', '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1/">%x;]><a/>'],
    [
      'a billion laughs',
      '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;">]><a>&y;</a>',
    ],
    ['a bare one', '<!DOCTYPE a><a/>'],
    ['from elsewhere', '<!DOCTYPE a PUBLIC "-//X" "http://127.0.0.1/x.dtd"><a/>'],
  ])('%s', (_, content) => {
    expect(troubleWith(content)).toBe('doctype');
  });

  test('entities that nobody declared are no XML', () => {
    expect(troubleWith('<a>&nbsp;</a>')).toBe('malformed');
  });
});

test.each([
  '',
  '   ',
  '<a>',
  '<a></b>',
  '<a/><b/>',
  '<a b=c/>',
  '<a b="1" b="2"/>',
  '<a>\u0001</a>',
  '<a>&#0;</a>',
  '正文',
])('what is no XML is told: %j', (content) => {
  expect(troubleWith(content)).toBe('malformed');
});

test.each([
  ['UTF-8', 'none'],
  ['utf-8', 'none'],
  ['UTF-16', 'none'],
  ['GB2312', 'encoding'],
  ['ISO-8859-1', 'encoding'],
])('a part that says it is %s', (encoding, trouble) => {
  expect(troubleWith(`<?xml version="1.0" encoding="${encoding}"?><a/>`)).toBe(trouble);
});
