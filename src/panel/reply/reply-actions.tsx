import { Icon } from '../frame/icon.tsx';
import { strings } from '../strings.ts';
import { CopyButton } from './copy-button.tsx';

type Props = {
  readonly text: string;
  readonly isRedrafting: boolean;
  readonly onRedraft: () => void;
  readonly onCopyBlocked: () => void;
};

/** Offers what can be done with the reply besides approving it. */
export const ReplyActions = ({ text, isRedrafting, onRedraft, onCopyBlocked }: Props) => (
  <div className="reply-actions">
    <button
      type="button"
      className="button button-quiet"
      title={strings.reply.redraftHint}
      aria-disabled={isRedrafting}
      onClick={() => !isRedrafting && onRedraft()}
    >
      <Icon name="again" />
      {isRedrafting ? strings.reply.redrafting : strings.reply.redraft}
    </button>
    <CopyButton text={text} onBlocked={onCopyBlocked} />
  </div>
);
