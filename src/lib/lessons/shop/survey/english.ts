import { CONTENTS, LEISURE, MOTIVES, SATISFACTION, STATEMENTS, WISHES } from './questions';
import { SURVEY_COLUMNS } from './survey-file';

const AFTER_EN = [
  'What matters most when you buy?',
  'What do you do in your free time (choose any)?',
  'What would you like to read from us?',
  'How satisfied are you overall?',
  'How likely are you to recommend us (0-10)?',
  'What do you wish for?',
];

/** Korean and English of the cells of the survey. */
export const SURVEY_WORDS: readonly (readonly [ko: string, en: string])[] = [
  ['회원번호', 'member_id'],
  ['응답일시', 'submitted_at'],
  ...SURVEY_COLUMNS.after.map((ko, i) => [ko, AFTER_EN[i] ?? ko] as const),
  ...[...STATEMENTS, ...MOTIVES, ...LEISURE, ...CONTENTS, ...SATISFACTION].map(
    ([ko, en]) => [ko, en] as const,
  ),
];

/** Korean and English of the sentences that people wrote. */
export const SURVEY_SENTENCES = Object.values(WISHES).flat();
