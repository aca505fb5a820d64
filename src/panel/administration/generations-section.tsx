import { useState } from 'react';
import type { GenerationJson } from '../../contract/generations.ts';
import { Badge } from '../frame/badge.tsx';
import { QuietAlert } from '../frame/quiet-alert.tsx';
import { strings } from '../strings.ts';
import { formatMoment } from '../text/format.ts';
import type { AdministrationApi } from './administration-api.ts';
import { AdministrationSection } from './administration-section.tsx';
import { useAttempt } from './use-attempt.ts';
import { useLoaded } from './use-loaded.ts';

const words = strings.administration;

/** Milliseconds between two looks; one that is being built gets whole by itself. */
const everyMs = 15_000;

const momentOf = ({ liveSince, builtAt, begunAt }: GenerationJson): string | null =>
  liveSince ?? builtAt ?? begunAt;

type ItemProps = {
  readonly generation: GenerationJson;
  readonly isBusy: boolean;
  readonly onSwitch: () => void;
  readonly onRollBack: () => void;
};

const GenerationItem = ({ generation, isBusy, onSwitch, onRollBack }: ItemProps) => {
  const { id, state, source, embedder, checks, preview } = generation;
  const moment = momentOf(generation);
  const broken = checks.filter(({ holds }) => !holds);
  return (
    <li>
      <p>
        <strong>{words.generation(id)}</strong>{' '}
        <Badge tone={state === 'live' ? 'accent' : 'plain'}>{words.generationStates[state]}</Badge>{' '}
        {moment !== null && (
          <time className="muted" dateTime={moment}>
            {formatMoment(moment)}
          </time>
        )}
      </p>
      <p className="muted">{[source, embedder].filter((fact) => fact !== null).join(', ')}</p>
      {preview !== null && <p>{words.preview(preview.questions, preview.better, preview.worse)}</p>}
      {broken.map(({ name, says }) => (
        <p key={name} className="administration-failure">
          {says}
        </p>
      ))}
      {state === 'ready' && broken.length === 0 && (
        <button type="button" className="button button-small" disabled={isBusy} onClick={onSwitch}>
          {words.goLive}
        </button>
      )}
      {state === 'ready' && broken.length > 0 && <p className="muted">{words.heldBack(id)}</p>}
      {state === 'previous' && (
        <button type="button" className="button button-small" disabled={isBusy} onClick={onRollBack}>
          {words.goBack}
        </button>
      )}
    </li>
  );
};

/** Shows the generations of the knowledge, newest first, with the switch to one that is held and the step back. */
export const GenerationsSection = ({ admin }: { readonly admin: AdministrationApi }) => {
  const { loaded, reload, take } = useLoaded(admin.listGenerations, everyMs);
  const { refusal, attempt } = useAttempt();
  const [isBusy, setIsBusy] = useState(false);
  const change = async (action: () => Promise<readonly GenerationJson[]>) => {
    setIsBusy(true);
    await attempt(words.switched, async () => take(await action()));
    setIsBusy(false);
  };
  return (
    <AdministrationSection
      id="generations"
      title={words.generations}
      loaded={loaded}
      onRetry={() => void reload()}
    >
      {(generations) => (
        <>
          {refusal !== null && <QuietAlert>{refusal.message}</QuietAlert>}
          <ul className="row-list administration-list">
            {generations.toReversed().map((generation) => (
              <GenerationItem
                key={generation.id}
                generation={generation}
                isBusy={isBusy}
                onSwitch={() => void change(() => admin.switchGeneration(generation.id))}
                onRollBack={() => void change(admin.rollBack)}
              />
            ))}
          </ul>
        </>
      )}
    </AdministrationSection>
  );
};
