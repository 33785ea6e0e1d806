import type { TransitionTable } from './transition.ts'

/** Art. 20(2): handed down by the national and the provincial office. Art. 20(3): taken over from Panwascam. */
const ethicsFromAbove = { guard: 'organiser-accused', ranks: ['nasional', 'provinsi'], basis: 'M10' } as const
const ethicsFromPanwascam = { guard: 'organiser-accused', ranks: ['kecamatan'], basis: 'M10' } as const

/**
 * Pemilu (law.md §4.4): as the Pilkada table, under the rows of Perbawaslu 7/2022 and UU 7/2017. Withdrawal is written
 * there (M3, M12), and a case may change hands after registration too. Art. 20 (M10) speaks only of organisers' ethics, from
 * the ranks it names, before the registration: it is cited just there, and a rule of the house everywhere else.
 */
export const pemiluTransitions: TransitionTable = {
  'informasi-awal': {
    trace: { to: 'penelusuran', by: 'penanganan', basis: 'N1' },
    formalise: { to: 'diterima', by: 'penerima', basis: 'M1', starts: ['M4'], optional: true },
    link: { to: 'ditautkan', by: 'penanganan', basis: 'N2', asks: ['case', 'reason'], optional: true },
    close: { to: 'selesai', by: 'pleno', basis: 'N1', asks: ['pleno', 'reason'], optional: true },
    'take-over': { to: 'diambil-alih', by: 'atasan', basis: 'N5', asks: ['office', 'reason'], optional: true },
  },
  penelusuran: {
    find: {
      to: 'diregister',
      by: 'pleno',
      basis: 'LHP-E',
      asks: ['pleno', 'register-number'],
      starts: ['M14'],
      startsIfCriminal: ['G1'],
    },
    close: { to: 'selesai', by: 'pleno', basis: 'N1', asks: ['pleno', 'reason'] },
    'take-over': { to: 'diambil-alih', by: 'atasan', basis: 'N5', asks: ['office', 'reason'], optional: true },
  },
  'diterima-daring': {
    'confirm-at-counter': { to: 'diterima', by: 'penerima', basis: 'M-DARING', starts: ['M4'], stops: ['M-DARING'] },
    'lapse-to-info': { to: 'informasi-awal', by: 'jam', basis: 'M-DARING', after: 'M-DARING', stops: ['M-DARING'] },
    withdraw: { to: 'dicabut', by: 'pelapor', basis: 'M3', stops: 'all', optional: true },
  },
  diterima: {
    review: { to: 'kajian-awal', by: 'penanganan', basis: 'M4' },
    withdraw: { to: 'dicabut', by: 'pelapor', basis: 'M3', stops: 'all', optional: true },
    link: { to: 'ditautkan', by: 'penanganan', basis: 'N2', asks: ['case', 'reason'], stops: 'all', optional: true },
    'take-over': { to: 'diambil-alih', by: 'atasan', basis: 'N5', asks: ['office', 'reason'], optional: true },
  },
  'kajian-awal': {
    'ask-completion': {
      to: 'perbaikan',
      by: 'penanganan',
      basis: 'M5',
      asks: ['reason'],
      starts: ['M6'],
      stops: ['M4', 'M5'],
    },
    register: {
      to: 'diregister',
      by: 'penanganan',
      basis: 'M14',
      asks: ['register-number'],
      guards: ['conditions-met'],
      starts: ['M14'],
      startsIfCriminal: ['G1'],
      stops: ['M4', 'M5'],
    },
    forward: {
      to: 'diteruskan-langsung',
      by: 'pleno',
      carriedOutBy: 'penanganan',
      basis: 'M11',
      asks: ['pleno'],
      guards: ['something-to-refer'],
      stops: ['M4', 'M5'],
    },
    // Art. 22 says that Bawaslu forwards it; that a pleno decides so was read nowhere for Pemilu.
    'forward-without-pleno': {
      to: 'diteruskan-langsung',
      by: 'penanganan',
      basis: 'M11',
      asks: ['reason'],
      guards: ['something-to-refer', 'no-pleno-on-forwarding'],
      stops: ['M4', 'M5'],
      optional: true,
    },
    'hand-over': {
      to: 'dilimpahkan',
      by: 'penanganan',
      basis: 'N9',
      basisWhere: ethicsFromAbove,
      asks: ['office', 'reason'],
    },
    'take-over': {
      to: 'diambil-alih',
      by: 'atasan',
      basis: 'N5',
      basisWhere: ethicsFromPanwascam,
      asks: ['office', 'reason'],
      optional: true,
    },
    'keep-as-info': {
      to: 'informasi-awal',
      by: 'penanganan',
      basis: 'M8',
      asks: ['reason'],
      guards: ['material-met', 'formal-unmet'],
      stops: ['M4', 'M5'],
    },
    decline: { to: 'tidak-diregister', by: 'pleno', basis: 'N6', asks: ['pleno', 'reason'], stops: ['M4', 'M5'] },
    withdraw: { to: 'dicabut', by: 'pelapor', basis: 'M3', stops: 'all', optional: true },
    link: { to: 'ditautkan', by: 'penanganan', basis: 'N2', asks: ['case', 'reason'], stops: 'all', optional: true },
  },
  perbaikan: {
    complete: { to: 'kajian-awal', by: 'pelapor', basis: 'M6', stops: ['M6'] },
    lapse: { to: 'tidak-diregister', by: 'jam', basis: 'M7', guards: ['material-unmet'], after: 'M6', stops: ['M6'] },
    'lapse-to-info': {
      to: 'informasi-awal',
      by: 'jam',
      basis: 'M8',
      guards: ['material-met'],
      after: 'M6',
      stops: ['M6'],
    },
    // Bawaslu's own hand: also where the reporter's term may not act by itself.
    'close-incomplete': {
      to: 'tidak-diregister',
      by: 'penanganan',
      basis: 'M7',
      asks: ['reason'],
      guards: ['material-unmet'],
      after: 'M6',
      stops: ['M6'],
      optional: true,
    },
    'keep-as-info': {
      to: 'informasi-awal',
      by: 'penanganan',
      basis: 'M8',
      asks: ['reason'],
      guards: ['material-met'],
      after: 'M6',
      stops: ['M6'],
      optional: true,
    },
    withdraw: { to: 'dicabut', by: 'pelapor', basis: 'M3', stops: 'all', optional: true },
    'take-over': { to: 'diambil-alih', by: 'atasan', basis: 'N5', asks: ['office', 'reason'], optional: true },
  },
  dilimpahkan: {
    review: { to: 'kajian-awal', by: 'penanganan', basis: 'M4', guards: ['not-registered'] },
    hear: { to: 'klarifikasi', by: 'penanganan', basis: 'M13', guards: ['registered'] },
    'take-over': { to: 'diambil-alih', by: 'atasan', basis: 'N5', asks: ['office', 'reason'], optional: true },
  },
  'diambil-alih': {
    trace: { to: 'penelusuran', by: 'penanganan', basis: 'N1', guards: ['not-registered'], optional: true },
    review: { to: 'kajian-awal', by: 'penanganan', basis: 'M4', guards: ['not-registered'] },
    hear: { to: 'klarifikasi', by: 'penanganan', basis: 'M13', guards: ['registered'] },
  },
  'diteruskan-langsung': {
    answer: { to: 'tindak-lanjut', by: 'penerima-penerusan', basis: 'N4', guards: ['referral-open'] },
    finish: { to: 'tuntas', by: 'penanganan', basis: 'N4', guards: ['no-referral-open'] },
    announce: { to: 'diteruskan-langsung', by: 'penanganan', basis: 'M15', optional: true },
  },
  'tidak-diregister': {
    announce: { to: 'tidak-diregister', by: 'penanganan', basis: 'M15', optional: true },
    // Only on what the rank above decided of the refusal (N27): nobody reopens a report by himself.
    'return-refused': {
      to: 'kajian-awal',
      by: 'atasan',
      basis: 'N27',
      asks: ['reason'],
      starts: ['M4'],
      optional: true,
    },
    'take-refused': { to: 'diambil-alih', by: 'atasan', basis: 'N27', asks: ['office', 'reason'], optional: true },
  },
  dicabut: {
    'keep-as-info': {
      to: 'informasi-awal',
      by: 'penanganan',
      basis: 'M3',
      asks: ['reason'],
      optional: true,
    },
  },
  ditautkan: {
    unlink: {
      to: 'diterima',
      by: 'penanganan',
      basis: 'N2',
      asks: ['reason'],
      guards: ['formally-received'],
      starts: ['M4'],
      optional: true,
    },
    'unlink-to-info': {
      to: 'informasi-awal',
      by: 'penanganan',
      basis: 'N2',
      asks: ['reason'],
      guards: ['not-formally-received'],
      optional: true,
    },
  },
  diregister: {
    'discuss-gakkumdu': {
      to: 'diregister',
      by: 'penanganan',
      basis: 'G1',
      asks: ['minutes'],
      guards: ['crime-suspected'],
      stops: ['G1'],
    },
    hear: { to: 'klarifikasi', by: 'penanganan', basis: 'M13' },
    extend: { to: 'diregister', by: 'penanganan', basis: 'M14', asks: ['reason'], extends: 'M14', optional: true },
    'hand-over': {
      to: 'dilimpahkan',
      by: 'penanganan',
      basis: 'N9',
      asks: ['office', 'reason'],
      optional: true,
    },
    // Recorded; handling goes on (17(3)).
    withdraw: { to: 'diregister', by: 'pelapor', basis: 'M12', optional: true },
    'take-over': { to: 'diambil-alih', by: 'atasan', basis: 'N5', asks: ['office', 'reason'], optional: true },
  },
  klarifikasi: {
    'discuss-gakkumdu': {
      to: 'klarifikasi',
      by: 'penanganan',
      basis: 'G1',
      asks: ['minutes'],
      guards: ['crime-suspected'],
      stops: ['G1'],
    },
    analyse: { to: 'kajian', by: 'penanganan', basis: 'M14' },
    extend: { to: 'klarifikasi', by: 'penanganan', basis: 'M14', asks: ['reason'], extends: 'M14', optional: true },
    withdraw: { to: 'klarifikasi', by: 'pelapor', basis: 'M12', optional: true },
    'take-over': { to: 'diambil-alih', by: 'atasan', basis: 'N5', asks: ['office', 'reason'], optional: true },
  },
  kajian: {
    'discuss-gakkumdu': {
      to: 'kajian',
      by: 'penanganan',
      basis: 'G1',
      asks: ['minutes'],
      guards: ['crime-suspected'],
      stops: ['G1'],
    },
    'discuss-gakkumdu-again': {
      to: 'kajian',
      by: 'penanganan',
      basis: 'G2-M',
      asks: ['minutes', 'elements'],
      guards: ['crime-suspected'],
      startsIfElementsMet: ['G3'],
      // Held again, it counts the day to refer anew, or finds that there is nothing to refer.
      stops: ['G3'],
    },
    convene: { to: 'pleno-akhir', by: 'penanganan', basis: 'M14' },
    extend: { to: 'kajian', by: 'penanganan', basis: 'M14', asks: ['reason'], extends: 'M14', optional: true },
    withdraw: { to: 'kajian', by: 'pelapor', basis: 'M12', optional: true },
    'take-over': { to: 'diambil-alih', by: 'atasan', basis: 'N5', asks: ['office', 'reason'], optional: true },
  },
  'pleno-akhir': {
    refer: {
      to: 'diteruskan',
      by: 'pleno',
      basis: 'M15',
      asks: ['pleno'],
      guards: ['outcomes-decided', 'something-to-refer'],
      stops: 'all',
    },
    close: {
      to: 'selesai',
      by: 'pleno',
      basis: 'M15',
      asks: ['pleno', 'reason'],
      guards: ['outcomes-decided', 'nothing-to-refer'],
      stops: 'all',
    },
    'send-back': { to: 'kajian', by: 'pleno', basis: 'M14', asks: ['pleno', 'reason'], optional: true },
    withdraw: { to: 'pleno-akhir', by: 'pelapor', basis: 'M12', optional: true },
    'take-over': { to: 'diambil-alih', by: 'atasan', basis: 'N5', asks: ['office', 'reason'], optional: true },
  },
  diteruskan: {
    answer: { to: 'tindak-lanjut', by: 'penerima-penerusan', basis: 'N4', guards: ['referral-open'] },
    finish: { to: 'tuntas', by: 'penanganan', basis: 'N4', guards: ['no-referral-open'] },
    announce: { to: 'diteruskan', by: 'penanganan', basis: 'M15', optional: true },
  },
  'tindak-lanjut': {
    answer: { to: 'tindak-lanjut', by: 'penerima-penerusan', basis: 'N4', guards: ['referral-open'] },
    finish: { to: 'tuntas', by: 'penanganan', basis: 'N4', guards: ['no-referral-open'] },
    announce: { to: 'tindak-lanjut', by: 'penanganan', basis: 'M15', optional: true },
  },
  selesai: {
    announce: { to: 'selesai', by: 'penanganan', basis: 'M15', optional: true },
  },
  tuntas: {
    announce: { to: 'tuntas', by: 'penanganan', basis: 'M15', optional: true },
  },
}
