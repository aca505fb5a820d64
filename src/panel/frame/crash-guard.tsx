import { Component, type ReactNode } from 'react';
import { strings } from '../strings.ts';

type Props = { readonly children: ReactNode };

/** Shows a way out instead of an empty page when a component of the panel throws. */
export class CrashGuard extends Component<Props, { readonly hasCrashed: boolean }> {
  override state = { hasCrashed: false };

  static getDerivedStateFromError() {
    return { hasCrashed: true };
  }

  override render() {
    if (!this.state.hasCrashed) return this.props.children;
    return (
      <div className="crash" role="alert">
        <h1>{strings.crash.title}</h1>
        <p>{strings.crash.text}</p>
        <button type="button" className="button button-primary" onClick={() => window.location.reload()}>
          {strings.crash.reload}
        </button>
      </div>
    );
  }
}
