import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Refusal } from '../../../functions/domain/kernel/refusal.ts';
import { DataFolderProblem } from '../../../functions/ports/data-folder.ts';
import { step } from '../../../functions/steps/step.ts';
import { openHouse } from '../public/public-house.ts';

const failing = (error: Error) => step(z.strictObject({}), () => Promise.reject(error));

describe('A step of the workflow', () => {
  it('is tried again by the workflow while the disk is full', async () => {
    const { environment } = await openHouse();
    const full = failing(new DataFolderProblem('full', 'objects'));
    await expect(full(environment, {})).rejects.toMatchObject({ name: 'Transient.Unavailable' });
  });

  it('stops where a rule refuses, which trying again cannot cure', async () => {
    const { environment } = await openHouse();
    const refused = failing(new Refusal('notProactive', { attribute: 'withheld' }));
    await expect(refused(environment, {})).rejects.toBeInstanceOf(Refusal);
  });
});
