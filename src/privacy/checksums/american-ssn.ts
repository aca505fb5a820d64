/** Tells whether nine digits can be a US social security number: no group of zeros, no area 666 or 900 and above; https://www.ssa.gov/employer/randomization.html. */
export const isAmericanSsn = (value: string): boolean =>
  /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/u.test(value.replace(/\D/gu, ''));
