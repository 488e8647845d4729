import type { Child } from 'hono/jsx';

/** The form of a step. Where nothing waits for it any more it folds away, and can still be taken. */
export function StepBox(props: {
  title: string;
  /** True once the incident is over. */
  folded: boolean;
  /** True where the form comes back with what was wrong. */
  failed: boolean;
  id?: string;
  children: Child;
}) {
  const { title, id, children } = props;
  return props.folded ? (
    <details class="step" id={id} open={props.failed}>
      <summary>{title}</summary>
      {children}
    </details>
  ) : (
    <section class="step" id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
