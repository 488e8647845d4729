import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../functions/ports/temporary-folder.ts';
import { removeGate, withEdited } from '../../workflows/proof/mutations.ts';
import { TongbuProcess } from './tongbu-process.ts';

async function run(args: readonly string[], port = '0') {
  const dataFolder = join(temporaryFolder(), 'data');
  const command = new TongbuProcess(args, { dataFolder, port });
  const code = await command.ended();
  return { code, out: command.out, err: command.err, dataFolder };
}

function written(name: string, content: string): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

describe('the tongbu process', () => {
  test('writes JSON alone to standard output and exits 0', async () => {
    const path = written('notice.txt', '江州市关于开放公园的通知\n\n各区：\n\n公园延时开放。\n');
    const { code, out, err, dataFolder } = await run(['parse', path, '--json']);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out).document.title).toBe('江州市关于开放公园的通知');
    expect(existsSync(dataFolder)).toBe(false);
  });

  test('exits 1 on a check that fails and still writes JSON alone', async () => {
    const folder = temporaryFolder();
    const edited = withEdited('issuance', (machine) =>
      removeGate(machine, 'SignOffPackage', 'RouteSignOff'),
    );
    for (const [name, machine] of Object.entries(edited)) {
      writeFileSync(join(folder, `${name}.asl.json`), JSON.stringify(machine));
    }
    const { code, out, err } = await run(['prove', folder, '--json']);
    expect([code, err]).toEqual([1, '']);
    expect(JSON.parse(out).holds).toBe(false);
  });

  test('refuses what cannot be done on standard error alone and leaves no data', async () => {
    const { code, out, err, dataFolder } = await run(['export', '--all']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`${dataFolder} does not exist`);
    expect(err).not.toMatch(/^ +at /m);
    expect(existsSync(dataFolder)).toBe(false);
  });

  test('refuses a setting that is no port and says how to write it', async () => {
    const { code, out, err } = await run(['serve'], '65536');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('TONGBU_PORT=65536');
    expect(err).toContain('write 0 to 65535');
  });

  test('refuses a file in the place of its data folder', async () => {
    const dataFolder = written('data', 'a file');
    const command = new TongbuProcess(['demo'], { dataFolder });
    expect(await command.ended()).toBe(1);
    expect(command.err).toContain('cannot be created or opened; check the path');
    expect(command.err).not.toMatch(/^ +at /m);
  });

  test('refuses a damaged ledger before anything is done', async () => {
    const dataFolder = join(temporaryFolder(), 'data');
    mkdirSync(dataFolder);
    writeFileSync(join(dataFolder, 'ledger.sqlite'), 'no database at all. '.repeat(300));
    const command = new TongbuProcess(['demo'], { dataFolder });
    expect(await command.ended()).toBe(1);
    expect([command.out, command.err.split('\n')[0]]).toEqual([
      '',
      expect.stringMatching(/^✗ .*ledger\.sqlite is damaged; restore it from a backup/),
    ]);
  });

  test('ends quietly when its reader leaves', async () => {
    const dataFolder = temporaryFolder();
    const command = new TongbuProcess(['demo'], { dataFolder });
    await command.said(/Proof/);
    command.stopReading();
    expect(await command.ended()).toBe(141);
    expect(command.err).toBe('');
  });
});
