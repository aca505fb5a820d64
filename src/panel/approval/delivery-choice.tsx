import { useId } from 'react';
import { strings } from '../strings.ts';
import type { DeliveryChoice as Choice } from './use-delivery-choice.ts';

/** Lets the advisor say where the reply goes when they approve it; shown only where it can go anywhere. */
export const DeliveryChoice = ({ choice }: { readonly choice: Choice }) => {
  const id = useId();
  const words = strings.delivery;
  return (
    <p className="delivery-choice">
      <label htmlFor={id}>{words.choice(choice.destination)}</label>
      <select
        id={id}
        value={choice.chosen ?? ''}
        onChange={({ target }) => choice.choose(choice.kinds.find((kind) => kind === target.value) ?? null)}
      >
        <option value="">{words.nowhere}</option>
        {choice.kinds.map((kind) => (
          <option key={kind} value={kind}>
            {words.kinds[kind]}
          </option>
        ))}
      </select>
    </p>
  );
};
