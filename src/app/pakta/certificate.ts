import { createPublicKey, verify } from 'node:crypto'
import { accept, refuse, type Result } from '#base'
import {
  openingMark,
  parsePledgeCode,
  printPledgeCode,
  readStatement,
  statementMark,
  statementPattern,
  statementWords,
  type PledgeStatement,
} from '#core'
import { pledgeDoor, type PledgeShown } from '#store'
import { wrongReceipt, type StatusRefusal } from '../laporan/wrong-receipt.ts'
import type { Netra } from '../ports.ts'

export type Certificate = PledgeShown & {
  readonly code: string
  /** The signed statement that its PDF carries, and what opens the signature in the log where its signer shows the day. */
  readonly statement: string
  /** The public key it is checked with: Ed25519, 32 bytes in base64url. */
  readonly key: string
}

/** What the certificate of a code says. Codes of nobody cost their address a try, at the bucket of all codes. */
export async function findCertificate(
  netra: Netra,
  typed: string,
  address: string,
): Promise<Result<Certificate, StatusRefusal>> {
  const id = parsePledgeCode(typed)
  const shown = id === null ? null : await pledgeDoor.find(netra.db, id)
  if (shown === null) return refuse(await wrongReceipt(netra, address))
  const { pledges, origin } = netra
  return accept({
    ...shown,
    code: printPledgeCode(shown.pledgeId),
    statement: [signed(netra, origin, shown), ...openingOf(shown)].join(' '),
    key: pledges.publicKey,
  })
}

function signed({ pledges }: Pick<Netra, 'pledges'>, by: string, shown: PledgeShown): string {
  const { election, version, name, unit, signedAt, sha256: text } = shown
  const words = statementWords({
    by,
    pledge: printPledgeCode(shown.pledgeId),
    election,
    version,
    text,
    name,
    unit,
    signedAt,
  })
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
  return [
    statementMark,
    base64(Buffer.from(words, 'utf8')),
    base64(pledges.sign(Buffer.from(`${statementMark}.${words}`, 'utf8'))),
  ].join('.')
}

const openingOf = ({ logged }: PledgeShown): readonly string[] =>
  logged === null ? [] : [`${openingMark}.${Buffer.from(`${logged.leaf}${logged.key}`, 'hex').toString('base64url')}`]

export type StatementChecked =
  | { readonly state: 'genuine'; readonly statement: PledgeStatement }
  /** It carries a statement, and the key did not sign it. */
  | { readonly state: 'changed' }
  | { readonly state: 'no-statement' }

/** Checks the statement in a certificate, without a line and without a database: the file and the public key are enough. */
export function checkStatement(file: Uint8Array, publicKey: string): StatementChecked {
  const found = findStatement(file)
  if (found === null) return { state: 'no-statement' }
  const { words, signature } = found
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
  const isOurs = verify(null, Buffer.from(`${statementMark}.${words}`, 'utf8'), key, signature)
  const statement = isOurs ? readStatement(words) : null
  return statement === null ? { state: 'changed' } : { state: 'genuine', statement }
}

/** What a certificate says, whoever signed it; null: none. */
export function statementIn(file: Uint8Array): PledgeStatement | null {
  const found = findStatement(file)
  return found === null ? null : readStatement(found.words)
}

function findStatement(file: Uint8Array) {
  // The statement stands in the metadata of the PDF, which PDF/A keeps readable; Latin-1 finds ASCII in any bytes.
  const found = statementPattern.exec(Buffer.from(file).toString('latin1'))
  if (found === null) return null
  const [, inBase64 = '', signature = ''] = found
  return {
    words: Buffer.from(inBase64, 'base64url').toString('utf8'),
    signature: Buffer.from(signature, 'base64url'),
  }
}
