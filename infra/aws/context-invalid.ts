/** What a deployment was told does not hold; the message lists every problem. */
export class ContextInvalid extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      `The context of this deployment has ${problems.length} ` +
        `problem${problems.length === 1 ? '' : 's'}:\n` +
        `${problems.map((problem) => `  - ${problem}`).join('\n')}\n` +
        'Set values in cdk.json under "context", or on the command line: -c tongbu:NAME=VALUE',
    );
    this.name = 'ContextInvalid';
    this.problems = problems;
  }
}
