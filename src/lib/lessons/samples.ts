import type { Role } from '../core/input';
import type { Lang, Words } from '../core/words';

/** A file of a sample, as it is shown and as it is shipped. */
export interface SampleFile {
  /** The file's name as the user sees it. */
  readonly name: Words;
  readonly role: Role;
  /** Where it is, relative to the base path of the site, without a leading slash; gzip. */
  readonly path: string;
  /** Size of the packed file, for true progress. */
  readonly packedBytes: number;
}

/** Turns one line of a shipped file, without its line end, into another language. */
export type LineChange = (line: string) => string;

/** A set of files that can be tried in one click. */
export interface Sample {
  readonly id: string;
  readonly title: Words;
  readonly description: Words;
  readonly files: readonly SampleFile[];
  /** ISO 4217 code of its amounts. */
  readonly currency: string;
  /** How lines of the shipped files become the language; null when they are in it already. */
  readonly linesIn: (lang: Lang) => Promise<LineChange | null>;
}

async function shopLines(lang: Lang): Promise<LineChange | null> {
  return lang === 'ko' ? null : (await import('./shop/english')).englishLine;
}

/** Samples of the start page. Sizes of their files are those of `static/samples/index.json`. */
export const SAMPLES: readonly Sample[] = [
  {
    id: 'shop',
    title: { ko: '패션 쇼핑몰', en: 'A fashion shop' },
    description: {
      ko: '고객 2만 명과 2년간의 주문 15만 건입니다. 사람도 주문도 모두 지어낸 자료입니다.',
      en: '20,000 customers and 150,000 orders over two years. Every person and order is invented.',
    },
    files: [
      {
        name: { ko: '고객.csv', en: 'customers.csv' },
        role: 'customers',
        path: 'samples/shop-ko.customers.csv.gz',
        packedBytes: 399_316,
      },
      {
        name: { ko: '주문.csv', en: 'orders.csv' },
        role: 'orders',
        path: 'samples/shop-ko.orders.csv.gz',
        packedBytes: 2_405_640,
      },
    ],
    currency: 'KRW',
    linesIn: shopLines,
  },
];
