import { originOf } from '../config.ts'
import { administratorLink } from '../first-administrator.ts'
import { withDatabase } from '../with-database.ts'
import type { Command } from './command.ts'

export const adminLinkCommand: Command = {
  name: 'admin-link',
  usage: '',
  summary: 'Make a one-time link that opens an administrator account.',
  help: 'Valid for 24 hours, once. For the first administrator of a production installation, or when every administrator is locked out. It is an event that the auditor sees.',
  words: 0,
  run: (config) =>
    withDatabase(config, async ({ urls }) => {
      const link = await administratorLink(urls.owner, originOf(config))
      return { sentence: `Open this once, within 24 hours:\n${link}`, facts: { link } }
    }),
}
