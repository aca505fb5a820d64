/** Colours of the page's style sheet by what they say; a chart in the page takes on whatever scheme the page has. */
export const chartColours = {
  text: 'var(--text)',
  quiet: 'var(--text-quiet)',
  line: 'var(--line)',
  zero: 'var(--line-control)',
  band: 'var(--surface-pressed)',
  accent: 'var(--accent-text)',
  tint: 'var(--accent-tint)',
  better: 'var(--better)',
  worse: 'var(--worse)',
  same: 'var(--same)',
  few: 'var(--few)',
  plain: 'var(--accent-text)',
} as const;
