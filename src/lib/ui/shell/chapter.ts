import type { ChapterId } from '../../text/areas/guide';

/** How far a chapter is. */
export type ChapterState = 'empty' | 'done' | 'attention' | 'later';

/** A chapter as the guide lists it. */
export interface Chapter {
  readonly id: ChapterId;
  readonly state: ChapterState;
}

/** The one thing to do next. */
export interface NextThing {
  /** What and why, in one or two sentences. */
  readonly text: string;
  /** The chapter that it belongs to. */
  readonly chapter: ChapterId;
  /** What the button says; the chapter's name when left out. */
  readonly action?: string;
}

/** The chapters that work, in order; others are left out so that nothing in the guide is dead. */
export const CHAPTERS: readonly ChapterId[] = [
  'purpose',
  'data',
  'quality',
  'profile',
  'segments',
  'analysis',
  'check',
  'hand-over',
];
