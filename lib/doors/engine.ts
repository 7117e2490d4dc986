// Which engine reads here: pages hold it against the one that has read a source.
export { engineVersion } from '#lib/extract/engine'
