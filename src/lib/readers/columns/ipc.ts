import { RecordBatchStreamWriter, type RecordBatch } from 'apache-arrow';

/** Rows as an Arrow IPC stream that ends with them. */
export function ipcBytes(batch: RecordBatch): Uint8Array {
  return RecordBatchStreamWriter.writeAll([batch]).toUint8Array(true);
}
