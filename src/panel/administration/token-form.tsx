import { type FormEvent, useId, useState } from 'react';
import { strings } from '../strings.ts';

type Props = { readonly isRefused: boolean; readonly onToken: (token: string) => void };

/** Asks for the token of administrators. */
export const TokenForm = ({ isRefused, onToken }: Props) => {
  const [token, setToken] = useState('');
  const field = useId();
  const words = strings.administration;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (token.trim() !== '') onToken(token.trim());
  };
  return (
    <form className="administration-token" onSubmit={submit}>
      <label htmlFor={field}>{words.token}</label>
      <input
        id={field}
        type="password"
        autoComplete="current-password"
        value={token}
        aria-describedby={`${field}-hint`}
        aria-invalid={isRefused}
        onChange={(event) => setToken(event.target.value)}
      />
      <button type="submit" className="button">
        {words.enter}
      </button>
      <p id={`${field}-hint`} className={isRefused ? 'administration-failure' : 'muted'}>
        {isRefused ? words.wrongToken : words.tokenHint}
      </p>
    </form>
  );
};
