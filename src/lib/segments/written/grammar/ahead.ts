import type { Ahead } from '../../../core/condition';
import { MAX_UNITS } from '../../limits';
import { oneOf, type Form } from '../form';
import { bounded } from '../numbers';
import { rowsAhead } from '../problems';
import { note, skip } from '../reader';
import { ruleFor } from '../rule';
import { span } from './spans';

const ahead = ruleFor<Ahead>();
const IS = '<is|was|are|were>';
const NEXT = '<in the next|within the next|in the coming|within the coming>';
const units = bounded(1, MAX_UNITS, true);

/** That a date lies ahead of the as-of day. */
export const isAhead: Form<Ahead> = oneOf('is-ahead', () => [
  ahead({
    ko: [
      '앞으로 {d} 안에 ^있',
      '앞으로 {d} <이내에|내에> ^있',
      '앞으로 {d} <안|이내|내>^이',
      '앞으로 {d} <안에|이내에> ^도래하',
    ],
    en: [`${IS} ${NEXT} {d}`, `${NEXT} {d}`],
    slots: { d: span },
    make: ({ d }) => ({ kind: 'next', ...d }),
    take: (held) => (held.kind === 'next' ? { d: { n: held.n, unit: held.unit } } : undefined),
  }),
  ahead({
    ko: [
      '{from} <뒤부터|후부터> {to} <뒤|후> 사이^이',
      '{from} <뒤부터|후부터> {to} <뒤까지|후까지>^이',
      '{from} <뒤에서|후에서> {to} <뒤|후> 사이^이',
      '{from} <뒤부터|후부터> {to} <뒤|후> 사이에 ^있',
    ],
    en: [
      `${IS} <between|from|> {from} <and|to> {to} <from now|ahead>`,
      `${IS} <between|from> {from} <from now|ahead> <and|to> {to} <from now|ahead>`,
    ],
    slots: { from: span, to: span },
    make: ({ from, to }) => ({ kind: 'ahead', from, to }),
    take: (held) => (held.kind === 'ahead' ? { from: held.from, to: held.to } : undefined),
  }),
  ahead({
    ko: ['{n}~{to} <뒤|후>^이', '{n}~{to} <뒤|후> 사이^이', '{n}에서 {to} <뒤|후> 사이^이'],
    en: [`${IS} <between|from|> {n} <and|to> {to} <from now|ahead>`, `${IS} in {n} to {to}`],
    slots: { n: units, to: span },
    make: ({ n, to }) => ({ kind: 'ahead', from: { n, unit: to.unit }, to }),
  }),
]);

const next: Form<Ahead> = ahead({
  ko: '앞으로 {d} <안에|이내에|내에|동안|사이에|안|이내>',
  en: [`${NEXT} {d}`, `${IS} ${NEXT} {d}`],
  slots: { d: span },
  make: ({ d }) => ({ kind: 'next', ...d }),
});

/** A form of when rows were; where it finds nothing but time that lies ahead, the problem says so. */
export function behind<T>(form: Form<T>): Form<T> {
  return {
    ...form,
    read(reader, at) {
      const hit = form.read(reader, at);
      if (reader.offers !== null || (hit && hit.to > at)) return hit;
      const { furthest } = reader;
      const expected = [...reader.expected];
      const wrong = next.read(reader, at);
      Object.assign(reader, { furthest, expected });
      if (wrong) note(reader, rowsAhead(skip(reader, at), wrong.to));
      return hit;
    },
  };
}
