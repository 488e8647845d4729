import type { AuditFindings } from './audit-findings.ts';
import type { DocxPackage } from './package.ts';
import type { XmlElement, XmlHandler } from './xml.ts';

/** Properties that tell nothing: what programs write about themselves and the text. */
const telling = new Set([
  'dc:creator',
  'cp:lastModifiedBy',
  'dc:title',
  'dc:subject',
  'dc:description',
  'cp:keywords',
  'cp:category',
  'cp:contentStatus',
  'ep:Company',
  'ep:Manager',
  'ep:Template',
  'ep:HyperlinkBase',
]);
/** The templates that every document of Word, WPS and LibreOffice starts from. */
const commonTemplate = /^normal(?:\.(?:dotm|dot|dotx|eit|wpt))?$/i;

/** Hears core, extended and custom properties alike. */
class PropertiesReader implements XmlHandler {
  private readonly tell: (excerpt: string) => void;
  private property: string | null = null;
  private value = '';

  constructor(tell: (excerpt: string) => void) {
    this.tell = tell;
  }

  open(element: XmlElement): void {
    if (element.name === 'cup:property') this.begin(element.attribute('name') ?? 'property');
    else if (telling.has(element.name)) this.begin(element.name.replace(/^.*:/, ''));
  }

  text(text: string): void {
    if (this.property !== null && this.value.length < 200) this.value += text.slice(0, 200);
  }

  close(name: string): void {
    if (this.property === null || (name !== 'cup:property' && !telling.has(name))) return;
    const value = this.value.trim();
    const tells = value !== '' && !(name === 'ep:Template' && commonTemplate.test(value));
    if (tells) this.tell(`${this.property}: ${value}`);
    this.property = null;
  }

  private begin(property: string): void {
    this.property = property;
    this.value = '';
  }
}

/** Revision marks and variables, which the settings keep. */
class SettingsReader implements XmlHandler {
  rsids = 0;
  readonly variables: string[] = [];

  open(element: XmlElement): void {
    if (element.name === 'w:rsid' || element.name === 'w:rsidRoot') this.rsids += 1;
    if (element.name !== 'w:docVar' || this.variables.length >= MOST_VARIABLES) return;
    this.variables.push(
      `${element.attribute('w:name') ?? ''}: ${(element.attribute('w:val') ?? '').slice(0, 200)}`,
    );
  }
}

const MOST_VARIABLES = 1_000;

/** People who commented or changed, by name and address. */
class PeopleReader implements XmlHandler {
  private readonly tell: (excerpt: string) => void;

  constructor(tell: (excerpt: string) => void) {
    this.tell = tell;
  }

  open(element: XmlElement): void {
    if (element.name === 'w15:person')
      this.tell(`person: ${element.attribute('w15:author') ?? ''}`);
  }
}

/** Finds what the file tells about people, machines and its own history. */
export async function auditProperties(source: DocxPackage, findings: AuditFindings): Promise<void> {
  const tell = (excerpt: string): void => {
    findings.add('metadata', { where: 'properties', paragraph: null, excerpt });
  };
  const ofPackage = [...(await source.relationshipsOf('')).values()];
  for (const { type, target, external } of ofPackage) {
    if (external || !source.has(target)) continue;
    if (
      /^(?:core-properties|coreProperties|extended-properties|extendedProperties|custom-properties|customProperties)$/.test(
        type,
      )
    ) {
      await source.readXml(target, new PropertiesReader(tell));
    }
    // A picture of the first page as it once was.
    if (type === 'thumbnail') tell(target);
  }
  const ofMain = [...(await source.relationshipsOf(source.mainPart)).values()];
  for (const { type, target, external } of ofMain) {
    if (external || !source.has(target)) continue;
    if (type === 'people') await source.readXml(target, new PeopleReader(tell));
    if (type === 'settings') await auditSettings(source, target, tell);
  }
}

async function auditSettings(
  source: DocxPackage,
  part: string,
  tell: (excerpt: string) => void,
): Promise<void> {
  const settings = new SettingsReader();
  await source.readXml(part, settings);
  if (settings.rsids > 0) tell(`rsid × ${settings.rsids}`);
  for (const variable of settings.variables) tell(variable);
}
