import type { Problem } from '../core/problem';
import type { Words } from '../core/words';

const exportAgain: Words = {
  ko: '파일을 만든 프로그램에서 다시 내려받거나 저장한 뒤 여세요.',
  en: 'Download or save it again from the program that made it, then open it.',
};

const saveAsXlsx: Words = {
  ko: 'Excel이나 LibreOffice에서 열어 .xlsx 또는 CSV로 다시 저장한 뒤 여세요.',
  en: 'Open it in Excel or LibreOffice, save it as .xlsx or CSV, and open that.',
};

/** The user, or a newer request, stopped the work. */
export function cancelled(): Problem {
  return {
    code: 'cancelled',
    message: { ko: '작업을 취소했습니다.', en: 'The work was cancelled.' },
    hint: { ko: '필요하면 다시 실행하세요.', en: 'Start it again if you need it.' },
  };
}

/** The file was changed, moved or removed after it was chosen. */
export function unreadable(detail: string): Problem {
  return {
    code: 'file-unreadable',
    message: {
      ko: '파일을 더 이상 읽을 수 없습니다. 고른 뒤에 바뀌었거나, 옮겨졌거나, 지워졌습니다.',
      en: 'The file can no longer be read: it was changed, moved or removed after you chose it.',
    },
    hint: { ko: '파일을 다시 고르세요.', en: 'Choose the file again.' },
    detail,
  };
}

/** There is nothing in the file. */
export function emptyFile(): Problem {
  return {
    code: 'file-empty',
    message: { ko: '파일이 비어 있습니다.', en: 'The file is empty.' },
    hint: {
      ko: '내려받기가 끝났는지 확인하고 다시 내려받으세요.',
      en: 'Check that the download finished, then export it again.',
    },
  };
}

/** A kind of file that holds no table we read; `what` names it. */
export function unsupported(what: Words, hint: Words = exportAgain): Problem {
  return {
    code: 'file-unsupported',
    message: {
      ko: `읽지 않는 종류의 파일입니다: ${what.ko}.`,
      en: `This kind of file is not read: ${what.en}.`,
    },
    hint,
  };
}

/** The file ends too early or contradicts itself; `what` names its kind. */
export function damaged(what: Words, detail: string): Problem {
  return {
    code: 'file-damaged',
    message: {
      ko: `${what.ko} 파일이 손상되었거나 중간에 잘렸습니다.`,
      en: `The ${what.en} file is damaged or was cut off.`,
    },
    hint: exportAgain,
    detail,
  };
}

/** Unpacking would give out of all proportion more than the file holds. */
export function bomb(): Problem {
  return {
    code: 'unpack-bomb',
    message: {
      ko: '압축을 풀면 파일 크기에 비해 지나치게 커져서 열지 않았습니다.',
      en: 'Unpacked, this file would grow out of all proportion, so it was not opened.',
    },
    hint: {
      ko: '믿을 수 있는 곳에서 받은 파일이면 직접 압축을 풀거나 CSV로 다시 저장한 뒤 여세요.',
      en: 'If you trust where it came from, unpack it yourself or save it as CSV, and open that.',
    },
  };
}

/** More than can be unpacked or held here. */
export function tooLarge(limit: Words): Problem {
  return {
    code: 'unpack-too-large',
    message: {
      ko: `한 번에 읽기에는 너무 큽니다 (한도 ${limit.ko}).`,
      en: `This is too large to be read (limit ${limit.en}).`,
    },
    hint: {
      ko: '필요한 기간이나 열만 내보내거나, 압축을 풀어 CSV로 여세요.',
      en: 'Export only the period or columns you need, or unpack it and open the CSV.',
    },
  };
}

/** The workbook or archive asks for a password. */
export function encrypted(): Problem {
  return {
    code: 'file-encrypted',
    message: { ko: '암호가 걸린 파일입니다.', en: 'The file is protected with a password.' },
    hint: {
      ko: 'Excel에서 암호를 넣고 연 다음 파일 > 정보 > 통합 문서 보호 > 암호 설정에서 암호를 지워 저장하세요. 압축 파일이면 직접 풀어서 여세요.',
      en: 'Open it in Excel with the password, remove it under File > Info > Protect Workbook, and save. If it is an archive, unpack it first.',
    },
  };
}

/** The XML of the workbook declares entities, which no program that makes tables does. */
export function entities(): Problem {
  return {
    code: 'book-entities',
    message: {
      ko: '통합 문서에 표에는 쓰이지 않는 선언(DTD)이 들어 있어 열지 않았습니다.',
      en: 'The workbook holds declarations (a DTD) that no table needs, so it was not opened.',
    },
    hint: saveAsXlsx,
  };
}

