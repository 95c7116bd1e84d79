import { addMonths } from '../../core/day';
import { CALENDAR, LAST_DAY } from './calendar';
import { refusedOn, type Consent } from './consents';
import { spoil, SPOILED_CUSTOMERS, type Cells } from './spoil';
import type { Member, World } from './world';

/** Columns of the customers file. */
export const CUSTOMER_HEADER = [
  '고객번호',
  '이름',
  '성별',
  '출생연도',
  '시도',
  '가입일',
  '가입경로',
  '등급',
  '이메일',
  '휴대전화',
  '이메일 수신동의',
  '문자 수신동의',
  '앱푸시 수신동의',
  '야간 수신동의',
  '수신동의일',
  '수신거부일',
] as const;

/** Tiers from the payments of the last twelve months, in won. */
export const TIERS: readonly (readonly [ko: string, en: string, from: number])[] = [
  ['VIP', 'VIP', 2_000_000],
  ['골드', 'Gold', 800_000],
  ['실버', 'Silver', 200_000],
  ['웰컴', 'Welcome', 0],
];

/** What each member paid in the last twelve months, cancellations and returns left out. */
function paidLately(world: World): number[] {
  const from = addMonths(LAST_DAY, -12);
  const paid = new Array<number>(world.members.length).fill(0);
  for (const order of world.orders) {
    if (order.member < 0 || (CALENDAR[order.day]?.day ?? '') <= from) continue;
    for (const line of order.lines) {
      if (line.status === '취소완료' || line.status === '반품완료') continue;
      paid[order.member] = (paid[order.member] ?? 0) + line.price * line.quantity - line.discount;
    }
  }
  return paid;
}

/** A mobile number for a member number, in blocks 010-0000 to 010-0002, which Korea gives to nobody. */
export function phone(number: number): string {
  const block = Math.floor(number / 10_000);
  const rest = (number * 7919) % 10_000;
  return `010-000${block}-${String(rest).padStart(4, '0')}`;
}

/** A member's e-mail address, at a domain that is nobody's. */
export function email(member: Member): string {
  if (member.kind === 'test') return `test${Number(member.id)}@example.com`;
  const name = `${member.given[1]}.${member.family[1]}`.toLowerCase();
  const number = Number(member.id);
  return `${name}${number}@example.${number % 3 ? 'com' : 'net'}`;
}

const yes = (value: boolean) => (value ? 'Y' : 'N');

function row(member: Member, paid: number, consent: Consent): string[] {
  return [
    member.id,
    member.kind === 'test' ? '테스트계정' : member.family[0] + member.given[0],
    member.gender,
    String(member.born),
    member.region,
    member.joined,
    member.source,
    TIERS.find((tier) => paid >= tier[2])?.[0] ?? '웰컴',
    email(member),
    phone(Number(member.id)),
    yes(member.emailConsent),
    yes(member.smsConsent),
    yes(consent.push),
    yes(consent.night),
    consent.given,
    refusedOn(consent),
  ];
}

/** The customers file in Korean, the header first, in order of joining. */
export function customerCells(world: World): Cells {
  const paid = paidLately(world);
  const rows = world.members.flatMap((m, i) =>
    m.withdrawn ? [] : [row(m, paid[i] ?? 0, world.consents[i] as Consent)],
  );
  const cells = [[...CUSTOMER_HEADER], ...rows];
  spoil(world.seed, cells, SPOILED_CUSTOMERS);
  return cells;
}
