// Writes src/lib/peta/land.json: the outline of the land as one path of SVG, from Natural Earth (world-atlas, public domain), in the units of
// the sheet and without what is smaller than a line. Drawing it anew for every reader would parse 3.6 MB.
import { readFileSync, writeFileSync } from 'node:fs'
import { feature } from 'topojson-client'
import { shapeOntoGrid } from '../src/core/peta/simplify.ts'
import { pathOf } from '../src/lib/peta/path.ts'
import { spotOf } from '../src/lib/peta/projection.ts'

const atlas = JSON.parse(readFileSync(new URL(import.meta.resolve('world-atlas/countries-10m.json')), 'utf8'))
const indonesia = feature(atlas, atlas.objects.countries).features.find(({ id }) => id === '360')
const shape = indonesia.geometry.coordinates.map((rings) => rings.map((ring) => ring.map(([x, y]) => spotOf(x, y))))
const path = pathOf(shapeOntoGrid(shape, 0.5))
writeFileSync(
  new URL('../src/lib/peta/land.json', import.meta.url),
  `${JSON.stringify({ source: 'Natural Earth, 1:10m', path }, null, 2)}\n`,
)
console.log(`${path.length} characters`)
