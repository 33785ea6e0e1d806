import type { Netra } from '#app'
import type { Instant } from '#law'
import type { Db } from '#store'
import { sceneOf, stepsTold, type Story } from './scene.ts'

/**
 * Tells stories through the use cases, in the order of their days, with a clock that walks along: numbers, events and due
 * dates come out as if it had all been recorded then. Interrupted and told again, it goes on where it stopped.
 */
export async function tell(netra: Netra, look: Db, chapter: string, stories: readonly Story[]): Promise<void> {
  let now: Instant = netra.clock()
  const walking: Netra = { ...netra, clock: () => now }
  stories.forEach(inOrder)
  const told = new Map<string, number>()
  for (const { name } of stories) told.set(name, await stepsTold(look, chapter, name))
  const steps = stories.flatMap(({ name, steps: all }) => all.map((step, index) => ({ ...step, name, index })))
  for (const { name, index, at, tell: happen } of steps.sort(byTime)) {
    if (index < (told.get(name) ?? 0)) continue
    now = at
    const result = await happen(sceneOf(walking, look, chapter, name))
    if (!result.ok)
      throw new Error(`the story ${name} stops at step ${String(index + 1)}: ${JSON.stringify(result.refusal)}`)
  }
}

type Placed = { readonly at: Instant; readonly name: string }

const byTime = (a: Placed, b: Placed) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.name < b.name ? -1 : 1)

/** A step is known by its moment, so no two of a story may share one. */
function inOrder({ name, steps }: Story): void {
  const late = steps.findIndex(({ at }, index) => index > 0 && at <= (steps[index - 1]?.at ?? ''))
  if (late !== -1) throw new Error(`step ${String(late + 1)} of ${name} does not come after the one before it`)
}
