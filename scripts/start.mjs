/** `npm start`: installs, builds, and hands over to src/main/start.ts under Node 24. */
import { become, build, compileWording, install, orExplain } from './ready.mjs'

orExplain(() => {
  install()
  compileWording()
  build()
  become('src/main/start.ts', process.argv.slice(2))
})
