import type { Child } from 'hono/jsx';

/** The head of a column by which the rows may stand in order. */
export interface SortedHead {
  readonly content: Child;
  readonly sort: 'ascending' | 'descending' | undefined;
}

/** A table with a head for each column, which scrolls where the screen is too narrow for it. */
export function HeadedTable(props: {
  heads: readonly (string | SortedHead)[];
  /** On a narrow screen each row becomes a block, for rows that are read one by one. */
  stacked?: boolean;
  class?: string;
  caption?: string;
  children: Child;
}) {
  const { heads, caption } = props;
  return (
    <div class={props.stacked === true ? 'scroll stacked' : 'scroll'}>
      <table class={props.class}>
        {caption === undefined ? null : <caption>{caption}</caption>}
        <thead>
          <tr>
            {heads.map((head) =>
              typeof head === 'string' ? (
                <th scope="col">{head}</th>
              ) : (
                <th scope="col" aria-sort={head.sort}>
                  {head.content}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </div>
  );
}
