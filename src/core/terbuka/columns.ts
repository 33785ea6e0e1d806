import type { Words } from '#law'
import type { Column, ColumnType, ColumnUnit } from './dataset.ts'

const column =
  (type: ColumnType) =>
  (name: string, id: string, en: string, { empty, unit }: { empty?: Words; unit?: ColumnUnit } = {}): Column => ({
    name,
    type,
    means: { id, en },
    unit: unit ?? null,
    empty: empty ?? null,
  })

export const text = column('text')
export const whole = column('whole')
export const number = column('number')
export const yesNo = column('yes-no')
export const day = column('day')
export const moment = column('moment')

export const notSaid: Words = { id: 'tidak dikatakan', en: 'not said' }
export const notOfThis: Words = { id: 'tidak berlaku untuk baris ini', en: 'does not apply to this row' }
const hidden: Words = { id: 'disembunyikan; lihat kolom state', en: 'hidden; see the column state' }

/** The reasons why a number is not told. Which of the two it is would tell the small one. */
const hiddenReason = 'kecil-atau-pelindung'
/** Why a zero is not said any more. */
const behindReason = 'bertambah-entah-di-mana'

export const regionColumns = [
  text('region_code', 'kode Kemendagri; 00 ialah seluruh Indonesia', 'Kemendagri code; 00 is all of Indonesia'),
  text('region_name', 'nama wilayah', 'name of the region'),
] as const

/** What of a measure, where it is broken down further than by region; as the API names it. */
export const part = text(
  'part',
  'bagian dari angkanya, seperti API menamainya',
  'what of the measure, as the API names it',
  { empty: { id: 'angkanya sendiri', en: 'the number itself' } },
)

/** A count that may be hidden, why it is, and of which moment. */
export const countColumns = (unit: ColumnUnit) => [
  whole('value', 'jumlah; 0 ialah nol dan ditampilkan', 'the count; 0 is none, and is shown', { empty: hidden, unit }),
  text(
    'state',
    'tampil: angkanya ada; disembunyikan: angkanya tidak diumumkan; belum-diumumkan: nol ketika terakhir diumumkan, dan belum diumumkan lagi',
    'tampil: the number is there; disembunyikan: it is not told; belum-diumumkan: zero when it was told last, and not told since',
  ),
  text(
    'hidden_reason',
    `${hiddenReason}: terlalu kecil untuk ditampilkan, atau disembunyikan agar angka kecil lain tidak dapat dihitung; yang mana, tidak dikatakan; ${behindReason}: seluruh Indonesia bertambah sejak itu, dan belum diumumkan di mana (N229)`,
    `${hiddenReason}: too small to be shown, or hidden so that another small one cannot be worked out; which of the two is not said; ${behindReason}: all of Indonesia grew since, and it was not told where (N229)`,
    { empty: { id: 'angkanya tampil', en: 'the number is shown' } },
  ),
  moment('as_of', 'saat angka ini dihitung', 'when this number was counted'),
]

/** The cells of `countColumns`. */
export const countCells = (shown: number | null, asOf: string, isBehind = false) =>
  isBehind
    ? ([null, 'belum-diumumkan', behindReason, asOf] as const)
    : shown === null
      ? ([null, 'disembunyikan', hiddenReason, asOf] as const)
      : ([shown, 'tampil', null, asOf] as const)
