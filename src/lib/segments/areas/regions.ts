/** A 시·도: its full name, and the other ways in which people write it. */
export interface Region {
  readonly name: string;
  readonly also: readonly string[];
}

/**
 * The 17 시·도 in their official order. Old names (강원도, 전라북도) stay, because files keep them. 광주시 is taken for
 * 광주광역시: the 시 of that name in 경기도 is written behind its province.
 */
export const REGIONS: readonly Region[] = [
  { name: '서울특별시', also: ['서울', '서울시'] },
  { name: '부산광역시', also: ['부산', '부산시'] },
  { name: '대구광역시', also: ['대구', '대구시'] },
  { name: '인천광역시', also: ['인천', '인천시'] },
  { name: '광주광역시', also: ['광주', '광주시'] },
  { name: '대전광역시', also: ['대전', '대전시'] },
  { name: '울산광역시', also: ['울산', '울산시'] },
  { name: '세종특별자치시', also: ['세종', '세종시'] },
  { name: '경기도', also: ['경기'] },
  { name: '강원특별자치도', also: ['강원', '강원도'] },
  { name: '충청북도', also: ['충북'] },
  { name: '충청남도', also: ['충남'] },
  { name: '전북특별자치도', also: ['전북', '전라북도', '전북도'] },
  { name: '전라남도', also: ['전남'] },
  { name: '경상북도', also: ['경북'] },
  { name: '경상남도', also: ['경남'] },
  { name: '제주특별자치도', also: ['제주', '제주도'] },
];
