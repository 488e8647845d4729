import { describe, expect, test } from 'vitest';
import { type Proof, prove } from '../../../workflows/proof/prove.ts';
import {
  approvedNext,
  type Edit,
  gates,
  nameGate,
  redirect,
  removeGate,
  stateOf,
  withEdited,
  workflows,
} from './mutations.ts';

function proveEdited(workflow: string, edit: Edit): Proof {
  return prove(withEdited(workflow, edit));
}

/** The findings that say the gate can be got around, as their paths. */
function waysAround(proof: Proof, gate: string): readonly (readonly string[])[] {
  return proof.findings
    .filter((finding) => finding.rule === 'bypass' && finding.gate === gate)
    .map(({ path }) => path);
}

describe('the workflows as they are', () => {
  test('no way gets around a gate', () => {
    const proof = prove(workflows);
    expect(proof.findings).toEqual([]);
    expect(proof.holds).toBe(true);
  });

  test('every gate of issuance is named as proven, in its order', () => {
    const names = prove(workflows)
      .gates.filter(
        ({ workflow, asks, holds }) => workflow === 'issuance' && asks === 'gate' && holds,
      )
      .map(({ gate }) => gate);
    expect(names).toEqual([
      'documentLodging',
      'interpretationLodging',
      ...gates.map(({ gate }) => gate),
    ]);
  });
});

describe.each(gates)('the gate $gate of issuance', ({ gate, state, route }) => {
  test('cannot be removed', () => {
    const proof = proveEdited('issuance', (machine) => removeGate(machine, state, route));
    const [way, ...more] = waysAround(proof, gate);
    expect(more).toEqual([]);
    expect(way?.at(0)).toBe('OrganiseTogether');
    expect(way?.at(-1)).toBe('PublishPackage');
    expect(way).not.toContain(state);
    expect(proof.gates.find((proven) => proven.gate === gate)?.holds).toBe(false);
  });

  test('cannot be got around by catching its errors', () => {
    const proof = proveEdited('issuance', (machine) => {
      const next = approvedNext(machine, route);
      stateOf(machine, state, 'Task').Catch = [
        { ErrorEquals: ['States.Timeout'], ResultPath: null, Next: next },
      ];
    });
    const [way] = waysAround(proof, gate);
    expect(way).toContain(state);
    expect(way).not.toContain(route);
    expect(way?.at(-1)).toBe('PublishPackage');
  });

  test('cannot be got around by the Default of its Choice', () => {
    const proof = proveEdited('issuance', (machine) => {
      stateOf(machine, route, 'Choice').Default = approvedNext(machine, route);
    });
    expect(waysAround(proof, gate)[0]?.slice(-1)).toEqual(['PublishPackage']);
  });

  test('does not count as passed when it returned the dossier', () => {
    const proof = proveEdited('issuance', (machine) => {
      const choice = stateOf(machine, route, 'Choice');
      const next = approvedNext(machine, route);
      for (const rule of choice.Choices) if (rule.StringEquals === 'returned') rule.Next = next;
    });
    expect(waysAround(proof, gate)).not.toEqual([]);
  });

  test('is needed again after a later return to it alone', () => {
    const proof = proveEdited('issuance', (machine) => {
      const choice = stateOf(machine, 'RouteSignOff', 'Choice');
      for (const rule of choice.Choices) if (rule.StringEquals === 'returned') rule.Next = state;
    });
    expect(waysAround(proof, 'documentLodging')).not.toEqual([]);
  });

  test('cannot be decided by the answer of another gate', () => {
    const proof = proveEdited('issuance', (machine) => {
      for (const rule of stateOf(machine, route, 'Choice').Choices)
        rule.Variable = '$.lodging.document';
    });
    expect(waysAround(proof, gate)).not.toEqual([]);
  });

  test('cannot have its answer dropped', () => {
    const proof = proveEdited('issuance', (machine) => {
      stateOf(machine, state, 'Task').ResultPath = null;
    });
    expect(waysAround(proof, gate)).not.toEqual([]);
  });

  test('cannot be replaced by another gate under its name', () => {
    const proof = proveEdited('issuance', (machine) => nameGate(machine, state, 'documentLodging'));
    expect(waysAround(proof, gate)).not.toEqual([]);
  });

  test('cannot be skipped by a rule that a mere negation opens', () => {
    const proof = proveEdited('issuance', (machine) => {
      const choice = stateOf(machine, route, 'Choice');
      const next = approvedNext(machine, route);
      const outcome = `$.${gate}.outcome`;
      choice.Choices.unshift({ Not: { Variable: outcome, StringEquals: 'returned' }, Next: next });
    });
    expect(waysAround(proof, gate)).not.toEqual([]);
  });
});

