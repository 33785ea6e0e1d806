import { expect, test } from 'vitest'
import { definitions } from '../angka/measures.ts'
import { findDataset } from './datasets.ts'
import { fileOf } from './file-of-measure.ts'

test('every definition has a file', () => {
  expect(definitions.flatMap(({ id }) => (fileOf(id) === null ? [id] : []))).toEqual([])
  for (const { id } of definitions) expect(findDataset(fileOf(id) ?? '')).not.toBeNull()
  // The control: what is no definition has none.
  expect(fileOf('tanpa-arti')).toBeNull()
})
