import { random, weighted, type Random } from '../../stats/random';
import { CALENDAR, DAYS, type ShopDay } from './calendar';
import { CATEGORIES, PRODUCTS, TEST_PRODUCT, type Product } from './catalogue';
import type { Member, OrderLine } from './world';

/** Who fills a basket, and when. */
export interface Shopper {
  readonly member: Member | undefined;
  readonly favourite: string;
  readonly day: number;
  readonly channel: string;
  readonly firstOrder: boolean;
}

const RETURNS = new Map(CATEGORIES.map(([name, , share]) => [name, share]));
const SALE_RATES = [0.2, 0.3, 0.4, 0.5] as const;
const chooseSaleRate = weighted([4, 4, 2, 1]);

function inSeason(product: Product, month: number): number {
  if (product.season === 'all') return 1;
  const warm = [0.15, 0.35, 0.9, 1.3, 1.5, 1.6, 1.4, 1.1, 0.5, 0.25, 0.12, 0.1][month] ?? 1;
  return product.season === 'ss' ? warm : 1.6 - warm;
}

/** For each month, a choice among all products and one among those that men buy as well. */
const CHOICES = Array.from({ length: 12 }, (_, month) => {
  const weights = PRODUCTS.map((p) => p.weight * inSeason(p, month));
  return {
    all: weighted(weights),
    men: weighted(weights.map((w, i) => (PRODUCTS[i]?.audience === 'women' ? 0 : w))),
  };
});

/** A product that a shopper likes in a month (0 for January): half the time of the favourite category. */
export function chooseProduct(
  r: Random,
  shopper: Pick<Shopper, 'member' | 'favourite'>,
  month: number,
): Product {
  if (shopper.member?.kind === 'test') return TEST_PRODUCT;
  const choose = CHOICES[month]?.[shopper.member?.gender === '남' ? 'men' : 'all'] ?? (() => 0);
  const wanted = r.chance(0.5) ? shopper.favourite : '';
  for (let tries = 0; ; tries++) {
    const product = PRODUCTS[choose(r)] as Product;
    if (!wanted || product.category === wanted || tries === 8) return product;
  }
}

interface Offer {
  readonly coupon: string;
  /** Share of the list price taken off. */
  readonly rate: number;
}

const NO_OFFER: Offer = { coupon: '', rate: 0 };

function offer(r: Random, shopper: Shopper, { sale }: ShopDay): Offer {
  const kind = shopper.member?.kind;
  if (kind === 'test') return NO_OFFER;
  if (sale && (kind === 'bargain' || r.chance(kind === 'loyal' ? 0.55 : 0.75))) {
    return { coupon: sale, rate: SALE_RATES[chooseSaleRate(r)] ?? 0 };
  }
  if (shopper.firstOrder && r.chance(0.7)) return { coupon: '신규가입 10%', rate: 0.1 };
  if (shopper.channel === '앱' && r.chance(0.08)) return { coupon: '앱 전용 5%', rate: 0.05 };
  if (shopper.member && r.chance(0.03)) return { coupon: '생일 15%', rate: 0.15 };
  return NO_OFFER;
}

function statusOf(r: Random, shopper: Shopper, product: Product, cancelled: boolean): string {
  if (cancelled) return '취소완료';
  if (r.chance(RETURNS.get(product.category) ?? 0)) return '반품완료';
  return shopper.day >= DAYS - 4 && shopper.channel !== '매장' ? '배송중' : '구매확정';
}

function quantityOf(r: Random, product: Product): number {
  if (product.price > 60_000) return 1;
  return r.chance(0.88) ? 1 : r.chance(0.75) ? 2 : 3;
}

/** The lines of one order. */
export function fillBasket(r: Random, shopper: Shopper): OrderLine[] {
  const day = CALENDAR[shopper.day] as ShopDay;
  const cancelled = shopper.channel !== '매장' && r.chance(0.025);
  const given = offer(r, shopper, day);
  return Array.from({ length: 1 + r.poisson(0.22) }, () => {
    const product = chooseProduct(r, shopper, day.month);
    const quantity = quantityOf(r, product);
    const percent = Math.round(given.rate * 100);
    return {
      category: product.category,
      brand: product.brand,
      product: product.name,
      quantity,
      price: product.price,
      discount: Math.floor((product.price * quantity * percent) / 10_000) * 100,
      coupon: given.coupon,
      status: statusOf(r, shopper, product, cancelled),
    };
  });
}

/** A member's favourite category, from a stream of its own. */
export function favourites(seed: number, members: readonly Member[]): string[] {
  const r = random(seed, 'favourites');
  return members.map((m) => {
    const [name] = r.pick(CATEGORIES);
    return m.gender === '남' && (name === '원피스' || name === '스커트') ? '팬츠' : name;
  });
}
