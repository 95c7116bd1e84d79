import type { Field, InputSpec, Role } from '../core/input';
import type { Problem } from '../core/problem';
import type { Words } from '../core/words';
import { FIELD_LABELS, fieldLabel, ROLE_LABELS } from './field-labels';
import { fieldsOf } from './mapping';
import { nameKey } from './names';
import { isDropped, isOneRowEach } from './raw/fields';

const MAP_IT: Words = {
  ko: '열 연결에서 알맞은 열을 골라 주세요.',
  en: 'Choose the column for it in the mapping.',
};

const WHO: Words = {
  ko: '열 연결에서 고객을 알려 주는 열을 골라 주세요. 그런 열이 없으면 고객 번호나 이메일이 들어가게 다시 내보내 주세요.',
  en: 'Choose the column that tells who in the mapping. If there is none, export the file again with a customer number or an e-mail.',
};

function missing(field: Field, role: Role): Problem {
  const { ko, en } = FIELD_LABELS[field];
  return {
    code: 'field-not-mapped',
    message: {
      ko: `${ROLE_LABELS[role].ko} 파일에서 ‘${ko}’ 열이 정해지지 않았습니다.`,
      en: `No column of the ${ROLE_LABELS[role].en} file stands for “${en}”.`,
    },
    hint: field === 'customer' ? WHO : MAP_IT,
    place: field,
  };
}

function droppedField(field: Field, name: string): Problem {
  const { ko, en } = FIELD_LABELS[field];
  return {
    code: 'column-not-loaded',
    message: {
      ko: `‘${ko}’에 연결된 열 ‘${name}’은 읽지 않기로 한 열입니다.`,
      en: `The column “${name}”, chosen for “${en}”, is set not to be loaded.`,
    },
    hint: {
      ko: '열을 읽도록 바꾸거나 다른 열을 골라 주세요.',
      en: 'Load the column, or choose another.',
    },
    place: field,
  };
}

function unknown(field: Field, name: string): Problem {
  const { ko, en } = FIELD_LABELS[field];
  return {
    code: 'column-not-found',
    message: {
      ko: `‘${ko}’에 연결된 열이 이 파일에 없습니다: ${name}`,
      en: `The column “${name}”, chosen for “${en}”, is not in this file.`,
    },
    hint: MAP_IT,
    place: field,
  };
}

function twice(fields: readonly Field[], name: string): Problem {
  const labels = (lang: 'ko' | 'en') => fields.map((field) => FIELD_LABELS[field][lang]).join(', ');
  return {
    code: 'column-mapped-twice',
    message: {
      ko: `열 하나(${name})가 여러 곳에 연결되어 있습니다: ${labels('ko')}.`,
      en: `The column “${name}” is chosen more than once: ${labels('en')}.`,
    },
    hint: { ko: '한 곳에만 연결해 주세요.', en: 'Choose it once only.' },
    ...(fields[1] === undefined ? {} : { place: fields[1] }),
  };
}

function notADate(name: string, field: Field, role: Role): Problem {
  const { ko, en } = fieldLabel(field, role);
  return {
    code: 'time-not-a-date',
    message: {
      ko: `‘${ko}’로 고른 열 ‘${name}’의 형식이 날짜가 아닙니다.`,
      en: `The column “${name}”, chosen for “${en}”, is not read as a date.`,
    },
    hint: {
      ko: '열의 형식을 날짜로 바꾸고 날짜 모양을 골라 주세요.',
      en: 'Change its type to date and choose its format.',
    },
    place: field,
  };
}

function foreign(field: Field, spec: InputSpec): Problem {
  const role = ROLE_LABELS[spec.role];
  return {
    code: 'field-of-another-role',
    message: {
      ko: `${role.ko} 파일에는 ‘${FIELD_LABELS[field].ko}’ 연결이 없습니다.`,
      en: `A file of ${role.en} has no field “${FIELD_LABELS[field].en}”.`,
    },
    hint: { ko: '이 연결을 지워 주세요.', en: 'Remove it from the mapping.' },
    place: field,
  };
}

function noColumns(): Problem {
  return {
    code: 'no-columns',
    message: { ko: '파일에서 열을 찾지 못했습니다.', en: 'No columns were found in the file.' },
    hint: {
      ko: '빈 파일이 아닌지, 구분 기호가 맞는지 확인해 주세요.',
      en: 'Check that the file is not empty and that the delimiter is right.',
    },
  };
}

function sameMarks(): Problem {
  return {
    code: 'delimiter-is-quote',
    message: { ko: '구분 기호와 따옴표가 같습니다.', en: 'The delimiter and the quote are the same.' },
    hint: { ko: '둘 중 하나를 바꿔 주세요.', en: 'Change one of them.' },
    place: 'reading',
  };
}

