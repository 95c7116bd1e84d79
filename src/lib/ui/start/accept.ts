/** Files that can be opened as data, for the `accept` attribute; what a file is, its bytes tell. */
export const DATA_FILES =
  '.csv,.tsv,.txt,.tab,.xlsx,.xlsm,.xlsb,.xls,.ods,.json,.jsonl,.ndjson,.parquet,.arrow,.feather,.ipc,.gz,.zip,text/csv,text/tab-separated-values,text/plain';

/** Files that hold a notebook: plain, or encrypted with its data. */
export const NOTEBOOK_FILES = '.json,.gyul,application/json';
