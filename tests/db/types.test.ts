import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { generateTypes, typesFile } from '../../src/main/generate-types.ts'
import { cloneDatabase } from '../support/database.ts'

test('the committed types are those of the migrated database (else: npm run netra -- types)', async () => {
  const clone = await cloneDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'netra-types-'))
  try {
    const file = join(folder, 'schema.ts')
    await generateTypes(clone.urlFor('postgres'), file)
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(typesFile, 'utf8'))
  } finally {
    rmSync(folder, { recursive: true })
    await clone.close()
  }
})
