// Node takes the types out of our source and compiles it; both are kept, so that the next start
// finds them. In JavaScript, because taking types out of a first file would cost more than most
// commands do; inside the checkout, because whoever can write there can change the source too.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/tongbu', import.meta.url)));
await import('./tongbu.ts');
