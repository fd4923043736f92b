/**
 * Where the reader has put pinned cards on a site: docked to a margin of the window, or with the upper left corner at a share
 * of the room that a card has there (0 to 1).
 */
export type PinPlace = { dock: 'left' | 'right' } | { x: number; y: number };
