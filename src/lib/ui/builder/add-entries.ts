import type { Condition } from '../../core/condition';
import type { EventTable, Trait } from '../../core/relation';
import type { Lang, Words } from '../../core/words';
import { defaultDid, visitsLeaf } from '../../segments/default-did';
import {
  anyLeaf,
  deedLeaf,
  discountLeaf,
  distanceLeaf,
  everyLeaf,
  lessLeaf,
  loyalLeaf,
  moreLeaf,
  nearLeaf,
  rankLeaf,
  sequenceLeaf,
  splitLeaf,
  sqlLeaf,
  stoppedLeaf,
} from '../../segments/default-leaves';
import { addMenuText } from '../../text/areas/add-menu';
import { builderText } from '../../text/areas/builder';
import { deedKindsText } from '../../text/areas/deed-kinds';
import { distanceText } from '../../text/areas/distance';
import type { IconName } from '../parts/icons';
import { rankable, traitCondition } from './make';
import type { Scene } from './scene';
import { offeredFor, segmentName } from './sets';
import { TABLE_ICONS } from './table-icons';

/** What other words an entry is found under. */
type Synonyms = keyof (typeof addMenuText)['en']['synonyms'];

/** One entry of the menu that adds conditions. */
export interface AddEntry {
  readonly key: string;
  readonly label: Words;
  readonly make: () => Condition;
  readonly icon?: IconName;
  readonly personal?: boolean;
  /** Why it cannot be added. */
  readonly barred?: Words;
  readonly also: Synonyms;
}

const LANGS: readonly Lang[] = ['ko', 'en'];

function both(text: (lang: Lang) => string): Words {
  return { ko: text('ko'), en: text('en') };
}

function offered(entries: readonly (AddEntry | undefined)[]): readonly AddEntry[] {
  return entries.filter((entry) => entry !== undefined);
}

/** What can be asked of one event table, the most usual first. */
export function deedEntries(table: EventTable, scene: Scene): readonly AddEntry[] {
  const { name } = table;
  const icon = TABLE_ICONS[name];
  const words = (key: keyof (typeof deedKindsText)['en']['orders']['adds']) =>
    both((lang) => deedKindsText[lang][name].adds[key]);
  const entry = (also: Synonyms, label: Words, make: (() => Condition | undefined) | undefined) => {
    const condition = make?.();
    return condition && { key: `${name}-${also}`, label, icon, also, make: () => condition };
  };
  const orders = scene.catalog.events.find((each) => each.name === 'orders') ?? table;
  return offered([
    entry(
      'did',
      both((lang) => builderText[lang].deeds[name].add),
      () => defaultDid(table, true),
    ),
    entry(
      'not',
      both((lang) => builderText[lang].deeds[name].addNot),
      () => defaultDid(table, false),
    ),
    entry(
      'visits',
      both((lang) => builderText[lang].addVisits),
      () => visitsLeaf(table),
    ),
    entry('first', words('first'), () => deedLeaf(table, 'first')),
    entry('last', words('last'), () => deedLeaf(table, 'last')),
    entry('stopped', words('stopped'), () => stoppedLeaf(table)),
    entry('regular', words('regular'), () => deedLeaf(table, 'regular')),
    entry('returned', words('returned'), () => deedLeaf(table, 'returned')),
    entry('overdue', words('overdue'), () => deedLeaf(table, 'overdue')),
    entry('sequence', words('sequence'), () => sequenceLeaf(table, orders)),
    entry('more', words('more'), () => moreLeaf(table)),
    entry('less', words('less'), () => lessLeaf(table)),
    entry('one', words('one'), () => loyalLeaf(table)),
    entry('every', words('every'), () => everyLeaf(table)),
    entry(
      'discount',
      both((lang) => addMenuText[lang].discount),
      () => discountLeaf(table),
    ),
    entry('near', words('near'), () => nearLeaf(table, orders)),
    entry('any', words('any'), () => anyLeaf(table)),
  ]);
}

