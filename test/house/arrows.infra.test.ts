import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../functions/ports/temporary-folder.ts';

const cruiser = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const folders = ['functions', 'infra', 'templates', 'workflows'];

function cruise(cwd: string, entries: readonly string[]) {
  const args = ['--config', '.dependency-cruiser.mjs', ...entries];
  const { status, stdout } = spawnSync(process.execPath, [cruiser, ...args], {
    cwd,
    encoding: 'utf8',
  });
  return { passes: status === 0, told: stdout };
}

/** A house of a few files under the real rules. */
function houseWith(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  for (const name of ['.dependency-cruiser.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(name, join(folder, name));
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), source);
  }
  return cruise(folder, [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))]);
}

const value = 'export const value = 1;\n';
const importing = (path: string) =>
  `import { value } from '${path}';\nexport const next = value;\n`;

describe('the arrows of the house', () => {
  test('hold in the house as it stands', () => {
    const { passes, told } = cruise('.', folders);
    expect(told).toContain('no dependency violations found');
    expect(passes).toBe(true);
  }, 60_000);

  test('let a house pass that keeps them', () => {
    const { passes } = houseWith({
      'functions/domain/rule.ts': value,
      'functions/application/act.ts': importing('../domain/rule.ts'),
      'infra/local/host.ts': importing('../../functions/domain/rule.ts'),
    });
    expect(passes).toBe(true);
  });

  test.each([
    [
      'the domain reads files',
      {
        'functions/domain/rule.ts': `import { readFileSync } from 'node:fs';\nexport const value = readFileSync;\n`,
      },
      'the domain knows pure libraries only',
    ],
    [
      'the domain knows a technology',
      { 'functions/domain/rule.ts': `import { Hono } from 'hono';\nexport const value = Hono;\n` },
      'the domain knows pure libraries only',
    ],
    [
      'the domain knows a use case, by its types alone',
      {
        'functions/domain/rule.ts': `import type { Value } from '../application/act.ts';\nexport type Next = Value;\n`,
        'functions/application/act.ts': 'export type Value = string;\n',
      },
      'functions/domain imports only what the house allows',
    ],
    [
      'the portal takes an adapter',
      {
        'functions/portal/page.tsx': importing('../adapters/sqlite/ledger.ts'),
        'functions/adapters/sqlite/ledger.ts': value,
      },
      'functions/portal imports only what the house allows',
    ],
    [
      'a use case takes an adapter',
      {
        'functions/application/act.ts': importing('../adapters/files/objects.ts'),
        'functions/adapters/files/objects.ts': value,
      },
      'functions/application imports only what the house allows',
    ],
    [
      'one edge takes another',
      {
        'functions/public/page.ts': importing('../portal/session.ts'),
        'functions/portal/session.ts': value,
      },
      'functions/public imports only what the house allows',
    ],
    [
      'a template takes a port',
      {
        'templates/page.ts': importing('../functions/ports/clock.ts'),
        'functions/ports/clock.ts': value,
      },
      'templates imports only what the house allows',
    ],
    [
      'the house takes its host',
      {
        'functions/steps/step.ts': importing('../../infra/local/host.ts'),
        'infra/local/host.ts': value,
      },
      'nobody imports infra',
    ],
    [
      'two files need each other',
      {
        'functions/domain/one.ts': `import { two } from './two.ts';\nexport const one = () => two;\n`,
        'functions/domain/two.ts': `import { one } from './one.ts';\nexport const two = () => one;\n`,
      },
      'no cycles',
    ],
    [
      'a file is not there',
      { 'functions/domain/rule.ts': importing('./gone.ts') },
      'every import resolves',
    ],
    [
      'there is a drawer for everything',
      { 'functions/domain/rule.ts': importing('./utils.ts'), 'functions/domain/utils.ts': value },
      'no junk drawers',
    ],
  ])('break where %s', (_what, files, rule) => {
    const { passes, told } = houseWith(files);
    expect(told).toContain(rule);
    expect(passes).toBe(false);
  });
});