/** A cell lies outside of what a sheet can hold. */
export function outOfRange(detail: string): Problem {
  return {
    code: 'sheet-out-of-range',
    message: {
      ko: '시트의 한도(1,048,576행 × 16,384열)를 벗어난 셀이 있어 열지 않았습니다.',
      en: 'A cell lies outside of what a sheet can hold (1,048,576 rows × 16,384 columns), so it was not opened.',
    },
    hint: saveAsXlsx,
    detail,
  };
}

/** A few cells lie so far apart that they are no table; `cell` names the last, like `XFD12`. */
export function sparse(cell: string): Problem {
  return {
    code: 'sheet-sparse',
    message: {
      ko: `시트의 셀이 너무 멀리 흩어져 있어 표로 읽을 수 없습니다. 가장 먼 셀은 ${cell}입니다.`,
      en: `The cells of the sheet lie too far apart to be a table. The farthest is ${cell}.`,
    },
    hint: {
      ko: `Excel에서 ${cell} 둘레에 남은 셀을 지우고 저장한 뒤 다시 여세요.`,
      en: `Delete the cells left around ${cell} in Excel, save, and open it again.`,
    },
    place: cell,
  };
}

/** No sheet has a filled cell. */
export function emptyBook(): Problem {
  return {
    code: 'book-empty',
    message: { ko: '통합 문서에 값이 있는 시트가 없습니다.', en: 'No sheet of the workbook has any values.' },
    hint: exportAgain,
  };
}

/** Nothing in the archive is a table; `names` are the first entries. */
export function noTables(names: readonly string[]): Problem {
  const list = names.slice(0, 5).join(', ');
  return {
    code: 'archive-no-tables',
    message: {
      ko: `압축 파일 안에 읽을 수 있는 표가 없습니다${list ? `: ${list}` : ''}.`,
      en: `There is no table in the archive that can be read${list ? `: ${list}` : ''}.`,
    },
    hint: {
      ko: 'CSV, Excel, JSON, Parquet 파일을 압축해서 여세요.',
      en: 'Put CSV, Excel, JSON or Parquet files into it.',
    },
  };
}

/** An archive inside an archive. */
export function nestedArchive(name: string): Problem {
  return {
    code: 'archive-nested',
    message: {
      ko: `압축 파일 안에 또 압축 파일이 들어 있습니다: ${name}.`,
      en: `There is another archive inside the archive: ${name}.`,
    },
    hint: { ko: '압축을 풀어 안에 있는 파일을 여세요.', en: 'Unpack it and open the file inside.' },
    place: name,
  };
}

/** JSON that breaks off or breaks the rules after so many records. */
export function brokenJson(records: number, detail: string): Problem {
  return {
    code: 'json-broken',
    message: {
      ko: `JSON이 ${records.toLocaleString('ko')}번째 기록 다음에서 잘못되었습니다.`,
      en: `The JSON breaks its rules after ${records.toLocaleString('en')} records.`,
    },
    hint: exportAgain,
    detail,
  };
}

/** JSON without a list of records. */
export function noRecords(): Problem {
  return {
    code: 'json-no-table',
    message: {
      ko: 'JSON 안에 표로 읽을 기록의 목록이 없습니다.',
      en: 'There is no list of records in the JSON.',
    },
    hint: {
      ko: '[{"이름": "값"}, …] 꼴이나 한 줄에 기록 하나인 JSON으로 내보내세요.',
      en: 'Export it as [{"name": "value"}, …] or as JSON lines, one record a line.',
    },
  };
}

/** The part that was read before is not in this file; `names` are those that are. */
export function partMissing(part: string, names: readonly string[]): Problem {
  const list = names.slice(0, 8).join(', ');
  return {
    code: 'part-missing',
    message: {
      ko: `파일 안에 “${part}”이(가) 없습니다. 들어 있는 것: ${list}.`,
      en: `There is no “${part}” in the file. It holds: ${list}.`,
    },
    hint: { ko: '읽을 시트나 파일을 다시 고르세요.', en: 'Choose the sheet or file to read again.' },
    place: part,
  };
}

/** A web page without a table. */
export function noRowsInPage(): Problem {
  return {
    code: 'page-no-table',
    message: {
      ko: '웹 페이지(HTML) 파일인데 안에 표가 없습니다.',
      en: 'This is a web page (HTML) without a table.',
    },
    hint: {
      ko: '로그인 화면이나 오류 화면이 저장된 것은 아닌지 확인하고 파일을 다시 내려받으세요.',
      en: 'Check whether a login or error page was saved instead, and download the file again.',
    },
  };
}

/** The file was read as one kind of table before, and is another now. */
export function notOfKind(name: string): Problem {
  return {
    code: 'part-other-kind',
    message: {
      ko: `“${name}”은(는) 전에 읽던 것과 다른 종류의 파일입니다.`,
      en: `“${name}” is another kind of file than the one read before.`,
    },
    hint: { ko: '입력을 지우고 파일을 새로 여세요.', en: 'Remove the input and open the file anew.' },
    place: name,
  };
}
