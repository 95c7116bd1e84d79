import type { Words } from '../../core/words';

/** The four sides of quality: 정확성, 일관성, 최신성, 적법성. */
export type Dimension = 'accuracy' | 'consistency' | 'freshness' | 'lawfulness';

/** The sides in the order shown. */
export const DIMENSIONS: readonly Dimension[] = ['accuracy', 'consistency', 'freshness', 'lawfulness'];

/** Names of the checks. */
export type CheckId =
  | 'unreadable'
  | 'structure'
  | 'missing'
  | 'outliers'
  | 'dates'
  | 'placeholders'
  | 'mojibake'
  | 'lost-zeros'
  | 'test-accounts'
  | 'duplicates'
  | 'same-email'
  | 'same-phone'
  | 'spellings'
  | 'unmatched'
  | 'age'
  | 'gaps'
  | 'forbidden'
  | 'personal-unused'
  | 'consent-missing'
  | 'consent-old'
  | 'consent-undated'
  | 'consent-refused';

/** One question about a file and its answer. */
export interface Check {
  readonly id: CheckId;
  readonly dimension: Dimension;
  readonly question: Words;
  /** What is counted, and what to do about it. */
  readonly definition: Words;
  readonly weight: number;
  /** How many are concerned, of how many. */
  readonly concerned: number;
  readonly of: number;
  readonly unit: 'rows' | 'cells' | 'columns' | 'days' | 'months' | 'customers';
  /** What was found, where figures alone would not say it. */
  readonly said?: Words;
  /** The columns where something was found. */
  readonly columns: readonly string[];
  /** Whether `behindSelect` lists the rows. */
  readonly behind: boolean;
}

/** How a side is scored. */
export interface Score {
  readonly dimension: Dimension;
  /** 0 to 100, rounded down, so that 100 means that nothing was found; undefined where nothing could be checked. */
  readonly score: number | undefined;
  readonly checks: readonly Check[];
}

/** The formula of every score. */
export const SCORE_WORDS: Words = {
  ko: '점수 = 100 − (점검마다 걸린 비율 × 가중치의 합) ÷ (가중치의 합) × 100. 내림하므로 100점은 걸린 것이 하나도 없다는 뜻입니다.',
  en: 'Score = 100 − 100 × (sum of the share concerned × weight over the checks) ÷ (sum of weights), rounded down: 100 means that nothing was found.',
};

/** The share of what a check looked at that is concerned, 0 to 1. */
export function shareOf({ concerned, of }: Check): number {
  return of > 0 ? Math.min(1, concerned / of) : 0;
}

/** The four scores of a file. */
export function scoresOf(checks: readonly Check[]): Score[] {
  return DIMENSIONS.map((dimension) => {
    const under = checks.filter((check) => check.dimension === dimension);
    const weights = under.reduce((sum, { weight }) => sum + weight, 0);
    const lost = under.reduce((sum, check) => sum + shareOf(check) * check.weight, 0);
    const score = weights === 0 ? undefined : Math.floor(100 * (1 - lost / weights) + 1e-9);
    const found = under.some(({ concerned, of }) => concerned > 0 && of > 0);
    return { dimension, score: score === 100 && found ? 99 : score, checks: under };
  });
}
