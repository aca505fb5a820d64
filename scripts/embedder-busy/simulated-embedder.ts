import type { Embedder } from '../../src/retrieve/embedder.ts';

/** What a simulated model costs. */
export type ModelCost = {
  readonly name: string;
  readonly dimensions: number;
  readonly textsPerCall?: number;
  /** Texts in one piece of work. */
  readonly textsPerPiece: number;
  /** Pieces that are worked on at a time. */
  readonly piecesAtATime: number;
  /** What a piece takes: a fixed part, and one for each text. */
  readonly pieceMs: number;
  readonly textMs: number;
};

/** A model whose cost is known and that tells how long it was at work. */
export type SimulatedEmbedder = Embedder & {
  /** Milliseconds since `reset` in which at least one piece was worked on. */
  readonly busyMs: () => number;
  /** Milliseconds from the first piece since `reset` to the end of the last. */
  readonly spanMs: () => number;
  /** Share of its places that were at work while it was busy, from 0 to 1. */
  readonly fill: () => number;
  readonly reset: () => void;
};

const vectorOf = (text: string, dimensions: number): Float32Array => {
  const vector = new Float32Array(dimensions);
  for (let at = 0; at < text.length; at += 1) {
    const axis = (text.charCodeAt(at) * 31 + at) % dimensions;
    vector[axis] = (vector[axis] ?? 0) + 1;
  }
  const norm = Math.hypot(...vector) || 1;
  return vector.map((value) => value / norm);
};

/**
 * Makes a model that works as one in another thread or machine does: a piece is begun when it has come and a place is
 * free, whatever this thread is doing meanwhile, and is answered when this thread has time to listen.
 */
export const simulatedEmbedder = (cost: ModelCost): SimulatedEmbedder => {
  const freeAt: number[] = Array.from({ length: cost.piecesAtATime }, () => 0);
  let worked: { readonly start: number; readonly end: number }[] = [];

  const piece = async (texts: readonly string[]): Promise<readonly Float32Array[]> => {
    const place = freeAt.indexOf(Math.min(...freeAt));
    const start = Math.max(performance.now(), freeAt[place] ?? 0);
    const end = start + cost.pieceMs + texts.length * cost.textMs;
    freeAt[place] = end;
    worked.push({ start, end });
    await new Promise((resolve) => setTimeout(resolve, end - performance.now()));
    return texts.map((text) => vectorOf(text, cost.dimensions));
  };

  /** Local models take one piece of a call after the other, servers as many as they have places. */
  const embed = async (texts: readonly string[]): Promise<readonly Float32Array[]> => {
    const pieces: (readonly string[])[] = [];
    for (let at = 0; at < texts.length; at += cost.textsPerPiece)
      pieces.push(texts.slice(at, at + cost.textsPerPiece));
    if (cost.piecesAtATime > 1) return (await Promise.all(pieces.map(piece))).flat();
    const vectors: Float32Array[] = [];
    for (const texts of pieces) vectors.push(...(await piece(texts)));
    return vectors;
  };

  const busyMs = (): number => {
    let busy = 0;
    let until = 0;
    for (const { start, end } of worked.toSorted((left, right) => left.start - right.start)) {
      busy += Math.max(0, end - Math.max(start, until));
      until = Math.max(until, end);
    }
    return busy;
  };

  return {
    id: `simulated:${cost.name}:${cost.dimensions}`,
    dimensions: cost.dimensions,
    languages: 'any',
    ...(cost.textsPerCall === undefined ? {} : { textsPerCall: cost.textsPerCall }),
    embed,
    close: async () => undefined,
    busyMs,
    // A load has more pieces than a call takes arguments.
    spanMs: () =>
      worked.reduce((last, { end }) => Math.max(last, end), 0) -
      worked.reduce((first, { start }) => Math.min(first, start), worked[0]?.start ?? 0),
    fill: () =>
      worked.reduce((sum, { start, end }) => sum + end - start, 0) / (busyMs() || 1) / cost.piecesAtATime,
    reset: () => {
      worked = [];
    },
  };
};
