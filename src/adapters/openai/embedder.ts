import { CopilotError } from '../../fault/copilot-error.ts';
import { checkVectors } from '../../retrieve/check-vectors.ts';
import type { Embedder, EmbedPurpose } from '../../retrieve/embedder.ts';
import { idOf, knownDimensions, limitsOf, type OpenAiEmbedderOptions } from './embedder-options.ts';
import { embeddingFault } from './embedding-fault.ts';
import { openClient, serverKind } from './open-client.ts';
import { readVectors } from './read-vectors.ts';
import { certainFit, likelyFit, requestBatches, utf8Length } from './request-batches.ts';
import { requestSlots } from './request-slots.ts';
import { isRefusal } from './server-fault.ts';

const queryRetries = 1;

/** The dimensions are asked for while somebody waits for the start. */
const probeRetries = 2;

/**
 * The limit of a request is 300,000 tokens (https://platform.openai.com/docs/api-reference/embeddings/create). A token is
 * at least one byte, so a sum of bytes needs no tokenizer to be safe; requests of 300 passages are large enough.
 */
const bytesPerRequest = 300_000;

/** What is kept for an empty text, which servers refuse: a direction that is like no meaning in particular. */
const meaningless = (dimensions: number): Float32Array => {
  const vector = new Float32Array(dimensions);
  vector[0] = 1;
  return vector;
};

/**
 * Opens an embedding model behind OpenAI, Azure OpenAI or any server that speaks the same protocol (Ollama, vLLM,
 * LM Studio). Texts are cut to the model's longest input by their bytes, without a tokenizer: to half a token per byte
 * and, where a server refuses even that, to one token per byte, which no text exceeds. A refused request is halved until
 * the refused text is alone, so that one odd text neither stops the others nor changes their vectors.
 * Throws CopilotError 'embedder-failed' when the dimensions have to be asked for and the server does not answer.
 */
export const openAiEmbedder = async (options: OpenAiEmbedderOptions): Promise<Embedder> => {
  const kind = serverKind(options);
  const limits = limitsOf(kind, options);
  const client = openClient(options);
  const inSlot = requestSlots(limits.requestsInFlight);
  const prefixes: Readonly<Record<EmbedPurpose, string>> = {
    query: options.queryPrefix ?? '',
    passage: options.passagePrefix ?? '',
  };
  const requestedDimensions =
    (options.sendDimensions ?? kind !== 'compatible') && options.dimensions !== undefined
      ? { dimensions: options.dimensions }
      : {};
  let closing = new AbortController();

  const request = async (
    input: readonly string[],
    patience: { readonly timeout: number; readonly maxRetries: number; readonly signal: AbortSignal },
  ): Promise<readonly Float32Array[]> =>
    readVectors(
      await client.embeddings.create(
        {
          model: options.azure?.deployment ?? options.model,
          input: [...input],
          // The client's own default, base64, comes back as an empty vector from servers that don't know it.
          encoding_format: 'float',
          ...requestedDimensions,
        },
        patience,
      ),
    );

  const probe = async (): Promise<number> => {
    try {
      const patience = { timeout: limits.passageTimeoutMs, maxRetries: probeRetries, signal: closing.signal };
      const [vector] = await request([`${prefixes.passage}Hello`], patience);
      if (vector !== undefined && vector.length > 0) return vector.length;
    } catch (error) {
      throw embeddingFault(error);
    }
    throw new CopilotError('embedder-failed', 'The embedding server answered without a vector.');
  };

  const dimensions = options.dimensions ?? knownDimensions.get(options.model) ?? (await probe());

  /** Sends passages within the slots, a question past them: an advisor does not wait for an index run. */
  const send = async (
    texts: readonly string[],
    purpose: EmbedPurpose,
    signal: AbortSignal,
  ): Promise<readonly Float32Array[]> => {
    const vectors =
      purpose === 'query'
        ? await request(texts, { timeout: limits.queryTimeoutMs, maxRetries: queryRetries, signal })
        : await inSlot(() =>
            request(texts, { timeout: limits.passageTimeoutMs, maxRetries: limits.maxRetries, signal }),
          );
    return checkVectors(vectors, texts.length, dimensions);
  };

  const sendOrHalve = async (
    texts: readonly string[],
    purpose: EmbedPurpose,
    signal: AbortSignal,
  ): Promise<readonly Float32Array[]> => {
    try {
      return await send(texts, purpose, signal);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const [first = ''] = texts;
      if (texts.length > 1) {
        const middle = Math.ceil(texts.length / 2);
        const left = await sendOrHalve(texts.slice(0, middle), purpose, signal);
        return [...left, ...(await sendOrHalve(texts.slice(middle), purpose, signal))];
      }
      if (utf8Length(first) <= limits.maxInputTokens) throw error;
      return await send([certainFit(first, limits.maxInputTokens)], purpose, signal);
    }
  };

  const embed: Embedder['embed'] = async (texts, purpose) => {
    const isMeant = texts.map((text) => text.trim() !== '');
    // Half a surrogate pair is no Unicode, and servers refuse it.
    const inputs = texts
      .filter((_, at) => isMeant[at])
      .map((text) => likelyFit(`${prefixes[purpose]}${text.toWellFormed()}`, limits.maxInputTokens));
    const failing = new AbortController();
    const closed = closing.signal;
    const signals = [closed, failing.signal];
    if (purpose === 'query') signals.push(AbortSignal.timeout(limits.queryTimeoutMs));
    const signal = AbortSignal.any(signals);
    try {
      const batches = requestBatches(inputs, { texts: limits.textsPerRequest, bytes: bytesPerRequest });
      const answers = await Promise.all(batches.map((batch) => sendOrHalve(batch, purpose, signal)));
      const vectors = answers.flat().values();
      return isMeant.map((meant) =>
        meant ? (vectors.next().value ?? meaningless(dimensions)) : meaningless(dimensions),
      );
    } catch (error) {
      failing.abort();
      if (!closed.aborted) throw embeddingFault(error);
      const message = 'The embedder was closed before the embedding server answered.';
      throw new CopilotError('embedder-failed', message, { retryable: true });
    }
  };

  return {
    id: idOf(kind, options, { dimensions, maxInputTokens: limits.maxInputTokens }),
    dimensions,
    languages: options.languages ?? 'any',
    textsPerCall: limits.textsPerCall,
    embed,
    close: async () => {
      closing.abort();
      closing = new AbortController();
    },
  };
};
