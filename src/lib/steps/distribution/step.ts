import type { DistributionSpec } from '../../core/notebook';
import type { Problem } from '../../core/problem';
import type { Catalog } from '../../core/relation';
import type { StepKindDefinition } from '../contract';
import { findTrait } from '../trait-source';
import { distributionCharts } from './chart';
import { compileDistribution } from './compile';
import { distributionCondition } from './condition';
import { distributionDefaults } from './defaults';
import Editor from './Editor.svelte';
import { distributionSchema } from './schema';
import { distributionDefinitions, distributionQuestion, distributionReading } from './words';

function checkDistribution(spec: DistributionSpec, catalog: Catalog): Problem[] {
  if (findTrait(catalog, spec.trait)) return [];
  return [
    {
      code: 'unknown-trait',
      message: {
        ko: `‘${spec.trait}’ 특성이 이 데이터에 없습니다.`,
        en: `This data has no trait “${spec.trait}”.`,
      },
      hint: {
        ko: '다른 특성을 고르거나, 그 열이 있는 파일을 여세요.',
        en: 'Choose another trait, or open a file that has the column.',
      },
      place: 'trait',
    },
  ];
}

/** How the values of one trait are spread over the customers. */
export const distribution: StepKindDefinition<DistributionSpec> = {
  kind: 'distribution',
  schema: distributionSchema,
  defaults: distributionDefaults,
  check: checkDistribution,
  compile: compileDistribution,
  charts: distributionCharts,
  toCondition: distributionCondition,
  question: distributionQuestion,
  reading: distributionReading,
  definitions: distributionDefinitions,
  Editor,
};
