import { existsSync } from 'node:fs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a browser is installed, or null; `CHROMIUM` names one in another place. */
export function chromiumPath(): string | null {
  const named = process.env.CHROMIUM;
  return named ?? places.find((path) => existsSync(path)) ?? null;
}
