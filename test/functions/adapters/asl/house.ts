import type { AslEngine } from '../../../../functions/adapters/asl/engine.ts';
import { openAslEngine } from '../../../../functions/adapters/asl/engine.ts';
import type { TaskFunction } from '../../../../functions/adapters/asl/invocations.ts';
import {
  epochMsOf,
  type Instant,
  instantOf,
  instantSchema,
} from '../../../../functions/domain/kernel/time.ts';
import type { Clock } from '../../../../functions/ports/clock.ts';
import type { Json } from '../../../../functions/ports/ledger.ts';
import type { TaskToken } from '../../../../functions/ports/workflow-engine.ts';
import { readWorkflows } from '../../../../workflows/proof/read-folder.ts';

/** A clock that stands until it is moved. */
export class HeldClock implements Clock {
  #now = instantSchema.parse('2026-11-22T00:00:00.000Z');

  now(): Instant {
    return this.#now;
  }

  addDays(days: number): void {
    this.#now = instantOf(epochMsOf(this.#now) + days * 86_400_000);
  }

  addMilliseconds(milliseconds: number): void {
    this.#now = instantOf(epochMsOf(this.#now) + milliseconds);
  }
}

const DAY = 86_400;

/**
 * The functions of the workflows over a ledger that is just a map of decisions. They note each
 * call, keep the token of each open gate, and do nothing else.
 */
export class House {
  readonly clock: HeldClock;
  readonly calls: string[] = [];
  /** Newest token by `subject gate`. */
  readonly open = new Map<string, TaskToken>();
  readonly decisions = new Map<string, string>();
  readonly overrides: Record<string, TaskFunction> = {};
  timeoutSeconds = 31 * DAY;
  releaseAt: Instant;
  engine: AslEngine;
  readonly #file: string;

  constructor(file: string, clock = new HeldClock()) {
    this.clock = clock;
    this.releaseAt = clock.now();
    this.#file = file;
    this.engine = this.reopen();
  }

  reopen(machines: Readonly<Record<string, unknown>> = readWorkflows('workflows')): AslEngine {
    const functions = Object.fromEntries(
      functionNames.map((name): [string, TaskFunction] => [
        name,
        (given) => this.#call(name, given),
      ]),
    );
    this.engine = openAslEngine({
      file: this.#file,
      machines,
      functions,
      clock: this.clock,
      waitMs: 50,
    });
    return this.engine;
  }

  /** Records a decision and wakes the gate up, as the relay does. */
  async decide(
    subject: string,
    gate: string,
    outcome = 'approved',
  ): Promise<'resumed' | 'movedOn'> {
    const key = `${subject} ${gate}`;
    const token = this.open.get(key);
    if (token === undefined) throw new Error(`${key} is not open`);
    this.decisions.set(key, outcome);
    const answer = await this.engine.resume(token, { settled: true });
    await this.engine.settle();
    return answer;
  }

  callsOf(name: string): readonly string[] {
    return this.calls.filter((call) => call.startsWith(`${name} `));
  }

  async #call(name: string, given: Json): Promise<Json> {
    const { subject, gate, token, followUp } = Object(given);
    const about = [subject, gate, followUp].filter((part) => part !== undefined).join(' ');
    this.calls.push(`${name} ${about}`);
    const override = this.overrides[name];
    if (override !== undefined) return override(given);
    switch (name) {
      case 'PlanWakeUp':
        return { settled: this.decisions.has(about), timeoutSeconds: this.timeoutSeconds };
      case 'OpenGate':
        this.open.set(about, token);
        return {};
      case 'SettleGate': {
        const outcome = this.decisions.get(about) ?? 'missing';
        // A return makes every decision of this subject void, as it does in the ledger.
        if (outcome === 'returned') this.decisions.clear();
        return { outcome };
      }
      default:
        return this.#answer(name);
    }
  }

  #answer(name: string): Json {
    switch (name) {
      case 'PlanRelease':
        return { outcome: 'approved', releaseAt: this.releaseAt };
      case 'PlanFollowUp':
        return { startAt: this.releaseAt };
      case 'Publish':
      case 'PublishIssue':
        return { outcome: 'published' };
      case 'ReleaseFollowUp':
        return { outcome: 'released' };
      default:
        return {};
    }
  }
}

const functionNames = [
  'StartConversion',
  'CloseIncident',
  'PlanWakeUp',
  'OpenGate',
  'RemindGate',
  'SettleGate',
  'RenderPackage',
  'PlanRelease',
  'Publish',
  'StartFollowUps',
  'PlanFollowUp',
  'ReleaseFollowUp',
  'RenderIssue',
  'PublishIssue',
  'RecordGazetting',
];

export const issuanceGates = [
  'documentLodging',
  'interpretationLodging',
  'submission',
  'screening',
  'disclosureReview',
  'deidentification',
  'signOff',
];