describe.each(gates.slice(1).map((gate, index) => ({ ...gate, before: gates[index] })))(
  'the order of $before.gate and $gate',
  ({ gate, state, before }) => {
    test('cannot be swapped', () => {
      const proof = proveEdited('issuance', (machine) => {
        nameGate(machine, state, before?.gate ?? '');
        nameGate(machine, before?.state ?? '', gate);
      });
      expect(proof.findings).toContainEqual(
        expect.objectContaining({ workflow: 'issuance', rule: 'order', gate: before?.gate }),
      );
    });

    test('cannot be swapped by moving the states either', () => {
      const proof = proveEdited('issuance', (machine) => {
        const earlier = before?.state ?? '';
        const earlierRoute = before?.route ?? '';
        const route = gates.find((other) => other.gate === gate)?.route ?? '';
        const after = approvedNext(machine, route);
        redirect(machine, earlier, state);
        const rulesOf = (name: string) => stateOf(machine, name, 'Choice').Choices;
        for (const rule of rulesOf(route)) if (rule.Next === after) rule.Next = earlier;
        for (const rule of rulesOf(earlierRoute)) if (rule.Next === state) rule.Next = after;
      });
      expect(proof.findings.map(({ rule }) => rule)).toContain('order');
    });
  },
);

describe('the two lodgings', () => {
  test.each(['document', 'interpretation'])('the %s cannot be left out of the condition', (one) => {
    const proof = proveEdited('issuance', (machine) => {
      const [rule] = stateOf(machine, 'RouteLodging', 'Choice').Choices;
      const kept = rule?.And?.filter(({ Variable }) => Variable !== `$.lodging.${one}`);
      if (rule !== undefined) rule.And = [...(kept ?? [])];
    });
    expect(waysAround(proof, `${one}Lodging`)).toEqual([
      expect.arrayContaining(['OrganiseTogether', 'RouteLodging', 'PublishPackage']),
    ]);
  });

  test('both are needed, not either', () => {
    const proof = proveEdited('issuance', (machine) => {
      const [rule] = stateOf(machine, 'RouteLodging', 'Choice').Choices;
      if (rule?.And === undefined) throw new Error('the first rule is no And');
      rule.Or = rule.And;
      delete rule.And;
    });
    expect(waysAround(proof, 'documentLodging')).not.toEqual([]);
    expect(waysAround(proof, 'interpretationLodging')).not.toEqual([]);
  });

  test('a branch cannot be removed', () => {
    const proof = proveEdited('issuance', (machine) => {
      const parallel = stateOf(machine, 'OrganiseTogether', 'Parallel');
      parallel.Branches = parallel.Branches.slice(0, 1);
    });
    expect(waysAround(proof, 'interpretationLodging')).not.toEqual([]);
  });

  test('an error of either cannot be caught and passed over', () => {
    const proof = proveEdited('issuance', (machine) => {
      stateOf(machine, 'OrganiseTogether', 'Parallel').Catch = [
        { ErrorEquals: ['States.Timeout'], ResultPath: null, Next: 'ConfirmSubmission' },
      ];
    });
    expect(waysAround(proof, 'documentLodging')[0]?.slice(0, 2)).toEqual([
      'OrganiseTogether',
      'ConfirmSubmission',
    ]);
  });
});

describe('publication', () => {
  test('stands in one state only', () => {
    const proof = proveEdited('issuance', (machine) => {
      const again = structuredClone(stateOf(machine, 'PublishPackage', 'Task'));
      machine.States.PublishAgain = { ...again, Next: 'RoutePublication' };
      redirect(machine, 'StartFollowUps', 'PublishAgain');
      machine.States.PublishAgain = { ...again, Next: 'StartFollowUps' };
    });
    expect(proof.findings.map(({ rule }) => rule)).toContain('goal-twice');
  });

  test('has no second way in from the start', () => {
    const proof = proveEdited('issuance', (machine) => {
      const early = structuredClone(stateOf(machine, 'PublishPackage', 'Task'));
      machine.States.PublishEarly = { ...early, Next: 'OrganiseTogether' };
      machine.StartAt = 'PublishEarly';
    });
    expect(waysAround(proof, 'signOff')).toEqual([['PublishEarly']]);
  });

  test('belongs to issuance alone', () => {
    const proof = proveEdited('gazette-issue', (machine) => {
      const task = stateOf(machine, 'RecordGazetting', 'Task');
      if ('FunctionName' in task.Parameters) task.Parameters.FunctionName = '$' + '{Publish}';
    });
    expect(proof.findings.map(({ rule }) => rule)).toContain('foreign-goal');
  });

  test('concerns the dossier that the execution is about', () => {
    const proof = proveEdited('issuance', (machine) => {
      const task = stateOf(machine, 'ScreenPackage', 'Task');
      if ('Input' in task.Parameters)
        task.Parameters.Input = { gate: 'screening', subject: 'dossier/another' };
    });
    expect(proof.findings).toMatchObject([
      { rule: 'other-subject', path: expect.arrayContaining(['ScreenPackage']) },
    ]);
  });

  test('cannot come before the release was planned', () => {
    const proof = proveEdited('issuance', (machine) => {
      redirect(machine, 'PlanRelease', 'PublishPackage');
      removeUnreached(machine.States, ['PlanRelease', 'RouteRelease', 'AwaitRelease']);
    });
    expect(waysAround(proof, 'PlanRelease')).not.toEqual([]);
  });

  test('must be there at all', () => {
    const proof = proveEdited('issuance', (machine) => {
      redirect(machine, 'PublishPackage', 'StartFollowUps');
      removeUnreached(machine.States, ['PublishPackage', 'RoutePublication']);
    });
    expect(proof.findings.map(({ rule }) => rule)).toContain('goal-missing');
    expect(proof.gates.filter(({ workflow }) => workflow === 'issuance').some((g) => g.holds)).toBe(
      false,
    );
  });
});

