import { describe, expect, test } from 'vitest'
import { allExamples, examplePapers, protectedNames } from './example-papers.ts'
import { kopOf } from './kop-of.ts'
import { outgoingOf } from './outgoing.ts'

const spelled = (paper: unknown) => JSON.stringify(paper).toLowerCase().replaceAll(/\s+/g, ' ')
const held = (paper: unknown) => protectedNames.filter((name) => spelled(paper).includes(name.toLowerCase()))

describe.each(allExamples.map((paper) => [paper.kind, paper] as const))('%s', (_kind, paper) => {
  test('what goes out names nobody who is protected', () => {
    expect(held(outgoingOf(paper))).toEqual([])
  })
  test('and the complete one does', () => {
    expect(held(paper)).toEqual(protectedNames)
  })
})

test('whom it accuses stays, also where a witness is called almost so', () => {
  const paper = {
    ...examplePapers.kajian,
    protected: [{ mark: 'Saksi-1', name: 'Contoh', by: null }],
    study: 'Contoh melihat Contoh Terlapor.',
  }
  expect(outgoingOf(paper)).toMatchObject({ study: 'Saksi-1 melihat Contoh Terlapor.', version: 'keluar' })
})

test('the longer of two names is taken out whole', () => {
  const people = [
    { mark: 'Saksi-1', name: 'Siti', by: null },
    { mark: 'Saksi-2', name: 'Siti Aminah, S.H.', by: null },
  ]
  const paper = { ...examplePapers.kajian, protected: people, study: 'siti aminah dan Siti' }
  expect(outgoingOf(paper)).toMatchObject({ study: 'Saksi-2 dan Saksi-1' })
})

test('a person called as a code is does not change what the paper is', () => {
  const paper = { ...examplePapers.lhp, protected: [{ mark: 'Penemu', name: 'LHP', by: 'PKD' }] }
  expect(outgoingOf(paper)).toMatchObject({ kind: 'lhp', protected: [{ mark: 'Penemu', name: null, by: 'PKD' }] })
})

test('an office of Bawaslu is written out at the head of its letters', () => {
  expect(kopOf('Bawaslu Kabupaten Paser')).toMatchObject({
    body: 'Badan Pengawas Pemilihan Umum',
    place: 'Kabupaten Paser',
  })
  expect(kopOf('Panwaslu Kecamatan Kuaro')).toMatchObject({ body: 'Panwaslu Kecamatan Kuaro', place: null })
})
