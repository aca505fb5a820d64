import type { ArticleReviewJson } from '../../contract/administration.ts';
import { Badge } from '../frame/badge.tsx';
import { strings } from '../strings.ts';
import { formatDate, languageName } from '../text/format.ts';
import type { AdministrationApi } from './administration-api.ts';
import { AdministrationSection } from './administration-section.tsx';
import { ArticleLink } from './article-link.tsx';
import { useLoaded } from './use-loaded.ts';

const words = strings.administration;

type Contradiction = ArticleReviewJson['contradictions'][number];

const Claim = ({ source, title, url, sentence, number }: Contradiction['one']) => {
  const at = sentence.indexOf(number);
  return (
    <div className="administration-claim">
      <p>
        {at < 0 ? (
          sentence
        ) : (
          <>
            {sentence.slice(0, at)}
            <mark>{number}</mark>
            {sentence.slice(at + number.length)}
          </>
        )}
      </p>
      <ArticleLink source={source} title={title} url={url} />
    </div>
  );
};

const Contradictions = ({ pairs }: { readonly pairs: readonly Contradiction[] }) => (
  <>
    <h4>{words.contradictions}</h4>
    {pairs.length === 0 && <p className="muted">{words.noContradictions}</p>}
    <ul className="row-list administration-list">
      {pairs.map(({ language, one, other }) => (
        <li key={`${language} ${one.source} ${other.source}`} className="administration-pair">
          <Claim {...one} />
          <Claim {...other} />
        </li>
      ))}
    </ul>
  </>
);

const Stale = ({ articles }: { readonly articles: ArticleReviewJson['stale'] }) => (
  <>
    <h4>{words.stale}</h4>
    {articles.length === 0 && <p className="muted">{words.noStale}</p>}
    <ul className="row-list administration-list">
      {articles.map(({ source, language, title, url, reason, date, citedBy }) => (
        <li key={`${source} ${language}`}>
          <ArticleLink source={source} title={title} url={url} />
          <p className="administration-meta">
            <Badge tone={reason === 'ended' ? 'attention' : 'plain'}>{words.reasons[reason]}</Badge>
            <span className="muted">
              {languageName(language)}
              {date !== null && `, ${words.reasonDates[reason](formatDate(date))}`}
              {citedBy > 0 && `, ${words.citedBy(citedBy)}`}
            </span>
          </p>
        </li>
      ))}
    </ul>
  </>
);

/** Shows articles that contradict each other, and those that somebody should look at. */
export const ArticlesSection = ({ admin }: { readonly admin: AdministrationApi }) => {
  const { loaded, reload } = useLoaded(admin.readArticles);
  return (
    <AdministrationSection id="articles" title={words.toLookAt} loaded={loaded} onRetry={() => void reload()}>
      {({ stale, contradictions }) => (
        <>
          <Contradictions pairs={contradictions} />
          <Stale articles={stale} />
        </>
      )}
    </AdministrationSection>
  );
};
