import type { Rows } from '../../../../core/condition';
import type { Lang } from '../../../../core/words';
import { kept, oneOf, type Form } from '../../form';
import { ruleFor } from '../../rule';
import type { EnAct } from './en-acts';
import { EN_ACTS } from './en-acts';
import { KO_ACTS, type KoAct } from './ko-acts';

type Slots = Readonly<Record<string, Form<unknown>>>;
type Held<S> = { readonly [K in keyof S]: S[K] extends Form<infer V> ? V : never };
type Act = KoAct | EnAct;

function ofActs<A extends Act, T, S extends Slots>(
  lang: Lang,
  acts: readonly A[],
  slots: S,
  patterns: (act: A) => readonly string[],
  make: (rows: Rows, held: Held<S>, act: A) => T | undefined,
): Form<T> {
  const none = { ko: [], en: [] };
  return kept(
    oneOf(null, () =>
      acts.flatMap((act) => {
        const said = patterns(act);
        if (said.length === 0) return [];
        const all = { ...slots, ...act.slots };
        return ruleFor<T>()<typeof all>({
          ...none,
          [lang]: said,
          slots: all,
          make: (held) => make(act.rows(held as Parameters<A['rows']>[0]), held as unknown as Held<S>, act),
        });
      }),
    ),
  );
}

/** A form for each thing that Korean says customers did. */
export function ofKoActs<T, S extends Slots>(
  slots: S,
  patterns: (act: KoAct) => readonly string[],
  make: (rows: Rows, held: Held<S>, act: KoAct) => T | undefined,
): Form<T> {
  return ofActs('ko', KO_ACTS, slots, patterns, make);
}

/** A form for each thing that English says customers did. */
export function ofEnActs<T, S extends Slots>(
  slots: S,
  patterns: (act: EnAct) => readonly string[],
  make: (rows: Rows, held: Held<S>, act: EnAct) => T | undefined,
): Form<T> {
  return ofActs('en', EN_ACTS, slots, patterns, make);
}
