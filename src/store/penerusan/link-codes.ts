import { hash } from 'node:crypto'
import type { Brand } from '#base'
import { parseReceipt, type Receipt } from '../laporan/receipt.ts'
import { paperCodeHash } from '../naskah/issued-papers.ts'
import { takeRandom } from '../random.ts'

/** Said over the telephone, so it is short: 40 random bits, and of no use without the link that it is hashed with. */
export type SpokenCode = Brand<'SpokenCode'>

const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 8

export function newSpokenCode(): SpokenCode {
  let code = ''
  for (const byte of takeRandom(length)) code += symbols[byte & 31] ?? ''
  return code as SpokenCode
}

/** Made and typed as a receipt is, and hashed as none. */
export const linkHash = (link: Receipt): Buffer => hash('sha256', `netra tautan ${link}`, 'buffer')

export const spokenHash = (link: Receipt, code: SpokenCode): Buffer =>
  hash('sha256', `netra tautan ${link} telepon ${code}`, 'buffer')

/** The second code as it is typed: that of a paper, or the one that was told. Null when it cannot be either. */
export function secondHash(link: Receipt, typed: string): Buffer | null {
  const paper = parseReceipt(typed)
  if (paper !== null) return paperCodeHash(paper)
  const spoken = parseSpoken(typed)
  return spoken === null ? null : spokenHash(link, spoken)
}

function parseSpoken(typed: string): SpokenCode | null {
  const bare = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}._]+/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return bare.length === length && [...bare].every((symbol) => symbols.includes(symbol)) ? (bare as SpokenCode) : null
}
