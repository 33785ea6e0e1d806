import type { TransitionTable } from './transition.ts'

/**
 * Pilkada (law.md §4.3): every move a case can make, and the rule that allows it. This table is the specification:
 * the guard, the buttons on the page and the diagram all read it. Doing nothing never ends a case: the clock moves
 * only where the reporter's own term has run out.
 */
export const pilkadaTransitions: TransitionTable = {
  'informasi-awal': {
    trace: { to: 'penelusuran', by: 'penanganan', basis: 'N1' },
    formalise: { to: 'diterima', by: 'penerima', basis: 'P1', starts: ['P2'], optional: true },
    link: { to: 'ditautkan', by: 'penanganan', basis: 'N2', asks: ['case', 'reason'], optional: true },
    close: { to: 'selesai', by: 'pleno', basis: 'N1', asks: ['pleno', 'reason'], optional: true },
    'take-over': { to: 'diambil-alih', by: 'atasan', basis: 'N5', asks: ['office', 'reason'], optional: true },
  },
  penelusuran: {
    find: {
      to: 'diregister',
      by: 'pleno',
      basis: 'P-TEMUAN',
      asks: ['pleno', 'register-number'],
      starts: ['P12'],
      startsIfCriminal: ['P10'],
    },
    close: { to: 'selesai', by: 'pleno', basis: 'N1', asks: ['pleno', 'reason'] },
    'take-over': { to: 'diambil-alih', by: 'atasan', basis: 'N5', asks: ['office', 'reason'], optional: true },
  },
  'diterima-daring': {
    'confirm-at-counter': { to: 'diterima', by: 'penerima', basis: 'P-DARING', starts: ['P2'], stops: ['P-DARING'] },
    'lapse-to-info': { to: 'informasi-awal', by: 'jam', basis: 'P-DARING', after: 'P-DARING', stops: ['P-DARING'] },
    withdraw: { to: 'dicabut', by: 'pelapor', basis: 'N3', stops: 'all', optional: true },
  },
  diterima: {
    review: { to: 'kajian-awal', by: 'penanganan', basis: 'P2' },
    withdraw: { to: 'dicabut', by: 'pelapor', basis: 'N3', stops: 'all', optional: true },
    link: { to: 'ditautkan', by: 'penanganan', basis: 'N2', asks: ['case', 'reason'], stops: 'all', optional: true },
    'take-over': { to: 'diambil-alih', by: 'atasan', basis: 'N5', asks: ['office', 'reason'], optional: true },
  },
  'kajian-awal': {
    'ask-completion': {
      to: 'perbaikan',
      by: 'penanganan',
      basis: 'P3',
      asks: ['reason'],
      starts: ['P4'],
      stops: ['P2', 'P9'],
    },
    register: {
      to: 'diregister',
      by: 'penanganan',
      basis: 'P9',
      asks: ['register-number'],
      guards: ['conditions-met'],
      starts: ['P12'],
      startsIfCriminal: ['P10'],
      stops: ['P2', 'P9'],
    },
    forward: {
      to: 'diteruskan-langsung',
      by: 'pleno',
      basis: 'P6',
      asks: ['pleno'],
      guards: ['something-to-refer'],
      stops: ['P2', 'P9'],
    },
    'hand-over': { to: 'dilimpahkan', by: 'penanganan', basis: 'P7', asks: ['office', 'reason'] },
    'take-over': { to: 'diambil-alih', by: 'atasan', basis: 'P7', asks: ['office', 'reason'], optional: true },
    'keep-as-info': {
      to: 'informasi-awal',
      by: 'penanganan',
      basis: 'N7',
      asks: ['reason'],
      guards: ['material-met', 'formal-unmet'],
      stops: ['P2', 'P9'],
    },
    decline: { to: 'tidak-diregister', by: 'pleno', basis: 'P8', asks: ['pleno', 'reason'], stops: ['P2', 'P9'] },
    withdraw: { to: 'dicabut', by: 'pelapor', basis: 'N3', stops: 'all', optional: true },
    link: { to: 'ditautkan', by: 'penanganan', basis: 'N2', asks: ['case', 'reason'], stops: 'all', optional: true },
  },
  perbaikan: {
    complete: { to: 'kajian-awal', by: 'pelapor', basis: 'P4', starts: ['P9'], stops: ['P4'] },
    lapse: { to: 'tidak-diregister', by: 'jam', basis: 'P5', guards: ['material-unmet'], after: 'P4', stops: ['P4'] },
    'lapse-to-info': {
      to: 'informasi-awal',
      by: 'jam',
      basis: 'N7',
      guards: ['material-met'],
      after: 'P4',
      stops: ['P4'],
    },
    // Bawaslu's own hand: also where the reporter's term may not act by itself.
    'close-incomplete': {
      to: 'tidak-diregister',
      by: 'penanganan',
      basis: 'P5',
      asks: ['reason'],
      guards: ['material-unmet'],
      after: 'P4',
      stops: ['P4'],
      optional: true,
    },
    'keep-as-info': {
      to: 'informasi-awal',
      by: 'penanganan',
      basis: 'N7',
      asks: ['reason'],
      guards: ['material-met'],
      after: 'P4',
      stops: ['P4'],
      optional: true,
    },
    withdraw: { to: 'dicabut', by: 'pelapor', basis: 'N3', stops: 'all', optional: true },
    'take-over': { to: 'diambil-alih', by: 'atasan', basis: 'N5', asks: ['office', 'reason'], optional: true },
  },
  dilimpahkan: {
    review: { to: 'kajian-awal', by: 'penanganan', basis: 'P7' },
    'take-over': { to: 'diambil-alih', by: 'atasan', basis: 'N5', asks: ['office', 'reason'], optional: true },
  },
  'diambil-alih': {
    trace: { to: 'penelusuran', by: 'penanganan', basis: 'N1', guards: ['not-registered'], optional: true },
    review: { to: 'kajian-awal', by: 'penanganan', basis: 'P7', guards: ['not-registered'] },
    hear: { to: 'klarifikasi', by: 'penanganan', basis: 'P11', guards: ['registered'] },
  },
  'diteruskan-langsung': {
    answer: { to: 'tindak-lanjut', by: 'penerima-penerusan', basis: 'N4', guards: ['referral-open'] },
    finish: { to: 'tuntas', by: 'penanganan', basis: 'N4', guards: ['no-referral-open'] },
    announce: { to: 'diteruskan-langsung', by: 'penanganan', basis: 'P14', optional: true },
  },
  'tidak-diregister': {
    announce: { to: 'tidak-diregister', by: 'penanganan', basis: 'P14', optional: true },
  },
  dicabut: {
    'keep-as-info': {
      to: 'informasi-awal',
      by: 'penanganan',
      basis: 'N3',
      asks: ['reason'],
      guards: ['material-met'],
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
      starts: ['P2'],
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
      basis: 'P10',
      guards: ['crime-suspected'],
      stops: ['P10'],
    },
    hear: { to: 'klarifikasi', by: 'penanganan', basis: 'P11' },
    extend: { to: 'diregister', by: 'penanganan', basis: 'P12', asks: ['reason'], extends: 'P12', optional: true },
    // No Pilkada text seen says what a late withdrawal does; it is recorded and handling goes on.
    withdraw: { to: 'diregister', by: 'pelapor', basis: 'N3', optional: true },
    'take-over': { to: 'diambil-alih', by: 'atasan', basis: 'N5', asks: ['office', 'reason'], optional: true },
  },
  klarifikasi: {
    'discuss-gakkumdu': {
      to: 'klarifikasi',
      by: 'penanganan',
      basis: 'P10',
      guards: ['crime-suspected'],
      stops: ['P10'],
    },
    analyse: { to: 'kajian', by: 'penanganan', basis: 'P12' },
    extend: { to: 'klarifikasi', by: 'penanganan', basis: 'P12', asks: ['reason'], extends: 'P12', optional: true },
    withdraw: { to: 'klarifikasi', by: 'pelapor', basis: 'N3', optional: true },
    'take-over': { to: 'diambil-alih', by: 'atasan', basis: 'N5', asks: ['office', 'reason'], optional: true },
  },
  kajian: {
    convene: { to: 'pleno-akhir', by: 'penanganan', basis: 'P12' },
    extend: { to: 'kajian', by: 'penanganan', basis: 'P12', asks: ['reason'], extends: 'P12', optional: true },
    withdraw: { to: 'kajian', by: 'pelapor', basis: 'N3', optional: true },
    'take-over': { to: 'diambil-alih', by: 'atasan', basis: 'N5', asks: ['office', 'reason'], optional: true },
  },
  'pleno-akhir': {
    refer: {
      to: 'diteruskan',
      by: 'pleno',
      basis: 'P13',
      asks: ['pleno'],
      guards: ['outcomes-decided', 'something-to-refer'],
      stops: 'all',
    },
    close: {
      to: 'selesai',
      by: 'pleno',
      basis: 'P13',
      asks: ['pleno', 'reason'],
      guards: ['outcomes-decided', 'nothing-to-refer'],
      stops: 'all',
    },
    'send-back': { to: 'kajian', by: 'pleno', basis: 'P12', asks: ['pleno', 'reason'], optional: true },
    withdraw: { to: 'pleno-akhir', by: 'pelapor', basis: 'N3', optional: true },
    'take-over': { to: 'diambil-alih', by: 'atasan', basis: 'N5', asks: ['office', 'reason'], optional: true },
  },
  diteruskan: {
    answer: { to: 'tindak-lanjut', by: 'penerima-penerusan', basis: 'N4', guards: ['referral-open'] },
    finish: { to: 'tuntas', by: 'penanganan', basis: 'N4', guards: ['no-referral-open'] },
    announce: { to: 'diteruskan', by: 'penanganan', basis: 'P14', optional: true },
  },
  'tindak-lanjut': {
    answer: { to: 'tindak-lanjut', by: 'penerima-penerusan', basis: 'N4', guards: ['referral-open'] },
    finish: { to: 'tuntas', by: 'penanganan', basis: 'N4', guards: ['no-referral-open'] },
    announce: { to: 'tindak-lanjut', by: 'penanganan', basis: 'P14', optional: true },
  },
  selesai: {
    announce: { to: 'selesai', by: 'penanganan', basis: 'P14', optional: true },
  },
  tuntas: {
    announce: { to: 'tuntas', by: 'penanganan', basis: 'P14', optional: true },
  },
}
