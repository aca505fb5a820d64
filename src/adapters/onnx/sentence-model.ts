import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { InferenceSession, Tensor } from 'onnxruntime-node';

export type SentenceModelOptions = {
  /** Folder in the layout of the Hugging Face hub: tokenizer.json, tokenizer_config.json, onnx/model_quantized.onnx. */
  readonly folder: string;
  /** Longest input in tokens, the two marks around it included; the rest is cut. */
  readonly maxTokens: number;
  /** Threads that one text is computed with. */
  readonly threads: number;
};

/** A model that turns one text into one vector, not normalised. */
type SentenceModel = { readonly embed: (text: string) => Promise<Float32Array> };

const readJson = async (path: string): Promise<object> => JSON.parse(await readFile(path, 'utf8')) as object;

const row = (values: readonly number[]): Tensor =>
  new Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);

/**
 * Loads a BERT-like sentence model and its tokenizer. Each text is run alone: padding would cost time, and the scale of the
 * 8-bit activations is that of the whole batch, so that a neighbour would change a vector.
 * The vector is the mean of the token vectors (Reimers and Gurevych, Sentence-BERT, 2019).
 */
export const loadSentenceModel = async (options: SentenceModelOptions): Promise<SentenceModel> => {
  const { folder, maxTokens, threads } = options;
  const [tokenizerJson, tokenizerConfig, session] = await Promise.all([
    readJson(join(folder, 'tokenizer.json')),
    readJson(join(folder, 'tokenizer_config.json')),
    InferenceSession.create(join(folder, 'onnx', 'model_quantized.onnx'), {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
    }),
  ]);
  const tokenizer = new Tokenizer(tokenizerJson, tokenizerConfig);
  return {
    embed: async (text) => {
      const { ids } = tokenizer.encode(text);
      // The end mark stays when the middle is cut: the model never saw a text without it.
      const kept = ids.length <= maxTokens ? ids : [...ids.slice(0, maxTokens - 1), ...ids.slice(-1)];
      const outputs = await session.run({
        input_ids: row(kept),
        attention_mask: row(kept.map(() => 1)),
        token_type_ids: row(kept.map(() => 0)),
      });
      const states = outputs['last_hidden_state'];
      if (!(states?.data instanceof Float32Array)) throw new Error('The model has no last_hidden_state.');
      return meanOfRows(states.data, kept.length);
    },
  };
};

const meanOfRows = (values: Float32Array, rows: number): Float32Array => {
  const width = values.length / rows;
  const mean = new Float32Array(width);
  for (let at = 0; at < values.length; at += 1) {
    const column = at % width;
    mean[column] = (mean[column] ?? 0) + (values[at] ?? 0) / rows;
  }
  return mean;
};
