import type { Test } from '../core/condition';
import { addDays } from '../core/day';
import type { ProposalKind } from '../core/notebook';
import type { Row } from '../core/relation';
import type { Lang, Words } from '../core/words';
import type { Candidate, ColumnKind } from './column-kind';
import { allOf, CORE_NAMES, statOf, traitIs, type Draft } from './draft';
import { particle } from './words/particle';
import { shownDay, shownText } from './words/show';

function name({ trait }: Candidate, lang: Lang): string {
  return shownText(trait.label[lang]);
}

function both(words: (lang: Lang) => string): Words {
  return { ko: words('ko'), en: words('en') };
}

function written(value: number, lang: Lang): string {
  return new Intl.NumberFormat(lang, { maximumFractionDigits: 4 }).format(value);
}

function highest(candidate: Candidate): Words {
  return { ko: `${name(candidate, 'ko')} 상위`, en: `High ${name(candidate, 'en')}` };
}

const KINDS: Readonly<Record<ColumnKind, ProposalKind>> = {
  spend: 'high-value',
  income: 'other',
  number: 'other',
  frequency: 'loyal',
  recency: 'lapsed',
  last: 'lapsed',
  joined: 'new',
  category: 'other',
};

/** What is known of a column besides its edge. */
export interface Standing {
  readonly skew: number;
  /** Whether no other column says the same kind of thing; a part of the spending is not the spending. */
  readonly alone: boolean;
}

function nameOf(candidate: Candidate, value: string, alone: boolean): Words {
  if (!alone && (candidate.kind === 'spend' || candidate.kind === 'frequency')) return highest(candidate);
  switch (candidate.kind) {
    case 'spend':
      return CORE_NAMES['high-value'];
    case 'frequency':
      return CORE_NAMES.loyal;
    case 'recency':
    case 'last':
      return CORE_NAMES.lapsed;
    case 'joined':
      return CORE_NAMES.new;
    case 'category':
      return both((lang) => `${name(candidate, lang)}: ${shownText(value)}`);
    default:
      return highest(candidate);
  }
}

function numberReason(candidate: Candidate, edge: number, count: number, skew: number): Words {
  const ko = name(candidate, 'ko');
  const why = {
    ko:
      candidate.kind === 'number'
        ? ` 숫자 열 가운데 값이 소수 고객에게 가장 몰려 있습니다(비대칭 ${written(skew, 'ko')}).`
        : '',
    en:
      candidate.kind === 'number'
        ? ` Of all columns of numbers it is the one most concentrated on a few customers (skew ${written(skew, 'en')}).`
        : '',
  };
  return {
    ko: `주문 파일이 없어 고객 파일의 열로 제안합니다. ${ko}${particle(ko, '이/가')} 큰 순서로 20% 지점의 값은 ${written(edge, 'ko')}이고, 그 이상인 고객은 ${written(count, 'ko')}명입니다.${why.ko}`,
    en: `Without orders this rests on a column of the customers file. The top fifth by ${name(candidate, 'en')} starts at ${written(edge, 'en')}, a value that ${written(count, 'en')} customers reach.${why.en}`,
  };
}

function dayReason(candidate: Candidate, day: string): Words {
  const late = candidate.kind === 'joined';
  const ko = name(candidate, 'ko');
  return {
    ko: `주문 파일이 없어 고객 파일의 열로 제안합니다. ${ko}${particle(ko, '이/가')} 가장 ${late ? '최근인' : '오래된'} 20%의 고객은 ${shownDay(day, 'ko')} ${late ? '이후' : '이전'}입니다.`,
    en: `Without orders this rests on a column of the customers file. For the fifth of customers with the ${late ? 'latest' : 'earliest'} ${name(candidate, 'en')} it is ${shownDay(day, 'en')} or ${late ? 'later' : 'earlier'}.`,
  };
}

function categoryReason(candidate: Candidate, value: string, share: number): Words {
  const percent = (lang: Lang) =>
    new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 1 }).format(share);
  return {
    ko: `${name(candidate, 'ko')} 가운데 가장 많은 값은 ‘${shownText(value)}’이며 전체 고객의 ${percent('ko')}입니다.`,
    en: `‘${shownText(value)}’ is the most frequent ${name(candidate, 'en')}: ${percent('en')} of all customers.`,
  };
}

/** The proposal that a column carries, from the statistics of `columnStatsSelect`. */
export function draftOf(candidate: Candidate, stats: Row, { skew, alone }: Standing): Draft {
  const { trait, kind, key } = candidate;
  const value = String(stats[`${key}_edge`] ?? '');
  const edge = statOf(stats, `${key}_edge`) ?? 0;
  const make = (test: Test, reason: Words): Draft => ({
    name: nameOf(candidate, value, alone),
    proposed: kind === 'frequency' && !alone ? 'other' : KINDS[kind],
    condition: allOf(traitIs(trait.name, test)),
    reason,
  });
  if (kind === 'category') {
    const share = (statOf(stats, `${key}_n`) ?? 0) / Math.max(1, statOf(stats, 'customers') ?? 1);
    return make({ op: 'in', values: [value] }, categoryReason(candidate, value, share));
  }
  if (trait.type === 'date') {
    const day = addDays('1970-01-01', edge);
    const test: Test =
      kind === 'joined' ? { op: 'on-or-after', day } : { op: 'before-day', day: addDays(day, 1) };
    return make(test, dayReason(candidate, day));
  }
  return make({ op: '>=', value: edge }, numberReason(candidate, edge, statOf(stats, `${key}_n`) ?? 0, skew));
}
