/** Where a command writes; the host gives the real streams, a test collects the lines. */
export interface Terminal {
  /** Standard output. With `--json` it carries JSON alone. */
  print(line: string): void;
  /** Standard error: what a person should know besides the answer. */
  warn(line: string): void;
}

/**
 * Prints JSON. What a terminal would obey, or show in another order than it is read, is escaped as
 * JSON allows it: values come from files of strangers.
 */
export function printJson(terminal: Terminal, value: unknown): void {
  terminal.print(JSON.stringify(value, null, 2).replaceAll(OBEYED, escaped));
}

/** The line feeds between members are our own; those in values are escaped already. */
const OBEYED = /[^\P{Cc}\n]|\p{Cf}|[\u2028\u2029]/gu;

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    const unit = character.charCodeAt(at).toString(16).padStart(4, '0');
    return `\\u${unit}`;
  }).join('');
}
