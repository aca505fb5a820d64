/** Tokens that a call of a model took. */
export type TokenUsage = {
  readonly inputTokens: number;
  /** Part of `inputTokens` that the server had cached, which costs less; 0 where the server doesn't say. */
  readonly cachedInputTokens: number;
  readonly outputTokens: number;
  /** True when the server didn't say, or didn't say all, and we counted bytes. */
  readonly isEstimated: boolean;
};

export const noUsage: TokenUsage = {
  inputTokens: 0,
  cachedInputTokens: 0,
  outputTokens: 0,
  isEstimated: false,
};

/**
 * Tokens of a UTF-8 byte, for estimates: English has .21 to .26, Swedish .34, Czech .41 (docs/embedders.md). An estimate
 * that errs, errs towards too many, so that a budget is rather kept than broken.
 */
const tokensPerByte = 0.34;

/** Estimates the tokens of a text from its bytes, without a tokenizer. */
export const estimateTokens = (text: string): number =>
  Math.ceil(new TextEncoder().encode(text).length * tokensPerByte);

/** Estimates what a call took from what was sent and what came back. */
export const estimateUsage = (sent: readonly string[], received: string): TokenUsage => ({
  inputTokens: sent.reduce((sum, text) => sum + estimateTokens(text), 0),
  cachedInputTokens: 0,
  outputTokens: estimateTokens(received),
  isEstimated: true,
});

/** Adds up what calls took; the sum is estimated when any part of it is. */
export const addUsage = (left: TokenUsage, right: TokenUsage): TokenUsage => ({
  inputTokens: left.inputTokens + right.inputTokens,
  cachedInputTokens: left.cachedInputTokens + right.cachedInputTokens,
  outputTokens: left.outputTokens + right.outputTokens,
  isEstimated: left.isEstimated || right.isEstimated,
});
