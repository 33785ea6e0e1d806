import { adminLinkCommand } from './commands/admin-link.ts'
import { backupCommand } from './commands/backup.ts'
import type { Command } from './commands/command.ts'
import { migrateCommand } from './commands/migrate.ts'
import { restoreCommand } from './commands/restore.ts'
import { tenggatCommand } from './commands/tenggat.ts'
import { typesCommand } from './commands/types.ts'
import { verifyPledgeCommand } from './commands/verify-pledge.ts'

/** One line each. */
export const commands: readonly Command[] = [
  adminLinkCommand,
  backupCommand,
  migrateCommand,
  restoreCommand,
  tenggatCommand,
  typesCommand,
  verifyPledgeCommand,
]
