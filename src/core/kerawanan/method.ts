/** Each way of measuring vulnerability that somebody published, or that an office uses here. Two of them are never one scale. */
export const methodIds = [
  'ikp-2024',
  'ikp-2024-agregat',
  'ikp-2024-kabkota',
  'netralitas-asn-2023',
  'netralitas-asn-2023-agregat',
  'netralitas-asn-2023-kabkota',
  'pemetaan-2024',
  'ipkp-2024',
  'peta-daerah',
  'bobot-lokal',
] as const
export type MethodId = (typeof methodIds)[number]

declare const measuredBy: unique symbol
/** A number that only means something beside others of its method: the compiler takes no other for it, and no mixture of two. */
export type Score<M extends MethodId> = number & { readonly [measuredBy]: (method: M) => M }

/** What somebody measured by this method. */
export const scoreOf = <M extends MethodId>(_method: M, value: number): Score<M> => value as Score<M>

/** A region with its score. */
export type Placed<M extends MethodId> = { readonly region: string; readonly score: Score<M> }

const riskClasses = ['tinggi', 'sedang', 'rendah'] as const
export type RiskClass = (typeof riskClasses)[number]
