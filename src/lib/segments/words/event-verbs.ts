import type { KoVerb } from './ko-ends';

/** A verb that takes an object of its own: `같은 상품을` `장바구니에` `담은`. */
export interface Transitive {
  readonly object: string;
  readonly verb: KoVerb;
}

/** What an event says that a customer did, in both languages. */
export interface EventVerb {
  /** `장바구니에` before the verb; filters stand before `noun` instead. */
  readonly object: string;
  readonly verb: KoVerb;
  readonly noun: string;
  /** What such events are called in most files. */
  readonly usual: string;
  /** `검색한` as it stands after what was searched. */
  readonly transitive?: Transitive;
  readonly did: string;
  readonly doing: string;
  /** `payment`, as what was done is called. */
  readonly thing: readonly [one: string, many: string];
}

const DO: KoVerb = { past: '했', end: '한', stem: '하' };
const SEE: KoVerb = { past: '봤', end: '본', stem: '보' };
const PUT: KoVerb = { past: '담았', end: '담은', stem: '담' };
const START: KoVerb = { past: '시작했', end: '시작한', stem: '시작하' };

function doing(noun: string): Transitive {
  return { object: '', verb: { past: `${noun}했`, end: `${noun}한`, stem: `${noun}하` } };
}

/** The names of events that are understood, without spaces and signs, and what each says. */
const VERBS: readonly (readonly [names: string, verb: EventVerb])[] = [
  [
    'addtocart addedtocart productadded 장바구니 장바구니담기 장바구니추가',
    {
      object: '장바구니에',
      verb: PUT,
      noun: '장바구니 담기',
      usual: 'add_to_cart',
      transitive: { object: '장바구니에 ', verb: PUT },
      did: 'added to the cart',
      doing: 'add to the cart',
      thing: ['addition to the cart', 'additions to the cart'],
    },
  ],
  [
    'purchase ordercompleted placedorder orderplaced 결제완료 구매완료 주문완료 결제 구매',
    {
      object: '결제를',
      verb: DO,
      noun: '결제',
      usual: 'purchase',
      transitive: doing('결제'),
      did: 'paid',
      doing: 'pay',
      thing: ['payment', 'payments'],
    },
  ],
  [
    'begincheckout checkoutstarted startedcheckout initiatecheckout 결제시작',
    {
      object: '결제를',
      verb: START,
      noun: '결제 시작',
      usual: 'begin_checkout',
      did: 'started to check out',
      doing: 'start to check out',
      thing: ['start of checkout', 'starts of checkout'],
    },
  ],
  [
    'viewitem productviewed viewedproduct 상품조회 상품보기 상품상세조회',
    {
      object: '상품을',
      verb: SEE,
      noun: '상품 조회',
      usual: 'view_item',
      transitive: doing('조회'),
      did: 'viewed a product',
      doing: 'view a product',
      thing: ['product view', 'product views'],
    },
  ],
  [
    'pageview screenview view 페이지조회 페이지뷰',
    {
      object: '페이지를',
      verb: SEE,
      noun: '페이지 조회',
      usual: 'page_view',
      transitive: doing('조회'),
      did: 'viewed a page',
      doing: 'view a page',
      thing: ['page view', 'page views'],
    },
  ],
  [
    'search sitesearch viewsearchresults 검색',
    {
      object: '검색을',
      verb: DO,
      noun: '검색',
      usual: 'search',
      transitive: doing('검색'),
      did: 'searched',
      doing: 'search',
      thing: ['search', 'searches'],
    },
  ],
  [
    'visit sessionstart 방문',
    {
      object: '방문을',
      verb: DO,
      noun: '방문',
      usual: 'visit',
      transitive: doing('방문'),
      did: 'visited',
      doing: 'visit',
      thing: ['visit', 'visits'],
    },
  ],
  [
    'login 로그인',
    {
      object: '로그인을',
      verb: DO,
      noun: '로그인',
      usual: 'login',
      did: 'logged in',
      doing: 'log in',
      thing: ['login', 'logins'],
    },
  ],
  [
    'signup 회원가입',
    {
      object: '회원 가입을',
      verb: DO,
      noun: '회원 가입',
      usual: 'sign_up',
      did: 'signed up',
      doing: 'sign up',
      thing: ['sign-up', 'sign-ups'],
    },
  ],
  [
    'addtowishlist 찜 찜하기 위시리스트 관심상품',
    {
      object: '찜을',
      verb: DO,
      noun: '찜',
      usual: 'add_to_wishlist',
      transitive: doing('찜'),
      did: 'added to the wish list',
      doing: 'add to the wish list',
      thing: ['addition to the wish list', 'additions to the wish list'],
    },
  ],
];

/** Everything that the name of an event may say. */
export const EVENT_VERBS: readonly EventVerb[] = VERBS.map(([, verb]) => verb);

const BY_NAME: ReadonlyMap<string, EventVerb> = new Map(
  VERBS.flatMap(([names, verb]) => names.split(' ').map((name) => [name, verb] as const)),
);

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_.-]/g, '');
}

/** The verb that all of these event names say; undefined when there is none, or they say several things. */
export function eventVerb(names: readonly string[]): EventVerb | undefined {
  const [first] = names;
  const verb = first === undefined ? undefined : BY_NAME.get(plain(first));
  return verb && names.every((name) => BY_NAME.get(plain(name)) === verb) ? verb : undefined;
}
