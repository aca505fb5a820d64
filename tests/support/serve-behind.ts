import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express, { type RequestHandler } from 'express';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { answerProblem } from '../../src/entry/http/answer-problem.ts';

/** Puts a handler before an application that answers 204, until the test ends; gives the port on this machine. */
export const serveBehind = async (handler: RequestHandler, trustsProxies = false): Promise<number> => {
  const app = express().set('trust proxy', trustsProxies);
  app.use(handler, (_request, response) => void response.status(204).end());
  app.use(answerProblem(pino({ level: 'silent' })));
  const server = app.listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
};
