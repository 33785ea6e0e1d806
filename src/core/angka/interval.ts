/** How far a value may lie from what chance alone would have given, both ends included. */
export type Interval = { readonly from: number; readonly to: number }

/** The quantile of the normal distribution for 95 %. */
const z = 1.959_963_985
const noLess = (value: number) => Math.max(0, value)

/**
 * 95 % for `met` of `all`, as a share of one: the score interval of Wilson (1927, JASA 22:209–212), method 3 of Newcombe (1998, Statistics
 * in Medicine 17:857–872). It holds for few and for none, where the common one says more than all or less than nothing. `all` is above zero.
 */
export function shareInterval(met: number, all: number): Interval {
  const share = met / all
  const middle = share + (z * z) / (2 * all)
  const half = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all))
  const whole = 1 + (z * z) / all
  return {
    from: met === 0 ? 0 : noLess((middle - half) / whole),
    to: met === all ? 1 : Math.min(1, (middle + half) / whole),
  }
}

/**
 * 95 % for a count of rare events, by Byar's approximation of the exact Poisson limits (Breslow & Day 1987, Statistical Methods in
 * Cancer Research II, IARC 82, p. 69). Of none the lower end is zero and the upper one exact, 3.69.
 */
export function countInterval(count: number): Interval {
  if (count === 0) return { from: 0, to: -Math.log(0.025) }
  return { from: count * cubed(1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))), to: upper(count + 1) }
}

const upper = (next: number) => next * cubed(1 - 1 / (9 * next) + z / (3 * Math.sqrt(next)))
const cubed = (value: number) => value ** 3
