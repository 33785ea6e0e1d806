import type { HouseRule } from '../../house-rule.ts'

/** Terms: what ends by them and what never does, and who is reminded. */
export const termRules: readonly HouseRule[] = [
  {
    id: 'N10',
    mark: 'house',
    says: {
      id: 'Jangka yang sedang berjalan dihitung ulang hanya karena keputusan yang tercatat; jangka milik pelapor tidak pernah diperpendek olehnya.',
      en: "A running term is computed again only for a recorded decision; a reporter's own term is never made shorter by one.",
    },
  },
  {
    id: 'N15',
    mark: 'house',
    says: {
      id: 'Kantor yang harus bertindak diingatkan satu hari sebelum jangkanya berakhir (satu hari kerja untuk jangka hari kerja), pada hari terakhir, dan setelah jangka itu lewat; hanya untuk jangka yang sudah berlaku.',
      en: 'The office that must act is reminded one day before its term ends (one working day for terms of working days), on the last day, and after it has passed; only for terms that act.',
    },
  },
  {
    id: 'N16',
    mark: 'house',
    says: {
      id: 'Satu hari setelah kantor Bawaslu diingatkan bahwa jangkanya lewat, tingkat di atasnya diberi tahu; tidak ada yang diputus karenanya.',
      en: 'One day after a Bawaslu office was reminded that its term has passed, the rank above is told; nothing is decided by it.',
    },
  },
  {
    id: 'N30',
    mark: 'house',
    says: {
      id: 'Jangka kantor yang lewat tidak mengakhiri perkara atau LHP: ditandai terlambat, tampak di tingkat atas, dan tetap harus diputus.',
      en: "An office's term that has passed ends no case and no LHP: it is marked late, the rank above sees it, and it must still be decided.",
    },
  },
  {
    id: 'N31',
    mark: 'house',
    says: {
      id: 'Tanpa jangka, tidak ada yang berakhir karena waktu: tetap terbuka dan tetap ditunggu.',
      en: 'Without a term nothing ends by time: it stays open, and is still waited for.',
    },
  },
  {
    id: 'N32',
    mark: 'house',
    says: {
      id: 'Jangka dari aturan yang belum dikonfirmasi hanya ditampilkan: jika lewat, tidak ada yang ditandai terlambat dan tidak ada yang ditutup karenanya.',
      en: 'The term of a rule that is not confirmed is only shown: when it has passed, nothing is marked late and nothing is closed by it.',
    },
  },
]
