import type { EventTableName } from '../../core/condition';
import type { Catalog, EventColumn, Trait, TraitType } from '../../core/relation';
import type { Lang, Words } from '../../core/words';
import { findColumn, findEvents, findTrait } from '../find';
import { columnLacks, FILES, NOT_COUNTED } from './lacking';
import { found, type Found } from './given';

/** A column of the customers as templates look for it: by words in its name, in Korean and English, and by type. */
export interface Sought {
  readonly words: RegExp;
  readonly not?: RegExp;
  readonly types: readonly TraitType[];
  readonly what: Words;
}

/** Columns of customers files that templates know by name. */
export const COLUMNS = {
  age: {
    words: /^age$|^나이$|^연령$|만 ?나이/i,
    types: ['number'],
    what: { ko: '생년월일 또는 나이', en: 'a date of birth or an age' },
  },
  ageBand: {
    words: /연령대|나이대|age.?(group|band|range|bracket)/i,
    types: ['text', 'category'],
    what: { ko: '생년월일, 나이 또는 연령대', en: 'a date of birth, an age or an age group' },
  },
  birthday: {
    words: /생년월일|생일|birth/i,
    not: /year|연도|년도/i,
    types: ['date'],
    what: { ko: '생년월일', en: 'a date of birth' },
  },
  joined: {
    words: /가입|등록|입회|join|sign.?up|regist|enrol|customer.?since/i,
    types: ['date'],
    what: { ko: '가입일', en: 'the day of joining' },
  },
  region: {
    words: /주소|거주|지역|시도|시·도|시군구|address|residence|region|province|city/i,
    types: ['text', 'category'],
    what: { ko: '사는 지역', en: 'where they live' },
  },
  income: {
    words: /소득|수입|연봉|월급|income|salary|earning/i,
    types: ['number', 'money'],
    what: { ko: '소득', en: 'an income' },
  },
  job: {
    words: /직업|직종|신분|occupation|^job|profession/i,
    types: ['text', 'category'],
    what: { ko: '직업', en: 'an occupation' },
  },
  industry: {
    words: /업종|업태|산업|industry|sector|vertical/i,
    types: ['text', 'category'],
    what: { ko: '업종', en: 'an industry' },
  },
  employees: {
    words: /직원 ?수|임직원|종업원|사원 ?수|employee|headcount|company.?size|staff/i,
    types: ['number'],
    what: { ko: '직원 수', en: 'the number of employees' },
  },
  company: {
    words: /^account$|^contacts$|회사|기업|거래처|고객사|company|organi[sz]ation/i,
    types: ['text', 'category', 'number'],
    what: { ko: '회사(거래처)', en: 'a company' },
  },
  side: {
    words:
      /(회원|고객|사용자|계정) ?(유형|구분|종류)|(user|account|member|customer).?(type|kind|role)|^(role|side)$/i,
    types: ['text', 'category', 'boolean'],
    what: { ko: '회원 유형(점주·소비자)', en: 'the side: store or consumer' },
  },
} as const satisfies Readonly<Record<string, Sought>>;

function said({ name, label }: Trait, { words, not }: Sought): boolean {
  const names = [name, label.ko, label.en];
  return names.some((one) => words.test(one)) && !names.some((one) => not?.test(one));
}

/** Whether a column is called so and has such values. */
export function isCalled(trait: Trait, key: keyof typeof COLUMNS): boolean {
  const sought: Sought = COLUMNS[key];
  return sought.types.includes(trait.type) && said(trait, sought);
}

function columns({ traits }: Catalog, key: keyof typeof COLUMNS): Trait[] {
  return traits.filter((one) => one.family === 'profile' && isCalled(one, key));
}

/** The first column of the customers that is called so and has such values; answers to surveys are not looked at. */
export function profile(catalog: Catalog, key: keyof typeof COLUMNS): Found<Trait> {
  return found(columns(catalog, key)[0], columnLacks('customers', COLUMNS[key].what));
}

/** The first such column whose values may be listed, and the most frequent of them. */
export function mostFrequent(
  catalog: Catalog,
  key: keyof typeof COLUMNS,
  most: Readonly<Record<string, string>>,
): Found<{ readonly trait: string; readonly value: string }> {
  const trait = open(catalog, key);
  if (!trait) return { missing: columnLacks('customers', COLUMNS[key].what) };
  const value = most[trait.name];
  return found(value === undefined ? undefined : { trait: trait.name, value }, NOT_COUNTED);
}

/** The first such column that holds nothing personal. */
export function open(catalog: Catalog, key: keyof typeof COLUMNS): Trait | undefined {
  return columns(catalog, key).find(({ personal }) => personal === undefined);
}

/** A trait that a file brings by itself, by its name. */
export function computed(catalog: Catalog, name: string, from: EventTableName, what?: Words): Found<Trait> {
  const lacks = findEvents(catalog, from) && what ? columnLacks(from, what) : FILES[from];
  return found(findTrait(catalog, name), lacks);
}

/** A column of an event table that may be asked about, by its name; personal ones may not be listed but can be asked. */
export function column(
  catalog: Catalog,
  from: EventTableName,
  name: string,
  what: Words,
): Found<EventColumn> {
  const table = findEvents(catalog, from);
  return found(table && findColumn(table, name), table ? columnLacks(from, what) : FILES[from]);
}

/** A column of an event table whose name holds such words. */
export function columnLike(
  catalog: Catalog,
  from: EventTableName,
  words: RegExp,
  what: Words,
): Found<EventColumn> {
  const table = findEvents(catalog, from);
  const like = table?.columns.find(
    ({ name, label, personal }) =>
      personal === undefined && [name, label.ko, label.en].some((one) => words.test(one)),
  );
  return found(like, table ? columnLacks(from, what) : FILES[from]);
}

/** Whether there is a file of that kind. */
export function file(catalog: Catalog, name: EventTableName): Found<true> {
  return found(findEvents(catalog, name) ? (true as const) : undefined, FILES[name]);
}

/** Words to look for in what the files hold: Korean ones where a column has a name in Hangul, both where none has, for values are often Korean under English names. */
export function wordsIn(
  { traits, events }: Catalog,
  words: Readonly<Record<Lang, readonly string[]>>,
): readonly string[] {
  const names = [...traits, ...events.flatMap(({ columns: of }) => of)].map(({ name }) => name);
  return names.some((name) => /[가-힣]/.test(name)) ? words.ko : [...words.en, ...words.ko];
}
