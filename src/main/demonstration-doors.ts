import { postName, roleGroups, walk } from '#lib/akun/role-words.ts'
import type { DemonstrationAccount } from '#store/views'

const width = 100

/**
 * What the sign-in page of a demonstration offers, for whoever looks at a terminal: the walk of README first, one account a line; then
 * one for each other role, folded by body. The roles are called as the page calls them.
 */
export function demonstrationDoors(accounts: readonly DemonstrationAccount[], signInPage: string): string {
  const firstOf = (role: string) => accounts.find((account) => account.role === role)
  const firsts = (roles: readonly string[]) => roles.map(firstOf).filter((account) => account !== undefined)
  const shown = new Set(roleGroups.flatMap(({ roles }) => firsts(roles)))
  return [
    'A demonstration, with invented people and cases. Its accounts (role, office), each a button without a password at',
    signInPage,
    ...firsts(walk).map(
      (account, index) => `  ${index + 1}. ${postName(account.role, account.officeKind)}, ${account.officeName}`,
    ),
    ...roleGroups.flatMap(({ says, roles }) =>
      fold(
        says(),
        firsts(roles.filter((role) => !walk.includes(role))).map(
          ({ role, officeKind, officeName }) => `${postName(role, officeKind)} (${officeName})`,
        ),
      ),
    ),
    `  … and ${accounts.length - shown.size} more, whom the cases need.`,
  ].join('\n')
}

/** Items never break; the second line on stands in a little. */
function fold(head: string, items: readonly string[]): readonly string[] {
  const lines = [`  ${head}:`]
  for (const [index, item] of items.entries()) {
    const word = ` ${item}${index === items.length - 1 ? '' : ','}`
    const last = lines.at(-1) ?? ''
    if (last.length + word.length <= width) lines[lines.length - 1] = last + word
    else lines.push(`   ${word}`)
  }
  return lines
}
