import type { InputSpec } from '../core/input';
import type { Notebook, Segment, Step } from '../core/notebook';
import type { Words } from '../core/words';
import { type ConditionLiteral, literalsOfCondition } from './condition-literals';
import { personalKind, type PersonalKind } from './personal';
import { columnHint } from './personal-column';

/** A value in a link that a person typed or that comes from data. */
export interface Literal {
  readonly value: string;
  /** Where it stands, e.g. "Segment “At risk”: city". */
  readonly place: Words;
  /** What it seems to say about a person: a guess. */
  readonly personal: PersonalKind | null;
}

function literal(value: string | number | undefined, ko: string, en: string): Literal[] {
  if (value === undefined || value === '') return [];
  return [{ value: String(value), place: { ko, en }, personal: personalKind(String(value)) }];
}

function headLiterals({ title, asOf, purpose }: Notebook): Literal[] {
  return [
    ...literal(title, '노트북 제목', 'Title of the notebook'),
    ...literal(asOf, '기준일', 'As-of date'),
    ...literal(purpose.question, '질문', 'Question'),
    ...literal(purpose.goal, '목표', 'Goal'),
    ...literal(purpose.market, '시장', 'Market'),
  ];
}

function columnLiterals(names: readonly string[], ko: string, en: string): Literal[] {
  return [...new Set(names)].flatMap((name) => literal(name, ko, en));
}

function inputLiterals(input: InputSpec): Literal[] {
  const { name, columns, fingerprint, mapping } = input;
  const names = [
    ...columns.map((column) => column.name),
    ...Object.values(mapping),
    ...(fingerprint?.columns ?? []),
  ];
  const formats = columns.flatMap(({ format }) => (format === undefined ? [] : [format]));
  return [
    ...literal(name, '파일 이름', 'File name'),
    ...columnLiterals(names, `‘${name}’의 열 이름`, `Column of “${name}”`),
    ...columnLiterals(formats, `‘${name}’의 날짜 형식`, `Date format of “${name}”`),
    ...(fingerprint
      ? [
          ...literal(fingerprint.rows, `‘${name}’의 행 수`, `Rows of “${name}”`),
          ...literal(fingerprint.sizeBytes, `‘${name}’의 크기(바이트)`, `Size of “${name}” in bytes`),
          ...fingerprintLiteral(fingerprint.content, name),
        ]
      : []),
  ];
}

/** A checksum has as many digits as a card: never a guess about a person. */
function fingerprintLiteral(value: string, name: string): Literal[] {
  return [{ value, place: { ko: `‘${name}’의 지문`, en: `Fingerprint of “${name}”` }, personal: null }];
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
): PersonalKind | null {
  if (column === null) return personalKind(value);
  return personalKind(value, customerColumns.includes(column) ? 'customer-id' : columnHint(column));
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
    ...literal(segment.reviewBy, `${ko}: 검토일`, `${en}: review date`),
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
