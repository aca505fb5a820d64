import { fakeChatModel } from '../support/fake-chat-model.ts';
import { inTurn } from '../support/model-server.ts';
import { describeChatModel } from './chat-model-contract.ts';

describeChatModel('the fake of the tests', async (moves, capabilities) => {
  const model = fakeChatModel(inTurn(...moves), capabilities === undefined ? {} : { capabilities });
  return {
    model,
    asked: () => model.requests.map(({ messages }) => messages.map(({ text }) => text).join('\n')),
    close: model.close,
  };
});
