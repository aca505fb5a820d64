import type { HealthJson } from '../../contract/health.ts';
import { strings } from '../strings.ts';
import { formatCount, formatMoment } from '../text/format.ts';

const aboutModel = ({ extractive, toneModel }: HealthJson): string => {
  if (!extractive) return strings.health.generative;
  return toneModel === null ? strings.health.extractive : strings.health.toneOnly(toneModel);
};

/** Says what the replies are made from, how fresh that is, and whether a language model takes part. */
export const HealthFooter = ({ health }: { readonly health: HealthJson | null }) => (
  <footer className="health">
    <h2 className="visually-hidden">{strings.health.label}</h2>
    {health === null ? (
      <span>{strings.health.unknown}</span>
    ) : (
      <>
        <span>{strings.health.articles(formatCount(health.articles))}</span>
        <span>{strings.health.cases(formatCount(health.cases))}</span>
        <span>{strings.health.answers(formatCount(health.answers))}</span>
        {health.indexedAt !== null && <span>{strings.health.indexed(formatMoment(health.indexedAt))}</span>}
        <span>{strings.health.embedder(health.embedder)}</span>
        <span>{aboutModel(health)}</span>
      </>
    )}
  </footer>
);
