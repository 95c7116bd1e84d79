/** Line drawings on a 16 × 16 grid, as SVG path data. */
export const ICONS = {
  undo: 'M6 3 2.5 6.5 6 10M3 6.5h6.5a4 4 0 0 1 0 8H7',
  redo: 'M10 3l3.5 3.5L10 10M13 6.5H6.5a4 4 0 0 0 0 8H9',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  menu: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  edit: 'M10.5 3 13 5.5 5.5 13H3v-2.5z',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
  split: 'M8 13.5V9L3.5 4.5M8 9l4.5-4.5M3.5 8V4.5H7M9 4.5h3.5V8',
  archive: 'M2.5 3h11v3h-11zM3.5 6v7.5h9V6M6.5 9h3',
  trash: 'M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.7 9h6.6l.7-9',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  plus: 'M8 3v10M3 8h10',
  check: 'M3 8.5l3.3 3.3L13 4.8',
  warn: 'M8 2.2 14.5 13.5h-13zM8 6.5v3.2M8 11.6h.01',
  sun: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M8 1.2v1.4M8 13.4v1.4M1.2 8h1.4M13.4 8h1.4M3.2 3.2l1 1M11.8 11.8l1 1M12.8 3.2l-1 1M4.2 11.8l-1 1',
  moon: 'M13.5 9.8A6 6 0 0 1 6.2 2.5a6 6 0 1 0 7.3 7.3',
  system: 'M2 3.5h12v7.5H2zM5.5 13.5h5M8 11v2.5',
  file: 'M4 1.8h5.2L12.5 5v9.2H4zM9 1.8V5.2h3.5',
  lock: 'M4 7.2h8v6.3H4zM5.5 7.2V5a2.5 2.5 0 0 1 5 0v2.2',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8M8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4',
  'eye-off': 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8M2.5 13.5l11-11',
  right: 'M6 3l5 5-5 5',
  bag: 'M3 5.5h10l-.6 8.2H3.6zM5.5 5.5V4.8a2.5 2.5 0 0 1 5 0v.7',
  pointer: 'M4 2.5l8.5 4.8-3.8 1-2 3.4zM9 9.5l2.8 4',
  letter: 'M2 3.8h12v8.4H2zM2 4.4l6 4.4 6-4.4',
  form: 'M3 2.5h10v11H3zM5.2 5.5h.6M8 5.5h2.8M5.2 8h.6M8 8h2.8M5.2 10.5h.6M8 10.5h2.8',
  speech: 'M2.5 3h11v7.5H8L5 13.4v-2.9H2.5z',
} as const;

/** The name of a drawing. */
export type IconName = keyof typeof ICONS;
