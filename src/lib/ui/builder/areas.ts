import { PLACES } from '../../segments/areas/known';
import type { Lang, Words } from '../../core/words';

/** A 시·도 with its parts, as the picker shows them. */
export interface AreaNode {
  readonly name: string;
  /** As it is shown; in the Latin script in English. */
  readonly label: Words;
  readonly also: readonly string[];
  /** `서울특별시 강남구` and so on. */
  readonly parts: readonly { readonly area: string; readonly name: string; readonly label: Words }[];
}

/** The areas of Korea, in their official order. */
export const AREA_TREE: readonly AreaNode[] = PLACES.map(({ name, spellings, roman, districts }) => ({
  name,
  label: { ko: name, en: roman[0] ?? name },
  also: [...spellings, ...roman],
  parts: districts.map((part) => ({
    area: `${name} ${part.name}`,
    name: part.name,
    label: { ko: part.name, en: part.roman },
  })),
}));

const LABELS = new Map(
  AREA_TREE.flatMap(({ name, label, parts }) => [
    [name, label] as const,
    ...parts.map((part) => {
      const words = { ko: part.area, en: `${part.label.en}, ${label.en}` };
      return [part.area, words] as const;
    }),
  ]),
);

/** An area as it is shown; as it stands when it is none of the tree. */
export function areaLabel(area: string, lang: Lang): string {
  return LABELS.get(area)?.[lang] ?? area;
}

/** How much of a 시·도 is chosen. */
export type Chosen = 'all' | 'some' | 'none';

/** How much of a 시·도 these areas hold. */
export function chosenOf(region: AreaNode, areas: readonly string[]): Chosen {
  if (areas.includes(region.name)) return 'all';
  return region.parts.some(({ area }) => areas.includes(area)) ? 'some' : 'none';
}

/** The areas with a 시·도 taken in as a whole, or left out with all its parts. */
export function toggleRegion(region: AreaNode, areas: readonly string[]): readonly string[] {
  const own = new Set([region.name, ...region.parts.map(({ area }) => area)]);
  const rest = areas.filter((area) => !own.has(area));
  return chosenOf(region, areas) === 'all' ? rest : [...rest, region.name];
}

/** The areas with one part taken in or left out; all parts together are the 시·도 itself. */
export function togglePart(region: AreaNode, part: string, areas: readonly string[]): readonly string[] {
  const own = new Set(region.parts.map(({ area }) => area));
  const whole = areas.includes(region.name);
  const chosen = region.parts
    .map(({ area }) => area)
    .filter((area) => (area === part ? !(whole || areas.includes(area)) : whole || areas.includes(area)));
  const rest = areas.filter((area) => area !== region.name && !own.has(area));
  return chosen.length === own.size ? [...rest, region.name] : [...rest, ...chosen];
}

/** The 시·도 that a search leaves, each with the parts that fit; all parts where the 시·도 itself fits. */
export function findAreas(search: string): readonly AreaNode[] {
  const words = search
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return AREA_TREE;
  return AREA_TREE.flatMap((region) => {
    const names = [region.name, ...region.also].map((name) => name.toLowerCase());
    const left = words.filter((word) => !names.some((name) => name.includes(word)));
    if (left.length === 0) return [region];
    const parts = region.parts.filter(({ name, label }) =>
      left.every((word) => name.includes(word) || label.en.toLowerCase().includes(word)),
    );
    return parts.length > 0 ? [{ ...region, parts }] : [];
  });
}
