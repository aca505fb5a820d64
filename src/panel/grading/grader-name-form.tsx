import { type FormEvent, useState } from 'react';
import { strings } from '../strings.ts';

/** The shortest and the longest name that the server takes. */
const [shortestName, longestName] = [2, 120];

type Props = { readonly name: string; readonly onName: (name: string) => void };

/** Asks who is grading, so that nobody sees a case twice. */
export const GraderNameForm = ({ name, onName }: Props) => {
  const [typed, setTyped] = useState(name);
  const [isShort, setIsShort] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = typed.trim();
    if (given.length >= shortestName) onName(given);
    else setIsShort(true);
  };
  return (
    <main className="grading-message">
      <h2>{strings.grading.title}</h2>
      <p>{strings.grading.lead}</p>
      <form className="grader-name" onSubmit={submit}>
        <label className="field-row">
          <span>{strings.grading.name}</span>
          <input
            className="field"
            // biome-ignore lint/a11y/noAutofocus: the page asks for nothing else.
            autoFocus
            autoComplete="name"
            maxLength={longestName}
            aria-describedby="grader-name-hint"
            aria-invalid={isShort}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <button type="submit" className="button button-primary">
          {strings.grading.start}
        </button>
        <p id="grader-name-hint" className="grading-hint is-blocked" role={isShort ? 'alert' : undefined}>
          {isShort && strings.grading.shortName}
        </p>
      </form>
    </main>
  );
};
