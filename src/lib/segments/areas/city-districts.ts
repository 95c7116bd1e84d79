/** The 일반구 of the 시 that have some: parts of their 시, by the full name of both. A name that two 시 share stands at each. */
export const CITY_DISTRICTS: Readonly<Record<string, readonly string[]>> = {
  '경기도 수원시': words('장안구 권선구 팔달구 영통구'),
  '경기도 고양시': words('덕양구 일산동구 일산서구'),
  '경기도 용인시': words('처인구 기흥구 수지구'),
  '경기도 성남시': words('수정구 중원구 분당구'),
  '경기도 부천시': words('원미구 소사구 오정구'),
  '경기도 안산시': words('상록구 단원구'),
  '경기도 안양시': words('만안구 동안구'),
  '충청북도 청주시': words('상당구 서원구 흥덕구 청원구'),
  '충청남도 천안시': words('동남구 서북구'),
  '전북특별자치도 전주시': words('완산구 덕진구'),
  '경상북도 포항시': words('남구 북구'),
  '경상남도 창원시': words('의창구 성산구 마산합포구 마산회원구 진해구'),
};

function words(text: string): readonly string[] {
  return text.split(' ');
}
