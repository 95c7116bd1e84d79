/** Family names with their romanisation and weight. */
export const FAMILY_NAMES: readonly (readonly [ko: string, en: string, weight: number])[] = [
  ['김', 'Kim', 22],
  ['이', 'Lee', 15],
  ['박', 'Park', 8.5],
  ['최', 'Choi', 5],
  ['정', 'Jung', 4.5],
  ['강', 'Kang', 2.5],
  ['조', 'Cho', 2.3],
  ['윤', 'Yoon', 2.2],
  ['장', 'Jang', 2.1],
  ['임', 'Lim', 1.8],
  ['한', 'Han', 1.7],
  ['오', 'Oh', 1.6],
  ['서', 'Seo', 1.6],
  ['신', 'Shin', 1.6],
  ['권', 'Kwon', 1.5],
  ['황', 'Hwang', 1.4],
];

/** Given names of women. */
export const WOMEN: readonly (readonly [ko: string, en: string])[] = [
  ['서연', 'Seoyeon'],
  ['민지', 'Minji'],
  ['하은', 'Haeun'],
  ['지우', 'Jiwoo'],
  ['수빈', 'Subin'],
  ['예린', 'Yerin'],
  ['다은', 'Daeun'],
  ['유진', 'Yujin'],
  ['채원', 'Chaewon'],
  ['은서', 'Eunseo'],
  ['소희', 'Sohee'],
  ['나연', 'Nayeon'],
  ['지혜', 'Jihye'],
  ['현정', 'Hyunjung'],
  ['미영', 'Miyoung'],
  ['보람', 'Boram'],
];

/** Given names of men. */
export const MEN: readonly (readonly [ko: string, en: string])[] = [
  ['민준', 'Minjun'],
  ['서준', 'Seojun'],
  ['도윤', 'Doyun'],
  ['지훈', 'Jihoon'],
  ['현우', 'Hyunwoo'],
  ['준서', 'Junseo'],
  ['성민', 'Sungmin'],
  ['동현', 'Donghyun'],
  ['태윤', 'Taeyun'],
  ['재호', 'Jaeho'],
  ['상훈', 'Sanghoon'],
  ['영수', 'Youngsoo'],
];

/** Provinces: usual spelling, English, weight, and the other spellings that people type. */
export const REGIONS: readonly (readonly [
  ko: string,
  en: string,
  weight: number,
  others: readonly string[],
])[] = [
  ['서울', 'Seoul', 27, ['서울특별시', '서울시']],
  ['경기', 'Gyeonggi', 26, ['경기도']],
  ['부산', 'Busan', 6.5, ['부산광역시', '부산시']],
  ['인천', 'Incheon', 6, ['인천광역시']],
  ['대구', 'Daegu', 4.5, ['대구광역시']],
  ['경남', 'Gyeongnam', 5, ['경상남도']],
  ['경북', 'Gyeongbuk', 4, ['경상북도']],
  ['충남', 'Chungnam', 4, ['충청남도']],
  ['충북', 'Chungbuk', 3, []],
  ['전남', 'Jeonnam', 2.6, []],
  ['전북', 'Jeonbuk', 3, []],
  ['대전', 'Daejeon', 3, ['대전시']],
  ['광주', 'Gwangju', 2.8, ['광주광역시']],
  ['강원', 'Gangwon', 2.6, ['강원도']],
  ['울산', 'Ulsan', 2, []],
  ['제주', 'Jeju', 1.4, ['제주도']],
  ['세종', 'Sejong', 1, []],
];

/** English for the other spellings, in the order in which they stand in `REGIONS`. */
export const OTHER_SPELLINGS: Readonly<Record<string, string>> = {
  서울특별시: 'Seoul City',
  서울시: 'SEOUL',
  경기도: 'Gyeonggi-do',
  부산광역시: 'Busan City',
  부산시: 'BUSAN',
  인천광역시: 'Incheon City',
  대구광역시: 'Daegu City',
  경상남도: 'Gyeongsangnam-do',
  경상북도: 'Gyeongsangbuk-do',
  충청남도: 'Chungcheongnam-do',
  대전시: 'DAEJEON',
  광주광역시: 'Gwangju City',
  강원도: 'Gangwon-do',
  제주도: 'Jeju-do',
};

/** How people came to join: name, English, weight before and from `INSTAGRAM_DAY`. */
export const SOURCES: readonly (readonly [ko: string, en: string, before: number, after: number])[] = [
  ['검색', 'Search', 34, 24],
  ['지인추천', 'Referral', 18, 13],
  ['매장', 'Store', 20, 12],
  ['포털광고', 'Portal ad', 16, 9],
  ['인스타그램', 'Instagram', 12, 42],
];

/** From this day a campaign brings many of the new members. */
export const INSTAGRAM_DAY = '2025-09-01';
