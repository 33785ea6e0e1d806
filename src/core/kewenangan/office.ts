import type { Brand } from '#base'

/** An office of any body; its id in the store. */
export type OfficeId = Brand<'OfficeId'>

/** Bawaslu's handling ranks, lowest first. PKD and PTPS receive and watch; they decide no case. */
const handlingRanks = ['panwascam', 'kabKota', 'provinsi', 'ri'] as const
export type HandlingRank = (typeof handlingRanks)[number]

/** The offices over one place. A province-level act has no kabKota; RI always stands at the end. */
export type OfficeChain = {
  readonly panwascam?: OfficeId
  readonly kabKota?: OfficeId
  readonly provinsi?: OfficeId
  readonly ri: OfficeId
}

/** Whether `a` stands above `b`. */
export const isAbove = (a: HandlingRank, b: HandlingRank) => handlingRanks.indexOf(a) > handlingRanks.indexOf(b)

/** The next office above a rank that the chain has; null above RI. */
export const officeAbove = (
  chain: OfficeChain,
  rank: HandlingRank,
): { readonly rank: HandlingRank; readonly office: OfficeId } | null =>
  upward(chain).find((step) => isAbove(step.rank, rank)) ?? null

/** The chain as steps, lowest first, without the ranks a place lacks. */
export const upward = (chain: OfficeChain): readonly { readonly rank: HandlingRank; readonly office: OfficeId }[] =>
  handlingRanks.flatMap((rank) => {
    const office = chain[rank]
    return office === undefined ? [] : [{ rank, office }]
  })
