import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('docs/law is what src/law says', () => {
  const check = spawnSync(process.execPath, ['scripts/law-export.mjs', '--check'], { encoding: 'utf8' })
  expect({ status: check.status, said: check.stderr }).toEqual({ status: 0, said: '' })
})
