import { strings } from '../strings.ts';
import { languageName, marketNames } from '../text/format.ts';
import type { AdministrationApi } from './administration-api.ts';
import { AdministrationSection } from './administration-section.tsx';
import { useLoaded } from './use-loaded.ts';

const words = strings.administration;

/** More than this nobody writes articles for at once. */
const groupsShown = 25;

const casesLinked = 5;

/** Shows what the drafts left open, what most cases ask first, each with the way to its cases. */
export const QuestionsSection = ({ admin }: { readonly admin: AdministrationApi }) => {
  const { loaded, reload } = useLoaded(admin.readQuestions);
  return (
    <AdministrationSection
      id="questions"
      title={words.questions}
      loaded={loaded}
      onRetry={() => void reload()}
    >
      {({ groups }) => (
        <>
          <p className="muted">{groups.length === 0 ? words.noQuestions : words.questionsLead}</p>
          <ul className="row-list administration-list">
            {groups.slice(0, groupsShown).map(({ question, language, markets, cases }) => (
              <li key={`${cases[0]?.id} ${question}`}>
                <p>
                  <strong>{question}</strong>
                </p>
                <p className="administration-meta">
                  <span className="muted">
                    {words.inCases(cases.length)}, {languageName(language)}
                    {markets.length > 0 && `, ${marketNames(markets)}`}
                  </span>
                  {cases.slice(0, casesLinked).map(({ id }) => (
                    <a key={id} href={`#/case/${encodeURIComponent(id)}`}>
                      {id}
                    </a>
                  ))}
                </p>
              </li>
            ))}
          </ul>
          {groups.length > groupsShown && <p className="muted">{words.more(groups.length - groupsShown)}</p>}
        </>
      )}
    </AdministrationSection>
  );
};
