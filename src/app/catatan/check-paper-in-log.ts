import type { Instant } from '#law'
import { checkStatement } from '../pakta/certificate.ts'
import type { EntryProof, EntryVerdict, Netra } from '../ports.ts'
import { entryInFile } from './entry-in-file.ts'
import { provePaper, type PaperProof } from './prove-paper.ts'
import { publishedLog } from './read-log.ts'

/** `changed`: its statement is not what our key signed. What is proven comes with its proof, to be kept beside the file. */
export type PaperInLog =
  | (Extract<EntryVerdict, { readonly state: 'in-log' }> & { readonly proof: EntryProof })
  | Exclude<EntryVerdict, { readonly state: 'in-log' }>
  | { readonly state: Exclude<PaperProof['state'], 'proven'> | 'changed' }

type Book = Pick<Netra, 'db' | 'logSigner' | 'logWitnesses' | 'pledges' | 'checkEntry' | 'verifyPdf'>

/** What a paper or a pledge proves, as our own page says it. Whoever trusts nobody asks `netra verify`, which says the same. */
export async function checkPaperInLog(netra: Book, file: Uint8Array): Promise<PaperInLog> {
  if (checkStatement(file, netra.pledges.publicKey).state === 'changed') return { state: 'changed' }
  const held = entryInFile(file)
  if (held.kind === 'closed') return { state: 'closed' }
  const proven = await provePaper(netra, file)
  if (proven.state !== 'proven') return { state: proven.state }
  const verdict = await netra.checkEntry(proven.proof, {
    ...{ key: netra.logSigner.key, read: publishedLog(netra), witnesses: netra.logWitnesses.map(({ key }) => key) },
    entry: held.entry,
    recordedAt: held.kind === 'pledge' ? held.signedAt : sealedAt(netra, file),
  })
  return verdict.state === 'in-log' ? { ...verdict, proof: proven.proof } : verdict
}

/** When its seal says it was made; null: it has none. */
const sealedAt = ({ verifyPdf }: Pick<Netra, 'verifyPdf'>, file: Uint8Array): Instant | null =>
  verifyPdf(file)[0]?.at ?? null
