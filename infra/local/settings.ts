import { resolve } from 'node:path';

/** A setting of the environment that cannot be used; the message names it and says how to write it. */
export class SettingInvalid extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SettingInvalid';
  }
}

export interface Settings {
  /** Absolute path of the data folder: `TONGBU_DATA`, else `.tongbu` here. */
  readonly dataFolder: string;
  /** `TONGBU_PORT`, else 3000. */
  readonly port: number;
}

/** Reads the settings once, at start. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  return {
    dataFolder: resolve(nonEmpty(environment.TONGBU_DATA) ?? '.tongbu'),
    port: readPort(nonEmpty(environment.TONGBU_PORT) ?? '3000'),
  };
}

function nonEmpty(value: string | undefined): string | null {
  return value === undefined || value.trim() === '' ? null : value;
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 0 && port <= 65_535) return port;
  throw new SettingInvalid(
    `TONGBU_PORT=${text} 不是端口号，请写 0 到 65535 之间的整数 / is not a port, write 0 to 65535`,
  );
}
