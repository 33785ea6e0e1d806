import type { Netra } from '#app'
import type { DatabaseUrls } from '../../src/main/database-server.ts'
import type { DatabaseRole } from '#gear'

/**
 * `empty`: migrated only. `full`: what every installation holds. `demonstration`: that, and the invented cases of the story. `large`: those, and the
 * large past that lies before them where the product is started.
 */
export type Level = 'empty' | 'full' | 'demonstration' | 'large'

export const templates: Readonly<Record<Level, string>> = {
  empty: 'netra_template',
  full: 'netra_template_full',
  demonstration: 'netra_template_demonstration',
  large: 'netra_template_large',
}

export const modeOf = (level: Level): Netra['mode'] =>
  level === 'demonstration' || level === 'large' ? 'demonstration' : 'production'

/** What both modes hold alike, before the installation is for one of them: the regions are most of a load, and never differ. */
export const commonTemplate = 'netra_template_common'

export const urlIn = (pattern: string, role: DatabaseRole, database: string): string =>
  pattern.replace('ROLE@', `${role}@`).replace('/DATABASE?', `/${database}?`)

export const urlsIn = (pattern: string, database: string): DatabaseUrls => ({
  admin: urlIn(pattern, 'postgres', database),
  owner: urlIn(pattern, 'netra_owner', database),
  app: urlIn(pattern, 'netra_app', database),
  auth: urlIn(pattern, 'netra_auth', database),
  jobs: urlIn(pattern, 'netra_jobs', database),
  lapor: urlIn(pattern, 'netra_lapor', database),
})
