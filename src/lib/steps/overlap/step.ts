import type { OverlapSpec } from '../../core/notebook';
import type { Problem } from '../../core/problem';
import type { Catalog } from '../../core/relation';
import type { SchemeView, StepKindDefinition } from '../contract';
import { overlapCharts } from './chart';
import { compileOverlap } from './compile';
import { overlapCondition } from './condition';
import Editor from './Editor.svelte';
import { overlapSchema } from './schema';
import { overlapDefinitions, overlapReading, QUESTION } from './words';

const NO_SEGMENTS: Problem = {
  code: 'no-segments',
  message: {
    ko: '아직 견줄 세그먼트가 없습니다.',
    en: 'There are no segments to compare yet.',
  },
  hint: {
    ko: '세그먼트를 하나 이상 만드세요.',
    en: 'Make at least one segment.',
  },
};

function checkOverlap(_spec: OverlapSpec, _catalog: Catalog, scheme?: SchemeView): Problem[] {
  return (scheme?.segments.length ?? 0) > 0 ? [] : [NO_SEGMENTS];
}

/** Who is in several segments at once. */
export const overlap: StepKindDefinition<OverlapSpec> = {
  kind: 'overlap',
  reads: 'segments',
  schema: overlapSchema,
  defaults: () => [{ kind: 'overlap', segments: [] }],
  check: checkOverlap,
  compile: compileOverlap,
  charts: overlapCharts,
  toCondition: overlapCondition,
  question: () => QUESTION,
  reading: overlapReading,
  definitions: overlapDefinitions,
  Editor,
};
