/**
 * Loaded before a program of ours (`--import`): its clock runs on from so many milliseconds later as the file says that LATER_FILE names, looked
 * at again each twentieth of a second. Timers, and what is measured by `performance.now()`, go on as they do.
 */
import { readFileSync } from 'node:fs'

const file = process.env['LATER_FILE'] ?? ''
const Real = globalThis.Date
let [later, lookedAt] = [0, -Infinity]

function laterNow() {
  const now = performance.now()
  if (now - lookedAt > 50) [later, lookedAt] = [Number(readFileSync(file, 'utf8')), now]
  return Real.now() + later
}

globalThis.Date = new Proxy(Real, {
  construct: (target, args, self) => Reflect.construct(target, args.length === 0 ? [laterNow()] : args, self),
  apply: () => new Real(laterNow()).toString(),
  get: (target, name, self) => (name === 'now' ? laterNow : Reflect.get(target, name, self)),
})
