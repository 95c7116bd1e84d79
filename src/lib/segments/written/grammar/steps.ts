import type { Limit, Rows, SameColumn, SequenceStep } from '../../../core/condition';
import type { Lang } from '../../../core/words';
import { MAX_STEPS } from '../../limits';
import { apart, maybe, referTo, type Form } from '../form';
import { nameOf } from '../names';
import { put } from '../pen';
import { readWord } from '../reader';
import { ruleFor } from '../rule';
import { wordOf } from '../words';
import { rows, table } from './rows';
import { limit } from './spans';

const without: Form<Rows | null> = maybe(
  ruleFor<Rows>()(
    {
      ko: '{rows} 없이',
      en: 'without {rows}',
      slots: { rows },
      make: ({ rows: held }) => held,
      take: (held) => ({ rows: held }),
    },
    'without',
  ),
);

const within: Form<Limit | null> = maybe(
  ruleFor<Limit>()(
    {
      ko: '{d} <안에|이내에|내에>',
      en: 'within {d}',
      slots: { d: limit },
      make: ({ d }) => d,
      take: (d) => ({ d }),
    },
    'within',
  ),
);

const step: Form<SequenceStep> = apart(
  ruleFor<SequenceStep>()(
    {
      ko: '{within} {without} {rows}',
      en: '{within} {without} {rows}',
      slots: { within, without, rows },
      make: (held) => ({ ...held.rows, within: held.within, without: held.without }),
      take: (held) => ({
        rows: { table: held.table, where: held.where },
        within: held.within,
        without: held.without,
      }),
    },
    'step',
  ),
);

const THEN: Readonly<Record<Lang, readonly string[]>> = {
  ko: ['다음', '다음에', '뒤에', '후에', '→', '->'],
  en: ['then', ', then', 'and then', '→', '->'],
};
const NOT_THEN = ['but then not', 'then not', ', but then not', 'and then not', 'but not'];

/** Two or more things done in a row; English says between the last two that the last was `missing`. */
export function chainOf(missing: boolean): Form<readonly SequenceStep[]> {
  const last = (lang: Lang) => (missing && lang === 'en' ? NOT_THEN : THEN[lang]);
  const words = (texts: readonly string[], lang: Lang) => texts.map((text) => wordOf(text, lang));
  return {
    name: missing ? 'steps-without-the-last' : 'steps',
    read(reader, at) {
      const first = step.read(reader, at);
      if (!first) return undefined;
      const found = [first.value];
      let [to, ended] = [first.to, false];
      while (!ended && found.length < MAX_STEPS) {
        const link = readWord(reader, to, words(THEN[reader.lang], reader.lang));
        const end = last(reader.lang) === NOT_THEN && readWord(reader, to, words(NOT_THEN, reader.lang));
        const next = (end && step.read(reader, end.to)) || (link && step.read(reader, link.to));
        if (!next) break;
        ended = end !== undefined && end !== false;
        found.push(next.value);
        to = next.to;
      }
      const whole = found.length > 1 && (ended || last(reader.lang) !== NOT_THEN);
      return whole ? { value: found, to } : undefined;
    },
    write: (held, pen) =>
      held.every((one, i) => {
        if (i > 0) {
          pen.gap = true;
          put(pen, (i === held.length - 1 ? last(pen.lang) : THEN[pen.lang])[0] ?? '');
          pen.gap = true;
        }
        return step.write(one, pen);
      }),
    describe(lang) {
      const { text, uses } = referTo(step, lang);
      const listed = (texts: readonly string[]) => texts.map((one) => `"${one}"`).join(' | ');
      const then = `( ${listed(THEN[lang])} ) ${text}`;
      return last(lang) === NOT_THEN
        ? { text: `${text} { ${then} } ( ${listed(NOT_THEN)} ) ${text}`, uses }
        : { text: `${text} ${then} { ${then} }`, uses };
    },
  };
}

/** The limit for all steps that are done, from the first on. */
export const total: Form<Limit | null> = maybe(
  ruleFor<Limit>()(
    {
      ko: '첫 행동부터 {d} 안에 <|모두>',
      en: ', all within {d}',
      slots: { d: limit },
      make: ({ d }) => d,
      take: (d) => ({ d }),
    },
    'all-within',
  ),
);

const sameColumn: Form<SameColumn> = apart(
  ruleFor<SameColumn>()({
    ko: '{table} {column}',
    en: '{table} {column}',
    slots: { table, column: nameOf('column') },
    make: (held) => held,
    take: (held) => held,
  }),
);

/** Columns that hold one thing, a table each, with signs of equality between them. */
const columns: Form<readonly SameColumn[]> = {
  name: 'same-columns',
  read(reader, at) {
    const equals = [wordOf('=', reader.lang)];
    const first = sameColumn.read(reader, at);
    if (!first) return undefined;
    const found = [first.value];
    let { to } = first;
    while (found.length < MAX_STEPS) {
      const link = readWord(reader, to, equals);
      const next = link && sameColumn.read(reader, link.to);
      if (!next) break;
      found.push(next.value);
      to = next.to;
    }
    return { value: found, to };
  },
  write: (held, pen) =>
    held.length > 0 &&
    held.every((one, i) => {
      pen.gap ||= i > 0;
      if (i > 0) put(pen, '=');
      pen.gap ||= i > 0;
      return sameColumn.write(one, pen);
    }),
  describe(lang) {
    const { text, uses } = referTo(sameColumn, lang);
    return { text: `${text} { "=" ${text} }`, uses };
  },
};

/** What all steps are about. */
export const same: Form<readonly SameColumn[] | null> = maybe(
  ruleFor<readonly SameColumn[]>()(
    {
      ko: '같은 {columns}에 대해',
      en: 'for the same {columns}',
      slots: { columns },
      make: (held) => held.columns,
      take: (held) => ({ columns: held }),
    },
    'same',
  ),
);
