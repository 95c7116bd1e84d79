import type { Segment } from '../../core/notebook';

/** What people write about a segment beside its condition. */
export type StoryField = 'who' | 'value' | 'how' | 'reviewBy';

/** The segment with one of these fields changed; an empty text takes the field away. */
export function withStory(segment: Segment, field: StoryField, text: string): Segment {
  const { [field]: _old, ...rest } = segment;
  return text.trim() === '' ? rest : { ...rest, [field]: text };
}
