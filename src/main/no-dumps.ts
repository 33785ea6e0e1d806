/** What makes Node write its memory to the disk, or let somebody read it: of a program that holds an identity for a moment none may be on. */
const dumps =
  /^--(heapsnapshot|heap-prof|report-|diagnostic-dir|abort-on-uncaught-exception|inspect|debug|trace-events-enabled|perf-|prof\b|redirect-warnings)/

/** The options of Node that an environment gives, without those. Values that stand apart from their option go with it. */
export function withoutDumps(nodeOptions: string | undefined): string {
  const kept: string[] = []
  let dropping = false
  for (const word of (nodeOptions ?? '').split(/\s+/).filter(Boolean)) {
    if (word.startsWith('-')) dropping = dumps.test(word)
    if (!dropping) kept.push(word)
  }
  return kept.join(' ')
}

/**
 * Starts `program` as a process of which no core is dumped, however large the limit is where it is started from: what it forks inherits that.
 * `exec`, so that the process is the program and nobody stands between.
 */
export const undumped = (program: string, args: readonly string[]): readonly [string, readonly string[]] => [
  '/bin/sh',
  ['-c', 'ulimit -c 0; exec "$0" "$@"', program, ...args],
]
