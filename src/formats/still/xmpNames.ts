/** Of everything that is Framebench's own in a packet; the number is the version. */
export const FRAMEBENCH_NAMESPACE = 'urn:framebench:still:1#'

export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

/** Namespaces of a packet by the prefix under which they are written. */
export const NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  exif: 'http://ns.adobe.com/exif/1.0/',
  framebench: FRAMEBENCH_NAMESPACE,
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  plus: 'http://ns.useplus.org/ldf/xmp/1.0/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
} as const

export type XmpName = `${keyof typeof NAMESPACES}:${string}`
