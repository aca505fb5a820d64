import { CopilotError } from '../fault/copilot-error.ts';
import type { EntityMap } from './entity-map.ts';
import { placeholderPattern } from './placeholder.ts';

/** A draft with its values back; `unfilled` lists, once each and in order, the placeholders that the case does not know. */
type FilledText = {
  readonly text: string;
  readonly unfilled: readonly string[];
};

/**
 * Puts the values of a case back into a draft of the same case; a map of another case is refused as `forbidden`. A filled
 * value is not read again, so a value that looks like a placeholder stays as it is.
 */
export const fillPlaceholders = (
  draft: { readonly caseId: string; readonly text: string },
  entities: EntityMap,
): FilledText => {
  if (draft.caseId !== entities.caseId) {
    throw new CopilotError(
      'forbidden',
      'Placeholders can only be filled with the values of their own case.',
      {
        details: { draftCase: draft.caseId, entityCase: entities.caseId },
      },
    );
  }
  const unfilled = new Set<string>();
  const text = draft.text.replace(placeholderPattern(), (placeholder) => {
    const value = entities.values.get(placeholder);
    if (value === undefined) unfilled.add(placeholder);
    return value ?? placeholder;
  });
  return { text, unfilled: [...unfilled] };
};
