import type { ReactNode } from 'react';

type Option<Value> = { readonly value: Value; readonly label: string };

type Props<Value> = {
  readonly id: string;
  readonly legend: ReactNode;
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly hint?: ReactNode;
};

/** Lets one of a few short choices be made, shown side by side. */
export const RadioRow = <Value extends string | number>(props: Props<Value>) => {
  const { id, legend, options, value, onChange, hint } = props;
  return (
    <fieldset className="radio-row" id={id}>
      <legend>{legend}</legend>
      <div className="radio-options">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {hint}
    </fieldset>
  );
};
