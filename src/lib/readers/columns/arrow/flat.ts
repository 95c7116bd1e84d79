/** A table of a flatbuffer, as far as Arrow's messages need it: fields are numbered as in Arrow's schema files. */
export interface Table {
  readonly view: DataView;
  readonly at: number;
}

/** The outermost table. Throws RangeError when the bytes are no flatbuffer. */
export function rootTable(bytes: Uint8Array): Table {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { view, at: view.getUint32(0, true) };
}

/** Where the number of a field's place is kept in the table's list of places, or undefined when the list ends before it. */
function slotOf({ view, at }: Table, field: number): number | undefined {
  const list = at - view.getInt32(at, true);
  const slot = 4 + 2 * field;
  return slot < view.getUint16(list, true) ? list + slot : undefined;
}

/** Where a field is, or undefined when it is left out. */
export function placeOf(table: Table, field: number): number | undefined {
  const slot = slotOf(table, field);
  const offset = slot === undefined ? 0 : table.view.getUint16(slot, true);
  return offset === 0 ? undefined : table.at + offset;
}

/** A table within a table. */
export function tableIn(table: Table, field: number): Table | undefined {
  const place = placeOf(table, field);
  return place === undefined
    ? undefined
    : { view: table.view, at: place + table.view.getUint32(place, true) };
}

/** The elements of a list: where the first is, and how many. */
export function listIn(table: Table, field: number): { readonly at: number; readonly length: number } {
  const place = placeOf(table, field);
  if (place === undefined) return { at: 0, length: 0 };
  const list = place + table.view.getUint32(place, true);
  return { at: list + 4, length: table.view.getUint32(list, true) };
}

/** A number of 64 bits, 0 when left out. */
export function wordIn(table: Table, field: number): number {
  const place = placeOf(table, field);
  return place === undefined ? 0 : Number(table.view.getBigInt64(place, true));
}

/** A number of 8 bits, 0 when left out. */
export function byteIn(table: Table, field: number): number {
  const place = placeOf(table, field);
  return place === undefined ? 0 : table.view.getUint8(place);
}

/** Makes a field one that is left out. */
export function leaveOut(table: Table, field: number): void {
  const slot = slotOf(table, field);
  if (slot !== undefined) table.view.setUint16(slot, 0, true);
}
