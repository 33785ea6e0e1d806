import type { CasePage } from '#store/views'

/** The number a paper of the case bears: that of the register, before it that of the receipt; never one of ours. */
export const numberOfCase = ({ held, summary }: CasePage): string | null => held.registerNumber ?? summary.receiptNumber
