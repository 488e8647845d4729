import type { PageWords } from './page-words.ts';

type Does = Exclude<keyof PageWords['keys'], 'title' | 'enabled'>;

const keys: readonly (readonly [readonly string[], Does])[] = [
  [['n', 'j'], 'next'],
  [['p'], 'previous'],
  [[']'], 'following'],
  [['['], 'preceding'],
  [['m'], 'mask'],
  [['k'], 'keep'],
  [['e'], 'exempt'],
  [['y'], 'accept'],
  [['Shift'], 'everywhere'],
  [['r'], 'reopen'],
  [['u', 'Ctrl+Z'], 'undo'],
  [['Shift+U', 'Ctrl+Y'], 'redo'],
  [['Enter'], 'inspect'],
  [['Esc'], 'leave'],
  [['/'], 'search'],
  [['a'], 'add'],
  [['v'], 'preview'],
  [['?'], 'help'],
];

/** The keys and what they do; they can be turned off, as single keys may be in the way. */
export function KeysHelp({ words: { keys: own } }: { words: PageWords }) {
  return (
    <details id="keys" class="box scripted">
      <summary>
        {own.title} <kbd>?</kbd>
      </summary>
      <label class="everywhere">
        <input type="checkbox" id="keys-enabled" checked />
        <span>{own.enabled}</span>
      </label>
      <dl class="keys">
        {keys.map(([pressed, does]) => (
          <div>
            <dt>
              {pressed.map((key) => (
                <kbd>{key}</kbd>
              ))}
            </dt>
            <dd>{own[does]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
