/** The 시·도 in the official romanisation, and other ways in which people write them. */
export const ROMAN_REGIONS: Readonly<Record<string, readonly string[]>> = {
  서울특별시: ['Seoul'],
  부산광역시: ['Busan', 'Pusan'],
  대구광역시: ['Daegu'],
  인천광역시: ['Incheon'],
  광주광역시: ['Gwangju'],
  대전광역시: ['Daejeon'],
  울산광역시: ['Ulsan'],
  세종특별자치시: ['Sejong'],
  경기도: ['Gyeonggi-do', 'Gyeonggi'],
  강원특별자치도: ['Gangwon-do', 'Gangwon'],
  충청북도: ['Chungcheongbuk-do', 'Chungbuk'],
  충청남도: ['Chungcheongnam-do', 'Chungnam'],
  전북특별자치도: ['Jeonbuk', 'Jeonbuk-do', 'Jeollabuk-do'],
  전라남도: ['Jeollanam-do', 'Jeonnam'],
  경상북도: ['Gyeongsangbuk-do', 'Gyeongbuk'],
  경상남도: ['Gyeongsangnam-do', 'Gyeongnam'],
  제주특별자치도: ['Jeju', 'Jeju-do'],
};

/** The 시·군·구 of each 시·도 in the order of `DISTRICTS`, without -si, -gun and -gu. */
const DISTRICT_NAMES: Readonly<Record<string, string>> = {
  서울특별시:
    'Jongno Jung Yongsan Seongdong Gwangjin Dongdaemun Jungnang Seongbuk Gangbuk Dobong Nowon Eunpyeong Seodaemun Mapo Yangcheon Gangseo Guro Geumcheon Yeongdeungpo Dongjak Gwanak Seocho Gangnam Songpa Gangdong',
  부산광역시:
    'Jung Seo Dong Yeongdo Busanjin Dongnae Nam Buk Haeundae Saha Geumjeong Gangseo Yeonje Suyeong Sasang Gijang',
  대구광역시: 'Jung Dong Seo Nam Buk Suseong Dalseo Dalseong Gunwi',
  인천광역시: 'Jung Dong Michuhol Yeonsu Namdong Bupyeong Gyeyang Seo Ganghwa Ongjin',
  광주광역시: 'Dong Seo Nam Buk Gwangsan',
  대전광역시: 'Dong Jung Seo Yuseong Daedeok',
  울산광역시: 'Jung Nam Dong Buk Ulju',
  경기도:
    'Suwon Goyang Yongin Seongnam Bucheon Hwaseong Ansan Namyangju Anyang Pyeongtaek Siheung Paju Uijeongbu Gimpo Gwangju Gwangmyeong Gunpo Hanam Osan Yangju Icheon Guri Anseong Pocheon Uiwang Yeoju Dongducheon Gwacheon Yangpyeong Gapyeong Yeoncheon',
  강원특별자치도:
    'Chuncheon Wonju Gangneung Donghae Taebaek Sokcho Samcheok Hongcheon Hoengseong Yeongwol Pyeongchang Jeongseon Cheorwon Hwacheon Yanggu Inje Goseong Yangyang',
  충청북도: 'Cheongju Chungju Jecheon Boeun Okcheon Yeongdong Jeungpyeong Jincheon Goesan Eumseong Danyang',
  충청남도:
    'Cheonan Gongju Boryeong Asan Seosan Nonsan Gyeryong Dangjin Geumsan Buyeo Seocheon Cheongyang Hongseong Yesan Taean',
  전북특별자치도:
    'Jeonju Gunsan Iksan Jeongeup Namwon Gimje Wanju Jinan Muju Jangsu Imsil Sunchang Gochang Buan',
  전라남도:
    'Mokpo Yeosu Suncheon Naju Gwangyang Damyang Gokseong Gurye Goheung Boseong Hwasun Jangheung Gangjin Haenam Yeongam Muan Hampyeong Yeonggwang Jangseong Wando Jindo Sinan',
  경상북도:
    'Pohang Gyeongju Gimcheon Andong Gumi Yeongju Yeongcheon Sangju Mungyeong Gyeongsan Uiseong Cheongsong Yeongyang Yeongdeok Cheongdo Goryeong Seongju Chilgok Yecheon Bonghwa Uljin Ulleung',
  경상남도:
    'Changwon Jinju Tongyeong Sacheon Gimhae Miryang Geoje Yangsan Uiryeong Haman Changnyeong Goseong Namhae Hadong Sancheong Hamyang Geochang Hapcheon',
  제주특별자치도: 'Jeju Seogwipo',
};

const ENDINGS: Readonly<Record<string, string>> = { 시: '-si', 군: '-gun', 구: '-gu' };

/** The romanised name of one 시·군·구 of a 시·도, by its place among them: `Gangnam-gu`. */
export function romanDistrict(region: string, name: string, at: number): string {
  const bare = DISTRICT_NAMES[region]?.split(' ')[at];
  return bare === undefined ? name : `${bare}${ENDINGS[name.slice(-1)] ?? ''}`;
}
