type Props = { readonly label: string; readonly lines: number };

/** Holds the place of something that is loading; it appears only when loading takes a moment. */
export const Skeleton = ({ label, lines }: Props) => (
  <div className="skeleton" aria-busy="true">
    <p className="visually-hidden">{label}</p>
    {Array.from({ length: lines }, (_, line) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move.
      <div key={line} className="skeleton-line" />
    ))}
  </div>
);
