import { generateKeyPairSync, sign, X509Certificate } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { selfSignedCertificate } from '../../../functions/adapters/pdf-seal/certificate.ts';
import { pemOf } from '../../../functions/adapters/pdf-seal/pem.ts';
import { instantSchema } from '../../../functions/domain/kernel/time.ts';
import { ContextInvalid } from '../../../infra/aws/context-invalid.ts';
import { featureFlags } from '../../../infra/aws/feature-flags.ts';
import { tongbu } from '../../functions/cli/command-line.ts';
import { cdkJson, contextValues, deployment } from './contexts.ts';

const ownProvider = {
  identity: 'https://id.jiangzhou.example',
  oidcClient: 'tongbu-portal',
} as const;

function problemsOf(changes: Readonly<Record<string, unknown>>): readonly string[] {
  try {
    deployment(changes);
  } catch (error) {
    if (error instanceof ContextInvalid) return error.problems;
    throw error;
  }
  return [];
}

function textFile(name: string, text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'tongbu-context-')), name);
  writeFileSync(file, text);
  return file;
}

const cityFile = (text: string) => textFile('city.json', text);

/** Signed by nobody's key in particular; only its kind of key matters. */
const rsaCertificate = await (async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const der = await selfSignedCertificate(
    {
      publicKey: async () => new Uint8Array(publicKey.export({ type: 'spki', format: 'der' })),
      sign: async (message) => new Uint8Array(sign('sha256', message, privateKey)),
    },
    { organisation: '江州市', commonName: '签章' },
    instantSchema.parse('2026-03-02T01:00:00.000Z'),
  );
  return pemOf('CERTIFICATE', der);
})();

const jiangzhou = {
  name: { zh: '江州市', en: 'Jiangzhou' },
  gazetteTitle: '江州市人民政府公报',
  gazettePublisher: '江州市人民政府办公室',
  mailDomain: 'jiangzhou.example',
  publicUrl: 'https://zhengce.jiangzhou.example',
  jurisdiction: 'nanjing-2020',
  departments: [{ id: 'office', name: { zh: '市政府办公室', en: 'General Office' } }],
};

