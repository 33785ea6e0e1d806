import type { Measure } from './measure.ts'
import type { PublicNumber } from './publish.ts'
import { isFew } from './rests.ts'
import { smallestShown } from './suppress.ts'
import { publishableSilence, type RawSilence, type SilenceNumber } from './silence.ts'

const nation = [{ code: '00', parent: null }]

/**
 * What may be shown of sanctions not yet carried out, by the body that must and by age, over the nation. Not by region: they are a part of the
 * sanctions, often nearly all of them, so that a count of both at one place tells what is hidden of either. For the same reason they are not
 * told where the whole of the sanctions is not.
 */
export function publishableUndone(
  sanctions: readonly PublicNumber[],
  raw: readonly Omit<RawSilence, 'region'>[],
): readonly SilenceNumber[] {
  const whole = sanctions.find(({ region }) => region === '00')
  const left = (whole?.shown ?? 0) - raw.reduce((sum, { count }) => sum + count, 0)
  // Of what was carried out too few would be left (N185).
  return whole === undefined || whole.shown === null || isFew(left)
    ? [{ addressee: 'semua', band: 'semua', region: '00', shown: null }]
    : publishableSilence(
        nation,
        raw.map((row) => ({ ...row, region: '00' })),
      )
}

export const undoneMeasure: Measure = {
  id: 'sanksi-belum-dilaksanakan',
  topic: 'penanganan',
  unit: 'belum-dilaksanakan',
  title: { id: 'Diputus, belum dilaksanakan', en: 'Decided, not yet carried out' },
  definition: {
    id: 'Satu dugaan yang berakhir dengan sanksi yang masih berlaku menurut catatan terakhir, tetapi yang pelaksanaannya belum dikatakan oleh surat mana pun (untuk ASN: pencatatan di I’DIS), juga bila perkaranya sudah selesai di Bawaslu (N4).',
    en: 'One allegation that ended with a sanction which stands by the last record, and of which no paper says yet that it was carried out (for ASN: entered in I’DIS), also where its case is finished at Bawaslu (N4).',
  },
  more: {
    id: 'Termasuk dalam sanksi dijatuhkan. Terlapor yang berhenti atau meninggal tidak dihitung; di tempat yang tata cara pelaksanaannya tidak terbaca, keputusan adalah langkah terakhir.',
    en: 'It is among the sanctions imposed. Accused who left service or died are not counted; where no source tells how a decision is carried out, the decision is the last step.',
  },
  population: {
    id: 'semua kantor Bawaslu, semua pemilihan, menurut jenis instansi yang memutus dan jumlah hari sejak diputus; hanya untuk seluruh Indonesia',
    en: 'every Bawaslu office, all elections, by the kind of body that decided and the days since the decision; for all of Indonesia alone',
  },
  happened: { id: 'hari keputusan sanksi', en: 'day of the decision on the sanction' },
  known: { id: 'saat dihitung', en: 'moment of the count' },
  filters: [],
  notAddedTo: [
    'laporan-masuk',
    'perkara-diregister',
    'temuan',
    'penerusan',
    'sanksi',
    'perkara-terlambat',
    'laporan-pembalasan',
  ],
  finest: 'nasional',
  rhythm: 'menit',
  smallest: smallestShown,
  notCompared: {
    with: ['sanksi'],
    why: {
      id: 'Termasuk dalam sanksi dijatuhkan, jadi tidak boleh dijadikan bagian dari angka wilayah.',
      en: 'It is among the sanctions imposed, and must not be made a share of a figure of a region.',
    },
  },
  falls: {
    id: 'ada surat bahwa sanksi dilaksanakan, atau sanksi dibatalkan',
    en: 'a paper said that a sanction was carried out, or one was annulled',
  },
  query: 'raw_undone',
}
