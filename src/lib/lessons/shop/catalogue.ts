/** When a product sells: spring and summer, autumn and winter, or all year. */
export type Season = 'ss' | 'fw' | 'all';

/** Who buys it. */
export type Audience = 'women' | 'all';

/** One product of the shop. */
export interface Product {
  readonly category: string;
  readonly brand: string;
  readonly name: string;
  /** List price in won. */
  readonly price: number;
  readonly season: Season;
  readonly audience: Audience;
  /** How often it is bought compared with others. */
  readonly weight: number;
}

/** Invented brands: Korean and English name, and price level. */
export const BRANDS: readonly (readonly [ko: string, en: string, level: number])[] = [
  ['온담', 'Ondam', 1],
  ['하루결', 'Harugyeol', 0.8],
  ['모닝그레이', 'Morning Gray', 1.1],
  ['누베라', 'Nuvera', 1.5],
  ['소프트레일', 'Softrail', 0.9],
  ['디어오트', 'Dear Oat', 0.75],
  ['블루파인', 'Blue Pine', 1.2],
  ['세인로', 'Seinro', 1.9],
];

/** Categories: Korean and English name, and the share of lines that come back. */
export const CATEGORIES: readonly (readonly [ko: string, en: string, returns: number])[] = [
  ['아우터', 'Outerwear', 0.05],
  ['니트', 'Knitwear', 0.04],
  ['티셔츠', 'T-shirts', 0.03],
  ['셔츠', 'Shirts', 0.035],
  ['팬츠', 'Trousers', 0.05],
  ['원피스', 'Dresses', 0.08],
  ['스커트', 'Skirts', 0.05],
  ['신발', 'Shoes', 0.14],
  ['가방', 'Bags', 0.025],
  ['액세서리', 'Accessories', 0.015],
];

type Item = readonly [
  category: number,
  ko: string,
  en: string,
  thousands: number,
  season: Season,
  weight: number,
];

/** What is sold: category, names, price in thousands of won at level 1, season, weight. */
export const ITEMS: readonly Item[] = [
  [0, '구스다운 롱패딩', 'Goose Down Long Parka', 289, 'fw', 5],
  [0, '핸드메이드 울 코트', 'Handmade Wool Coat', 239, 'fw', 6],
  [0, '경량 패딩 조끼', 'Light Padded Vest', 79, 'fw', 6],
  [0, '트렌치 코트', 'Trench Coat', 159, 'all', 5],
  [0, '데님 재킷', 'Denim Jacket', 89, 'ss', 4],
  [0, '바람막이 점퍼', 'Windbreaker', 69, 'ss', 5],
  [1, '캐시미어 터틀넥', 'Cashmere Turtleneck', 119, 'fw', 6],
  [1, '케이블 니트', 'Cable Knit Sweater', 69, 'fw', 8],
  [1, '브이넥 가디건', 'V-neck Cardigan', 59, 'all', 7],
  [1, '썸머 하프 니트', 'Summer Half-sleeve Knit', 45, 'ss', 5],
  [2, '코튼 반팔 티셔츠', 'Cotton Tee', 25, 'ss', 14],
  [2, '오버핏 로고 티셔츠', 'Oversized Logo Tee', 35, 'ss', 11],
  [2, '스트라이프 긴팔 티셔츠', 'Striped Long-sleeve Tee', 32, 'all', 9],
  [2, '기모 맨투맨', 'Fleece Sweatshirt', 45, 'fw', 10],
  [2, '후드 집업', 'Hooded Zip-up', 59, 'all', 8],
  [3, '옥스퍼드 셔츠', 'Oxford Shirt', 49, 'all', 7],
  [3, '린넨 셔츠', 'Linen Shirt', 55, 'ss', 7],
  [3, '플란넬 체크 셔츠', 'Flannel Check Shirt', 52, 'fw', 5],
  [4, '와이드 데님 팬츠', 'Wide Denim Trousers', 65, 'all', 10],
  [4, '코튼 치노 팬츠', 'Cotton Chinos', 55, 'all', 8],
  [4, '린넨 반바지', 'Linen Shorts', 39, 'ss', 7],
  [4, '코듀로이 팬츠', 'Corduroy Trousers', 62, 'fw', 5],
  [4, '조거 팬츠', 'Jogger Trousers', 42, 'all', 6],
  [5, '플라워 롱 원피스', 'Floral Maxi Dress', 79, 'ss', 8],
  [5, '셔츠 원피스', 'Shirt Dress', 75, 'all', 6],
  [5, '니트 원피스', 'Knit Dress', 85, 'fw', 5],
  [6, '플리츠 롱스커트', 'Pleated Maxi Skirt', 55, 'all', 6],
  [6, '데님 미니스커트', 'Denim Mini Skirt', 45, 'ss', 4],
  [7, '레더 스니커즈', 'Leather Sneakers', 99, 'all', 8],
  [7, '캔버스 스니커즈', 'Canvas Sneakers', 59, 'ss', 6],
  [7, '첼시 부츠', 'Chelsea Boots', 139, 'fw', 4],
  [7, '스트랩 샌들', 'Strap Sandals', 49, 'ss', 4],
  [8, '레더 토트백', 'Leather Tote', 129, 'all', 4],
  [8, '나일론 백팩', 'Nylon Backpack', 79, 'all', 4],
  [8, '미니 크로스백', 'Mini Crossbody', 69, 'all', 5],
  [9, '울 머플러', 'Wool Scarf', 39, 'fw', 7],
  [9, '볼캡', 'Ball Cap', 29, 'all', 6],
  [9, '양말 3켤레 세트', 'Socks 3-Pack', 12, 'all', 10],
  [9, '실버 귀걸이', 'Silver Earrings', 35, 'all', 5],
];

/** What test accounts buy. */
export const TEST_PRODUCT: Product = {
  category: '액세서리',
  brand: '온담',
  name: '테스트 상품',
  price: 100,
  season: 'all',
  audience: 'all',
  weight: 0,
};

/** Each item in three brands; prices end in 900 won. */
function makeProducts(): Product[] {
  return ITEMS.flatMap(([category, name, , thousands, season, weight], i) =>
    [0, 3, 5].map((step, j) => {
      const [brand, , level] = BRANDS[(i * 3 + step) % BRANDS.length] ?? ['', '', 1];
      return {
        category: CATEGORIES[category]?.[0] ?? '',
        brand,
        name,
        price: Math.max(1, Math.round(thousands * level)) * 1000 - 100,
        season,
        audience: category === 5 || category === 6 ? ('women' as const) : ('all' as const),
        weight: weight / (1 + j),
      };
    }),
  );
}

/** Everything on sale. */
export const PRODUCTS: readonly Product[] = makeProducts();
