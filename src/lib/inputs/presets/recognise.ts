import type { Field, Role } from '../../core/input';
import type { Words } from '../../core/words';
import { plainName } from '../field-words';
import { fieldsOf, type MappingGuess } from '../mapping';
import { contentFit, type ColumnSample } from '../mapping-content';
import { PRESETS } from './all';
import { headers, type Preset, type PresetField } from './preset';

/** A known export that was recognised in a file. */
export interface RecognisedPreset {
  readonly id: string;
  readonly role: Role;
  /** Why the file is taken for it. */
  readonly reason: Words;
  /** What it maps here, with a reason for each field. */
  readonly guess: MappingGuess;
  /** Columns of the file that the export is known to have. */
  readonly headers: ReadonlySet<string>;
  readonly notes: readonly Words[];
}

/** Fields without which the rows of a role say nothing; a preset that gets one of them wrong is not believed. */
const VITAL: Readonly<Record<Role, readonly Field[]>> = {
  orders: ['customer', 'time'],
  customers: ['customer'],
  events: ['time'],
  messages: ['customer'],
  surveys: [],
  tickets: [],
};

type Found = (header: string) => ColumnSample | undefined;

function lookup(samples: readonly ColumnSample[]): Found {
  const byName = new Map<string, ColumnSample>();
  for (const sample of samples) {
    const plain = plainName(sample.column.name);
    if (!byName.has(plain)) byName.set(plain, sample);
  }
  return (header) => byName.get(plainName(header));
}

function fits({ needs, without = [], test }: Preset, find: Found, samples: readonly ColumnSample[]): boolean {
  return (
    needs.every((need) => headers(need).some((header) => find(header) !== undefined)) &&
    !without.some((header) => find(header) !== undefined) &&
    (test === undefined || test(samples))
  );
}

/** The first column of a field's headers that holds what the field asks for; `wrong` when there are only others. */
function columnFor(
  field: Field,
  { headers: names }: PresetField,
  role: Role,
  find: Found,
  used: ReadonlySet<string>,
): ColumnSample | 'wrong' | undefined {
  const columns = names.map(find).filter((sample) => sample !== undefined);
  const free = columns.filter(({ column }) => !used.has(column.name));
  const suits = free.filter((sample) => contentFit(field, sample, role) > 0);
  const filled = suits.find((sample) => sample.filled > 0) ?? suits[0];
  return filled ?? (free.length > 0 ? 'wrong' : undefined);
}

function mapBy({ role, fields }: Preset, find: Found): { guess: MappingGuess; wrong: Field[] } {
  const mapping: Partial<Record<Field, string>> = {};
  const reasons: Partial<Record<Field, Words>> = {};
  const wrong: Field[] = [];
  const used = new Set<string>();
  for (const field of fieldsOf(role)) {
    const known = fields[field];
    if (!known) continue;
    const sample = columnFor(field, known, role, find, used);
    if (sample === 'wrong') wrong.push(field);
    if (sample === undefined || sample === 'wrong') continue;
    const { name } = sample.column;
    used.add(name);
    mapping[field] = name;
    reasons[field] = {
      ko: `‘${name}’ 열: ${known.why.ko}`,
      en: `Column “${name}”: ${known.why.en}`,
    };
  }
  return { guess: { mapping, reasons }, wrong };
}

function belongs(name: string, header: string): boolean {
  const plain = plainName(name);
  const core = plainName(header);
  const [before, after] = [header.startsWith('*'), header.endsWith('*')];
  if (before && after) return plain.includes(core);
  if (after) return plain.startsWith(core);
  return before ? plain.endsWith(core) : plain === core;
}

function knownHeaders(preset: Preset, samples: readonly ColumnSample[]): Set<string> {
  const all = [
    ...preset.needs.flatMap(headers),
    ...Object.values(preset.fields).flatMap((field) => field.headers),
    ...(preset.others ?? []),
  ];
  return new Set(
    samples.map(({ column }) => column.name).filter((name) => all.some((header) => belongs(name, header))),
  );
}

/** The known export whose headers a file has and whose columns hold what they should; undefined when there is none. */
export function recognisePreset(samples: readonly ColumnSample[]): RecognisedPreset | undefined {
  const find = lookup(samples);
  for (const preset of PRESETS) {
    if (!fits(preset, find, samples)) continue;
    const { guess, wrong } = mapBy(preset, find);
    if (VITAL[preset.role].some((field) => wrong.includes(field))) continue;
    return {
      id: preset.id,
      role: preset.role,
      reason: {
        ko: `열 이름이 ${preset.name.ko} 내보내기와 같습니다. ${preset.about.ko}`,
        en: `The columns are those of an export from ${preset.name.en}. ${preset.about.en}`,
      },
      guess,
      headers: knownHeaders(preset, samples),
      notes: preset.notes ?? [],
    };
  }
  return undefined;
}

/** The preset of that id, for its name and sentence; undefined for ids of later versions. */
export function presetOf(id: string | undefined): Preset | undefined {
  return PRESETS.find((preset) => preset.id === id);
}
