import { formatNumber } from '../../charts/format';
import type { Condition, Test } from '../../core/condition';
import type { MigrationSpec, OverTimeSpec, Segment } from '../../core/notebook';
import type { Trait } from '../../core/relation';
import type { Lang, Words } from '../../core/words';
import type { SegmentTable, StepView } from '../contract';
import { numberAt, rowOf, rowsOf, textAt } from '../read';
import { valueLabel } from '../value-label';
import { followedTrait } from './followable';

type Following = MigrationSpec | OverTimeSpec;

/** The key of all groups that are told apart, taken together. */
export const EVERY_GROUP = '=all';

function labelOf(trait: Trait, value: string, lang: Lang): string {
  return trait.type === 'number' ? formatNumber(Number(value), lang) : valueLabel(trait, value, lang);
}

function testOf({ type }: Trait, value: string): Test {
  if (type === 'boolean') return { op: 'is', value: value === 'true' };
  return type === 'number' ? { op: '=', value: Number(value) } : { op: 'in', values: [value] };
}

/** The groups that the results tell of, as segments. */
function groupsOf(view: StepView<Following>, trait: Trait): SegmentTable[] {
  return rowsOf(view.results, 'groups').map((row) => {
    const value = textAt(row, 'value');
    const label: Words = { ko: labelOf(trait, value, 'ko'), en: labelOf(trait, value, 'en') };
    const condition: Condition = { kind: 'trait', trait: trait.name, test: testOf(trait, value) };
    return { id: textAt(row, 'k'), name: label[view.lang], label, condition, table: '' };
  });
}

/** How many groups are too small to be told apart. */
export function groupsLeftOut(view: StepView<Following>): number {
  const groups = rowsOf(view.results, 'groups');
  return numberAt(rowOf(view.results, 'groups'), 'different') - groups.length;
}

/** The view of a step that follows the groups of a trait: they stand in the place of the segments. Of others, the view itself. */
export function withGroups<S extends Following>(view: StepView<S>): StepView<S> {
  const { spec, results, catalog, scheme } = view;
  const grouped = results['groups'] !== undefined;
  if (spec.by === undefined) return grouped ? { ...view, results: {} } : view;
  const trait = followedTrait(spec.by, catalog);
  if (!trait || !grouped || !scheme) return { ...view, results: {} };
  return {
    ...view,
    scheme: { ...scheme, segments: groupsOf(view, trait), suppress: [], kind: 'overlapping' },
  };
}

/**
 * The groups as segments, which conditions of another day name: each, and all of them taken together. They are put away, for
 * they only say what is meant.
 */
export function groupSegments(view: StepView<Following>): Segment[] {
  const trait = followedTrait(view.spec.by, view.catalog);
  if (!trait) return [];
  const groups = groupsOf(view, trait);
  const called = trait.label[view.lang];
  const all = groups.map(({ condition }) => condition);
  const named = groups.map(({ id, name, condition }): Segment => ({
    id,
    name: `${called}: ${name}`,
    condition,
    archived: true,
  }));
  const together = view.lang === 'ko' ? '따라간 값 모두' : 'any that was followed';
  return [
    ...named,
    { id: EVERY_GROUP, name: `${called}: ${together}`, condition: { kind: 'any', of: all }, archived: true },
  ];
}
