/** What reading one package may cost, whatever it says about itself. */
export const packageLimits = {
  /** 20 MB, as for every submitted file. */
  fileBytes: 20 * 1024 * 1024,
  entries: 2_000,
  /** Bytes of one part as they come out of the archive. */
  partBytes: 30 * 1024 * 1024,
  /** Bytes of all parts that are read, as they come out. */
  inflatedBytes: 100 * 1024 * 1024,
  /** UTF-16 units of the name of one entry. */
  nameLength: 512,
  /** Of all parts together. */
  relationships: 20_000,
  styles: 20_000,
  /** Prefixes that are bound at one point of a part. */
  namespaces: 1_000,
} as const;
