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
  }
}

const signed = (signer: NoteSigner, text: string): string => printNote({ text, signatures: [signer.sign(text, 0)] })
