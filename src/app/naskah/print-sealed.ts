import type { Result } from '#base'
import type { Naskah } from '#core'
import type { Netra, PressRefusal, SignerRefusal } from '../ports.ts'

export type PrintRefusal = PressRefusal | SignerRefusal

/** A paper as a PDF with the installation's seal, where it has one. */
export async function printSealed(
  { press, signer }: Pick<Netra, 'press' | 'signer'>,
  paper: Naskah,
): Promise<Result<Uint8Array, PrintRefusal>> {
  const printed = await press.print(paper)
  return !printed.ok || signer === null ? printed : signer.sign(printed.value, sealReason)
}

/** The machine vouches for the file, and nobody for its words: who answers for them signs in ink or with his own key. */
const sealReason = 'Segel elektronik sistem, bukan tanda tangan pejabat'
