const LONGEST = 500;
/** Children of children of children; no workflow of ours goes deeper. */
const DEEPEST = 5;

/**
 * What a person is told of why an execution failed. Step Functions hands on whole answers as a
 * cause: a Lambda function's error with its stack, or a child execution with its input and output.
 * Only the words of the error are taken out of them; null where there are none.
 */
export function causeInWords(cause: string | undefined, depth = 0): string | null {
  if (cause === undefined || cause === '' || depth > DEEPEST) return null;
  const fields = fieldsOf(cause);
  if (fields === null) return cause.slice(0, LONGEST);
  const { errorMessage, Error: error, Cause: inner } = fields;
  if (typeof errorMessage === 'string') return errorMessage.slice(0, LONGEST);
  const words = typeof inner === 'string' ? causeInWords(inner, depth + 1) : null;
  if (typeof error !== 'string') return words;
  return (words === null ? error : `${error}: ${words}`).slice(0, LONGEST);
}

/** Null for words that are no JSON; JSON without members has nothing to tell. */
function fieldsOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    // Cut short by Step Functions, such an answer is still no words for a person.
    return /^\s*[[{]/.test(text) ? {} : null;
  }
}
