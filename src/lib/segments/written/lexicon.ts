import type { EventTableName } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import type { Catalog, TraitType, Unit } from '../../core/relation';
import type { Lang, Words } from '../../core/words';
import { filterColumns } from '../row-time';
import { bareRule } from './bare';
import { namesOf, type Names } from './names-of';
import { columnValueLabels } from '../words/tables';

/** Something with a name: a trait, a column or a segment. */
export interface Thing {
  /** What conditions hold: the name of a trait or column, the id of a segment. */
  readonly id: string;
  readonly label: Words;
  readonly type?: TraitType;
  readonly unit?: Unit;
  /** What people read in place of values that are codes. */
  readonly values?: Readonly<Record<string, Words>> | undefined;
}

/** The names of one language, as they may be written. */
export interface Lexicon {
  readonly asOf: string;
  readonly currency: string;
  readonly traits: Names;
  readonly segments: Names;
  readonly columns: Readonly<Partial<Record<EventTableName, Names>>>;
}

function thing({
  name,
  label,
  type,
  unit,
  valueLabels,
}: {
  name: string;
  label: Words;
  type: TraitType;
  unit?: Unit;
  valueLabels?: Thing['values'];
}): Thing {
  return { id: name, label, type, ...(unit ? { unit } : {}), ...(valueLabels && { values: valueLabels }) };
}

/** The names that texts about this data may hold. Those that could be mistaken for words or for other names need quotation marks. */
export function lexiconOf(catalog: Catalog, segments: readonly Segment[], lang: Lang): Lexicon {
  const bare = bareRule(lang);
  const traits = catalog.traits.map(thing);
  const named = segments.map(({ id, name }): Thing => ({ id, label: { ko: name, en: name } }));
  return {
    asOf: catalog.asOf,
    currency: catalog.currency,
    traits: namesOf(traits, lang, bare, named),
    segments: namesOf(named, lang, bare, traits),
    columns: Object.fromEntries(
      catalog.events.map((table) => [
        table.name,
        namesOf(
          filterColumns(table).map((column) =>
            thing({ ...column, valueLabels: columnValueLabels(table.name, column.name) }),
          ),
          lang,
          bareRule(lang, true),
        ),
      ]),
    ),
  };
}
