import type { Lang } from '../../core/words';

const en = {
  add: 'Near a place, or far from it',
  lat: 'Latitude',
  lon: 'Longitude',
  and: 'and',
  side: 'Within or farther',
  within: 'are within',
  beyond: 'are more than',
  km: 'Kilometres',
  of: 'of',
  from: 'from',
  after: '',
  place: 'Latitude and longitude of the place',
  placeHint: '37.5665, 126.9780',
  placeWrong: 'Write latitude, then longitude, as maps show them: 37.5665, 126.9780.',
  office: 'Place to measure from',
  own: 'a place on the map',
  offices: 'City halls and provincial offices (right to about 1 km)',
};

const ko = {
  add: '장소에서 가깝거나 먼 고객',
  lat: '위도 열',
  lon: '경도 열',
  and: '·',
  side: '가까움 또는 멂',
  within: '이내',
  beyond: '넘게 떨어짐',
  km: '거리(km)',
  of: '',
  from: '',
  after: '에서',
  place: '장소의 위도와 경도',
  placeHint: '37.5665, 126.9780',
  placeWrong: '지도에 나온 대로 위도, 경도 순서로 적으세요. 예: 37.5665, 126.9780',
  office: '거리를 재는 곳',
  own: '지도의 한 곳',
  offices: '시·도 청사(약 1 km까지 정확)',
} satisfies typeof en;

/** Words of the condition on how far customers are from a place. */
export const distanceText: Readonly<Record<Lang, typeof en>> = { ko, en };
