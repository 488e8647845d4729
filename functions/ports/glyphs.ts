/** Knows what the fonts of this house show, without opening them to typeset. */
export interface Glyphs {
  /**
   * The characters of a text that would be printed as an empty box, each once, in the order of
   * their code points. A character counts as shown only where every typeface of the house can set
   * it, by itself or by its fallbacks: the same name may stand in a title, a heading and the body.
   */
  missing(text: string): Promise<readonly string[]>;
}
