import type { Mark, Marked, Words } from '../rule.ts'

/**
 * How the ban on replacing officials (L-PIL-71-2) is counted. The article was not read in its own words, so its parameters are U, and
 * what the months do at the end of a month is our reading, not a source's. The practice is one report of what counting wrong cost.
 */
export const replacementBanTerm: {
  readonly provision: string
  readonly months: Marked<number>
  readonly shortMonth: Marked<'last-day-of-month'>
  readonly firstDay: Marked<'barred'>
  readonly practice: { readonly says: Words; readonly mark: Mark; readonly source: string }
} = {
  provision: 'L-PIL-71-2',
  months: { value: 6, mark: 'U' },
  shortMonth: {
    value: 'last-day-of-month',
    mark: 'U',
    note: {
      id: 'Bila bulan keenam sebelumnya tidak mempunyai tanggal itu, dipakai hari terakhir bulan tersebut. Tidak ada sumber yang terlihat menyatakannya.',
      en: 'Where the sixth month before has no such day, its last day is taken. No source seen says so.',
    },
  },
  firstDay: {
    value: 'barred',
    mark: 'C1',
    note: {
      id: 'Hari yang tepat enam bulan sebelum penetapan sudah dilarang (Pasaman Barat, 22 Maret 2024).',
      en: 'The day exactly six months before the candidates are fixed is already barred (Pasaman Barat, 22 March 2024).',
    },
  },
  practice: {
    says: {
      id: 'Pasaman Barat membatalkan 51 pelantikan tanggal 22 Maret 2024, karena hari itu sudah terlambat: calon ditetapkan 22 September 2024.',
      en: 'Pasaman Barat cancelled 51 appointments made on 22 March 2024, because that day was already too late: the candidates were fixed on 22 September 2024.',
    },
    mark: 'C1',
    source: 'www.prodeteksi.com/search/label/Pilkada%202024',
  },
}
