/**
 * Complex fields open, turn from instruction to result, and close by three characters that may
 * stand paragraphs apart. Only results are shown; what is nested in an instruction is part of it.
 */
export class FieldStack {
  private readonly results: boolean[] = [];

  hear(type: string | undefined): void {
    if (type === 'begin') this.results.push(false);
    else if (type === 'end') this.results.pop();
    else if (type === 'separate' && this.results.length > 0) {
      this.results[this.results.length - 1] = true;
    }
  }

  get shows(): boolean {
    return this.results.every((isResult) => isResult);
  }
}
