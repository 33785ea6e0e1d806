import { describe, expect, test } from 'vitest'
import { copyOf, finderOut } from './copy-of.ts'
import type { LhpParts } from './lhp-parts.ts'

const accused = {
  kind: 'pns',
  name: 'Contoh Aditya',
  position: null,
  officeId: null,
  officeName: 'Dinas Adi',
  actId: null,
} as const

const told = (name: string, narrative: string): LhpParts => ({
  supervisor: { name, position: 'PKD', assignmentLetter: 'ST-1', address: 'Jalan Contoh 1' },
  activity: { form: 'langsung', purpose: 'Pengawasan', target: '', time: '', place: '' },
  account: { narrative, checklist: [{ question: 'Netral?', answer: 'tidak', note: narrative }] },
  suspicion: {
    kind: 'netralitas',
    event: narrative,
    time: '',
    place: '',
    suspects: [accused],
    evidence: narrative,
    witnesses: 0,
    analysis: narrative,
  },
  dispute: narrative,
  signed: { place: 'Contoh', on: '2026-11-02' },
})

const narrativeOf = (name: string, narrative: string) => copyOf(told(name, narrative)).account.narrative

describe('the finder out of the copy', () => {
  test('every prose field loses his name', () => {
    expect(JSON.stringify(copyOf(told('Contoh Panwas', 'Saya, contoh  PANWAS, hadir.')))).not.toMatch(/panwas["\s,]/i)
  })

  test('a code and a word that hold his name stay as written', () => {
    const { suspicion, account } = copyOf(told('Ali', 'Netralitas diuji oleh Ali: (Ali) kembali.'))
    expect(suspicion?.kind).toBe('netralitas')
    expect(account.narrative).toBe('Netralitas diuji oleh [pengawas]: ([pengawas]) kembali.')
  })

  test('whom the paper accuses stays as written, also in its prose', () => {
    expect(copyOf(told('Adi', '')).suspicion?.suspects).toEqual([accused])
    expect(narrativeOf('Adi', 'Aditya dan Adi')).toBe('Aditya dan [pengawas]')
    expect(narrativeOf('Contoh', 'Contoh melihat Contoh Aditya')).toBe('[pengawas] melihat Contoh Aditya')
  })

  test.each([
    ['Siti Aminah, S.H.', 'Siti Aminah melihat', '[pengawas] melihat'],
    ['Siti Aminah, S.H.', 'oleh Siti Aminah, S.H., tadi', 'oleh [pengawas], tadi'],
    ['Siti Aminah , S.H., M.H.', 'siti aminah', '[pengawas]'],
    ['A. (Contoh)', 'oleh A. (Contoh)!', 'oleh [pengawas]!'],
    ["Ma'ruf", "Ma'ruf dan Ma'rufin", "[pengawas] dan Ma'rufin"],
    [' ', 'tetap', 'tetap'],
    [', S.H.', 'tetap, S.H.', 'tetap, S.H.'],
  ])('%j in %j', (name, narrative, copied) => {
    expect(narrativeOf(name, narrative)).toBe(copied)
  })

  test('and out of any other text about his LHP', () => {
    expect(finderOut(told('Adi', ''))('Temuan Adi atas Aditya')).toBe('Temuan [pengawas] atas Aditya')
  })
})
