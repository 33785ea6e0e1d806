import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BalanceFound, LogSigner, NewHead } from '#app'
import type { Instant } from '#law'
import { replaceFile } from '../vault/durable-file.ts'
import { keepSecret } from '../vault/secret-file.ts'
import { balanceOf, openedBalance } from './balance-head.ts'
import { printCheckpoint } from './checkpoint.ts'
import { newPrivateKey, printKey, readPrivateKey, signerOf, type NoteSigner } from './note-key.ts'
import { printNote } from './note.ts'
import { printPromise } from './promise-note.ts'
import { addsUp } from './verify-balance.ts'
import { signedHead, type Head } from './verify-log.ts'
import { printWatch, readWatch } from './watch-note.ts'

const nameFile = 'catatan-nama'

/** Gives the log of a restored installation another name, made of its first one and the moment. Says which; null: it has none yet. */
export async function nameLogAnew(keysDir: string, at: Instant): Promise<string | null> {
  const file = join(keysDir, nameFile)
  if (!existsSync(file)) return null
  const first = (await readFile(file, 'utf8')).trim().replace(/\/\d{4}-\d\d-\d\dT\d{6}$/, '')
  const name = `${first}/${at.slice(0, 19).replaceAll(':', '')}`
  await replaceFile(file, Buffer.from(name))
  return name
}

/**
 * The key of the log of this installation, and the name under which it was begun: both lie beside the other keys, and both stay, whatever the
 * site is called later, because a log under another name is another log.
 */
export async function createLogSigner(keysDir: string, site: string): Promise<LogSigner> {
  const origin = (await keepSecret(join(keysDir, nameFile), () => `${site}/log`)).trim()
  const pem = await keepSecret(join(keysDir, 'catatan'), newPrivateKey)
  const privateKey = readPrivateKey(pem)
  const signer = signerOf(origin, 'log', privateKey)
  const balancing = ({ balance, ...head }: NewHead) =>
    balance === undefined
      ? null
      : balanceOf(
          privateKey,
          { origin, ...head },
          balance.before === null ? null : ownHead(balance.before, signer),
          balance,
        )
  return {
    origin,
    key: printKey(signer.key),
    signHead: (head) => signed(signer, printCheckpoint({ origin, ...head, balance: balancing(head) })),
    signPromise: (promise) => signed(signer, printPromise({ origin, ...promise })),
    readBalance: (note) => balanceIn(note, signer),
    openBalance: (note, came) => openedBalance(privateKey, ownHead(note, signer), came),
    signWatch: (index) => signed(signer, printWatch({ origin, index })),
    readWatch: (written) => readWatch(written, signer.key),
  }
}

function balanceIn(note: string, { key }: NoteSigner): BalanceFound {
  const head = signedHead(note, key)
  if (!head.ok || head.value.balance === null) return 'none'
  if (head.value.balance.counted === null) return 'uncounted'
  return addsUp(head.value.balance) ? 'adds-up' : 'off'
}

/** What it says is gone on from, so it must be ours. */
function ownHead(note: string, { key }: NoteSigner): Head {
  const head = signedHead(note, key)
  if (!head.ok) throw new Error(`the newest head of the log is not the one that was signed: ${head.fault.detail}`)
  return head.value
}

const signed = (signer: NoteSigner, text: string): string => printNote({ text, signatures: [signer.sign(text, 0)] })
