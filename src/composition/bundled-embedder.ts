import { onnxEmbedder } from '../adapters/onnx/embedder.ts';
import type { Embedder } from '../retrieve/embedder.ts';
import { productFiles } from './product-files.ts';

/** Opens the embedding model that comes with the product: English, about 25 ms for 150 words (models/README.md). */
export const bundledEmbedder = (): Embedder =>
  onnxEmbedder({
    folder: productFiles.bundledModel,
    id: 'all-minilm-l6-v2-int8@1',
    dimensions: 384,
    maxTokens: 256,
    languages: ['en'],
  });
