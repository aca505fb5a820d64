import { strings } from '../strings.ts';

type Props = { readonly isChecking: boolean; readonly onRetry: () => void };

/** Says across the whole panel that the server is away and what that means for the advisor's work. */
export const UnreachableBanner = ({ isChecking, onRetry }: Props) => (
  <div className="banner" role="alert">
    <p>{strings.banner.text}</p>
    <button type="button" className="button" onClick={onRetry}>
      {isChecking ? strings.banner.retrying : strings.retry}
    </button>
  </div>
);
