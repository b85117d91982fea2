interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createHTML(text: string): string; createScriptURL(url: string): string }): unknown
}

/**
 * Libraries write element text by `innerHTML` (Konva an empty string, the UI kit its style sheet). The default policy
 * lets through only text that cannot hold an element, and scripts of this origin.
 */
export function installTrustedTypes(): void {
  const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes
  factory?.createPolicy('default', {
    createHTML(text) {
      if (text.includes('<')) throw new TypeError('Markup from text is refused')
      return text
    },
    createScriptURL(url) {
      if (new URL(url, location.href).origin !== location.origin)
        throw new TypeError('A script of another origin is refused')
      return url
    },
  })
}
