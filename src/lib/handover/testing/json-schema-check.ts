/** The part of JSON Schema 2020-12 that the published schema uses. */
export type JsonSchema = Readonly<Record<string, unknown>>;

type Check = (value: unknown, argument: unknown, schema: JsonSchema, root: JsonSchema) => boolean;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
};

const codePoints = (value: string) => [...value].length;
const schemas = (argument: unknown) => argument as readonly JsonSchema[];
const entries = (argument: unknown) => Object.entries(argument as Record<string, JsonSchema>);

function resolve(reference: unknown, root: JsonSchema): JsonSchema {
  const path = String(reference).replace('#/', '').split('/');
  return path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], root) as JsonSchema;
}

const KEYWORDS: Readonly<Record<string, Check>> = {
  type: (value, type) => TYPES[String(type)]?.(value) === true,
  const: (value, constant) => value === constant,
  enum: (value, options) => (options as readonly unknown[]).includes(value),
  minLength: (value, n) => typeof value !== 'string' || codePoints(value) >= Number(n),
  maxLength: (value, n) => typeof value !== 'string' || codePoints(value) <= Number(n),
  pattern: (value, source) => typeof value !== 'string' || new RegExp(String(source), 'u').test(value),
  minimum: (value, n) => typeof value !== 'number' || value >= Number(n),
  maximum: (value, n) => typeof value !== 'number' || value <= Number(n),
  minItems: (value, n) => !Array.isArray(value) || value.length >= Number(n),
  maxItems: (value, n) => !Array.isArray(value) || value.length <= Number(n),
  maxProperties: (value, n) => !isObject(value) || Object.keys(value).length <= Number(n),
  items: (value, inner, _, root) =>
    !Array.isArray(value) || value.every((item) => matches(item, inner as JsonSchema, root)),
  required: (value, keys) =>
    !isObject(value) || (keys as readonly string[]).every((key) => value[key] !== undefined),
  properties: (value, inner, _, root) =>
    !isObject(value) ||
    entries(inner).every(([key, schema]) => value[key] === undefined || matches(value[key], schema, root)),
  additionalProperties: (value, inner, schema, root) =>
    !isObject(value) ||
    Object.keys(value)
      .filter((key) => !Object.hasOwn((schema.properties ?? {}) as object, key))
      .every((key) => inner !== false && matches(value[key], inner as JsonSchema, root)),
  propertyNames: (value, inner, _, root) =>
    !isObject(value) || Object.keys(value).every((key) => matches(key, inner as JsonSchema, root)),
  anyOf: (value, options, _, root) => schemas(options).some((option) => matches(value, option, root)),
  oneOf: (value, options, _, root) =>
    schemas(options).filter((option) => matches(value, option, root)).length === 1,
  allOf: (value, options, _, root) => schemas(options).every((option) => matches(value, option, root)),
  $ref: (value, reference, _, root) => matches(value, resolve(reference, root), root),
};

const ANNOTATIONS: readonly string[] = ['$schema', '$id', '$defs', 'title', 'description'];

/** Whether a JSON value fits; throws on a keyword that it does not know, so that none is passed over. */
export function matches(value: unknown, schema: JsonSchema, root: JsonSchema = schema): boolean {
  return Object.entries(schema).every(([keyword, argument]) => {
    if (ANNOTATIONS.includes(keyword)) return true;
    const check = KEYWORDS[keyword];
    if (!check) throw new Error(`JSON Schema keyword without a check: ${keyword}`);
    return check(value, argument, schema, root);
  });
}
