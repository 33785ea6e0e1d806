import { createHash } from 'node:crypto'
import type { Result } from '#base'
import { asksForAnswer, goesOut, type Naskah } from '#core'
import {
  asActor,
  canonicalJson,
  issuedPapers,
  newReceipt,
  noteReads,
  printReceipt,
  type ActorId,
  type PaperAbout,
} from '#store'
import type { InOne } from '../perkara/decide-as.ts'
import type { Netra } from '../ports.ts'
import { printSealed, type PrintRefusal } from './print-sealed.ts'

export type IssuePaper = {
  readonly actor: ActorId
  readonly paper: Naskah
  /** What it is the paper of; a later one with other words replaces it. */
  readonly partId: string
  readonly about: PaperAbout & { readonly provinceOfficeId: string | null }
}

/**
 * Prints a paper with a code by which anybody may ask whether it is genuine, seals it, and notes who took it out. The file
 * is kept nowhere: its hash tells it again. Who may not read what it is about is stopped by the policy, and gets no file.
 */
export async function issuePaper(
  netra: Pick<Netra, 'db' | 'clock' | 'press' | 'signer' | 'verifyPdf' | 'origin'>,
  { actor, paper, partId, about }: IssuePaper,
  inOne: InOne = (work) => asActor(netra.db, actor, work),
): Promise<Result<Uint8Array, PrintRefusal>> {
  const code = newReceipt()
  const addressOf = (path: string) => {
    const page = `${netra.origin}${path}`
    return { address: `${page}#${code}`, page: page.replace(/^https?:\/\//, '') }
  }
  const door = asksForAnswer(paper) ? addressOf('/jawab') : null
  const check = { code: printReceipt(code), ...addressOf('/naskah'), door }
  const printed = await printSealed(netra, { ...paper, check })
  if (!printed.ok) return printed
  const seal = netra.verifyPdf(printed.value)[0]?.certificate ?? null
  const now = netra.clock()
  await inOne(async (tx) => {
    await issuedPapers.record(tx, {
      code,
      fileSha256: sha256(printed.value),
      sealSha256: seal === null ? null : Buffer.from(seal, 'hex'),
      contentSha256: sha256(canonicalJson(guessable(paper))),
      paper,
      goesOut: goesOut(paper),
      partId,
      about,
      issuedBy: actor,
      issuedAt: now,
    })
    await noteReads(tx, actor, 'ekspor', [about], now)
  })
  return printed
}

/**
 * What of a paper may be told by a hash. Without its codes: no two have the same, and nobody shall try the terlapor's against it;
 * nor, for that, who reported.
 */
const guessable = (paper: Naskah): Naskah => ({
  ...paper,
  check: null,
  ...('door' in paper ? { door: null } : {}),
  ...('identity' in paper ? { identity: [] } : {}),
})

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest()
