/** Resamples for intervals of alpha and correlation: the report is made while people wait, and two digits are shown. */
export const resamples = 500;
