import type { Plugin } from 'vite'

const IN_HELPER = /(['"`])modulepreload\1/g

/**
 * Has every file of the program asked for as a script before it is imported as a module: for modules that are asked for as
 * such Chromium keeps compiled code and never reads it again (docs/decisions/0046).
 */
export function compiledCode(): Plugin {
  return {
    name: 'compiled-code',
    apply: 'build',
    enforce: 'post',
    transform: {
      filter: { id: /vite\/preload-helper/ },
      handler(code) {
        if (code.search(IN_HELPER) === -1) this.error('What asks for files before they are imported is not as it was.')
        return code.replaceAll(IN_HELPER, '"preload"')
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.values(bundle ?? {})
          .filter((file) => file.type === 'chunk' && file.isEntry)
          .map(({ fileName }) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'script', crossorigin: true, href: `/${fileName}` },
            injectTo: 'head-prepend' as const,
          })),
    },
  }
}
