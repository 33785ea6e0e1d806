import type { Accounts } from '#app'
import { administration } from './administration.ts'
import { createEngine, type EngineConfig } from './engine.ts'
import { ownAccount } from './own-account.ts'
import { signingIn } from './signing-in.ts'
import { signingInBySso } from './sso/sso.ts'
import { whoTries } from './who-tries.ts'

/** The door of the house; `close` gives its connections back. */
export function createAccounts(config: EngineConfig): {
  readonly accounts: Accounts
  readonly close: () => Promise<void>
} {
  const engine = createEngine(config)
  return {
    accounts: {
      ...signingIn(engine),
      ...whoTries(engine),
      ...ownAccount(engine),
      ...administration(engine),
      sso: engine.sso && signingInBySso(engine, engine.sso),
    },
    close: engine.close,
  }
}
