import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { PiecesShown, ReceiptFound } from '#app'
import { sound } from './checks.ts'
import { Misuse, type Given } from './command.ts'
import { together, type Bilingual } from './tongue.ts'

/** Files that somebody says were handed in: each must be one of those that are shown. */
export async function piecesGiven(given: Given[string], checked: ReceiptFound): Promise<void> {
  const files = Array.isArray(given) ? given.filter((file) => typeof file === 'string') : []
  const shown = checked.state === 'nothing' || checked.pieces.state === 'not-shown' ? [] : checked.pieces.all
  for (const file of files) {
    const sha256 = await hashOf(file)
    if (shown.some((piece) => piece.kind === 'bukti' && piece.sha256 === sha256)) continue
    const detail = `${file} (${sha256.slice(0, 16)}…) is none of the ${String(shown.length)} pieces that are shown`
    sound({ ok: false, fault: { check: 'pieces', detail } })
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash).catch((cause: unknown) => {
    throw new Misuse(`${file} cannot be read.`, { cause })
  })
  return hash.digest('hex')
}

const notInFile: Bilingual = {
  id: 'Bukti dan pesan yang dikirim pelapor tidak ada di berkas ini.',
  en: 'What its reporter handed in is not in this file.',
}

/** What was handed in, how much of it is shown, and how much is not yet or cannot be. */
export function piecesSaid(pieces: PiecesShown): Bilingual {
  if (pieces.state === 'not-shown') return notInFile
  const { all, promised, unmarked, isWhole } = pieces
  const waiting = pieces.waiting - promised.length
  const count = (wanted: 'bukti' | 'pesan') => String(all.filter(({ kind }) => kind === wanted).length)
  const gone = all.filter(({ isGone }) => isGone).length
  return together(
    {
      id: `Yang dikirim pelapor: bukti ${count('bukti')}, pesan ${count('pesan')}, ada di catatan dan tersimpan seperti dikirim.`,
      en: `What its reporter handed in: evidence ${count('bukti')}, messages ${count('pesan')}, in the log and kept as they came.`,
    },
    ...some(gone, {
      id: `Di antaranya ${String(gone)} sudah dihapus menurut aturan, kata situsnya.`,
      en: `Of these ${String(gone)} were destroyed by a rule, as the site says.`,
    }),
    ...some(promised.length, {
      id: `${String(promised.length)} lagi dijanjikan, ditandatangani: ada di catatan paling lambat ${promised.at(-1)?.by ?? ''}.`,
      en: `${String(promised.length)} more are signed to be in the log by ${promised.at(-1)?.by ?? ''}.`,
    }),
    ...some(waiting, {
      id: `${String(waiting)} lagi menunggu kelompok berikutnya, dan belum terbukti.`,
      en: `${String(waiting)} more wait for the next batch, and are not shown yet.`,
    }),
    ...some(isWhole ? 0 : 1, {
      id: `Laporan ini lebih lama daripada cara ini: ${String(unmarked)} kiriman yang lebih awal tidak terbukti.`,
      en: `This report is older than this way: ${String(unmarked)} earlier pieces are not shown.`,
    }),
  )
}

const some = (count: number, said: Bilingual): readonly Bilingual[] => (count === 0 ? [] : [said])
