import { expect, test } from 'vitest'
import seeds from '../../../db/seeds/kantor/kinds.json' with { type: 'json' }
import accounts from '../../../db/seeds/akun/contoh.json' with { type: 'json' }
import { isHeldAt, needsEnd, officeKindsOf, rolesAt } from './posts.ts'
import { capacities, roles } from './role.ts'

const kinds = seeds.kinds.map(({ kind }) => kind)

test('every role can be held somewhere, and only at kinds of office that there are', () => {
  expect(roles.filter((role) => officeKindsOf[role].length === 0)).toEqual([])
  expect(roles.flatMap((role) => officeKindsOf[role].filter((kind) => !kinds.includes(kind)))).toEqual([])
  expect(roles.every((role) => accounts.accounts.some((account) => account.role === role))).toBe(true)
})

test('a ketua is no head of a dinas, and BKN stands at no Bawaslu office', () => {
  expect([isHeldAt('ketua', 'opd'), isHeldAt('ketua', 'panwascam')]).toEqual([false, true])
  expect([isHeldAt('bkn', 'bawaslu-kabkota'), isHeldAt('bkn', 'bkn-kanreg')]).toEqual([false, true])
  expect(rolesAt('ptps')).toEqual(['ptps'])
  expect(rolesAt('tni-ad')).toEqual([])
})

test('Pjs, Plt and Plh stand in until a day; a definitive head and a Pj need not say', () => {
  expect(capacities.filter(needsEnd)).toEqual(['pjs', 'plt', 'plh'])
})