describe('the context of a deployment', () => {
  it('is complete in cdk.json, for an invented city', () => {
    const context = deployment();
    expect(context.stage).toBe('production');
    expect(context.city.name.zh).toBe('江州市');
    expect(context.account).toBeUndefined();
    expect(context.retentionYears).toBe(10);
  });

  it('has CDK check strictly, in cdk.json as in tests', () => {
    expect(cdkJson.context).toMatchObject(featureFlags);
  });

  it('takes what the command line gives, where everything is text', () => {
    const context = deployment({ retentionYears: '30', account: '111122223333', stage: 'trial' });
    expect(context).toMatchObject({ retentionYears: 30, account: '111122223333', stage: 'trial' });
  });

  it('takes an identity provider of the city with its usual names', () => {
    expect(deployment(ownProvider).identity).toEqual({
      kind: 'oidc',
      issuer: 'https://id.jiangzhou.example',
      clientId: 'tongbu-portal',
      rolesClaim: 'tongbu_roles',
      departmentClaim: 'tongbu_department',
      apiAudience: 'https://zhengce.jiangzhou.example/api/v1',
    });
  });

  it('takes the certificates of the seal from a file, that of the key first', async () => {
    const { out } = await tongbu(['certificate']);
    const file = textFile('seal.pem', out);
    const certificate = new X509Certificate(out).raw.toString('base64');
    expect(deployment({ sealCertificate: file }).sealCertificates).toBe(certificate);
    expect(deployment().sealCertificates).toBeUndefined();
  });

  it.each([
    ['a file that is not there', () => '/no/such/seal.pem', /no PEM file/],
    ['a file of something else', () => textFile('seal.pem', 'a letter'), /no PEM file/],
    ['a certificate of another kind of key', () => textFile('seal.pem', rsaCertificate), /P-256/],
  ])('does not take %s for the certificate of the seal', (_what, file, problem) => {
    expect(problemsOf({ sealCertificate: file() })).toEqual([expect.stringMatching(problem)]);
  });

  it('names every wrong value at once', () => {
    const problems = problemsOf({
      stage: 'live',
      retentionYears: 'for ever',
      alarmAddress: 'nobody',
      account: '12',
      certificate: 'arn:aws:acm:eu-west-1:111122223333:certificate/x',
      colour: 'red',
    });
    for (const name of [
      'stage',
      'retentionYears',
      'alarmAddress',
      'account',
      'certificate',
      'colour',
    ])
      expect(problems.filter((problem) => problem.startsWith(`tongbu:${name} `))).toHaveLength(1);
    expect(problems).toHaveLength(6);
  });

  it.each([
    [{ city: undefined }, 'tongbu:city is missing'],
    [{ region: undefined }, 'tongbu:region is missing'],
    [{ region: 'mars-north-1' }, 'tongbu:region is “mars-north-1”, which is no region'],
    [{ region: 'us-gov-west-1' }, 'which is no region that Tongbu knows'],
    [{ city: 'cities/nowhere.json' }, 'tongbu:city is “cities/nowhere.json”'],
    [{ certificate: undefined }, 'tongbu:certificate is missing'],
    [{ account: '999988887777' }, 'belongs to account 111122223333, not to tongbu:account'],
    [{ identity: 'http://id.example' }, 'tongbu:identity must be "cognito" or the issuer'],
    [{ identity: 'https://id.example' }, 'tongbu:oidcClient is missing'],
    [{ oidcClient: 'portal' }, 'with tongbu:identity "cognito" leave it out'],
    [{ retentionYears: 0 }, 'tongbu:retentionYears must be at least 1 year'],
    [{ ...ownProvider, oidcClientSecret: 'hunter2' }, 'must be an ARN like'],
  ])('refuses %j', (changes, sentence) => {
    expect(problemsOf(changes).join('\n')).toContain(sentence);
  });

  it('never repeats what was given for a secret', () => {
    const problems = problemsOf({ ...ownProvider, oidcClientSecret: 'hunter2' });
    expect(problems.join('\n')).not.toContain('hunter2');
  });

  it('names each service that a region lacks, with what to set instead', () => {
    const problems = problemsOf({ region: 'cn-north-1' });
    expect(problems).toHaveLength(3);
    expect(problems.join('\n')).toMatch(/no Amazon Cognito user pools: set tongbu:identity to/);
    expect(problems.join('\n')).toMatch(/no Amazon SES: set tongbu:mail to "off"/);
    expect(problems.join('\n')).toMatch(/no CloudFront with a web firewall: set tongbu:edge to/);
  });

  it('accepts a region in China with a provider, mail and proxy of the city', () => {
    const context = deployment({
      ...ownProvider,
      region: 'cn-north-1',
      mail: 'off',
      edge: 'off',
      certificate: undefined,
    });
    expect(context).toMatchObject({ region: 'cn-north-1', edge: { kind: 'off' }, mail: 'off' });
  });

  it('accepts Hong Kong without mail, which SES does not send from there', () => {
    expect(problemsOf({ region: 'ap-east-1' })).toEqual([
      'tongbu:region is ap-east-1, where AWS has no Amazon SES: set tongbu:mail to "off", ' +
        'or choose another region',
    ]);
    expect(problemsOf({ region: 'ap-east-1', mail: 'off' })).toEqual([]);
  });
});

describe('the city of a deployment', () => {
  it('is read from the file that the context names', () => {
    expect(deployment({ city: cityFile(JSON.stringify(jiangzhou)) }).city).toEqual(jiangzhou);
  });

  it('is refused when its file is not JSON', () => {
    expect(problemsOf({ city: cityFile('{') }).join()).toContain('is not JSON');
  });

  it('is refused with the place of every mistake in its file', () => {
    const file = cityFile(JSON.stringify({ ...jiangzhou, departments: [], jurisdiction: 'x' }));
    const problems = problemsOf({ city: file });
    expect(problems.some((problem) => problem.includes(', departments:'))).toBe(true);
    expect(problems.some((problem) => problem.includes(', jurisdiction:'))).toBe(true);
  });

  it.each(['http://zhengce.jiangzhou.example', 'https://localhost:3000', 'https://intranet'])(
    'is refused on AWS under the address %s',
    (publicUrl) => {
      const file = cityFile(JSON.stringify({ ...jiangzhou, publicUrl }));
      expect(problemsOf({ city: file }).join()).toContain(`publicUrl is ${publicUrl}`);
    },
  );

  it('keeps values of others out of the message', () => {
    expect(() => deployment({ stage: 'live' })).toThrow(/has 1 problem:\n {2}- tongbu:stage/);
    expect(Object.keys(contextValues()).some((key) => key.startsWith('@aws-cdk/'))).toBe(true);
  });
});
