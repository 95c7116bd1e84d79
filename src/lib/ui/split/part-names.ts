import { formatValue, type Manner } from '../../charts/format';
import type { Trait, Unit } from '../../core/relation';
import type { SupportedSplit } from '../../segments/split-evidence/judge';
import { splitText } from '../../text/areas/split';

/** How figures of a trait are written. */
export function unitOf({ type, unit }: Trait): Unit {
  return type === 'money' ? 'currency' : unit;
}

/** What the two parts of a split are called: those who pass the test, and the others. */
export function partNames({ trait, value, test }: SupportedSplit, manner: Manner): [string, string] {
  const { lang } = manner;
  const t = splitText[lang];
  const label = trait.label[lang];
  if (value !== null) {
    const shown = trait.valueLabels?.[value]?.[lang] ?? value;
    return [t.is(label, shown), t.isNot(label, shown)];
  }
  if (!('value' in test) || typeof test.value !== 'number') return [t.is(label, t.yes), t.is(label, t.no)];
  if (test.op === '>' && test.value === 0) return [t.anyOf(label), t.noneOf(label)];
  const edge = formatValue(test.value, unitOf(trait), manner);
  return test.op === '>='
    ? [t.atLeast(label, edge), t.below(label, edge)]
    : [t.above(label, edge), t.atMost(label, edge)];
}
