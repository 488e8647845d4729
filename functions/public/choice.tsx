import { homeWords } from '../../templates/words/public-home.ts';
import { type Page, t } from './page.ts';

interface ChoiceProps {
  readonly page: Page;
  readonly name: string;
  readonly label: string;
  readonly chosen: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** One thing by which a list is filtered; the first option filters by nothing. */
export function Choice({ page, name, label, chosen, options }: ChoiceProps) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        <option value="">{t(page, homeWords.any)}</option>
        {options.map((option) => (
          <option value={option.value} selected={option.value === chosen}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
