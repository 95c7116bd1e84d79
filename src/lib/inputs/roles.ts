import type { ColumnReading, Role } from '../core/input';
import type { Words } from '../core/words';
import { completed, guessMapping, matchColumns, type MappingGuess } from './mapping';
import { sampleColumns, type ColumnSample } from './mapping-content';
import { recognisePreset, type RecognisedPreset } from './presets/recognise';
import { CHECK_COLUMNS, isNameless, mapNameless } from './nameless';
import { doubtsOf } from './roles/doubts';
import { judgeEvents, judgeMessages, judgeSurveys, judgeTickets } from './roles/special';
import { scaleItems } from './roles/scales';
import { judgeUsual } from './roles/usual';
import type { Evidence, Verdict } from './roles/verdict';

/** What a file is taken for, and why. */
export interface RoleGuess extends MappingGuess {
  readonly role: Role;
  readonly roleReason: Words;
  /** 0 to 1; under 0.5 the user should look before going on. */
  readonly confidence: number;
  /** The id of the known export whose headers these are. */
  readonly preset?: string;
  /** What to know about such a file before it is loaded. */
  readonly notes?: readonly Words[];
}

/** A file with an order number and an amount by name is orders, whatever else is in it; answers on a scale are no amounts. */
function isPlainlyOrders({ guess, samples }: Evidence): boolean {
  const scaled = new Set(scaleItems(samples).map(({ column }) => column.name));
  const paid = (name: string | undefined) => name !== undefined && !scaled.has(name);
  const { order, amount, price, quantity } = guess.mapping;
  return order !== undefined && (paid(amount) || (paid(price) && quantity !== undefined));
}

function judge(samples: readonly ColumnSample[]): { verdict: Verdict; guess: MappingGuess } {
  const of = (role: Role): Evidence => ({ guess: guessMapping(role, samples), samples });
  const evidence: Readonly<Record<Role, Evidence>> = {
    orders: of('orders'),
    customers: of('customers'),
    events: of('events'),
    messages: of('messages'),
    surveys: of('surveys'),
    tickets: of('tickets'),
  };
  const usual = judgeUsual(evidence.orders, evidence.customers);
  const special = [
    judgeMessages(evidence.messages),
    judgeEvents(evidence.events),
    judgeSurveys(evidence.surveys),
    judgeTickets(evidence.tickets),
  ].filter((verdict) => verdict !== undefined);
  const needed = isPlainlyOrders(evidence.orders) ? 0.96 : 0.75;
  const [best] = special.sort((a, b) => b.confidence - a.confidence);
  const verdict = best && best.confidence >= needed ? best : usual;
  return { verdict, guess: evidence[verdict.role].guess };
}

/** The preset's mapping, and for the fields that it leaves free whatever other columns offer. */
function withPreset(found: RecognisedPreset, samples: readonly ColumnSample[]): MappingGuess {
  const { role, guess, headers } = found;
  return completed(role, matchColumns(role, samples, guess, headers), samples);
}

/** The mapping of a file for a role that the user chose. `rows` are body rows. */
export function mapFor(
  role: Role,
  columns: readonly ColumnReading[],
  rows: readonly (readonly string[])[],
): MappingGuess {
  const samples = sampleColumns(columns, rows);
  const found = recognisePreset(samples);
  return found?.role === role ? withPreset(found, samples) : guessMapping(role, samples);
}

const BY_CELLS: Words = {
  ko: '머리글이 없지만 되풀이되는 고객, 날짜, 금액으로 보이는 열이 있어서 주문 파일로 보았습니다.',
  en: 'It has no header, but columns that look like customers who come back, dates and amounts, so it is taken for orders.',
};

/** Orders without header, which only their cells can tell. */
function namelessOrders(samples: readonly ColumnSample[]): RoleGuess | undefined {
  const guess = isNameless(samples) ? mapNameless(samples) : undefined;
  return (
    guess && { role: 'orders', ...guess, roleReason: BY_CELLS, confidence: 0.45, notes: [CHECK_COLUMNS] }
  );
}

/** What a file is and which column stands for what, from names (Korean and English) and cells. `rows` are body rows. */
export function guessRole(
  columns: readonly ColumnReading[],
  rows: readonly (readonly string[])[],
): RoleGuess {
  const samples = sampleColumns(columns, rows);
  const found = recognisePreset(samples);
  if (found) {
    const { role, id, reason, notes } = found;
    const guess = withPreset(found, samples);
    return { role, ...guess, roleReason: reason, confidence: 0.97, preset: id, notes };
  }
  const nameless = namelessOrders(samples);
  if (nameless) return nameless;
  const { verdict, guess } = judge(samples);
  const { role, reason, confidence } = verdict;
  return { role, ...guess, roleReason: reason, confidence, notes: doubtsOf(role, guess, samples) };
}

/** What a file is taken for when the user has said which role it has; as guessed when they have not. */
export function roleAs(
  role: Role | undefined,
  columns: readonly ColumnReading[],
  rows: readonly (readonly string[])[],
): RoleGuess {
  const guessed = guessRole(columns, rows);
  if (role === undefined || role === guessed.role) return guessed;
  const { roleReason, confidence } = guessed;
  const guess = mapFor(role, columns, rows);
  return {
    role,
    ...guess,
    roleReason,
    confidence,
    notes: doubtsOf(role, guess, sampleColumns(columns, rows)),
  };
}
