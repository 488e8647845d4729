/** A text in which each of the words is pointed out where it stands first. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  const places = words
    .flatMap((word) => {
      const at = word === '' ? -1 : text.indexOf(word);
      return at === -1 ? [] : [{ from: at, to: at + word.length }];
    })
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  const pieces = places.flatMap(({ from, to }) => {
    // What overlaps is pointed out already.
    if (from < end) return [];
    const before = text.slice(end, from);
    end = to;
    return [before, <mark>{text.slice(from, to)}</mark>];
  });
  return (
    <>
      {pieces}
      {text.slice(end)}
    </>
  );
}
