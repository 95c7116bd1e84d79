import type { Quality } from '../inputs/quality';
import { REASON_WORDS } from '../inputs/reason-words';
import type { Role } from '../core/input';
import type { Words } from '../core/words';
import type { LinkRate, LoadedFile, LoadReportData, SetAside } from '../ui/mapping/load-report';
import type { CleanData } from './load';

const DUPLICATES: Words = {
  ko: '같은 고객 번호가 앞에 이미 있어 첫 행을 썼습니다',
  en: 'The customer came before; the first row counts',
};
const RETURNS: Words = {
  ko: '반품·취소로 읽었습니다',
  en: 'Read as returns or cancellations',
};

/** Rows of all files that are not used, but for empty ones. */
export function rowsSetAside(data: CleanData): number {
  return data.quality.files.reduce(
    (sum, { rows, used, aside }) => sum + rows - used - aside.blank - aside.anonymous - aside['sampled-out'],
    0,
  );
}

function fileOf(data: CleanData, quality: Quality): LoadedFile | undefined {
  const spec = data.specs.find(({ id }) => id === quality.input);
  if (!spec) return undefined;
  const odd: SetAside[] = [
    { kind: 'duplicates', label: DUPLICATES, rows: quality.duplicates, left: false },
    { kind: 'returns', label: RETURNS, rows: quality.returns, left: false },
  ];
  const aside = Object.entries(quality.aside) as [keyof Quality['aside'], number][];
  return {
    id: spec.id,
    name: spec.name,
    role: spec.role,
    read: quality.rows,
    used: quality.used,
    setAside: [
      ...aside.map(([kind, rows]): SetAside => ({ kind, label: REASON_WORDS[kind], rows })),
      ...odd,
    ].filter(({ rows }) => rows > 0),
    unreadable: quality.unreadable,
  };
}

function linksOf({ quality, specs }: CleanData): LinkRate[] {
  const names = (role: Role) =>
    specs
      .filter((spec) => spec.role === role)
      .map(({ name }) => name)
      .join(', ');
  // Orders and customers; how all the others fit stands with the question who is one customer.
  const usual = (role: Role) => role === 'orders' || role === 'customers';
  const pairs = quality.pairs.filter(({ from, to }) => usual(from) && usual(to));
  return pairs.map(({ from, to, matched, total }) => ({
    from: names(from),
    to: names(to),
    matched,
    total,
  }));
}

/** What became of the files, as the report shows it. */
export function reportOf(data: CleanData, currency: string): LoadReportData {
  const guests = data.quality.files.reduce((sum, { aside }) => sum + aside.customer, 0);
  return {
    files: data.quality.files.flatMap((quality) => fileOf(data, quality) ?? []),
    links: linksOf(data),
    ...(guests > 0 ? { guests: { rows: guests } } : {}),
    asOf: data.catalog.events.length > 0 ? data.asOf : '',
    lastDay: data.facts.lastDay,
    ...(data.later > 0 ? { later: data.later } : {}),
    currency,
  };
}
