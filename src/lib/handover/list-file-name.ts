import type { Day } from '../core/day';
import type { Lang } from '../core/words';
import type { CsvForm } from './csv-safe';
import { NOTEBOOK_SUFFIX } from './limits';

/** What the name of a list says. */
export interface ListName {
  /** The segment's name; null for a list of all customers. */
  readonly segment: string | null;
  /** '' where the data has no date. */
  readonly asOf: Day | '';
  /** Customers in the list. */
  readonly count: number;
  readonly lang: Lang;
  readonly form: CsvForm;
}

const MAX_CHARS = 120;
/** File systems of Linux count 255 bytes; room is left for ` (1)` of a second download. */
const MAX_BYTES = 240;

const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;
const ALL: Readonly<Record<Lang, string>> = { ko: '전체-고객', en: 'all-customers' };
const SAFE: Readonly<Record<Lang, string>> = { ko: '_스프레드시트용', en: '_spreadsheet' };

/** A text as a part of a file name on every system: NFC, lower case, `-` between words; '' when nothing is left. */
export function fileSlug(text: string): string {
  const slug = text
    .normalize('NFC')
    .replace(/[\p{C}<>:"/\\|?*]/gu, ' ')
    .replace(/[\p{Z}_-]+/gu, '-')
    .replace(/^[-.~]+|[-.~]+$/gu, '')
    .toLowerCase()
    .normalize('NFC');
  const stem = slug.split('.', 1)[0] ?? '';
  return RESERVED.test(stem) ? `_${slug}` : slug;
}

function fits(name: string): boolean {
  return name.length <= MAX_CHARS && new TextEncoder().encode(name).length <= MAX_BYTES;
}

function cut(slug: string, rest: string): string {
  const chars = [...slug];
  while (chars.length > 1 && !fits(chars.join('') + rest)) chars.pop();
  return chars.join('').replace(/[-.]+$/u, '');
}

/** The file name of a list, e.g. `이탈-위험_2026-03-31_1874명.csv` or `at-risk_2026-03-31_1874.csv`. */
export function listFileName({ segment, asOf, count, lang, form }: ListName): string {
  const slug = segment === null ? ALL[lang] : fileSlug(segment) || (lang === 'ko' ? '세그먼트' : 'segment');
  const size = lang === 'ko' ? `${count}명` : String(count);
  const rest = `${asOf === '' ? '' : `_${asOf}`}_${size}${form === 'safe' ? SAFE[lang] : ''}.csv`;
  return cut(slug, rest) + rest;
}

/** The file name of a saved notebook, e.g. `봄-재구매-캠페인.gyul.json`. */
export function notebookFileName(title: string, lang: Lang): string {
  const slug = fileSlug(title) || (lang === 'ko' ? '노트북' : 'notebook');
  return cut(slug, NOTEBOOK_SUFFIX) + NOTEBOOK_SUFFIX;
}