function sameName(name: string): Problem {
  return {
    code: 'column-name-twice',
    message: { ko: `같은 열 이름이 두 번 나옵니다: ${name}`, en: `Two columns are called “${name}”.` },
    hint: { ko: '한쪽의 이름을 바꿔 주세요.', en: 'Rename one of them.' },
    place: name,
  };
}

function checkMapping(spec: InputSpec): Problem[] {
  const entries = Object.entries(spec.mapping) as [Field, string][];
  const byName = new Map<string, Field[]>();
  for (const [field, name] of entries) byName.set(name, [...(byName.get(name) ?? []), field]);
  const known = new Set(spec.columns.map((column) => column.name));
  return [
    ...entries
      .filter(([field]) => !fieldsOf(spec.role).includes(field))
      .map(([field]) => foreign(field, spec)),
    ...entries.filter(([, name]) => !known.has(name)).map(([field, name]) => unknown(field, name)),
    ...[...byName].filter(([, fields]) => fields.length > 1).map(([name, fields]) => twice(fields, name)),
  ];
}

/** Fields that a file of each role must have; an e-mail, phone or member number stands in for the customer. */
const NEEDED: Readonly<Record<Role, readonly Field[]>> = {
  orders: ['customer', 'time'],
  customers: [],
  events: ['customer', 'time'],
  messages: ['customer', 'time'],
  surveys: ['customer'],
  tickets: ['customer', 'time'],
};

const STAND_INS: readonly Field[] = ['email', 'phone', 'member'];

/** Fields that are read as dates; other columns of a customers file keep the type that they are given. */
const DATES: readonly Field[] = ['time', 'closed', 'consent_day', 'refused_day'];

function lacks(spec: InputSpec, field: Field): boolean {
  if (spec.mapping[field] !== undefined) return false;
  if (field !== 'customer') return true;
  if (isOneRowEach(spec)) return false;
  const sides = Object.keys(spec.sides ?? {}).length > 0;
  return !sides && !STAND_INS.some((one) => spec.mapping[one] !== undefined);
}

function checkNeeds(spec: InputSpec): Problem[] {
  const { role, mapping } = spec;
  const typeOf = (name: string) => spec.columns.find((column) => column.name === name)?.type;
  const needed: readonly Field[] =
    role === 'surveys' && (mapping.question ?? mapping.answer) !== undefined
      ? [...NEEDED.surveys, 'question', 'answer']
      : NEEDED[role];
  const dates = DATES.flatMap((field) => {
    const name = mapping[field];
    const type = name === undefined ? undefined : typeOf(name);
    return name !== undefined && type !== undefined && type !== 'date' ? [{ field, name }] : [];
  });
  const dropped = needed.flatMap((field) => {
    const name = mapping[field];
    return name !== undefined && isDropped(spec, name) ? [{ field, name }] : [];
  });
  return [
    ...needed.filter((field) => lacks(spec, field)).map((field) => missing(field, role)),
    ...dropped.map(({ field, name }) => droppedField(field, name)),
    ...dates.map(({ field, name }) => notADate(name, field, role)),
  ];
}

/** What keeps this file from being loaded as it is described; nothing when all is well. */
export function checkInput(spec: InputSpec): Problem[] {
  if (spec.columns.length === 0) return [noColumns()];
  const keys = spec.columns.map((column) => nameKey(column.name));
  const doubled = spec.columns.filter((column, i) => keys.indexOf(nameKey(column.name)) !== i);
  const { delimiter, quote, escape } = spec.reading;
  const marks = (quote !== '' && delimiter.includes(quote)) || (escape !== '' && delimiter.includes(escape));
  return [
    ...(marks ? [sameMarks()] : []),
    ...doubled.map((column) => sameName(column.name)),
    ...checkNeeds(spec),
    ...checkMapping(spec),
  ];
}

/** Whether no column of a file with a row for each person tells its rows apart or joins them to other files. */
function isNameless(spec: InputSpec): boolean {
  const { mapping, sides } = spec;
  const named = (['customer', ...STAND_INS] as const).some((field) => mapping[field] !== undefined);
  return isOneRowEach(spec) && !named && Object.keys(sides ?? {}).length === 0;
}

/** What keeps these files from being loaded together, beyond `checkInput` of each. */
export function checkInputs(specs: readonly InputSpec[]): Problem[] {
  if (specs.length < 2) return [];
  return specs.filter(isNameless).map((spec) => ({
    code: 'customers-without-id',
    message: {
      ko: `‘${spec.name}’에 고객을 구별하는 열이 없어서 다른 파일과 이을 수 없습니다.`,
      en: `“${spec.name}” has no column that tells customers apart, so it cannot be linked to the other files.`,
    },
    hint: {
      ko: '고객 번호 열을 고르거나 이 파일만 따로 여세요.',
      en: 'Choose its customer column, or open this file alone.',
    },
    place: spec.id,
  }));
}
