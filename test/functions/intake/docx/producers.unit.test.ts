import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { auditPackage } from '../../../../functions/intake/docx/audit.ts';
import { openPackage } from '../../../../functions/intake/docx/package.ts';
import { readRunStyles } from '../../../../functions/intake/docx/run-styles.ts';

type Files = Readonly<Record<string, string>>;

async function kindsAndText(files: Files) {
  const zipped = zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
  const source = await openPackage(zipped, '通知.docx');
  const findings = await auditPackage(source, await readRunStyles(source));
  let text = '';
  await source.readXml(source.mainPart, {
    text: (piece) => {
      text += piece.trim();
    },
  });
  return { kinds: findings.list().map(({ kind }) => kind), text };
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const office = 'application/vnd.openxmlformats-officedocument';
const transitional = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006';

/** As WPS 12 writes: its own namespace in every root, customXml, absolute targets, lax types. */
const wps: Files = {
  'docProps/app.xml': `${declaration}<Properties xmlns="${'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'}"><Template>Normal</Template><Pages>1</Pages><Application>WPS Office_12.1</Application></Properties>`,
  'docProps/custom.xml': `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.1</vt:lpwstr></property></Properties>`,
  'customXml/item1.xml':
    '<?xml version="1.0"?><s:customData xmlns="http://www.wps.cn/officeDocument/2013/wpsCustomData" xmlns:s="http://www.wps.cn/officeDocument/2013/wpsCustomData"><customSectProps/></s:customData>',
  'word/document.xml':
    `${declaration}<w:document xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData" ` +
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ' +
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w14 w15 wpsCustomData"><w:body>' +
    '<w:p w14:paraId="1"><w:pPr><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>各区人民政府：</w:t></w:r></w:p>' +
    '<wpsCustomData:mark><w:p><w:r><w:t>WPS 自用</w:t></w:r></w:p></wpsCustomData:mark>' +
    '<w:sectPr><wpsCustomData:sectProps/></w:sectPr></w:body></w:document>',
  'word/_rels/document.xml.rels': `${declaration}<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="rId3" Type="${transitional}/customXml" Target="../customXml/item1.xml"/></Relationships>`,
  '_rels/.rels':
    `${declaration}<Relationships xmlns="${packageTypes}/relationships">` +
    `<Relationship Id="rId3" Type="${transitional}/custom-properties" Target="/docProps/custom.xml"/>` +
    `<Relationship Id="rId2" Type="${transitional}/extended-properties" Target="/docProps/app.xml"/>` +
    `<Relationship Id="rId1" Type="${transitional}/officeDocument" Target="/word/document.xml"/></Relationships>`,
  '[Content_Types].xml':
    `${declaration}<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
    `<Override PartName="/docProps/app.xml" ContentType="${office}.extended-properties+xml"/><Override PartName="/docProps/custom.xml" ContentType="${office}.custom-properties+xml"/>` +
    `<Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/></Types>`,
};

const purl = 'http://purl.oclc.org/ooxml';

/** "Strict Open XML": other namespaces, types of relationships and ways to say yes and how much. */
const strict: Files = {
  '[Content_Types].xml':
    `${declaration}<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Override PartName="/word/document2.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="a" Type="${purl}/officeDocument/relationships/officeDocument" Target="word/document2.xml"/></Relationships>`,
  'word/_rels/document2.xml.rels': `<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="a" Type="${purl}/officeDocument/relationships/styles" Target="styles.xml"/><Relationship Id="b" Type="${purl}/officeDocument/relationships/hyperlink" Target="javascript:a()" TargetMode="External"/></Relationships>`,
  'word/styles.xml': `<w:styles xmlns:w="${purl}/wordprocessingml/main"><w:style w:type="character" w:styleId="h"><w:rPr><w:vanish w:val="true"/></w:rPr></w:style></w:styles>`,
  'word/document2.xml':
    `<w:document xmlns:w="${purl}/wordprocessingml/main" xmlns:r="${purl}/officeDocument/relationships" w:conformance="strict"><w:body>` +
    '<w:p><w:r><w:t>各区人民政府：</w:t></w:r><w:r><w:rPr><w:rStyle w:val="h"/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:sz w:val="1pt"/></w:rPr><w:t>小</w:t></w:r>' +
    '<w:hyperlink r:id="b"><w:r><w:t>链</w:t></w:r></w:hyperlink></w:p></w:body></w:document>',
};

describe('files are read whoever wrote them', () => {
  test('WPS, whose own marks in the text are left out', async () => {
    expect(await kindsAndText(wps)).toEqual({
      kinds: ['metadata', 'customXml'],
      text: '各区人民政府：',
    });
  });

  test('strict files, in which the same is found', async () => {
    expect(await kindsAndText(strict)).toEqual({
      kinds: ['hiddenText', 'tinyText', 'unsafeLinks'],
      text: '各区人民政府：藏小链',
    });
  });
});
