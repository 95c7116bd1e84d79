/** Dark and light as the person chose, else as the system says. */
export type Theme = 'system' | 'light' | 'dark';

/** The choices of theme, in the order shown, with their icons. */
export const THEMES = [
  { theme: 'system', icon: 'system' },
  { theme: 'light', icon: 'sun' },
  { theme: 'dark', icon: 'moon' },
] as const;
