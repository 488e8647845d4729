import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { PublicCatalogue } from '../application/public/catalogue.ts';
import { findByCode, verifyBytes, verifyDigest } from '../application/public/verify.ts';
import { viewCheckpoint } from '../application/records/view-checkpoint.ts';
import { digestSchema } from '../domain/kernel/digest.ts';
import { VerifyPage } from './pages/verify.tsx';
import type { SiteContext, SiteVariables } from './request-page.ts';
import { sendPage } from './send-page.ts';
import type { Answer } from './verify-answer.tsx';

/** Verification by digest or printed code (an address that can be linked), or by file. */
export function verifyRoutes(
  app: Hono<SiteVariables>,
  catalogue: PublicCatalogue,
  mostBytes: number,
): void {
  const send = async (
    c: SiteContext,
    answer: Answer | null,
    entered: string,
    status: 200 | 400,
  ) => {
    const { page } = c.var;
    const checkpoint = await viewCheckpoint(catalogue.environment);
    const content = { page, answer, entered, checkpoint, mostMb: wholeMb(mostBytes) };
    return sendPage(c, page, <VerifyPage {...content} />, status);
  };

  app.get('/verify', async (c) => {
    const entered = (c.req.query('digest') ?? '').slice(0, 200);
    const answer = entered.trim() === '' ? null : await answerTo(catalogue, entered);
    const status = answer?.kind === 'malformed' ? 400 : 200;
    return send(c, answer, entered, status);
  });

  const limit = bodyLimit({
    maxSize: mostBytes,
    onError: () => {
      throw new HTTPException(413);
    },
  });
  app.post('/verify', limit, async (c) => {
    const file = await uploadedFile(c.req.raw);
    if (file === null) return send(c, { kind: 'noFile' }, '', 400);
    return send(c, { kind: 'verdict', verdict: await verifyBytes(catalogue, file) }, '', 200);
  });
}

/** As people are told it; never more than is taken. */
export function wholeMb(bytes: number): number {
  return Math.floor(bytes / (1024 * 1024));
}

/** Digests are pasted with blanks, colons, capitals or `sha256:` around them. */
async function answerTo(catalogue: PublicCatalogue, entered: string): Promise<Answer> {
  const text = entered
    .toLowerCase()
    .replace(/^\s*sha-?256\s*[:=]/u, '')
    .replaceAll(/[\s:]/gu, '');
  if (/^[0-9a-f]{16}$/u.test(text)) {
    return { kind: 'code', coded: await findByCode(catalogue, text) };
  }
  const digest = digestSchema.safeParse(text);
  if (!digest.success) return { kind: 'malformed' };
  return { kind: 'verdict', verdict: await verifyDigest(catalogue, digest.data) };
}

/** The bytes of the form's file; null for a form without one and for anything that is no form. */
async function uploadedFile(request: Request): Promise<Uint8Array | null> {
  const form = await request.formData().catch(() => null);
  const file = form?.get('file');
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return null;
  return new Uint8Array(await file.arrayBuffer());
}
