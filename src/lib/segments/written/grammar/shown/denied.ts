import type { Condition } from '../../../../core/condition';
import type { Form } from '../../form';
import { readWord, type Hit, type Link, type Reader } from '../../reader';
import { endingsOf } from '../../endings';
import { wordOf, type Word } from '../../words';
import { meant } from './meant';

const KINDS = ['and', 'or', 'noun', 'end'] as const;

type Ends = Readonly<Record<Link['kind'], readonly Word[]>>;

function after(before: string, stem: string): Ends {
  const ends = endingsOf(stem);
  const words = (kind: Link['kind']) => ends[kind].map((end) => wordOf(`${before}${end}`, 'ko'));
  return { and: words('and'), or: words('or'), noun: words('noun'), end: words('end') };
}

/** What may follow what is said of a noun: whether it is denied. */
const AFTER: readonly (readonly [ends: Ends, denied: boolean])[] = [
  [after('경우가 ', '아니'), true],
  [after('것이 ', '아니'), true],
  [after('적이 ', '있'), false],
  [after('적이 ', '없'), true],
  [after('적 ', '있'), false],
  [after('적 ', '없'), true],
];

function readAfter(reader: Reader, at: number): Hit<boolean> | undefined {
  let best: Hit<boolean> | undefined;
  for (const [ends, denied] of AFTER) {
    for (const kind of KINDS) {
      const hit = readWord(reader, at, ends[kind]);
      if (hit && hit.to > (best?.to ?? at)) {
        best = { value: denied, to: hit.to, link: { kind, from: hit.from, to: hit.to } };
      }
    }
  }
  return best;
}

/** The denial of a condition; that nothing was done, where it is that something was. */
function denial(held: Condition): Condition {
  const once = held.kind === 'did' && held.measure.kind === 'times' && held.test.op === '>=';
  if (once && 'value' in held.test && held.test.value === 1) {
    const { window: range } = held;
    if (range.kind !== 'any') return { ...held, test: { op: '=', value: 0 } };
  }
  return { kind: 'not', of: held };
}

/** A form whose words deny what they say. */
export function deniedForm<T>(form: Form<T>): Form<T> {
  return {
    ...form,
    read(reader, at) {
      const hit = form.read(reader, at);
      return hit && { ...hit, denied: !hit.denied };
    },
  };
}

/** A form with what denies it: in its verb, or after it as in `…한 적이 없는`. */
export function deniable(form: Form<Condition>): Form<Condition> {
  return {
    ...form,
    read(reader, at) {
      const found = form.read(reader, at);
      if (!found) return undefined;
      const value = meant(reader, found.value);
      let hit: Hit<Condition> = {
        value: found.denied ? denial(value) : value,
        to: found.to,
        link: found.link,
      };
      while (reader.loose && reader.lang === 'ko' && hit.link?.kind === 'noun') {
        const more = readAfter(reader, hit.to);
        if (!more) break;
        hit = { value: more.value ? denial(hit.value) : hit.value, to: more.to, link: more.link };
      }
      return hit;
    },
  };
}
