import { kindIn, type PersonalKind } from '../core/personal';
import type { InputSpec } from '../core/input';
import type { Row } from '../core/relation';

/** Crockford's base 32: no letters that are taken for digits. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;
const MOST_KNOWN = 20_000;

function letters(mac: ArrayBuffer): string {
  const bytes = new Uint8Array(mac);
  return Array.from({ length: LENGTH }, (_, i) => LETTERS[(bytes[i] ?? 0) % 32]).join('');
}

/**
 * Stands in for personal values on the screen: HMAC-SHA-256 under a key that is made when the page opens, cannot be
 * taken out of the browser, and is gone with the page. The same value has the same pseudonym as long as the page lives.
 * Pseudonymised data stays personal data (GDPR art. 4(5)).
 */
export class Pseudonyms {
  #key: Promise<CryptoKey> | undefined;
  /** By kind and value; the blank between them keeps keys away from those of the prototype. */
  #known = $state.raw<Readonly<Record<string, string>>>({});
  #revealed = $state(false);

  /** Whether the person at the desk asked to see real values. Forgotten with the page. */
  get revealed(): boolean {
    return this.#revealed;
  }

  set revealed(revealed: boolean) {
    this.#revealed = revealed;
  }

  /** The pseudonym of a value that was learned, dots for one that was not; blanks stay blank. */
  of(kind: PersonalKind, value: string): string {
    if (value.trim() === '') return value;
    return this.#known[`${kind} ${value}`] ?? '••••••••';
  }

  /** What is shown of a value: itself when real values are shown. */
  shown(kind: PersonalKind, value: string): string {
    return this.#revealed ? value : this.of(kind, value);
  }

  /** Learns values so that `of` knows them. Kinds are told apart, so that an id does not give a phone number away. */
  async learn(values: readonly { readonly kind: PersonalKind; readonly value: string }[]): Promise<void> {
    const fresh = values.filter(
      ({ kind, value }) => value.trim() !== '' && this.#known[`${kind} ${value}`] === undefined,
    );
    if (fresh.length === 0) return;
    this.#key ??= crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    const key = await this.#key;
    const encoder = new TextEncoder();
    const named = await Promise.all(
      fresh.map(async ({ kind, value }) => {
        const text = `${kind} ${value}`;
        return [text, letters(await crypto.subtle.sign('HMAC', key, encoder.encode(text)))] as const;
      }),
    );
    const kept = Object.keys(this.#known).length > MOST_KNOWN ? {} : this.#known;
    this.#known = { ...kept, ...Object.fromEntries(named) };
  }

  /** Learns the personal cells of rows. */
  async learnRows(rows: readonly Row[], kinds: Readonly<Record<string, PersonalKind>>): Promise<void> {
    const values = rows.flatMap((row) =>
      Object.entries(kinds).flatMap(([column, kind]) => {
        const value = row[column];
        return value === null || value === undefined ? [] : [{ kind, value: String(value) }];
      }),
    );
    await this.learn(values);
  }

  /** Learns the personal cells of the beginning of a file. */
  async learnCells(spec: InputSpec, rows: readonly (readonly string[])[]): Promise<void> {
    const values = spec.columns.flatMap(({ name }, i) => {
      const kind = personalKindOf(spec, name);
      return kind === undefined ? [] : rows.map((row) => ({ kind, value: row[i] ?? '' }));
    });
    await this.learn(values);
  }

  /** The rows as they may be shown. */
  rows(rows: readonly Row[], kinds: Readonly<Record<string, PersonalKind>>): Row[] {
    if (this.#revealed) return [...rows];
    return rows.map((row) => {
      const shown = Object.entries(kinds).flatMap(([column, kind]) => {
        const value = row[column];
        return value === null || value === undefined ? [] : [[column, this.of(kind, String(value))] as const];
      });
      return { ...row, ...Object.fromEntries(shown) };
    });
  }
}

/** What a column of a file says about persons; ids of customers are personal whatever they look like. */
export function personalKindOf(spec: InputSpec, column: string): PersonalKind | undefined {
  const kind = kindIn(spec.personal, column);
  if (kind !== undefined) return kind === 'none' ? undefined : kind;
  return spec.mapping.customer === column ? 'person-id' : undefined;
}
