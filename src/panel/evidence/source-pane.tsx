import { useEffect, useId, useRef } from 'react';
import { Icon } from '../frame/icon.tsx';
import { QuietAlert } from '../frame/quiet-alert.tsx';
import { Skeleton } from '../frame/skeleton.tsx';
import { strings } from '../strings.ts';
import type { NumberedSource } from './number-sources.ts';
import { scoreLevel, scoreText } from './score-word.ts';
import { SourceMeta } from './source-meta.tsx';
import { usePassage } from './use-passage.ts';

type Props = {
  readonly passageId: string;
  readonly source: NumberedSource | undefined;
  readonly onClose: () => void;
};

/** Shows the whole document of a source over the case, scrolled to the section that was found. */
export const SourcePane = ({ passageId, source, onClose }: Props) => {
  const { document: loaded, retry } = usePassage(passageId);
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const cited = useRef<HTMLElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another source in the same pane takes the focus as well.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [passageId]);
  useEffect(() => {
    if (loaded.status === 'ready') cited.current?.scrollIntoView({ block: 'center' });
  }, [loaded]);

  const shown = loaded.status === 'ready' ? loaded.value : source?.evidence;
  const firstCited = loaded.status === 'ready' ? loaded.value.sections.findIndex((s) => s.cited) : -1;
  return (
    <section className="column source-pane" aria-labelledby={titleId} aria-busy={loaded.status === 'loading'}>
      <div className="source-bar">
        <button type="button" className="button button-quiet" onClick={onClose}>
          <Icon name="close" />
          {strings.source.close}
        </button>
        {loaded.status === 'ready' && /^(https?:|\/)/u.test(loaded.value.url) && (
          <a className="source-link" href={loaded.value.url} target="_blank" rel="noreferrer">
            {strings.source.original}
          </a>
        )}
      </div>
      <header className="source-head">
        {source && <span className="number">{source.number}</span>}
        <div>
          <h2 ref={heading} id={titleId} tabIndex={-1} lang={shown?.language}>
            {shown?.title ?? strings.source.loading}
          </h2>
          {shown && <SourceMeta source={shown} />}
        </div>
      </header>
      {source?.evidence && (
        <p className="source-why">
          <span className={`score score-${scoreLevel(source.evidence.score)}`}>
            {scoreText(source.evidence.score)}
          </span>
          <span className="visually-hidden">{strings.source.why}: </span>
          {source.evidence.reason}
        </p>
      )}
      {loaded.status === 'loading' && <Skeleton label={strings.source.loading} lines={7} />}
      {loaded.status === 'failed' && <QuietAlert onRetry={retry}>{loaded.fault.message}</QuietAlert>}
      {loaded.status === 'ready' && (
        <div className="source-text" lang={loaded.value.language}>
          {loaded.value.sections.map((section, position) => (
            <section
              // biome-ignore lint/suspicious/noArrayIndexKey: the sections of a document never move.
              key={position}
              ref={position === firstCited ? cited : null}
              className={section.cited ? 'is-cited' : undefined}
            >
              {section.cited && (
                <p className="cited-label" lang="en">
                  {strings.source.cited}
                </p>
              )}
              {section.heading !== '' && <h3>{section.heading}</h3>}
              <p>{section.text}</p>
            </section>
          ))}
        </div>
      )}
    </section>
  );
};
