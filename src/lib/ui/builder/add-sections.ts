import type { Family } from '../../core/relation';
import type { Words } from '../../core/words';
import { addMenuText } from '../../text/areas/add-menu';
import type { IconName } from '../parts/icons';
import {
  deedEntries,
  distanceEntries,
  otherEntries,
  rankEntries,
  segmentEntries,
  traitEntries,
  wordsOf,
  type AddEntry,
} from './add-entries';
import { byFamily } from './make';
import type { Scene } from './scene';
import { TABLE_ICONS } from './table-icons';

/** Entries under a heading of the menu. */
export interface AddSection {
  readonly key: string;
  readonly title: Words;
  readonly icon?: IconName;
  readonly entries: readonly AddEntry[];
}

const WHO: readonly Family[] = ['profile', 'consent', 'attitude', 'response', 'service'];

function titled(key: 'who' | 'score' | 'segments' | 'groups' | 'often'): Words {
  return { ko: addMenuText.ko[key], en: addMenuText.en[key] };
}

function traitSections(scene: Scene): readonly AddSection[] {
  const families = byFamily(scene.catalog);
  const section = (key: 'who' | 'score', chosen: typeof families): AddSection => ({
    key,
    title: titled(key),
    icon: key === 'who' ? 'form' : 'up',
    entries: [
      ...(key === 'score' ? rankEntries(scene) : distanceEntries(scene)),
      ...chosen.flatMap(({ traits }) => traits.flatMap(traitEntries)),
    ],
  });
  return [
    section(
      'who',
      families.filter(({ family }) => WHO.includes(family)),
    ),
    section(
      'score',
      families.filter(({ family }) => !WHO.includes(family)),
    ),
  ];
}

/** Everything that can be added, grouped as people think of it: what they did, by table; who they are; values; segments. */
export function addSections(scene: Scene): readonly AddSection[] {
  const deeds = scene.catalog.events.map((table): AddSection => ({
    key: table.name,
    title: { ko: addMenuText.ko[table.name], en: addMenuText.en[table.name] },
    icon: TABLE_ICONS[table.name],
    entries: deedEntries(table, scene),
  }));
  return [
    ...deeds,
    ...traitSections(scene),
    { key: 'segments', title: titled('segments'), icon: 'copy' as const, entries: segmentEntries(scene) },
    { key: 'groups', title: titled('groups'), icon: 'plus' as const, entries: otherEntries(scene) },
  ].filter(({ entries }) => entries.length > 0);
}

/** What people add most, in the order of the menu. */
const OFTEN = [
  'orders-did',
  'orders-not',
  'events-did',
  'messages-did',
  'orders-overdue',
  'orders-sequence',
  'events-sequence',
  'rank',
];

/** The entries that are added most, at most six. */
export function oftenUsed(sections: readonly AddSection[]): readonly AddEntry[] {
  const all = sections.flatMap(({ entries }) => entries.filter(({ barred }) => !barred));
  const usual = OFTEN.flatMap((key) => all.filter((entry) => entry.key === key)).slice(0, 6);
  const some = usual.length > 0 ? usual : all.slice(0, 4);
  return all.length > 12 ? some : [];
}

/** The sections with the entries that a search finds: every word of it, in either language, in the label, the heading or what else it is called. */
export function found(sections: readonly AddSection[], search: string): readonly AddSection[] {
  const words = search
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return sections
    .map((section) => ({
      ...section,
      entries: section.entries.filter((entry) => {
        const said = wordsOf(entry, section.title, section.key);
        return words.every((word) => said.includes(word) || said.replaceAll(' ', '').includes(word));
      }),
    }))
    .filter(({ entries }) => entries.length > 0);
}

/** The first entry that can be added. */
export function firstOf(sections: readonly AddSection[]): AddEntry | undefined {
  return sections.flatMap(({ entries }) => entries).find(({ barred }) => !barred);
}

/** Whether there are few enough entries to show them all at once. */
export function isShort(sections: readonly AddSection[]): boolean {
  return sections.reduce((n, { entries }) => n + entries.length, 0) <= 12;
}
