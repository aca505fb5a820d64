import { useCallback, useEffect, useMemo } from 'react';
import { QuietAlert } from '../frame/quiet-alert.tsx';
import { Skeleton } from '../frame/skeleton.tsx';
import { usePanelTools } from '../panel-context.ts';
import { strings } from '../strings.ts';
import { ArticlesSection } from './articles-section.tsx';
import { ChecksSection } from './checks-section.tsx';
import { DeliveriesSection } from './deliveries-section.tsx';
import { GenerationsSection } from './generations-section.tsx';
import { JobsSection } from './jobs-section.tsx';
import { KnowledgeSection } from './knowledge-section.tsx';
import { QuestionsSection } from './questions-section.tsx';
import { SpendingSection } from './spending-section.tsx';
import { TokenForm } from './token-form.tsx';
import { useAdminToken } from './use-admin-token.ts';
import { useLoaded } from './use-loaded.ts';

const words = strings.administration;

/** Shows the state of the installation, its knowledge and its jobs to who may see it; asks for the token where there is one. */
export const AdministrationPage = ({ returns }: { readonly returns: number }) => {
  const { api } = usePanelTools();
  const [token, setToken] = useAdminToken();
  const admin = useMemo(() => api.administrate(token), [api, token]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the server came back.
  const enter = useCallback((signal?: AbortSignal) => admin.readKnowledge(signal), [admin, returns]);
  const { loaded, reload } = useLoaded(enter);
  useEffect(() => {
    document.title = strings.documentTitle(words.title);
  }, []);
  const isLocked = loaded.status === 'failed' && loaded.fault.status === 401;
  return (
    <main className="page administration">
      <header>
        <h2>{words.title}</h2>
        <p className="muted">{words.lead}</p>
      </header>
      {loaded.status === 'loading' && <Skeleton label={strings.loading} lines={9} />}
      {isLocked && <TokenForm isRefused={token !== null} onToken={setToken} />}
      {loaded.status === 'failed' && !isLocked && (
        <QuietAlert onRetry={() => void reload()}>{loaded.fault.message}</QuietAlert>
      )}
      {loaded.status === 'ready' && (
        <>
          <ChecksSection admin={admin} />
          <DeliveriesSection admin={admin} />
          <KnowledgeSection admin={admin} />
          <JobsSection admin={admin} />
          <GenerationsSection admin={admin} />
          <ArticlesSection admin={admin} />
          <QuestionsSection admin={admin} />
          <SpendingSection admin={admin} />
        </>
      )}
    </main>
  );
};
