import { createHash } from 'node:crypto'
import { openingPattern, paperEntry, parsePledgeCode, pledgeEntry, type Hash } from '#core'
import type { Instant } from '#law'
import { sha256 } from '#store'
import { statementIn } from '../pakta/certificate.ts'

/**
 * What a file would be in the log as. `closed`: a certificate whose signer keeps the day to himself, and with it its place. Nothing of it is
 * believed: who signed the statement is another check.
 */
export type EntryInFile =
  | { readonly kind: 'paper'; readonly entry: Hash; readonly fileSha256: Buffer }
  | {
      readonly kind: 'pledge'
      readonly entry: Hash
      readonly pledgeId: string
      readonly leaf: Uint8Array
      readonly signedAt: Instant
    }
  | { readonly kind: 'closed' }

/** The entry that a file makes of itself, without asking anybody. `closed`: the certificate of a pledge that does not carry what opens its entry. */
export function entryInFile(file: Uint8Array): EntryInFile {
  const statement = statementIn(file)
  if (statement === null) {
    const fileSha256 = createHash('sha256').update(file).digest()
    return { kind: 'paper', entry: paperEntry(fileSha256, sha256), fileSha256 }
  }
  const [, opening] = openingPattern.exec(Buffer.from(file).toString('latin1')) ?? []
  const pledgeId = parsePledgeCode(statement.pledge)
  const { signedAt, text } = statement
  if (opening === undefined || pledgeId === null || signedAt === null) return { kind: 'closed' }
  const bytes = Buffer.from(opening, 'base64url')
  const [leaf, key] = [bytes.subarray(0, 32), bytes.subarray(32)]
  const entry = pledgeEntry({ leaf, key }, { pledge: pledgeId, signedAt, text }, sha256)
  return { kind: 'pledge', entry, pledgeId, leaf, signedAt }
}
