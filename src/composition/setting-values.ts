import { z } from 'zod';

/** A value that no print-out or log of the settings shows. */
export type Secret = () => string;

/** Files and containers often name a setting and leave it blank; that is as if it were not named. */
export const setting = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

export const text = z.string().min(1);

export const count = z.coerce.number().int().positive();

const hasNoLogin = (address: string): boolean => {
  const { username, password, search } = new URL(address);
  return username === '' && password === '' && search === '';
};

/** An http or https address without a login or a query, which would be told in messages. */
export const serverAddress = z
  .url({ protocol: /^https?$/u, abort: true })
  .refine(hasNoLogin, 'The address may hold neither a login nor a query; the key has a setting of its own');

export const secret = text.transform(
  (key): Secret =>
    () =>
      key,
);

/** Tells an Azure address that is asked like OpenAI from one of the versioned API. */
export const isNewerAzureAddress = (address: string): boolean => /\/openai\/v1\/?$/u.test(address);

const hostsLike = (name: RegExp, example: string) =>
  z
    .string()
    .transform((list) => list.split(',').map((host) => host.trim().toLowerCase()))
    .pipe(z.array(z.string().regex(name, `Hosts are names such as ${example}`)));

/** 'help.example.com, example.org': names of public hosts alone. */
export const hosts = hostsLike(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u, 'help.example.com');

/** 'copilot.example.com, copilot': names of hosts alone, those of a private network among them. */
export const serverHosts = hostsLike(
  /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/u,
  'copilot.example.com, without scheme and port',
);
