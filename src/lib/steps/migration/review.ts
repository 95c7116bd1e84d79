import { formatCount, formatShare } from '../../charts/format';
import type { MigrationSpec } from '../../core/notebook';
import type { EventTableName } from '../../core/condition';
import type { StepView } from '../contract';
import { driftWords } from './drift-words';
import type { Drift } from './drift-read';
import { planDiff } from './plan-diff';
import { driftOf, flowsOf, segmentKeys, turnover } from './read';
import { reviewText } from './review-words';
import { suggestedSizes } from './suggested';

/** The blocks of a regular review, in order. */
export const REVIEW_BLOCKS = ['behaviour', 'preference', 'feedback'] as const;
export type ReviewBlock = (typeof REVIEW_BLOCKS)[number];

/** Traits that are told in a block. */
const MOST = 3;

/** A block with the figures that are known; none where the data does not tell. */
export interface ReviewRow {
  readonly block: ReviewBlock;
  readonly figures: readonly string[];
}

function told(drift: readonly Drift[], lang: StepView<MigrationSpec>['lang']): string[] {
  return drift.slice(0, MOST).map((one) => reviewText[lang].drifted(driftWords(one, lang)));
}

function comesFrom({ trait }: Drift, tables: readonly EventTableName[]): boolean {
  return trait.from?.some((name) => tables.includes(name)) === true;
}

/** What changed between the two days, by what it asks of the strategy. */
export function reviewRows(view: StepView<MigrationSpec>): ReviewRow[] {
  if (flowsOf(view).length === 0) return [];
  const { lang } = view;
  const t = reviewText[lang];
  const count = (n: number) => formatCount(n, lang);
  const drift = driftOf(view);
  const plan = planDiff(view);
  const heard = (one: Drift) => comesFrom(one, ['surveys', 'tickets']);
  const behaviour = suggestedSizes(view).map(({ label, customers }) =>
    t.group(label[lang], count(customers)),
  );
  const preference = drift.filter((one) => one.trait.type === 'category' && !heard(one));
  const places = turnover(view);
  const [then, stayed] = [
    places.reduce((sum, one) => sum + one.then, 0),
    places.reduce((sum, one) => sum + one.stayed, 0),
  ];
  const kept =
    segmentKeys(view).length > 0 && then > 0
      ? [t.stayed(count(stayed), count(then), formatShare(stayed / then, lang))]
      : [];
  return [
    { block: 'behaviour', figures: [t.moved(count(plan.movedCustomers)), ...behaviour] },
    {
      block: 'preference',
      figures: [...told(preference, lang), ...(plan.written ? [t.plan(count(plan.changed))] : [])],
    },
    { block: 'feedback', figures: [...told(drift.filter(heard), lang), ...kept] },
  ];
}

/** The spec with what somebody wrote in a block; without the block when it is empty. */
export function withReview(spec: MigrationSpec, block: ReviewBlock, written: string): MigrationSpec {
  const { review = {}, ...rest } = spec;
  const { [block]: _, ...others } = review;
  const next = written.trim() === '' ? others : { ...others, [block]: written.trim() };
  return Object.keys(next).length === 0 ? rest : { ...rest, review: next };
}
