/** The parts of the notebook screen; a phone shows one at a time. */
export type Pane = 'guide' | 'steps' | 'segments';
