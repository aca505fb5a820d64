/** Horner's scheme, highest power first. */
const polynomial = (coefficients: readonly number[], at: number): number =>
  coefficients.reduce((sum, coefficient) => sum * at + coefficient, 0);

/** Chebyshev fit of the complementary error function, fractional error below 1.2e-7: Numerical Recipes in C, 6.2. */
const erfcFit = [
  0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196,
  1.00002368, -1.26551223,
];

/** Gives the share of a standard normal distribution below a value, 0 to 1; right to seven digits. */
export const normalShareBelow = (value: number): number => {
  const distance = Math.abs(value) / Math.SQRT2;
  const step = 1 / (1 + distance / 2);
  const tail = (step * Math.exp(-distance * distance + polynomial(erfcFit, step))) / 2;
  return value < 0 ? tail : 1 - tail;
};

const tails = {
  top: [
    -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
    2.938163982698783,
  ],
  bottom: [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1],
};

const centre = {
  top: [
    -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
    2.506628277459239,
  ],
  bottom: [
    -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1,
    -1.328068155288572e1, 1,
  ],
};

/** From here outward the tails are fitted apart. */
const tailShare = 0.02425;

/**
 * Gives the value below which a share (above 0, below 1) of a standard normal distribution lies; relative error below
 * 1.2e-9: Peter Acklam's approximation, https://stackedboxes.org/2017/05/01/acklams-normal-quantile-function/
 */
export const normalQuantile = (share: number): number => {
  if (share > 0.5) return -normalQuantile(1 - share);
  if (share < tailShare) {
    const far = Math.sqrt(-2 * Math.log(share));
    return polynomial(tails.top, far) / polynomial(tails.bottom, far);
  }
  const offset = share - 0.5;
  const square = offset * offset;
  return (polynomial(centre.top, square) * offset) / polynomial(centre.bottom, square);
};
