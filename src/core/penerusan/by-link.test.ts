import { describe, expect, test } from 'vitest'
import { isSamePerson, isSecretFile, linkSteps } from './by-link.ts'

const asn = [{ subject: 'pns', route: 'RUTE-ASN-DAERAH' }] as const

describe('a body tells by its link what it does itself', () => {
  test('BKN says that it received and verified, and imposes no sanction', () => {
    const steps = linkSteps(asn, ['asn-supervisor'])
    expect(steps).toContain('diterima')
    expect(steps).toContain('verifikasi-satgas')
    expect(steps).not.toContain('sanksi')
    expect(steps).not.toContain('validasi-bawaslu')
  })

  test('the PPK imposes it, and may say that the person is not his', () => {
    const steps = linkSteps(asn, ['ppk-kepegawaian'])
    expect(steps).toEqual(expect.arrayContaining(['diterima', 'bukan-pegawai', 'mulai-diperiksa', 'sanksi']))
    expect(steps).not.toContain('keberatan')
  })

  test('nobody passes a file on by a link, nor says that there is no news', () => {
    for (const bodies of [['asn-supervisor'], ['dkpp'], ['gakkumdu']] as const) {
      const steps: readonly string[] = linkSteps(
        [...asn, { subject: 'penyelenggara', route: 'RUTE-PENYELENGGARA' }],
        bodies,
      )
      expect(steps).not.toContain('diteruskan')
      expect(steps).not.toContain('belum-ada-kabar')
    }
  })
})

test('a file on one soldier among others is kept as his is; a civil servant of the police is none', () => {
  expect(isSecretFile(asn)).toBe(false)
  expect(isSecretFile([...asn, { subject: 'tni', route: 'RUTE-TNI' }])).toBe(true)
  expect(isSecretFile([{ subject: 'polri', route: 'RUTE-POLRI' }])).toBe(true)
  expect(isSecretFile([{ subject: 'pns', route: 'RUTE-ASN-POLRI' }])).toBe(false)
})

describe('the accused under his own name', () => {
  const accused = { name: 'Drs. H. Contoh Sasmita Wijaya, M.Si.', position: 'Kepala Dinas' }
  test.each(['Contoh Sasmita Wijaya', 'contoh  sasmita', 'H. Contoh Wijaya, S.H.', 'WIJAYA CONTOH'])(
    '%s is he',
    (name) => {
      expect(isSamePerson({ name, capacity: 'Sekretaris' }, accused)).toBe(true)
    },
  )
  test.each(['Contoh', 'Contoh Lain', 'Sari Wijaya Kusuma', ''])('%s is not known to be he', (name) => {
    expect(isSamePerson({ name, capacity: 'Kepala Dinas' }, accused)).toBe(false)
  })
  test('with one name only, that name whole', () => {
    expect(isSamePerson({ name: 'Contoh', capacity: '' }, { name: 'Contoh', position: null })).toBe(true)
    expect(isSamePerson({ name: 'Contoh Lain', capacity: '' }, { name: 'Contoh', position: null })).toBe(false)
  })
  test('without a name, by the post', () => {
    const unnamed = { name: null, position: 'Camat Jekulo' }
    expect(isSamePerson({ name: 'Contoh', capacity: 'camat jekulo' }, unnamed)).toBe(true)
    expect(isSamePerson({ name: 'Contoh', capacity: 'Sekcam' }, unnamed)).toBe(false)
    expect(isSamePerson({ name: 'Contoh', capacity: '' }, { name: null, position: null })).toBe(false)
  })
})
