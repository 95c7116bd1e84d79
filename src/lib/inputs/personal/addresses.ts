const PROVINCE =
  '(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|제주|충북|충남|전북|전남|경북|경남|충청[남북]|전라[남북]|경상[남북])[가-힣]{0,5}';
const DISTRICT = '[가-힣]{1,6}[시군구]';
const AREA = `(?:${PROVINCE}\\s+(?:${DISTRICT}\\s+){0,2}|(?:${DISTRICT}\\s+){1,2})(?:[가-힣]{1,6}[읍면]\\s+)?`;
const ROAD = new RegExp(`${AREA}[가-힣0-9·]{1,20}[로길]\\s*\\d+`);
const LOT = new RegExp(
  `${AREA}[가-힣0-9]{1,8}[동리가읍면]\\s+(?:산\\s*)?\\d+(?:-\\d+)?(?!\\s*(?:명|원|개|건|%|퍼센트|\\d))`,
);
const FLAT = /(?:^|[^\d])\d{1,4}동\s*\d{1,4}호(?![가-힣])/;
const CUT = new RegExp(
  `^${PROVINCE}\\s+(?:${DISTRICT}\\s+){1,2}(?:[가-힣0-9]{1,12}(?:[동읍면리로길가]))?\\s*[\\d*]*`,
);
const ENGLISH =
  /\d+.*\b(?:street|st|road|rd|avenue|ave|boulevard|blvd|lane|ln|drive|dr|court|ct|way|place|pl|highway|hwy|ro|gil|daero|apt|suite)\b/i;
const JAPANESE = /[都道府県].{1,6}[市区町村郡]/;

/** Whether a text holds a Korean postal address down to the house: a road or lot with its number, or a flat. */
export function holdsAddress(text: string): boolean {
  return text.length < 300 && (ROAD.test(text) || LOT.test(text) || FLAT.test(text));
}

/** Whether a text may be an address where the column says so: Korean down to the quarter, Japanese, or English. */
export function isAddressShape(text: string): boolean {
  if (text.length > 300) return false;
  return (
    holdsAddress(text) ||
    CUT.test(text) ||
    JAPANESE.test(text) ||
    ENGLISH.test(text) ||
    /^\d+\s+\p{L}/u.test(text)
  );
}

/** The parts of an address that name no house: province and district. */
export function coarseAddress(text: string): string {
  return text
    .split(/\s+/)
    .slice(0, 2)
    .filter((part) => !/\d/.test(part))
    .join(' ');
}
