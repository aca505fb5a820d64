import type { PassageDocumentJson } from '../../contract/evidence.ts';
import { Badge } from '../frame/badge.tsx';
import { strings } from '../strings.ts';
import { formatDate, languageName, marketNames } from '../text/format.ts';

type Props = {
  readonly source: Pick<PassageDocumentJson, 'kind' | 'source' | 'language' | 'markets' | 'models' | 'date'>;
};

/** Says what a source is, for whom it holds and how old it is. */
export const SourceMeta = ({ source }: Props) => (
  <p className="source-meta">
    <Badge tone={source.kind === 'article' ? 'accent' : 'plain'}>{strings.evidence.kinds[source.kind]}</Badge>
    <span>{source.source}</span>
    <span>{languageName(source.language)}</span>
    <span>{marketNames(source.markets)}</span>
    {source.models.length > 0 && <span>{strings.model(source.models.join(', '))}</span>}
    {source.date !== null && <time dateTime={source.date}>{formatDate(source.date)}</time>}
  </p>
);
