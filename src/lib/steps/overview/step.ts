import type { OverviewSpec } from '../../core/notebook';
import type { StepKindDefinition } from '../contract';
import { saidShortly } from '../names';
import { overviewCharts } from './chart';
import { compileOverview, ordersOf } from './compile';
import { overviewCondition } from './condition';
import Editor from './Editor.svelte';
import { overviewSchema } from './schema';
import { overviewDefinitions, overviewReading, QUESTION } from './words';

/** Orders, customers and revenue by month, new against returning, and the concentration of revenue. */
export const overview: StepKindDefinition<OverviewSpec> = {
  kind: 'overview',
  reads: 'traits',
  schema: overviewSchema,
  defaults: (catalog) => (ordersOf(catalog) ? [{ kind: 'overview' }] : []),
  check: (_spec, catalog) =>
    ordersOf(catalog)
      ? []
      : [
          {
            code: 'no-orders',
            message: {
              ko: '주문 데이터가 없어 월별 흐름을 그릴 수 없습니다.',
              en: 'There are no orders, so nothing can be shown by month.',
            },
            hint: {
              ko: '주문 파일을 추가하세요. 고객 파일만 있다면 분포를 보세요.',
              en: 'Add an orders file. With a customers file alone, look at distributions.',
            },
          },
        ],
  compile: (_spec, catalog, focus) => compileOverview(catalog, focus),
  charts: overviewCharts,
  toCondition: overviewCondition,
  nameOf: (view, chart, selection) => saidShortly(overviewCondition(view, chart, selection), view),
  question: () => QUESTION,
  reading: overviewReading,
  definitions: overviewDefinitions,
  Editor,
};
