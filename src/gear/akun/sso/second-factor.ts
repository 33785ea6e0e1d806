import type { BetterAuthPlugin } from 'better-auth'
import type { twoFactor } from 'better-auth/plugins/two-factor'
import { attempts } from './attempt.ts'

/**
 * After one factor at the provider the code of the app is asked for as it is after a password, by the library's own
 * hook, which by itself watches the door of passwords only.
 */
export const askSecondFactor = ({ hooks }: ReturnType<typeof twoFactor>): BetterAuthPlugin => ({
  id: 'netra-sso-second-factor',
  hooks: {
    after: hooks.after.map(({ handler }) => ({
      matcher: ({ path }: { path?: string | undefined }) => path === '/callback/:id' && attempts.proof() === 'sso',
      handler,
    })),
  },
})
