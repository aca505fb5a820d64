import type { ReplyEditJson } from '../../contract/approval.ts';
import { Badge } from '../frame/badge.tsx';
import { strings } from '../strings.ts';

type Props = { readonly edits: readonly ReplyEditJson[]; readonly language: string };

/** Lists the edits by kind, each with the words before and after. */
export const EditList = ({ edits, language }: Props) => (
  <ul className="edits" aria-label={strings.decision.edits}>
    {edits.map((edit, position) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the edits of one decision never move.
      <li key={position}>
        <Badge>{strings.decision.editKinds[edit.kind]}</Badge>
        <p lang={language}>
          {edit.before !== '' && <del>{edit.before}</del>} {edit.after !== '' && <ins>{edit.after}</ins>}
        </p>
      </li>
    ))}
  </ul>
);
