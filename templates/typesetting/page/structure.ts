/** Standard structure types of tagged PDF (ISO 32000-1, 14.8.4) that our documents use. */
export type StructureRole =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'P'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Caption'
  | 'Figure'
  | 'Note'
  | 'TOC'
  | 'TOCI'
  | 'Link';

/**
 * What a piece of text is, for assistive technology and for reuse. Elements point to their
 * parent; children follow the order in which they first appear on the pages.
 */
export interface StructureElement {
  readonly role: StructureRole;
  readonly parent: StructureElement | null;
  /** Title of the element, for sections. */
  readonly title?: string;
  /** What a Figure shows, for those who do not see it. */
  readonly alternative?: string;
  /** Which cells a TH heads; its column when left out. */
  readonly scope?: 'Column' | 'Row';
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

export function element(role: StructureRole, parent: StructureElement): StructureElement {
  return { role, parent };
}

export function documentElement(): StructureElement {
  return { role: 'Document', parent: null };
}
