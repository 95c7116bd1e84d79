import type { Notebook, Segment, SegmentVersion, Snapshot, Step } from '../core/notebook';
import type { PersonalKind } from '../core/personal';
import type { Words } from '../core/words';
import { inputLiterals } from './input-literals';
import { type ConditionLiteral, literalsOfCondition } from './condition-literals';
import { personalIn } from '../inputs/personal/said';

/** A value in a link that a person typed or that comes from data. */
export interface Literal {
  readonly value: string;
  /** Where it stands, e.g. "Segment “At risk”: city". */
  readonly place: Words;
  /** What it seems to say about a person: a guess. */
  readonly personal?: PersonalKind | undefined;
}

function literal(value: string | number | undefined, ko: string, en: string): Literal[] {
  if (value === undefined || value === '') return [];
  return [{ value: String(value), place: { ko, en }, personal: personalIn(String(value)) }];
}

function snapshotLiterals({ asOf, files, customers, sizes }: Snapshot): Literal[] {
  const [ko, en] = ['이전 숫자', 'Earlier figures'];
  return [asOf, ...files, customers, ...Object.values(sizes)].flatMap((value) => literal(value, ko, en));
}

function headLiterals({
  title,
  asOf,
  purpose,
  entities = [],
  smallest,
  snapshots = [],
  health = {},
}: Notebook): Literal[] {
  return [
    ...literal(title, '노트북 제목', 'Title of the notebook'),
    ...literal(asOf, '기준일', 'As-of date'),
    ...literal(purpose.question, '질문', 'Question'),
    ...literal(purpose.goal, '목표', 'Goal'),
    ...literal(purpose.market, '시장', 'Market'),
    ...entities.flatMap(({ name }) => literal(name, '분석 대상 이름', 'Name of a kind of entity')),
    ...literal(smallest, '숨기는 인원 기준', 'Smallest count shown'),
    ...snapshots.flatMap(snapshotLiterals),
    ...Object.values(health).flatMap((value) => literal(value, '점검 기준', 'Limit of a check')),
  ];
}

function stepLiterals({ spec, note }: Step): Literal[] {
  const notes = literal(note, '단계의 메모', 'Note of a step');
  if (spec.kind === 'distribution') {
    return [...literal(spec.trait, '분포를 보는 특성', 'Trait of a distribution'), ...notes];
  }
  if (spec.kind !== 'rfm') return notes;
  const cuts = [...(spec.cuts.recency ?? []), ...(spec.cuts.frequency ?? []), ...(spec.cuts.monetary ?? [])];
  return [
    ...cuts.flatMap((cut) => literal(cut, 'RFM 구간 경계', 'Cut point of RFM')),
    ...literal(spec.bins, 'RFM 구간 수', 'Bins of RFM'),
    ...notes,
  ];
}

function personalOf(
  { value, column }: ConditionLiteral,
  customerColumns: readonly string[],
): PersonalKind | undefined {
  if (column === null) return personalIn(value);
  return personalIn(value, column, customerColumns.includes(column));
}

/** Of an earlier definition; a link has none. */
function versionLiterals({ condition, asOf, customers }: SegmentVersion, ko: string, en: string): Literal[] {
  const values = [asOf, customers ?? undefined, ...literalsOfCondition(condition).map(({ value }) => value)];
  return values.flatMap((value) => literal(value, `${ko}: 이전 정의`, `${en}: earlier definition`));
}

function segmentLiterals(segment: Segment, customerColumns: readonly string[]): Literal[] {
  const ko = `세그먼트 ‘${segment.name}’`;
  const en = `Segment “${segment.name}”`;
  const conditions = literalsOfCondition(segment.condition).map((found) => ({
    value: found.value,
    place: found.column
      ? { ko: `${ko}의 조건: ${found.column}`, en: `${en}, condition: ${found.column}` }
      : { ko: `${ko}의 조건`, en: `${en}, condition` },
    personal: personalOf(found, customerColumns),
  }));
  return [
    ...literal(segment.name, '세그먼트 이름', 'Name of a segment'),
    ...literal(segment.who, `${ko}: 누구`, `${en}: who`),
    ...literal(segment.value, `${ko}: 가치`, `${en}: value`),
    ...literal(segment.how, `${ko}: 방법`, `${en}: how`),
    ...literal(segment.note, `${ko}: 메모`, `${en}: note`),
    ...literal(segment.reviewBy, `${ko}: 검토일`, `${en}: review date`),
    ...literal(segment.starts, `${ko}: 시작하는 날`, `${en}: first day`),
    ...literal(segment.ends, `${ko}: 마지막 날`, `${en}: last day`),
    ...literal(segment.defined, `${ko}: 정의한 날`, `${en}: day of its definition`),
    ...(segment.versions ?? []).flatMap((version) => versionLiterals(version, ko, en)),
    ...conditions,
  ];
}

function expectedLiterals({ expected = {}, segments }: Notebook): Literal[] {
  return Object.entries(expected).flatMap(([id, size]) => {
    const name = segments.find((segment) => segment.id === id)?.name ?? id;
    return literal(size, `세그먼트 ‘${name}’의 인원`, `Size of segment “${name}”`);
  });
}

/** Every value in a link to this notebook that was typed or comes from data, in order of the notebook. */
export function literalsOf(notebook: Notebook): Literal[] {
  const customerColumns = notebook.inputs.flatMap(({ mapping }) => mapping.customer ?? []);
  return [
    ...headLiterals(notebook),
    ...notebook.inputs.flatMap(inputLiterals),
    ...notebook.steps.flatMap(stepLiterals),
    ...notebook.segments.flatMap((segment) => segmentLiterals(segment, customerColumns)),
    ...expectedLiterals(notebook),
  ];
}
