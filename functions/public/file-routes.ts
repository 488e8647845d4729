import { readFileSync } from 'node:fs';
import type { Hono } from 'hono';
import type { PublicCatalogue } from '../application/public/catalogue.ts';
import { type Copy, findFile } from '../application/public/find-file.ts';
import type { PublicPolicy } from '../application/public/policy-entry.ts';
import { proofOfPolicy } from '../application/public/proof-of-policy.ts';
import { viewPolicy } from '../application/public/view-policy.ts';
import { digestSchema } from '../domain/kernel/digest.ts';
import { dossierIdSchema } from '../domain/kernel/identifiers.ts';
import { deliver } from '../ports/objects.ts';
import { disposition, fileName } from './file-names.ts';
import { icon } from './icon.ts';
import { nothingHere } from './nothing-here.ts';
import { policyText } from './policy-text.ts';
import type { SiteVariables } from './request-page.ts';
import { policyTitle } from './titles.ts';

const endings = { pdf: 'pdf', marked: 'pdf', docx: 'docx' } as const satisfies Record<Copy, string>;
const FOR_EVER = 'public, max-age=31536000, immutable';
const stylesheet = readFileSync(new URL('./site.css', import.meta.url), 'utf8');

/** Files to take home. A rendition never changes under its digest, so it is cached for ever. */
export function fileRoutes(app: Hono<SiteVariables>, catalogue: PublicCatalogue): void {
  const { city, objects } = catalogue.environment;

  app.get('/site.css', (c) =>
    c.body(stylesheet, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'no-cache',
    }),
  );

  // Under the name that browsers ask for unasked, also where they show a bare PDF.
  app.get('/favicon.ico', (c) =>
    c.body(icon, 200, {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=86400',
    }),
  );

  app.get('/files/:name', async (c) => {
    const [, name, ending] = /^(.*)\.(pdf|docx)$/u.exec(c.req.param('name')) ?? [];
    const digest = digestSchema.safeParse(name);
    const file = digest.success ? await findFile(catalogue, digest.data) : null;
    if (file === null || ending !== endings[file.copy]) throw nothingHere();
    const shown = c.req.query('download') === undefined && file.copy !== 'docx';
    const header = disposition(
      shown ? 'inline' : 'attachment',
      fileName(file, city.gazetteTitle),
      endings[file.copy],
    );
    const delivery = await deliver(objects, file.digest, { disposition: header });
    if ('address' in delivery) {
      // Its address is good for minutes only: whoever comes later must ask for another.
      c.header('Cache-Control', 'no-store');
      return c.redirect(delivery.address.href, 302);
    }
    return c.body(Uint8Array.from(delivery.bytes), 200, {
      'Content-Type': delivery.mediaType,
      'Content-Disposition': header,
      'Cache-Control': FOR_EVER,
      ETag: `"${file.digest}"`,
    });
  });

  app.get('/policies/:dossier/pictures/:image', async (c) => {
    const dossier = dossierIdSchema.safeParse(c.req.param('dossier'));
    const view = dossier.success ? await viewPolicy(catalogue, dossier.data) : null;
    const figure = view === null ? undefined : figureOf(view, c.req.param('image'));
    if (figure === undefined) throw nothingHere();
    const { bytes } = await objects.get(figure.image);
    return c.body(Uint8Array.from(bytes), 200, {
      'Content-Type': figure.mediaType,
      'Cache-Control': FOR_EVER,
    });
  });

  app.get('/policies/:dossier/text', async (c) => {
    const dossier = dossierIdSchema.safeParse(c.req.param('dossier'));
    const view = dossier.success ? await viewPolicy(catalogue, dossier.data) : null;
    if (view === null) throw nothingHere();
    return c.body(policyText(view, c.get('page').today), 200, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': disposition('attachment', policyTitle(view.policy), 'txt'),
      'Cache-Control': 'no-cache',
    });
  });

  app.get('/policies/:dossier/proof.json', async (c) => {
    const dossier = dossierIdSchema.safeParse(c.req.param('dossier'));
    const proof = dossier.success ? await proofOfPolicy(catalogue, dossier.data) : null;
    if (proof === null) throw nothingHere();
    return c.body(JSON.stringify(proof), 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': disposition('attachment', `${proof.policy}-proof`, 'json'),
      'Cache-Control': 'no-cache',
    });
  });
}

/** Only a picture that a published text shows; what was cut out of it is shown nowhere. */
function figureOf({ document, interpretations }: PublicPolicy, image: string) {
  const texts = [document, ...interpretations.map((one) => one.document)];
  return texts
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.kind === 'figure')
    .find((block) => block.image === image);
}
