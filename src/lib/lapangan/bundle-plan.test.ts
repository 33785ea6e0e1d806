import { expect, test } from 'vitest'
import { planBundles } from './bundle-plan.ts'
import type { HeldFile } from './held-file.ts'

const sound = (id: string, bytes: number): HeldFile => ({
  ...{ id, draftId: 'd', form: 'lhp', kind: 'rekaman', takenAt: '2024-10-10T02:00:00.000Z', pieces: [bytes] },
  stand: { at: 'menunggu', sha256: id, copy: null },
})
const photo = (id: string, bytes: number): HeldFile => ({
  ...sound(id, 4_000),
  kind: 'foto',
  stand: { at: 'menunggu', sha256: id, copy: { sha256: id, size: bytes } },
})
const planned = (files: readonly HeldFile[]) =>
  planBundles(files, 100).map((bundle) => bundle.map(({ file, part, from, size }) => [file.id, part, from, size]))

test('texts alone are one bundle', () => {
  expect(planned([])).toEqual([[]])
})

test('photos come before a long recording, which is cut over as many bundles as it needs', () => {
  expect(planned([sound('r', 230), photo('a', 30), photo('b', 20)])).toEqual([
    [
      ['b', 'salinan', 0, 20],
      ['a', 'salinan', 0, 30],
      ['r', 'asli', 0, 50],
    ],
    [['r', 'asli', 50, 100]],
    [['r', 'asli', 150, 80]],
  ])
})

test('what fits into a bundle is never cut', () => {
  expect(planned([sound('r', 60), sound('s', 70)])).toEqual([[['r', 'asli', 0, 60]], [['s', 'asli', 0, 70]]])
})

test('what has come is not carried again', () => {
  const sent: HeldFile = {
    ...photo('a', 30),
    stand: { at: 'diumumkan', sha256: 'a', copy: { sha256: 'a', size: 30 }, salinan: 'cocok', asli: 'belum' },
  }
  expect(planned([sent])).toEqual([[]])
})
