import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workflowNames } from '../../../functions/ports/workflow-engine.ts';
import {
  approvedNext,
  type Edit,
  gates,
  removeGate,
  stateOf,
  withEdited,
  workflows,
} from '../../workflows/proof/mutations.ts';
import { temporaryFolder } from '../ports/temporary-folder.ts';
import { tongbu } from './command-line.ts';

/** A folder with copies of the workflows, `issuance` perhaps changed. */
function folderWith(edit: Edit): string {
  const folder = temporaryFolder();
  for (const [name, machine] of Object.entries(withEdited('issuance', edit))) {
    writeFileSync(join(folder, `${name}.asl.json`), JSON.stringify(machine, null, 2));
  }
  return folder;
}

async function refused(folder: string, gate: string) {
  const { code, out, err } = await tongbu(['prove', folder]);
  expect([code, err]).toEqual([1, '']);
  expect(out).toContain(`✗ issuance: ${gate}`);
  expect(out).toMatch(/ {2}OrganiseTogether → .*PublishPackage\n/);
  expect(out).toContain('A gate can be bypassed.');
  const json = await tongbu(['prove', folder, '--json']);
  expect(json.code).toBe(1);
  const proof = JSON.parse(json.out);
  expect(proof.holds).toBe(false);
  return proof.findings.find(
    (finding: { gate?: string; rule: string }) =>
      finding.rule === 'bypass' && finding.gate === gate,
  ).path;
}

describe('tongbu prove', () => {
  test('holds for the workflows that this version runs, with and without a folder', async () => {
    const own = await tongbu(['prove']);
    expect([own.code, own.err]).toEqual([0, '']);
    expect(own.out).not.toContain('✗');
    for (const { gate } of gates) expect(own.out).toContain(`✓ issuance: ${gate}\n`);
    expect(own.out).toContain('The three synchronisations hold.');
    expect(await tongbu(['prove', 'workflows'])).toEqual(own);
    const copied = await tongbu(['prove', folderWith(() => {}), '--json']);
    expect([copied.code, copied.err]).toEqual([0, '']);
    expect(JSON.parse(copied.out)).toMatchObject({ holds: true, findings: [] });
  });

  describe.each(gates)('with the gate $gate', ({ gate, state, route }) => {
    test('taken out exits 1 and prints the way around it', async () => {
      const folder = folderWith((machine) => removeGate(machine, state, route));
      const path = await refused(folder, gate);
      expect(path).not.toContain(state);
      expect(path.at(-1)).toBe('PublishPackage');
    });

    test('passed by on an error exits 1 and prints the way around it', async () => {
      const folder = folderWith((machine) => {
        const Next = approvedNext(machine, route);
        stateOf(machine, state, 'Task').Catch = [{ ErrorEquals: ['States.ALL'], Next }];
      });
      const path = await refused(folder, gate);
      expect(path).toContain(state);
      expect(path).not.toContain(route);
    });

    test('passed by on any unknown answer exits 1 and prints the way around it', async () => {
      const folder = folderWith((machine) => {
        stateOf(machine, route, 'Choice').Default = approvedNext(machine, route);
      });
      expect((await refused(folder, gate)).at(-1)).toBe('PublishPackage');
    });
  });

  test.each(['documentLodging', 'interpretationLodging'])(
    'with the branch of %s taken out exits 1',
    async (gate) => {
      const folder = folderWith((machine) => {
        const both = stateOf(machine, 'OrganiseTogether', 'Parallel');
        both.Branches = both.Branches.filter(
          (branch) => !JSON.stringify(branch).includes(`"${gate}"`),
        );
      });
      const { code, out } = await tongbu(['prove', folder]);
      expect(code).toBe(1);
      expect(out).toContain(`✗ issuance: ${gate}`);
    },
  );

  test('does not hold where a whole workflow is missing', async () => {
    const folder = folderWith(() => {});
    rmSync(join(folder, 'gate.asl.json'));
    const { code, out } = await tongbu(['prove', folder]);
    expect(code).toBe(1);
    expect(out).toContain('✗');
  });

  test.each([
    ['a folder that is not there', () => join(temporaryFolder(), 'none'), 'none'],
    ['a folder without workflows', () => temporaryFolder(), '.asl.json'],
    ['a file', () => 'workflows/gate.asl.json', 'not a folder'],
    [
      'a workflow that is no JSON',
      () => {
        const folder = folderWith(() => {});
        writeFileSync(join(folder, 'gate.asl.json'), '{"StartAt":');
        return folder;
      },
      'gate.asl.json is not readable JSON',
    ],
  ])('refuses %s and says what to do', async (_what, folder, message) => {
    const { code, out, err } = await tongbu(['prove', folder()]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(message);
  });

  test.each([
    ['no workflow', 'null'],
    ['another format', '[1, 2]'],
    ['a workflow without states', '{"StartAt": "A", "States": {}}'],
  ])('does not hold for a file that is JSON but %s', async (_what, content) => {
    const folder = folderWith(() => {});
    writeFileSync(join(folder, 'issuance.asl.json'), content);
    const { code, out } = await tongbu(['prove', folder]);
    expect(code).toBe(1);
    expect(out).toContain('issuance');
  });

  test('names the same workflows that it proves', () => {
    expect(Object.keys(workflows)).toEqual(workflowNames.toSorted());
  });
});
