import { Icon } from '../frame/icon.tsx';
import { strings } from '../strings.ts';
import type { ReplyStanding } from './reply-standing.ts';
import { toneLevel } from './tone-level.ts';

type Props = {
  readonly settled: number;
  readonly questions: number;
  readonly standing: ReplyStanding;
  readonly toneScore: number | null;
};

type Fact = {
  readonly target: string;
  readonly label: string;
  readonly value: string;
  readonly isFine: boolean;
};

const goTo = (elementId: string) => {
  const target = document.getElementById(elementId);
  target?.scrollIntoView({ block: 'start' });
  target?.focus({ preventScroll: true });
};

/** Says at a glance what is safe in this reply and what wants a look; each of the three leads to its place. */
export const StandingStrip = ({ settled, questions, standing, toneScore }: Props) => {
  const { standing: words } = strings;
  const facts: Fact[] = [
    {
      target: 'ledger',
      label: words.questions,
      value: questions === 0 ? words.noQuestions : words.questionsShare(settled, questions),
      isFine: settled === questions,
    },
    {
      target: 'reply-text',
      label: words.statements,
      value:
        standing.statements === 0
          ? words.noStatements
          : words.statementsShare(standing.supported, standing.statements),
      isFine: standing.supported === standing.statements,
    },
    {
      target: 'tone',
      label: words.tone,
      value:
        toneScore === null
          ? words.noText
          : `${strings.tone.score(toneScore)} ${strings.tone.outOf}, ${strings.tone.levels[toneLevel(toneScore)]}`,
      isFine: toneScore !== null && toneLevel(toneScore) === 'good',
    },
  ];
  return (
    <ul className="standing" aria-label={words.label}>
      {facts.map(({ target, label, value, isFine }) => (
        <li key={target}>
          <button
            type="button"
            className={`standing-fact ${isFine ? 'is-fine' : 'wants-a-look'}`}
            onClick={() => goTo(target)}
          >
            <Icon name={isFine ? 'check' : 'attention'} />
            <span className="standing-label">{label}</span>
            <span className="standing-value">{value}</span>
          </button>
        </li>
      ))}
    </ul>
  );
};
