import type { DistributionSpec } from '../../core/notebook';
import type { Problem } from '../../core/problem';
import type { Catalog, Trait } from '../../core/relation';
import type { StepKindDefinition } from '../contract';
import { saidShortly } from '../names';
import { findTrait } from '../trait-source';
import { distributionCharts } from './chart';
import { compileDistribution } from './compile';
import { distributionCondition } from './condition';
import { distributionDefaults } from './defaults';
import Editor from './Editor.svelte';
import { distributionSchema } from './schema';
import { distributionDefinitions, distributionQuestion, distributionReading } from './words';

function personal({ label }: Trait): Problem {
  return {
    code: 'personal-trait',
    message: {
      ko: `‘${label.ko}’ 특성은 개인정보여서 차트로 그리지 않습니다.`,
      en: `“${label.en}” is personal data and is not drawn.`,
    },
    hint: {
      ko: '다른 특성을 고르거나, 개인정보가 아니라면 파일을 다시 연결하면서 표시를 끄세요.',
      en: 'Choose another trait; if it is no personal data, say so where the file is mapped.',
    },
    place: 'trait',
  };
}

function checkDistribution(spec: DistributionSpec, catalog: Catalog): Problem[] {
  const trait = findTrait(catalog, spec.trait);
  if (trait?.personal !== undefined) return [personal(trait)];
  if (trait) return [];
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
  reads: 'traits',
  schema: distributionSchema,
  defaults: distributionDefaults,
  check: checkDistribution,
  compile: compileDistribution,
  charts: distributionCharts,
  toCondition: distributionCondition,
  nameOf: (view, chart, selection) => saidShortly(distributionCondition(view, chart, selection), view),
  question: distributionQuestion,
  reading: distributionReading,
  definitions: distributionDefinitions,
  Editor,
};