describe('the gate machine', () => {
  test('cannot end without settling', () => {
    const proof = proveEdited('gate', (machine) => {
      delete stateOf(machine, 'AwaitDecision', 'Task').Next;
      stateOf(machine, 'AwaitDecision', 'Task').End = true;
    });
    expect(proof.findings).toContainEqual(
      expect.objectContaining({
        rule: 'answer',
        path: ['PlanWakeUp', 'RouteWakeUp', 'AwaitDecision'],
      }),
    );
  });

  test('does not trust what a token brings back', () => {
    const proof = proveEdited('gate', (machine) => redirectNext(machine, 'AwaitDecision'));
    expect(waysAround(proof, 'PlanWakeUp')).toEqual([
      ['PlanWakeUp', 'RouteWakeUp', 'AwaitDecision', 'SettleGate'],
    ]);
  });

  test('cannot settle because time has passed', () => {
    const proof = proveEdited('gate', (machine) => redirectNext(machine, 'RemindGate'));
    expect(waysAround(proof, 'PlanWakeUp')).not.toEqual([]);
  });
});

describe('follow-ups and gazette issues', () => {
  test('a follow-up is reviewed before it is released', () => {
    const proof = proveEdited('follow-up', (machine) =>
      removeGate(machine, 'ReviewFollowUp', 'RouteReview'),
    );
    expect(waysAround(proof, 'followUpReview:{$.followUp}')).not.toEqual([]);
  });

  test('a returned follow-up is lodged again', () => {
    const proof = proveEdited('follow-up', (machine) => {
      for (const rule of stateOf(machine, 'RouteReview', 'Choice').Choices)
        if (rule.StringEquals === 'returned') rule.Next = 'ReviewFollowUp';
    });
    expect(waysAround(proof, 'followUpLodging:{$.followUp}')).not.toEqual([]);
  });

  test('an issue needs its final proof', () => {
    const proof = proveEdited('gazette-issue', (machine) =>
      removeGate(machine, 'ProveIssue', 'RouteFinalProof'),
    );
    expect(waysAround(proof, 'finalProof')[0]?.at(-1)).toBe('PublishIssue');
  });

  test('nothing is recorded as gazetted unless the issue is public', () => {
    const proof = proveEdited('gazette-issue', (machine) => {
      stateOf(machine, 'RoutePublication', 'Choice').Default = 'RecordGazetting';
    });
    expect(waysAround(proof, 'PublishIssue')[0]?.at(-1)).toBe('RecordGazetting');
  });
});

describe('the response to an incident', () => {
  test('is closed only where each gate was found settled', () => {
    for (const field of ['information', 'pressConference', 'opinion']) {
      const proof = proveEdited('response', (machine) => {
        const settled = stateOf(machine, 'RouteResponse', 'Choice').Choices.at(-1);
        if (settled?.And === undefined) throw new Error('it asks for nothing');
        settled.And = settled.And.filter(({ Variable }) => Variable !== `$.response.${field}`);
      });
      expect(proof.findings.map(({ rule }) => rule)).toContain('bypass');
    }
  });

  test('is not closed by whatever a step reports', () => {
    const proof = proveEdited('response', (machine) => {
      stateOf(machine, 'RouteResponse', 'Choice').Default = 'CloseIncident';
    });
    expect(waysAround(proof, 'pressConference')[0]?.at(-1)).toBe('CloseIncident');
  });
});

describe('what is missing', () => {
  test.each(Object.keys(workflows))('the workflow %s must be there', (workflow) => {
    const { [workflow]: _gone, ...rest } = workflows;
    const proof = prove(rest);
    expect(proof.holds).toBe(false);
    expect(proof.findings).toContainEqual(
      expect.objectContaining({ workflow, rule: 'missing-workflow' }),
    );
  });

  test('a workflow outside the subset proves nothing', () => {
    const proof = prove({ ...workflows, issuance: { StartAt: 'A', States: {} } });
    expect(proof.findings.map(({ rule }) => rule)).toContain('subset');
    expect(proof.gates.filter(({ workflow }) => workflow === 'issuance').some((g) => g.holds)).toBe(
      false,
    );
  });
});

function removeUnreached(states: Record<string, unknown>, names: readonly string[]): void {
  for (const name of names) delete states[name];
}

function redirectNext(machine: Parameters<Edit>[0], state: string): void {
  stateOf(machine, state, 'Task').Next = 'SettleGate';
}
