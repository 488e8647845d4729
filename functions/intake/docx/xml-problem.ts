/** What makes a part unreadable: a limit of the reader by its name, or what XML forbids. */
export type XmlTrouble =
  | 'malformed'
  | 'doctype'
  | 'encoding'
  | 'depth'
  | 'elements'
  | 'attributes'
  | 'attribute'
  | 'namespaces'
  | 'text';

/** Inside the reading of packages only; whoever opened the package refuses by name. */
export class XmlProblem extends Error {
  readonly trouble: XmlTrouble;

  constructor(trouble: XmlTrouble, message: string = trouble) {
    super(message);
    this.name = 'XmlProblem';
    this.trouble = trouble;
  }
}
