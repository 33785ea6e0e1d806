import { build } from '../../scripts/ready.mjs'

export const setup = () => {
  build()
}
