import { strings } from '../strings.ts';
import { Icon } from './icon.tsx';
import { administrationAddress, evaluationsAddress, gradingAddress, type PanelPage } from './use-route.ts';

export type PanelView = 'queue' | 'case' | 'reply';

const views: readonly PanelView[] = ['queue', 'case', 'reply'];

type Props = {
  readonly page: PanelPage;
  /** Whether people have replies to grade. */
  readonly hasGrading: boolean;
  readonly view: PanelView;
  readonly onView: (view: PanelView) => void;
  readonly onNewCase: () => void;
  readonly onShortcuts: () => void;
};

/** Heads the panel; on narrow windows it switches between the sections that stand side by side on wide ones. */
export const TopBar = ({ page, hasGrading, view, onView, onNewCase, onShortcuts }: Props) => (
  <header className="top-bar">
    <h1 className="product">{strings.product}</h1>
    {page === 'cases' && (
      <nav className="view-switch" aria-label={strings.views.label}>
        {views.map((name) => (
          <button
            key={name}
            type="button"
            className={`view-button view-button-${name}`}
            aria-current={name === view ? 'true' : undefined}
            onClick={() => onView(name)}
          >
            {strings.views[name]}
          </button>
        ))}
      </nav>
    )}
    <div className="top-actions">
      {page !== 'cases' ? (
        <a className="button button-quiet" href="#/">
          {strings.grading.backToCases}
        </a>
      ) : (
        <>
          {hasGrading && (
            <a className="button button-quiet" href={gradingAddress}>
              <Icon name="check" />
              <span className="wide-label">{strings.grading.open}</span>
            </a>
          )}
          <a className="button button-quiet" href={evaluationsAddress}>
            <Icon name="bars" />
            <span className="wide-label">{strings.evaluations.open}</span>
          </a>
          <a className="button button-quiet" href={administrationAddress}>
            <Icon name="sliders" />
            <span className="wide-label">{strings.administration.open}</span>
          </a>
        </>
      )}
      {page === 'cases' && (
        <button type="button" className="button button-quiet" onClick={onNewCase}>
          <Icon name="plus" />
          <span className="wide-label">{strings.newCase.title}</span>
        </button>
      )}
      <button
        type="button"
        className="button button-quiet"
        aria-label={strings.shortcuts.open}
        title={strings.shortcuts.open}
        onClick={onShortcuts}
      >
        ?
      </button>
    </div>
  </header>
);
