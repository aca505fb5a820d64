import { useCallback } from 'react';
import type { KnowledgeOverviewJson } from '../../contract/administration.ts';
import type { SyncStateJson } from '../../contract/sync.ts';
import { strings } from '../strings.ts';
import { formatCount, formatMoment, languageName, marketName } from '../text/format.ts';
import type { AdministrationApi } from './administration-api.ts';
import { AdministrationSection } from './administration-section.tsx';
import { type CountRow, countTable } from './count-table.ts';
import { lagWords } from './lag-words.ts';
import { useLoaded } from './use-loaded.ts';

const words = strings.administration;

/** Milliseconds between two looks at how the source is followed. */
const everyMs = 30_000;

const Facts = ({
  source,
  sync,
}: Pick<KnowledgeOverviewJson, 'source'> & { readonly sync: SyncStateJson | null }) => (
  <dl className="administration-facts">
    <dt>{words.source}</dt>
    <dd>
      {source.configured}
      {source.indexed !== null && source.indexed !== source.configured && (
        <span className="muted"> {words.indexedFrom(source.indexed)}</span>
      )}
    </dd>
    <dt>{words.lastWritten}</dt>
    <dd>{source.indexedAt === null ? words.never : formatMoment(source.indexedAt)}</dd>
    {sync !== null && (
      <>
        <dt>{words.lag}</dt>
        <dd>{sync.lagSeconds === null ? words.noLag : words.behind(lagWords(sync.lagSeconds))}</dd>
        <dt>{words.followed}</dt>
        <dd>{sync.everyMinutes === null ? words.notFollowed : words.everyMinutes(sync.everyMinutes)}</dd>
        {([sync.sync, sync.reconcile] as const).map(({ last }, at) => {
          const name = at === 0 ? words.lastSync : words.lastReconcile;
          return (
            last !== null && [
              <dt key={`${name} name`}>{name}</dt>,
              <dd key={name}>
                {formatMoment(last.endedAt)},{' '}
                {words.pass(formatCount(last.documents), formatCount(last.skipped))}
                {last.failure !== null && <p className="administration-failure">{last.failure.message}</p>}
              </dd>,
            ]
          );
        })}
      </>
    )}
  </dl>
);

const CountTable = <Name extends string | null>({
  caption,
  rows,
  nameOf,
}: {
  readonly caption: string;
  readonly rows: readonly CountRow<Name>[];
  readonly nameOf: (name: Name) => string;
}) => (
  <table className="administration-table">
    <caption>{caption}</caption>
    <thead>
      <tr>
        <td />
        <th scope="col">{words.articles}</th>
        <th scope="col">{words.cases}</th>
        <th scope="col">{words.answers}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ name, article, case: cases, answer }) => (
        <tr key={name ?? ''}>
          <th scope="row">{nameOf(name)}</th>
          <td>{formatCount(article)}</td>
          <td>{formatCount(cases)}</td>
          <td>{formatCount(answer)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** Shows where the knowledge comes from, how far it is behind, and how much there is. */
export const KnowledgeSection = ({ admin }: { readonly admin: AdministrationApi }) => {
  const ask = useCallback(
    async (signal?: AbortSignal) => {
      const [overview, sync] = await Promise.all([admin.readKnowledge(signal), admin.readSync(signal)]);
      return { overview, sync };
    },
    [admin],
  );
  const { loaded, reload } = useLoaded(ask, everyMs);
  return (
    <AdministrationSection
      id="knowledge"
      title={words.knowledge}
      loaded={loaded}
      onRetry={() => void reload()}
    >
      {({ overview: { source, byLanguage, byMarket }, sync }) => (
        <>
          <Facts source={source} sync={sync} />
          <div className="administration-tables">
            <CountTable
              caption={words.byLanguage}
              rows={countTable(byLanguage.map(({ language, ...count }) => ({ ...count, name: language })))}
              nameOf={languageName}
            />
            <CountTable
              caption={words.byMarket}
              rows={countTable(byMarket.map(({ market, ...count }) => ({ ...count, name: market })))}
              nameOf={(market) => (market === null ? strings.allMarkets : marketName(market))}
            />
          </div>
        </>
      )}
    </AdministrationSection>
  );
};
