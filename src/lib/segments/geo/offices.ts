import type { GeoPoint } from '../../core/geo';
import type { Words } from '../../core/words';

/** The main building of the government of a 시·도. */
export interface Office extends GeoPoint {
  readonly name: Words;
}

const office = (ko: string, en: string, lat: number, lon: number): Office => ({ name: { ko, en }, lat, lon });

/** Where the 17 시·도 are governed from, right to about 1 km. */
export const OFFICES: readonly Office[] = [
  office('서울특별시청', 'Seoul City Hall', 37.567, 126.978),
  office('부산광역시청', 'Busan City Hall', 35.18, 129.075),
  office('대구광역시청', 'Daegu City Hall', 35.871, 128.601),
  office('인천광역시청', 'Incheon City Hall', 37.456, 126.705),
  office('광주광역시청', 'Gwangju City Hall', 35.16, 126.852),
  office('대전광역시청', 'Daejeon City Hall', 36.35, 127.385),
  office('울산광역시청', 'Ulsan City Hall', 35.539, 129.311),
  office('세종특별자치시청', 'Sejong City Hall', 36.48, 127.289),
  office('경기도청', 'Gyeonggi Provincial Office', 37.289, 127.053),
  office('강원특별자치도청', 'Gangwon Provincial Office', 37.885, 127.73),
  office('충청북도청', 'Chungbuk Provincial Office', 36.636, 127.491),
  office('충청남도청', 'Chungnam Provincial Office', 36.659, 126.673),
  office('전북특별자치도청', 'Jeonbuk Provincial Office', 35.82, 127.109),
  office('전라남도청', 'Jeonnam Provincial Office', 34.816, 126.463),
  office('경상북도청', 'Gyeongbuk Provincial Office', 36.576, 128.506),
  office('경상남도청', 'Gyeongnam Provincial Office', 35.238, 128.692),
  office('제주특별자치도청', 'Jeju Provincial Office', 33.489, 126.498),
];

/** The office that stands at a place; undefined for any other place. */
export function officeAt({ lat, lon }: GeoPoint): Office | undefined {
  return OFFICES.find((one) => one.lat === lat && one.lon === lon);
}
