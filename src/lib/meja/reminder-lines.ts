import type { Instant } from '#law'
import { listReminders, mostRemindersShown, type ToldReminder } from '#store/views'
import { reminderInWords } from '#wording'

/** `href` null: the reader is told of a silence and does not see the file. */
export type ReminderLine = { readonly id: string; readonly says: string; readonly href: string | null }

/** What the reader's offices are reminded of now. */
export async function reminderLines(
  tx: Parameters<typeof listReminders>[0],
  officeIds: readonly string[],
  now: Instant,
): Promise<{ readonly lines: readonly ReminderLine[]; readonly more: boolean }> {
  const told = await listReminders(tx, officeIds, now)
  return { lines: told.slice(0, mostRemindersShown).map(lineOf), more: told.length > mostRemindersShown }
}

const lineOf = (told: ToldReminder): ReminderLine => ({
  id: told.id,
  says: reminderInWords(told),
  href: hrefOf(told),
})

function hrefOf({ caseId, lhpId, referralId }: ToldReminder): string | null {
  if (lhpId !== null) return `/meja/lhp/${lhpId}`
  if (referralId !== null) return `/meja/penerusan/${referralId}`
  return caseId === null ? null : `/meja/perkara/${caseId}`
}
