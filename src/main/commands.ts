import { adminLinkCommand } from './commands/admin-link.ts'
import { backupCommand } from './commands/backup.ts'
import type { Command } from './commands/command.ts'
import { logCommand } from './commands/log.ts'
import { evidenceCommand } from './commands/evidence.ts'
import { migrateCommand } from './commands/migrate.ts'
import { openDataCommand } from './commands/open-data.ts'
import { restoreCommand } from './commands/restore.ts'
import { regionsCommand } from './commands/regions.ts'
import { rollCommand } from './commands/roll.ts'
import { tenggatCommand } from './commands/tenggat.ts'
import { typesCommand } from './commands/types.ts'
import { verifyCommand } from './commands/verify-here.ts'
import { witnessCommand } from './commands/witness.ts'
import { verifyPledgeCommand } from './commands/verify-pledge.ts'

/** One line each. */
export const commands: readonly Command[] = [
  adminLinkCommand,
  backupCommand,
  logCommand,
  evidenceCommand,
  migrateCommand,
  openDataCommand,
  restoreCommand,
  regionsCommand,
  rollCommand,
  tenggatCommand,
  typesCommand,
  verifyCommand,
  witnessCommand,
  verifyPledgeCommand,
]
