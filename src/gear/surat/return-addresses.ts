import { base32nopad } from '@scure/base'
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { join } from 'node:path'
import { returnSorts, type ReturnSort } from '#app'
import { keepSecret } from '../vault/secret-file.ts'

type ReturnOf = { readonly sort: ReturnSort; readonly mailId: string }

/** The senders of our envelopes: each names one mail, to us alone. */
export type ReturnAddresses = {
  readonly domain: string
  readonly addressOf: (mail: ReturnOf) => string
  /** Null: not one of ours, or not of this installation. */
  readonly read: (address: string) => ReturnOf | null
}

const markBytes = 12

/**
 * An address for each mail, of which nothing need be kept: the id, encrypted as the one block that it is (ids never repeat, so equal blocks never
 * stand beside each other), and a mark that only this key makes. In letters that a server on the way may write large or small.
 */
export async function createReturnAddresses(keysDir: string, domain: string): Promise<ReturnAddresses> {
  const secret = await keepSecret(join(keysDir, 'surat-kembali'), () => randomBytes(32).toString('base64url'))
  const keyFor = (use: string) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64url'), '', `netra surat ${use}`, 32)))
  const [hides, marks] = [keyFor('id'), keyFor('tanda')]
  const markOf = (sort: ReturnSort, block: Uint8Array) =>
    createHmac('sha256', marks).update(sort).update('\n').update(block).digest().subarray(0, markBytes)
  const shape = new RegExp(`^k-([a-z2-7]{45})@${domain.replaceAll('.', '\\.')}$`, 'i')
  return {
    domain,
    addressOf({ sort, mailId }) {
      const cipher = createCipheriv('aes-256-ecb', hides, null).setAutoPadding(false)
      const block = cipher.update(Buffer.from(mailId.replaceAll('-', ''), 'hex'))
      return `k-${base32nopad.encode(Buffer.concat([block, markOf(sort, block)])).toLowerCase()}@${domain}`
    },
    read(address) {
      const bytes = bytesOf(shape.exec(address)?.[1])
      if (bytes === null) return null
      const [block, mark] = [bytes.subarray(0, 16), bytes.subarray(16)]
      const sort = returnSorts.find((one) => timingSafeEqual(markOf(one, block), mark))
      if (sort === undefined) return null
      const decipher = createDecipheriv('aes-256-ecb', hides, null).setAutoPadding(false)
      return { sort, mailId: idOf(decipher.update(block)) }
    },
  }
}

/** Null also where the last letter has bits that are none of ours. */
function bytesOf(letters: string | undefined): Uint8Array | null {
  try {
    return letters === undefined ? null : base32nopad.decode(letters.toUpperCase())
  } catch {
    return null
  }
}

const idOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
