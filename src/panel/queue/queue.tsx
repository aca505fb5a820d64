import { useId, useState, useSyncExternalStore } from 'react';
import type { CaseSummaryJson } from '../../contract/care-case.ts';
import { Icon } from '../frame/icon.tsx';
import { QuietAlert } from '../frame/quiet-alert.tsx';
import { Skeleton } from '../frame/skeleton.tsx';
import type { Loadable } from '../loadable.ts';
import { usePanelTools } from '../panel-context.ts';
import { useStoredSetting } from '../stored-setting.ts';
import { strings } from '../strings.ts';
import { marketName } from '../text/format.ts';
import { QueueItem } from './queue-item.tsx';
import { marketsInQueue, viewQueue } from './queue-view.ts';

type Props = {
  readonly queue: Loadable<readonly CaseSummaryJson[]>;
  readonly openId: string | null;
  readonly onOpen: (caseId: string) => void;
  readonly onRetry: () => void;
};

/** Shows the waiting cases with a search, and below them the approved ones. */
export const Queue = ({ queue, openId, onOpen, onRetry }: Props) => {
  const { works } = usePanelTools();
  const edited = useSyncExternalStore(works.subscribe, works.editedCases);
  const [words, setWords] = useState('');
  const [storedMarket, setMarket] = useStoredSetting('queue-market', '');
  const titleId = useId();

  const cases = queue.status === 'ready' ? queue.value : [];
  const markets = marketsInQueue(cases);
  const market = markets.includes(storedMarket) ? storedMarket : '';
  const view = viewQueue(cases, { words, market });
  const section = (title: string, items: readonly CaseSummaryJson[]) =>
    items.length > 0 && (
      <section className="queue-section">
        <h3>
          {title} <span className="count">{items.length}</span>
        </h3>
        <ul className="queue-list">
          {items.map((item) => (
            <QueueItem
              key={item.id}
              item={item}
              isOpen={item.id === openId}
              isEdited={item.state === 'waiting' && edited.has(item.id)}
              onOpen={onOpen}
            />
          ))}
        </ul>
      </section>
    );

  return (
    <section className="column queue" aria-labelledby={titleId} data-queue>
      <h2 id={titleId} className="visually-hidden">
        {strings.queue.title}
      </h2>
      <div className="queue-filter">
        <div className="search-field">
          <Icon name="search" />
          <input
            type="search"
            className="field"
            aria-label={strings.queue.search}
            placeholder={strings.queue.search}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
        {markets.length > 1 && (
          <select
            className="field"
            aria-label={strings.queue.market}
            value={market}
            onChange={(event) => setMarket(event.target.value)}
          >
            <option value="">{strings.allMarkets}</option>
            {markets.map((code) => (
              <option key={code} value={code}>
                {marketName(code)}
              </option>
            ))}
          </select>
        )}
      </div>
      {queue.status === 'loading' && <Skeleton label={strings.loading} lines={8} />}
      {queue.status === 'failed' && <QuietAlert onRetry={onRetry}>{queue.fault.message}</QuietAlert>}
      {queue.status === 'ready' && view.waiting.length === 0 && (
        <p className="queue-empty muted">
          {words === '' && market === '' ? strings.queue.empty : strings.queue.nothingMatches}
        </p>
      )}
      {section(strings.queue.waiting, view.waiting)}
      {section(strings.queue.approved, view.approved)}
    </section>
  );
};
