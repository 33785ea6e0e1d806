import { expect, test } from 'vitest'
import { partsOfNumber } from './letter-number.ts'

/** Numbers of practice.md §1.2. */
test.each([
  [
    '138/PM.00.02/K.JB/11/2024',
    { sequence: '138', classification: 'PM.00.02', month: 11, year: 2024 },
    ['138', 'PM.00.02', 'K.JB', '11', '2024'],
  ],
  [
    '061/PM.00.02/K.SA-03.63/08/2024',
    { sequence: '061', classification: 'PM.00.02', month: 8, year: 2024 },
    ['061', 'PM.00.02', 'K.SA-03.63', '08', '2024'],
  ],
  [
    'KP.07.1/3/418.50/VI/2023',
    { sequence: '3', classification: 'KP.07.1', month: 6, year: 2023 },
    ['KP.07.1', '3', '418.50', 'VI', '2023'],
  ],
  ['270/3265', { sequence: '270' }, ['270', '3265']],
  ['800-5474/2022', { sequence: '800-5474', year: 2022 }, ['800-5474', '2022']],
  ['tanpa nomor', {}, ['tanpa nomor']],
  ['//', {}, []],
])('%s', (number, found, pieces) => expect(partsOfNumber(number)).toEqual({ ...found, pieces }))
