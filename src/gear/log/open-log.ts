import { destination, pino, stdTimeFunctions } from 'pino'
import { traceOf } from './trace-of.ts'

export type LogLevel = 'info' | 'error' | 'silent'

/** Chosen by us and never typed by a person. */
type Facts = Readonly<Record<string, string | number | boolean | null | undefined>>

export type Log = {
  /** Something worth knowing happened. */
  readonly note: (what: string, facts?: Facts) => void
  /** Something that should not have happened, masked. */
  readonly fault: (what: string, error: unknown, facts?: Facts) => void
}

/**
 * JSON lines on stderr, because stdout is for the person who started us. A person at a terminal sees only what went
 * wrong; what collects logs sees each request.
 */
export function openLog(process_: string, level: LogLevel | null): Log {
  // Not at every line a write: what is told waits a second at most, and a fault waits for nothing.
  const out = destination({ fd: 2, sync: false, minLength: 4_096, periodicFlush: 1_000, maxLength: 16_000_000 })
  const options = {
    level: level ?? (process.stderr.isTTY ? 'error' : 'info'),
    base: { process: process_ },
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  }
  const lines = pino(options, out)
  return {
    note: (what, facts) => {
      lines.info({ what, ...facts })
    },
    fault: (what, error, facts) => {
      lines.error({ what, ...facts, ...traceOf(error) })
      out.flush()
    },
  }
}