/** A condition on a trait; a date of which years are counted also comes round. */
export function traitEntries(trait: Trait): readonly AddEntry[] {
  const { name, label, personal } = trait;
  const base = { label, personal: personal !== undefined };
  const entry: AddEntry = {
    ...base,
    key: `trait-${name}`,
    also: 'trait',
    make: () => traitCondition(trait),
  };
  const yearly =
    trait.type === 'date' && (personal === 'birthday' || /birth|anniv|생일|생년|기념/i.test(name + label.ko));
  if (!yearly) return [entry];
  return [
    {
      ...base,
      key: `birthday-${name}`,
      label: both((lang) => addMenuText[lang].birthday(label[lang])),
      also: 'birthday',
      make: () => ({ kind: 'trait', trait: name, test: { op: 'anniversary', side: 'next', days: 30 } }),
    },
    entry,
  ];
}

/** The trait by which customers are most likely put in order. */
function firstRanked(traits: readonly Trait[]): Trait | undefined {
  const fit = traits.filter(rankable);
  return fit.find(({ name }) => name === 'revenue') ?? fit.find(({ type }) => type === 'money') ?? fit[0];
}

/** The first or last by a value. */
export function rankEntries({ catalog }: Scene): readonly AddEntry[] {
  const trait = firstRanked(catalog.traits);
  if (!trait) return [];
  const label = both((lang) => addMenuText[lang].rank);
  return [{ key: 'rank', label, also: 'rank', make: () => rankLeaf(trait) }];
}

/** How far customers are from a place, where the data says where they are. */
export function distanceEntries({ catalog }: Scene): readonly AddEntry[] {
  const { traits } = catalog;
  const leaf = distanceLeaf(traits);
  if (!leaf) return [];
  const personal = traits.some(({ name, personal: kind }) => kind !== undefined && name === leaf.lat);
  const label = both((lang) => distanceText[lang].add);
  return [{ key: 'distance', label, also: 'distance', personal, make: () => leaf }];
}

/** Other segments whose members can be chosen; those that are made of this one with the reason why they cannot. */
export function segmentEntries({ segment, segments, lang: shown }: Scene): readonly AddEntry[] {
  return offeredFor(segment.id, segments, shown).map(({ segment: other, circle }) => ({
    key: `segment-${other.id}`,
    label: both((lang) => segmentName(other, lang)),
    also: 'member',
    make: () => ({ kind: 'member', segment: other.id }),
    ...(circle ? { barred: both((lang) => builderText[lang].circle(circle.join(' → '))) } : {}),
  }));
}

/** Groups of conditions, a random part, and SQL. */
export function otherEntries({ catalog }: Scene): readonly AddEntry[] {
  const [table] = catalog.events;
  const [trait] = catalog.traits;
  const inside = trait ? traitCondition(trait) : table && defaultDid(table, true);
  const groups = (['any', 'all'] as const).flatMap((kind): AddEntry[] =>
    inside
      ? [
          {
            key: `group-${kind}`,
            label: both((lang) => builderText[lang][kind === 'all' ? 'addGroupAll' : 'addGroupAny']),
            also: 'group',
            make: () => ({ kind, of: [inside] }),
          },
        ]
      : [],
  );
  return [
    ...groups,
    { key: 'split', label: both((lang) => addMenuText[lang].split), also: 'split', make: splitLeaf },
    { key: 'sql', label: both((lang) => addMenuText[lang].sql), also: 'sql', make: sqlLeaf },
  ];
}

/** All words under which an entry of a section is found, in both languages. */
export function wordsOf(entry: AddEntry, title: Words, section: string): string {
  const words = LANGS.flatMap((lang) => [
    entry.label[lang],
    title[lang],
    addMenuText[lang].synonyms[entry.also],
    Object.entries(addMenuText[lang].tables).find(([name]) => name === section)?.[1] ?? '',
  ]);
  return words.join(' ').toLocaleLowerCase();
}
