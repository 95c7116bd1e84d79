import { random, type Random } from '../../stats/random';
import { REGIONS } from './people';

/** A table as cells, the header first. */
export type Cells = string[][];

interface Spoiling {
  readonly column: string;
  /** How many cells, each of them once. */
  readonly count: number;
  /** What a cell becomes; null when this cell cannot be spoiled. */
  readonly change: (text: string, turn: number) => string | null;
}

const oneOf = (texts: readonly string[]) => (_: string, turn: number) => texts[turn % texts.length] ?? '';

function otherSpelling(text: string, turn: number): string | null {
  const others = REGIONS.find(([name]) => name === text)?.[3] ?? [];
  return others[turn % Math.max(1, others.length)] ?? null;
}

/** What is wrong with cells of the orders file. */
export const SPOILED_ORDERS = {
  unreadableDates: {
    column: '주문일시',
    count: 12,
    change: oneOf(['미상', '0000-00-00 00:00', '2025-13-05 10:20', '2025-02-30 12:00']),
  },
  unreadableAmounts: { column: '결제금액', count: 9, change: oneOf(['확인필요', '#REF!', '금액오류']) },
  blankAmounts: { column: '결제금액', count: 7, change: () => '' },
  blankChannels: { column: '채널', count: 300, change: () => '' },
} satisfies Record<string, Spoiling>;

/** What is wrong with cells of the customers file. */
export const SPOILED_CUSTOMERS = {
  otherRegions: { column: '시도', count: 1210, change: otherSpelling },
  paddedRegions: { column: '시도', count: 60, change: (text) => ` ${text} ` },
  blankRegions: { column: '시도', count: 480, change: () => '' },
  birthYears1900: { column: '출생연도', count: 37, change: () => '1900' },
  blankBirthYears: { column: '출생연도', count: 1150, change: () => '' },
  blankGenders: { column: '성별', count: 690, change: () => '' },
  shoutedEmails: { column: '이메일', count: 45, change: (text) => text.toUpperCase() },
  blankEmails: { column: '이메일', count: 1320, change: () => '' },
  plainPhones: { column: '휴대전화', count: 350, change: (text) => text.replaceAll('-', '') },
} satisfies Record<string, Spoiling>;

function spoilCells(r: Random, rows: Cells, spoiling: Spoiling, spoiled: Set<string>): void {
  const at = rows[0]?.indexOf(spoiling.column) ?? -1;
  let turn = 0;
  while (turn < spoiling.count) {
    const index = 1 + r.int(rows.length - 1);
    const row = rows[index] as string[];
    const place = `${index} ${at}`;
    const next = spoiled.has(place) ? null : spoiling.change(row[at] ?? '', turn);
    if (next === null) continue;
    row[at] = next;
    spoiled.add(place);
    turn += 1;
  }
}

/** Spoils cells in place: seeded, no cell twice. */
export function spoil(seed: number, rows: Cells, spoilings: Readonly<Record<string, Spoiling>>): void {
  const spoiled = new Set<string>();
  for (const [name, spoiling] of Object.entries(spoilings)) {
    spoilCells(random(seed, `spoil ${name}`), rows, spoiling, spoiled);
  }
}
