import { useState } from 'react';
import { usePanelTools } from '../panel-context.ts';
import { strings } from '../strings.ts';
import { embeddingPage } from './use-embedding-page.ts';

type Props = { readonly caseId: string; readonly text: string };

/** Puts the approved reply into the composer of the page around the panel; a person reads and sends it there. */
export const InsertButton = ({ caseId, text }: Props) => {
  const { announce } = usePanelTools();
  const [state, setState] = useState<'ready' | 'inserting' | 'inserted' | 'failed'>('ready');
  const words = strings.delivery;

  const insert = async () => {
    if (state === 'inserting') return;
    setState('inserting');
    const isDone = await embeddingPage().insert(caseId, text);
    setState(isDone ? 'inserted' : 'failed');
    announce(isDone ? words.inserted : words.notInserted);
  };
  return (
    <p className="delivery-insert">
      <button type="button" className="button" onClick={() => void insert()}>
        {state === 'inserting' ? words.inserting : words.insert}
      </button>{' '}
      {state === 'inserted' && words.inserted}
      {state === 'failed' && words.notInserted}
    </p>
  );
};
