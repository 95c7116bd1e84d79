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

/** Turns whole lines of a shipped file into another language; line ends stay. */
export type LineChange = (line: string) => string;

/** A set of files that can be tried in one click. */
export interface Sample {
  readonly id: string;
  readonly title: Words;
  readonly description: Words;
  readonly files: readonly SampleFile[];
  /** The roles of the files that suffice for the first steps; opens faster than all. */
  readonly core: readonly Role[];
  /** ISO 4217 code of its amounts. */
  readonly currency: string;
  /** How lines of the shipped files become the language; null when they are in it already. */
  readonly linesIn: (lang: Lang) => Promise<LineChange | null>;
}

async function shopLines(lang: Lang): Promise<LineChange | null> {
  return lang === 'ko' ? null : (await import('./shop/english')).englishLines;
}

/** Samples of the start page. Sizes of their files are those of `static/samples/index.json`. */
export const SAMPLES: readonly Sample[] = [
  {
    id: 'shop',
    title: { ko: '패션 쇼핑몰', en: 'A fashion shop' },
    description: {
      ko: '고객 2만 명의 2년간 주문 15만 건에 방문 기록, 발송 내역, 설문, 문의와 후기까지 있습니다. 사람도 기록도 모두 지어낸 자료입니다.',
      en: '20,000 customers, their 150,000 orders over two years, visits, messages, a survey, tickets and reviews. Every person and record is invented.',
    },
    files: [
      {
        name: { ko: '고객.csv', en: 'customers.csv' },
        role: 'customers',
        path: 'samples/shop-ko.customers.csv.gz',
        packedBytes: 443_985,
      },
      {
        name: { ko: '주문.csv', en: 'orders.csv' },
        role: 'orders',
        path: 'samples/shop-ko.orders.csv.gz',
        packedBytes: 2_405_640,
      },
      {
        name: { ko: '이벤트로그.csv', en: 'events.csv' },
        role: 'events',
        path: 'samples/shop-ko.events.csv.gz',
        packedBytes: 3_358_936,
      },
      {
        name: { ko: '발송내역.csv', en: 'messages.csv' },
        role: 'messages',
        path: 'samples/shop-ko.messages.csv.gz',
        packedBytes: 596_169,
      },
      {
        name: { ko: '설문.csv', en: 'survey.csv' },
        role: 'surveys',
        path: 'samples/shop-ko.surveys.csv.gz',
        packedBytes: 50_094,
      },
      {
        name: { ko: '문의후기.csv', en: 'tickets.csv' },
        role: 'tickets',
        path: 'samples/shop-ko.tickets.csv.gz',
        packedBytes: 340_960,
      },
    ],
    core: ['customers', 'orders'],
    currency: 'KRW',
    linesIn: shopLines,
  },
];
