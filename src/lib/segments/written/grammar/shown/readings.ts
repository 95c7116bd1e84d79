import type { Words } from '../../../../core/words';
import { shownText } from '../../../words/show';
import { problemAt } from '../../problems';
import type { Form } from '../../form';
import { readWord, stopAt, type Reader } from '../../reader';
import { wordOf } from '../../words';

const LACKS: Readonly<Record<'home' | 'birthday' | 'joined', Words>> = {
  home: { ko: '사는 곳', en: 'where customers live' },
  birthday: { ko: '생일', en: 'when customers were born' },
  joined: { ko: '가입한 날', en: 'when customers joined' },
};

function listed(names: readonly string[], open: string, close: string): string {
  return names.map((name) => `${open}${shownText(name)}${close}`).join(', ');
}

/** Says at the word before it that no trait, or more than one, can be meant. */
export function tellReadings(
  reader: Reader,
  at: number,
  wanted: 'home' | 'birthday' | 'joined',
  labels: readonly Words[],
): void {
  const what = LACKS[wanted];
  const before = reader.text.slice(0, at).trimEnd();
  const [from, to] = [before.lastIndexOf(' ') + 1, before.length];
  const several = labels.length > 1;
  const problem = several
    ? problemAt(
        from,
        to,
        'ambiguous',
        {
          ko: `‘${what.ko}’(으)로 읽을 수 있는 특성이 여럿입니다.`,
          en: `Several traits may say ${what.en}.`,
        },
        {
          ko: `어느 특성인지 이름으로 쓰세요: ${listed(
            labels.map(({ ko }) => ko),
            '‘',
            '’',
          )}`,
          en: `Write the name of the one that you mean: ${listed(
            labels.map(({ en }) => en),
            '“',
            '”',
          )}`,
        },
      )
    : problemAt(
        from,
        to,
        'missing-trait',
        { ko: `${what.ko}을 나타내는 특성이 없습니다.`, en: `No trait says ${what.en}.` },
        {
          ko: '고객 파일에 그런 열을 넣거나 다른 특성의 이름을 쓰세요.',
          en: 'Add such a column to the customers file, or write the name of another trait.',
        },
      );
  stopAt(reader, problem);
}

/** Phrases that may mean several things, and what to write for each. */
export interface Ambiguous {
  readonly ko: readonly string[];
  readonly en: readonly string[];
  readonly readings: Words;
}

/** Phrases that mean different things to different people, each with what may be meant. */
export const AMBIGUOUS: readonly Ambiguous[] = [
  {
    ko: ['신규 고객', '신규 회원', '신규'],
    en: ['new customers', 'new customer', 'new members'],
    readings: {
      ko: '‘첫 주문이 최근 30일 이내임’ 또는 ‘가입일이 최근 30일 이내임’',
      en: '“their first order was in the last 30 days” or “joined is in the last 30 days”',
    },
  },
  {
    ko: ['휴면 고객', '휴면 회원', '이탈 고객', '휴면'],
    en: ['lapsed customers', 'dormant customers', 'inactive customers', 'churned customers'],
    readings: {
      ko: '‘최근 90일 안에 구매하지 않음’, ‘마지막 주문이 90일보다 더 전임’ 또는 ‘주문이 자기 주기의 2배보다 늦음’',
      en: '“did not buy in the last 90 days”, “their last order was more than 90 days ago” or “late with orders by 2 times their own cycle”',
    },
  },
  {
    ko: ['이번 달에 생일', '이번 달 생일', '이달 생일', '생일이 이번 달'],
    en: ['birthday this month', 'birthday is this month', 'born this month'],
    readings: {
      ko: '‘생일이 30일 안에 돌아옴’ 또는 ‘생일이 최근 30일 안에 지남’',
      en: '“birthday is in the next 30 days” or “birthday was in the last 30 days”',
    },
  },
  {
    ko: ['장바구니 이탈 고객', '장바구니 이탈', '장바구니 포기'],
    en: ['abandoned cart', 'abandoned their cart', 'cart abandoners', 'cart abandonment'],
    readings: {
      ko: '‘장바구니에 담은 뒤 7일 안에 결제하지 않음’ 또는 ‘장바구니에 담고 한 번도 안 삼’',
      en: '“added to cart but did not pay within 7 days” or “added to cart and never bought”',
    },
  },
  {
    ko: ['VIP 고객', 'VIP 회원', 'VIP'],
    en: ['VIP customers', 'VIP members', 'VIPs', 'VIP'],
    readings: {
      ko: '‘매출 상위 10%임’ 또는 ‘등급이 VIP’처럼 고객 파일에 있는 등급',
      en: '“in the top 10% by revenue”, or a grade of the customers file, such as “grade is VIP”',
    },
  },
  {
    ko: ['단골 고객', '단골', '충성 고객', '우수 고객'],
    en: ['loyal customers', 'best customers', 'regular customers', 'good customers'],
    readings: {
      ko: '‘최근 12개월 안에 5회 이상 구매함’, ‘매출 상위 10%임’ 또는 ‘최근 6개월 중 4개월 이상 구매함’',
      en: '“bought at least 5 times in the last 12 months”, “in the top 10% by revenue” or “bought in at least 4 of the last 6 months”',
    },
  },
];

/** Whether a segment or a trait has the name that stands there: it means that, and nothing else. */
function isNamed({ lexicon: { segments, traits }, text }: Reader, from: number, to: number): boolean {
  return [segments, traits].some((names) => (names.longestOfAll(text, from)?.to ?? 0) >= to);
}

function ambiguous({ ko, en, readings }: Ambiguous): Form<never> {
  const words = { ko: ko.map((one) => wordOf(one, 'ko')), en: en.map((one) => wordOf(one, 'en')) };
  return {
    name: null,
    describe: () => ({ text: '', uses: [] }),
    write: () => false,
    read(reader, at) {
      const hit = readWord(reader, at, words[reader.lang]);
      if (!hit || isNamed(reader, hit.from, hit.to)) return undefined;
      const said = shownText(reader.raw.slice(hit.from, hit.to));
      return stopAt(
        reader,
        problemAt(
          hit.from,
          hit.to,
          'ambiguous',
          {
            ko: `‘${said}’은(는) 여러 뜻으로 쓰입니다.`,
            en: `“${said}” may mean several things.`,
          },
          { ko: `뜻하는 것을 쓰세요: ${readings.ko}`, en: `Write what you mean: ${readings.en}` },
        ),
      );
    },
  };
}

/** Forms that never fit, but say which readings a phrase has. */
export const ambiguousPhrases: readonly Form<never>[] = AMBIGUOUS.map(ambiguous);
