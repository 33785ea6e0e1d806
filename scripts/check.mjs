/** `npm run check`, the daily loop: types, lint, fence, unit. */
import { compileWording, install, orExplain } from './ready.mjs'
import { runSteps } from './steps.mjs'

orExplain(() => {
  install()
  compileWording()
})
await runSteps('daily')
