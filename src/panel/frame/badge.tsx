import type { ReactNode } from 'react';

type Props = {
  readonly children: ReactNode;
  readonly tone?: 'plain' | 'accent' | 'attention';
  readonly title?: string;
};

/** Shows one word about something, such as its kind, language or market. */
export const Badge = ({ children, tone = 'plain', title }: Props) => (
  <span className={`badge badge-${tone}`} title={title}>
    {children}
  </span>
);
