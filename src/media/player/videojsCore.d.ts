/** The player without its own streaming engine, which would start workers from blobs: our headers forbid that. */
declare module 'video.js/core.es.js' {
  export { default } from 'video.js'
}
