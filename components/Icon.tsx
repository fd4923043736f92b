/** Outlines on a grid of 16; drawn here, so that nothing is loaded. */
const PATHS = {
  close: 'M4 4l8 8M12 4l-8 8',
  back: 'M10 3L5 8l5 5',
  forward: 'M6 3l5 5-5 5',
  pin: 'M6 2h4l-.5 5 2.5 2.5H4L6.500 7zM8 9.500V14',
  dock: 'M2 3h12v10H2zM10 3v10M4 8h3.500M6 6.500L7.500 8L6 9.500',
  unfold: 'M4 6l4 4 4-4',
  copy: 'M6 6h7v7H6zM10 6V3H3v7h3',
  read: 'M2 3.500h4.500L8 5l1.500-1.500H14v9H9.500L8 14l-1.500-1.500H2zM8 5v9',
  save: 'M4 2h8v12l-4-3-4 3zM8 4.500v3.500M6.250 6.250h3.500',
  unmark: 'M2 8c1.500-2.500 3.500-4 6-4s4.500 1.500 6 4c-1.500 2.500-3.500 4-6 4S3.500 10.500 2 8zM3 13.500L13 2.500',
  wrong: 'M4 14V2.500M4 3h8l-2 2.750L12 8.500H4',
  pause: 'M5.500 3v10M10.500 3v10',
  topic: 'M3 2h10v12H3zM5.500 5.500h5M5.500 8h5M5.500 10.500h3',
  panel: 'M2 3h12v10H2zM10 3v10',
} as const;

/** The names of the icons. */
export type IconName = keyof typeof PATHS;

/** A small line icon in the colour of the text; always beside or inside something that has a name, so hidden. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
