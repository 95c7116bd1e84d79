import type { Catalog, Trait } from '../core/relation';
import { isNumeric } from './fits';

/** What a column of a customers file seems to say, judged by its name and type. */
export type ColumnKind =
  'spend' | 'income' | 'recency' | 'frequency' | 'joined' | 'last' | 'number' | 'category';

const SPEND =
  /구매.?(액|금액)|매출|금액|결제|amount|revenue|spen[dt]|sales|monetary|purchase.?value|(^|_)ltv|^mnt|lifetime.?value|총액/i;
const INCOME = /소득|수입|연봉|income|salary|earning/i;
const RECENCY = /recency|days?.?since|경과|미방문|미구매|지난.?날|inactive/i;
const FREQUENCY =
  /횟수|건수|방문|구매.?수|주문.?수|frequency|(^|_)freq|count|visits?|orders?$|purchases?$|^num/i;
const JOINED = /가입|등록|입회|join|sign.?up|regist|enrol|since|created|start|dt_customer|application/i;
const LAST = /최근|마지막|last|latest/i;
const NOT_A_QUANTITY =
  /(^|[\s_])id$|^id([\s_]|$)|번호|전화|우편|코드|zip|postal|phone|code|year|연도|년도|생년|birth|나이|age$/i;
const BIRTH = /birth|생년|생일/i;

function named(trait: Trait, pattern: RegExp): boolean {
  return pattern.test(trait.name) || pattern.test(trait.label.ko) || pattern.test(trait.label.en);
}

/** What a trait seems to say; null when it cannot carry a segment. */
export function kindOf(trait: Trait): ColumnKind | null {
  if (trait.personal !== undefined || trait.family === 'consent') return null;
  if (trait.type === 'category') return 'category';
  if (trait.type === 'date') {
    if (named(trait, BIRTH)) return null;
    if (named(trait, LAST)) return 'last';
    return named(trait, JOINED) ? 'joined' : null;
  }
  if (!isNumeric(trait.type) || named(trait, NOT_A_QUANTITY)) return null;
  if (named(trait, RECENCY)) return 'recency';
  if (named(trait, SPEND)) return 'spend';
  if (named(trait, INCOME)) return 'income';
  return named(trait, FREQUENCY) ? 'frequency' : 'number';
}

/** A trait that may carry a segment. */
export interface Candidate {
  readonly trait: Trait;
  readonly kind: ColumnKind;
  /** The name of its statistics. */
  readonly key: string;
}

const MOST = 40;

/** The traits that may carry a segment, in the order of the data; the first forty. */
export function candidates(catalog: Catalog): Candidate[] {
  return catalog.traits
    .flatMap((trait) => {
      const kind = kindOf(trait);
      return kind === null ? [] : [{ trait, kind }];
    })
    .slice(0, MOST)
    .map((found, i) => ({ ...found, key: `k${i}` }));
}
