/** `npm run bench -- NAME [--json]`: hands over to bench/run.ts under Node 24, on the built pages. */
import { become, build, compileWording, install, orExplain } from './ready.mjs'

orExplain(() => {
  const args = process.argv.slice(2)
  install()
  compileWording()
  if (!args.some((word) => word === '--list' || word === '--help')) build()
  become('bench/run.ts', args)
})
