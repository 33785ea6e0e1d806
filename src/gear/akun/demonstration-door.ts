import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import type { BetterAuthPlugin } from 'better-auth'
import * as v from 'valibot'

const isDemonstration = (user: object) => 'demonstration' in user && user.demonstration === true

/** Signs in an account of the demonstration by one click. In production this plugin is not mounted, so the path does not exist. */
export const demonstrationDoor = {
  id: 'netra-demonstration',
  endpoints: {
    signInDemonstration: createAuthEndpoint(
      '/sign-in/demonstration',
      { method: 'POST', body: v.object({ userId: v.string() }) },
      async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId)
        if (!user || !isDemonstration(user)) throw new APIError('UNAUTHORIZED', { code: 'NOT_A_DEMONSTRATION_ACCOUNT' })
        const session = await ctx.context.internalAdapter.createSession(user.id)
        await setSessionCookie(ctx, { session, user })
        return ctx.json({ ok: true })
      },
    ),
  },
} satisfies BetterAuthPlugin
