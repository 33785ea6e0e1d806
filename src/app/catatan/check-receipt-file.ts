import type { Netra } from '../ports.ts'
import { publishedLog } from './read-log.ts'

type Book = Pick<Netra, 'db' | 'clock' | 'logSigner' | 'logWitnesses' | 'checkReceipt'>

/** What the file of a receipt proves, as our own page says it. Whoever trusts nobody asks `netra verify`, which says the same. */
export const checkReceiptFile = (netra: Book, text: string, promises: readonly string[] = []) =>
  netra.checkReceipt(text, {
    promises,
    key: netra.logSigner.key,
    now: netra.clock(),
    witnesses: netra.logWitnesses.map(({ key }) => key),
    read: publishedLog(netra),
  })
