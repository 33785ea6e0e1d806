import { expect, test } from 'vitest'
import type { DemonstrationAccount } from '#store/views'
import seeds from '../../db/seeds/akun/contoh.json' with { type: 'json' }
import { demonstrationDoors } from './demonstration-doors.ts'

const accounts = seeds.accounts.map(({ name, role, office }, index) => ({
  userId: `contoh-${String(index)}`,
  name,
  role: role as DemonstrationAccount['role'],
  capacity: 'definitif' as const,
  officeName: office,
  officeKind: 'bawaslu-kabkota',
  until: null,
}))

test('every role is offered once, the walk first, on a screenful of lines that no terminal breaks', () => {
  const lines = demonstrationDoors(accounts, 'http://localhost:3000/masuk').split('\n')
  expect(lines.length).toBeLessThan(24)
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(115)
  expect(lines[2]).toContain('1. Petugas penerima, BAWASLU-64.01')
  const offices =
    lines
      .slice(2)
      .join('\n')
      .match(/[A-Z]{2,}(-[\dA-Z.]+)*/g) ?? []
  const roles = new Set(accounts.map(({ role }) => role))
  expect(lines.at(-1)).toContain(`${accounts.length - roles.size} more`)
  for (const role of roles) {
    const { officeName } = accounts.find((account) => account.role === role) ?? { officeName: '' }
    expect(offices, role).toContain(officeName)
  }
})
