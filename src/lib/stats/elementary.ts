const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const LOG_TERMS = [
  6.66666666666673513e-1, 3.999999999940941908e-1, 2.857142874366239149e-1, 2.222219843214978396e-1,
  1.818357216161805012e-1, 1.531383769920937332e-1, 1.479819860511658591e-1,
] as const;
const EXP_TERMS = [
  1.66666666666666019037e-1, -2.77777777770155933842e-3, 6.61375632143793436117e-5, -1.6533902205465251539e-6,
  4.13813679705723846039e-8,
] as const;

/** 2^k for an integer k from −1074 to 1023, exactly. */
function powerOfTwo(k: number): number {
  let left = Math.abs(k);
  let base = k < 0 ? 0.5 : 2;
  let out = 1;
  while (left > 0) {
    if (left & 1) out *= base;
    base *= base;
    left >>= 1;
  }
  return out;
}

function scaled(x: number): { m: number; k: number } {
  let m = x;
  let k = 0;
  for (let step = 512; step >= 1; step >>= 1) {
    const big = powerOfTwo(step);
    while (m >= big) {
      m /= big;
      k += step;
    }
    while (m < 1 / big) {
      m *= big;
      k -= step;
    }
  }
  if (m < 1) return { m: m * 2, k: k - 1 };
  return { m, k };
}

/**
 * Natural logarithm, the same bits in every JavaScript engine (only + − × ÷, which IEEE 754 fixes);
 * within 1 ulp. Method of FreeBSD msun e_log.c (Sun Microsystems 1993, freely granted). NaN below 0.
 */
export function ln(x: number): number {
  if (Number.isNaN(x) || x < 0) return NaN;
  if (x === 0) return -Infinity;
  if (x === Infinity) return Infinity;
  let { m, k } = scaled(x);
  if (m > Math.SQRT2) {
    m /= 2;
    k += 1;
  }
  const f = m - 1;
  const s = f / (2 + f);
  const z = s * s;
  let series = 0;
  for (let i = LOG_TERMS.length - 1; i >= 0; i--) series = z * ((LOG_TERMS[i] ?? 0) + series);
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + series) + k * LN2_LOW) - f);
}

/**
 * e to the power x, the same bits in every JavaScript engine; within 1 ulp for normal results.
 * Method of FreeBSD msun e_exp.c (Sun Microsystems 1993, freely granted).
 */
export function exp(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019411) return 0;
  const k = Math.round(x / Math.LN2);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const z = r * r;
  let series = 0;
  for (let i = EXP_TERMS.length - 1; i >= 0; i--) series = z * ((EXP_TERMS[i] ?? 0) + series);
  const c = r - series;
  const y = 1 - (low - (r * c) / (2 - c) - high);
  const half = Math.trunc(k / 2);
  return y * powerOfTwo(half) * powerOfTwo(k - half);
}
