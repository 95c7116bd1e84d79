import { weighted, type Random } from '../../../stats/random';
import { chooseProduct } from '../basket';
import { BRANDS, PRODUCTS, type Product } from '../catalogue';
import { paidFor } from '../histories';
import type { Member, Order } from '../world';
import { SEARCHES, TERMS } from './plan';
import type { Step } from './session';

/** Who looks around, and in which month (0 for January). */
export interface Visitor {
  readonly member: Member | undefined;
  readonly favourite: string;
  readonly month: number;
}

/** How far a session without a purchase goes. */
export type Depth = 'visit' | 'view' | 'cart' | 'checkout';

const BY_NAME = new Map(PRODUCTS.map((p) => [`${p.brand} ${p.name}`, p]));
const BY_BRAND = new Map(BRANDS.map(([name]) => [name, PRODUCTS.filter((p) => p.brand === name)]));
const chooseBrand = weighted(BRANDS.map(([, , level]) => 2 - level / 1.2));
const VISIT: Step = { event: '방문' };

function view(product: Product): Step {
  return { event: '상품조회', product };
}

function searchFor(r: Random, favourite: string): string {
  if (r.chance(SEARCHES.forBrand)) return BRANDS[chooseBrand(r)]?.[0] ?? '';
  const fitting = TERMS.filter(([, , category]) => category === favourite);
  return r.pick(r.chance(0.6) && fitting.length > 0 ? fitting : TERMS)[0];
}

function looks(r: Random, visitor: Visitor, more: number): Step[] {
  return Array.from({ length: 1 + r.poisson(more) }, () => view(chooseProduct(r, visitor, visitor.month)));
}

/** The steps of a session that ends without a purchase. */
export function browsingSteps(r: Random, visitor: Visitor, depth: Depth): Step[] {
  const search: Step[] = r.chance(SEARCHES.browsing)
    ? [{ event: '검색', term: searchFor(r, visitor.favourite) }]
    : [];
  if (depth === 'visit') return [VISIT, ...search];
  const seen = looks(r, visitor, depth === 'view' ? 0.9 : 1.3);
  if (depth === 'view') return [VISIT, ...search, ...seen];
  const product = seen.at(-1)?.product as Product;
  const cart: Step = { event: '장바구니', product, amount: product.price };
  return [VISIT, ...search, ...seen, cart, ...(depth === 'checkout' ? [{ event: '결제시작' } as const] : [])];
}

/** The steps of a session in which somebody looks for a brand and at two of its products. */
export function brandSteps(r: Random, brand: string): Step[] {
  const products = BY_BRAND.get(brand) ?? PRODUCTS;
  return [VISIT, { event: '검색', term: brand }, view(r.pick(products)), view(r.pick(products))];
}

/** The steps of a session that ends with this order. */
export function buyingSteps(r: Random, visitor: Visitor, order: Order): Step[] {
  const search: Step[] = r.chance(SEARCHES.buying)
    ? [{ event: '검색', term: searchFor(r, order.lines[0]?.category ?? '') }]
    : [];
  const others = r.chance(0.4) ? looks(r, visitor, 0.2) : [];
  const bought = order.lines.flatMap((line): Step[] => {
    const product = BY_NAME.get(`${line.brand} ${line.product}`);
    if (!product) return [];
    return [view(product), { event: '장바구니', product, amount: line.price * line.quantity }];
  });
  const paid: Step = { event: '결제완료', amount: paidFor(order) };
  return [VISIT, ...search, ...others, ...bought, { event: '결제시작' }, paid];
}
