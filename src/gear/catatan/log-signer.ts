import { join } from 'node:path'
import type { LogSigner } from '#app'
import { keepSecret } from '../vault/secret-file.ts'
import { printCheckpoint } from './checkpoint.ts'
import { newPrivateKey, printKey, readPrivateKey, signerOf, type NoteSigner } from './note-key.ts'
import { printNote } from './note.ts'

/**
 * The key of the log of this installation, and the name under which it was begun: both lie beside the other keys, and both stay, whatever the
 * site is called later, because a log under another name is another log.
 */
export async function createLogSigner(keysDir: string, site: string): Promise<LogSigner> {
  const origin = (await keepSecret(join(keysDir, 'catatan-nama'), () => `${site}/log`)).trim()
  const pem = await keepSecret(join(keysDir, 'catatan'), newPrivateKey)
  const signer = signerOf(origin, 'log', readPrivateKey(pem))
  return {
    origin,
    key: printKey(signer.key),
    signHead: (head) => signed(signer, printCheckpoint({ origin, ...head })),
    promise: (entry, by) => signed(signer, printPromise(origin, entry, by)),
  }
}

const signed = (signer: NoteSigner, text: string): string => printNote({ text, signatures: [signer.sign(text, 0)] })

/** A promise is no head: its first line is not the name of a log, so that the one can never be taken for the other. */
export const printPromise = (origin: string, entry: Uint8Array, by: string): string =>
  `netra-janji/v1 ${origin}\n${Buffer.from(entry).toString('base64')}\n${by}\n`
