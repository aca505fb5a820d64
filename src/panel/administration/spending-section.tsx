import type { ModelSpendingJson } from '../../contract/model-spending.ts';
import { strings } from '../strings.ts';
import { formatCount, marketName } from '../text/format.ts';
import type { AdministrationApi } from './administration-api.ts';
import { AdministrationSection } from './administration-section.tsx';
import { useLoaded } from './use-loaded.ts';

const words = strings.administration;

const everyMs = 60_000;

const money = (amount: number, currency: string): string =>
  new Intl.NumberFormat(strings.locale, { style: 'currency', currency }).format(amount);

const ofLimit = (spent: string, limit: string | null): string =>
  limit === null ? spent : words.ofLimit(spent, limit);

const Table = ({ spending: { currency, markets } }: { readonly spending: ModelSpendingJson }) => (
  <table className="administration-table">
    <thead>
      <tr>
        <td />
        <th scope="col">{words.tokens}</th>
        {currency !== null && <th scope="col">{words.cost}</th>}
      </tr>
    </thead>
    <tbody>
      {markets.map((row) => (
        <tr key={row.market ?? ''}>
          <th scope="row">{row.market === null ? words.noMarket : marketName(row.market)}</th>
          <td>
            {ofLimit(formatCount(row.tokens), row.tokenLimit === null ? null : formatCount(row.tokenLimit))}
          </td>
          {currency !== null && (
            <td>
              {ofLimit(
                money(row.money, currency),
                row.moneyLimit === null ? null : money(row.moneyLimit, currency),
              )}
            </td>
          )}
        </tr>
      ))}
    </tbody>
  </table>
);

/** Shows what the language model cost today, by market. */
export const SpendingSection = ({ admin }: { readonly admin: AdministrationApi }) => {
  const { loaded, reload } = useLoaded(admin.readSpending, everyMs);
  return (
    <AdministrationSection id="spending" title={words.spending} loaded={loaded} onRetry={() => void reload()}>
      {(spending) => {
        if (spending.model === null) return <p className="muted">{words.noModel}</p>;
        return (
          <>
            <p className="muted">{words.spentOn(spending.model, spending.day)}</p>
            {spending.markets.length === 0 ? <p>{words.nothingSpent}</p> : <Table spending={spending} />}
          </>
        );
      }}
    </AdministrationSection>
  );
};
