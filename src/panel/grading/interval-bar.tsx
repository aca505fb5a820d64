type Interval = { readonly value: number; readonly low: number; readonly high: number };

type Props = {
  readonly measured: Interval;
  readonly target: number;
  /** The ends of the scale. */
  readonly from: number;
  readonly to: number;
};

const width = 120;

/** Draws an interval with its value and the one to beat on a scale; the numbers stand beside it in words. */
export const IntervalBar = ({ measured, target, from, to }: Props) => {
  const at = (value: number) => ((Math.min(Math.max(value, from), to) - from) / (to - from)) * width;
  return (
    <svg className="interval-bar" viewBox={`-3 0 ${width + 6} 16`} aria-hidden="true" focusable="false">
      <line className="interval-scale" x1={0} x2={width} y1={8} y2={8} />
      <line className="interval-reach" x1={at(measured.low)} x2={at(measured.high)} y1={8} y2={8} />
      <line className="interval-target" x1={at(target)} x2={at(target)} y1={1} y2={15} />
      <circle className="interval-value" cx={at(measured.value)} cy={8} r={3} />
    </svg>
  );
};
