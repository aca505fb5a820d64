import type { SystemCheckJson } from '../../contract/administration.ts';
import { Badge } from '../frame/badge.tsx';
import { Icon } from '../frame/icon.tsx';
import { strings } from '../strings.ts';
import type { AdministrationApi } from './administration-api.ts';
import { AdministrationSection } from './administration-section.tsx';
import { checksInOrder } from './checks-in-order.ts';
import { useLoaded } from './use-loaded.ts';

const CheckList = ({ checks }: { readonly checks: readonly SystemCheckJson[] }) => (
  <ul className="row-list administration-list">
    {checks.map(({ name, state, says, remedy }) => (
      <li key={name} className={`administration-check administration-check-${state}`}>
        <p>
          <strong>{name}</strong>{' '}
          <Badge tone={state === 'ok' || state === 'not-used' ? 'plain' : 'attention'}>
            {strings.administration.states[state]}
          </Badge>
        </p>
        <p>{says}</p>
        {remedy !== null && (
          <p className="administration-remedy">
            <Icon name="arrow" /> <span>{remedy}</span>
          </p>
        )}
      </li>
    ))}
  </ul>
);

/** Shows what the doctor finds: what is to be mended in full, the rest folded. */
export const ChecksSection = ({ admin }: { readonly admin: AdministrationApi }) => {
  const { loaded, reload } = useLoaded(admin.readChecks);
  const words = strings.administration;
  return (
    <AdministrationSection
      id="checks"
      title={words.checks}
      loaded={loaded}
      onRetry={() => void reload()}
      action={
        <button
          type="button"
          className="button button-small"
          disabled={loaded.status === 'loading'}
          onClick={() => void reload()}
        >
          {words.lookAgain}
        </button>
      }
    >
      {({ checks }) => {
        const { toMend, fine, unused } = checksInOrder(checks);
        return (
          <>
            {toMend.length === 0 ? (
              <p className="administration-well">
                <Icon name="check" /> {words.allWell}
              </p>
            ) : (
              <CheckList checks={toMend} />
            )}
            <details>
              <summary>{words.folded(fine.length, unused.length)}</summary>
              <CheckList checks={[...fine, ...unused]} />
            </details>
          </>
        );
      }}
    </AdministrationSection>
  );
};
