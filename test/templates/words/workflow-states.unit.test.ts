import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { stateName } from '../../../templates/words/workflow-states.ts';
import { readWorkflows } from '../../../workflows/proof/read-folder.ts';

const machineSchema = z.object({
  States: z.record(
    z.string(),
    z.object({ Type: z.string(), Branches: z.array(z.unknown()).default([]) }),
  ),
});

/** Where an execution may stand for longer than a moment, in branches too. */
function lasting(machine: unknown): readonly string[] {
  const { States } = machineSchema.parse(machine);
  return Object.entries(States).flatMap(([name, { Type, Branches }]) => [
    ...(['Task', 'Wait', 'Parallel'].includes(Type) ? [name] : []),
    ...Branches.flatMap(lasting),
  ]);
}

test('every state in which an execution may be seen has words in both languages', () => {
  const machines = readWorkflows(fileURLToPath(new URL('../../../workflows', import.meta.url)));
  // A gate is seen as the state of its parent that waits for it.
  const names = Object.entries(machines).flatMap(([name, machine]) =>
    name === 'gate' ? [] : lasting(machine),
  );
  expect(names).toContain('ScreenPackage');
  expect(names.filter((name) => stateName(name) === null)).toEqual([]);
});

test('a branch is named by its innermost state, an unknown state by nothing', () => {
  expect(stateName('OrganiseTogether/LodgeDocument')?.zh).toBe('报送文件');
  expect(stateName('ForgottenState')).toBeNull();
});
