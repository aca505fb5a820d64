import { type FormEvent, useId, useState } from 'react';
import type { RefineWishJson } from '../../contract/draft-run.ts';
import { strings } from '../strings.ts';
import { languageName } from '../text/format.ts';

/** The languages that replies are written in, as ISO 639-1 codes. */
const replyLanguages = ['en', 'sv', 'nb', 'da', 'de', 'nl'] as const;

type Props = { readonly current: string; readonly onRefine: (wish: RefineWishJson) => void };

/** Asks for the reply in another language. */
export const RefineLanguage = ({ current, onRefine }: Props) => {
  const others = replyLanguages.filter((code) => code !== current);
  const [language, setLanguage] = useState<string>(others[0] ?? '');
  const titleId = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onRefine({ kind: 'language', language });
  };
  return (
    <form onSubmit={submit}>
      <h3 id={titleId}>{strings.refine.language}</h3>
      <div className="refine-line">
        <select
          className="field"
          aria-labelledby={titleId}
          value={language}
          onChange={(event) => setLanguage(event.target.value)}
        >
          {others.map((code) => (
            <option key={code} value={code}>
              {languageName(code)}
            </option>
          ))}
        </select>
        <button
          type="submit"
          className="button button-small"
          aria-label={strings.refine.writeIn(languageName(language))}
        >
          {strings.refine.write}
        </button>
      </div>
    </form>
  );
};
