import { hash } from 'node:crypto'
import type { Receipt } from '../laporan/receipt.ts'

/** Made and typed as a receipt is, and hashed as none: the receipt of a reporter opens nothing of the terlapor, nor his code a report. */
export const accusedCodeHash = (code: Receipt): Buffer => hash('sha256', `netra terlapor ${code}`, 'buffer')
