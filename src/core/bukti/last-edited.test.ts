import { expect, test } from 'vitest'
import { lastEdited } from './last-edited.ts'

test('the last edited copy goes out for each that it was made of, and what was never edited goes out itself', () => {
  const edits = [
    { originalId: 'a', editedId: 'b' },
    { originalId: 'c', editedId: 'd' },
    { originalId: 'b', editedId: 'e' },
  ]
  expect(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => lastEdited(id, edits))).toEqual(['e', 'e', 'd', 'd', 'e', 'f'])
  expect(lastEdited('a', [])).toBe('a')
})
