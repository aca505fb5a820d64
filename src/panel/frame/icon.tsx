const paths = {
  close: 'M4 4l8 8M12 4l-8 8',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.4 10.4L14 14',
  plus: 'M8 3v10M3 8h10',
  arrow: 'M3 8h10M9 4l4 4-4 4',
  check: 'M3 8.5l3.2 3.2L13 5',
  attention: 'M8 3.5v5.5M8 12v.4',
  copy: 'M5.5 5.5h7v8h-7zM3.5 10.5v-8h7',
  bars: 'M3 13V9M8 13V3M13 13V6',
  sliders: 'M2.5 5h6M11.5 5h2M2.5 11h2M7.5 11h6M10 3.5v3M6 9.5v3',
  again: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.5v3h-3',
} as const;

export type IconName = keyof typeof paths;

/** Draws a small line icon in the colour of the text around it; it says nothing to screen readers. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
);
