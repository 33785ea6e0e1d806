import type { RatioClaim, ShareClaim } from './claim.ts'
import type { FigureVerdict } from './verdict.ts'

export const decimalsOf = (value: number) => (String(value).split('.')[1] ?? '').length
/** As people round: half goes up. The small addition takes back what binary fractions lose below a half. */
export const rounded = (value: number, decimals: number) =>
  Math.round(value * 10 ** decimals + Math.sign(value) * 1e-9) / 10 ** decimals

/** A share is right where its own base gives it at the precision it was printed with. */
export function checkShare({ part, of, ofSaid, percent }: ShareClaim): FigureVerdict {
  const decimals = decimalsOf(percent)
  const computed = rounded((part / of) * 100, decimals)
  if (computed === percent) return { is: 'share-holds', percent }
  if (ofSaid !== false) return { is: 'other-share', said: percent, percent: computed }
  const half = 0.5 / 10 ** decimals
  const from = Math.ceil((part * 100) / (percent + half))
  const to = Math.floor((part * 100) / (percent - half))
  return { is: 'other-base', of, from, to }
}

export const checkRatio = ({ value, to, decimals }: RatioClaim): FigureVerdict => ({
  is: 'ratio',
  value: rounded(value / to, decimals),
})
