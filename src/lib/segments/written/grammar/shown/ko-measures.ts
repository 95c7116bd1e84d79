import type { EventTableName, Rows } from '../../../../core/condition';
import { MEASURES, ROW_NAMES } from '../../../words/ko-measure';
import { kept, oneOf, type Form } from '../../form';
import { ruleFor } from '../../rule';
import { inTable, columnIn, TABLES } from './columns';
import { koTime } from './ko-time';
import { rowsOfTable, type Measured } from './measured';
import { ofKoActs } from './of-acts';
import { whereBefore } from './where';

const rows = ruleFor<Rows>();
const measured = ruleFor<Measured>();

/** Rows by their name: `카테고리가 ‘아우터’인 주문`, `검색`. */
export const koRowsNoun: Form<Rows> = kept(
  oneOf(null, () => [
    ...TABLES.flatMap((table) => [
      rows({ ko: ROW_NAMES[table], en: [], slots: {}, make: () => ({ table, where: [] }) }),
      rows({
        ko: `{where} ${ROW_NAMES[table]}`,
        en: [],
        slots: { where: whereBefore[table] },
        make: ({ where }) => ({ table, where }),
      }),
    ]),
    ofKoActs(
      {},
      ({ title }) => (title === undefined ? [] : [title]),
      (held) => held,
    ),
  ]),
);

const COUNTED = '<| 수>';

function inOneTable(table: EventTableName): Form<Measured>[] {
  const slots = {
    range: koTime,
    where: whereBefore[table],
    of: whereBefore[table],
    column: columnIn(table),
    by: columnIn(table),
    base: rowsOfTable(koRowsNoun, table),
    thing: rowsOfTable(koRowsNoun, table),
  };
  const kinds = Object.entries(MEASURES) as [keyof typeof MEASURES, string][];
  return [
    ...['', '의 {by}'].flatMap((by) => [
      measured({
        ko: `{range} {of} ${ROW_NAMES[table]}${by} 비중`,
        en: [],
        slots,
        make: (held) => ({
          table,
          where: [],
          window: held.range,
          measure: { kind: 'share', of: held.of, by: by === '' ? null : held.by },
        }),
      }),
      measured({
        ko: `{range} {base} 중 {of} {thing}${by} 비중`,
        en: [],
        slots,
        make: (held) => ({
          ...held.base,
          window: held.range,
          measure: { kind: 'share', of: held.of, by: by === '' ? null : held.by },
        }),
      }),
      measured({
        ko: `{range} {base}${by} 중 가장 큰 {column}의 비중`,
        en: [],
        slots,
        make: (held) => ({
          ...held.base,
          window: held.range,
          measure: { kind: 'top-share', column: held.column, by: by === '' ? null : held.by },
        }),
      }),
    ]),
    ...kinds.flatMap(([kind, word]) =>
      [false, true].map((filtered) =>
        measured({
          ko: [
            `{range} ${filtered ? '{where} ' : ''}${ROW_NAMES[table]}의 {column} ${word}${COUNTED}`,
            ...(table === 'orders' && !filtered ? [`{range} <|구매한 >{column} ${word}${COUNTED}`] : []),
          ],
          en: [],
          slots,
          make: (held) => ({
            table,
            where: filtered ? held.where : [],
            window: held.range,
            measure: { kind, column: held.column },
          }),
        }),
      ),
    ),
    ...(table === 'events'
      ? ['', '{where} '].map((where) =>
          measured({
            ko: `{range} ${where}방문(세션)${COUNTED}`,
            en: [],
            slots,
            make: (held) => ({
              table,
              where: where === '' ? [] : held.where,
              window: held.range,
              measure: { kind: 'distinct', column: 'session' },
            }),
          }),
        )
      : []),
  ];
}

/** What is computed over rows, as it is shown: `최근 90일 동안 결제 금액 합계`. */
export const koMeasure: Form<Measured> = kept(
  oneOf(null, () => [
    ofKoActs(
      { range: koTime },
      ({ count }) => count.map((each) => `{range} ${each}`),
      (held, { range }): Measured => ({ ...held, window: range, measure: { kind: 'times' } }),
    ),
    ...TABLES.map((table) =>
      inTable(
        table,
        ofKoActs(
          { range: koTime, column: columnIn(table) },
          (act) =>
            act.table === table ? act.count.map((each) => `{range} 같은 {column}의 최다 ${each}`) : [],
          (held, { range, column }): Measured => ({
            ...held,
            window: range,
            measure: { kind: 'most', column },
          }),
        ),
      ),
    ),
    ...TABLES.flatMap(inOneTable),
  ]),
);
