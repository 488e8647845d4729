/** Where a command writes; the host gives the real streams, a test collects the lines. */
export interface Terminal {
  /** Standard output. With `--json` it carries JSON alone. */
  print(line: string): void;
  /** Standard error: what a person should know besides the answer. */
  warn(line: string): void;
}

export function printJson(terminal: Terminal, value: unknown): void {
  terminal.print(JSON.stringify(value, null, 2));
}
