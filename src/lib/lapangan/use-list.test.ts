import { expect, test } from 'vitest'
import { useList } from './use-list.ts'

const asked = ['Saksi hadir?', 'Kotak tersegel?']

test('the questions of a checklist take the empty places, and come behind what was asked', () => {
  expect(useList({}, asked, 100)).toEqual({ periksa: '2', 'periksa-1': 'Saksi hadir?', 'periksa-2': 'Kotak tersegel?' })
  const begun = { periksa: '1', 'periksa-1': 'Pagar utuh?', 'jawaban-1': 'ya', uraian: 'Awal' }
  expect(useList(begun, asked, 100)).toEqual({
    ...begun,
    periksa: '3',
    'periksa-2': 'Saksi hadir?',
    'periksa-3': 'Kotak tersegel?',
  })
})

test('what is asked there already is not asked twice, and no more comes in than the form takes', () => {
  const once = useList({}, asked, 100)
  expect(useList(once, asked, 100)).toEqual(once)
  expect(useList({}, asked, 1)).toEqual({ periksa: '1', 'periksa-1': 'Saksi hadir?' })
})
