import { approvalRequestSchema } from '../../contract/approval.ts';
import type { ReplyWork } from '../reply/reply-work.ts';
import { strings } from '../strings.ts';
import { RadioRow } from './radio-row.tsx';

const { facts: factsSchema } = approvalRequestSchema.shape.verdicts.shape;
const factsOptions = factsSchema.options.map((value) => ({
  value,
  label: strings.approval.factsLevels[value],
}));
const toneOptions = strings.approval.toneLevels.map((label, position) => ({ value: position + 1, label }));

/** The longest comment and name that the server takes. */
const longestComment = 4_000;
const longestName = 120;

type Props = {
  readonly work: ReplyWork;
  readonly change: (next: (work: ReplyWork) => ReplyWork) => void;
  readonly advisorName: string;
  readonly onAdvisorName: (name: string) => void;
};

/** Asks the advisor how the draft was, facts and tone apart, and who they are. */
export const VerdictForm = ({ work, change, advisorName, onAdvisorName }: Props) => (
  <section className="block verdict">
    <header className="block-head">
      <h3>{strings.approval.title}</h3>
    </header>
    <div className="verdict-fields">
      <RadioRow
        id="verdict-facts"
        legend={strings.approval.facts}
        options={factsOptions}
        value={work.facts}
        onChange={(facts) => change((now) => ({ ...now, facts }))}
      />
      <RadioRow
        id="verdict-tone"
        legend={
          <>
            {strings.approval.tone}
            <span className="muted scale-hint">
              {strings.approval.toneLow}, {strings.approval.toneHigh}
            </span>
          </>
        }
        options={toneOptions}
        value={work.tone}
        onChange={(tone) => change((now) => ({ ...now, tone }))}
      />
      <label className="field-row">
        <span>{strings.approval.name}</span>
        <input
          id="advisor-name"
          className="field"
          autoComplete="name"
          maxLength={longestName}
          value={advisorName}
          onChange={(event) => onAdvisorName(event.target.value)}
        />
      </label>
      <label className="field-row">
        <span>
          {strings.approval.comment} <span className="muted">({strings.approval.optional})</span>
        </span>
        <textarea
          className="field comment-field"
          rows={1}
          maxLength={longestComment}
          value={work.comment}
          onChange={(event) => change((now) => ({ ...now, comment: event.target.value }))}
        />
      </label>
    </div>
  </section>
);
