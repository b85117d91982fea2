export interface Import {
  readonly from: string
  readonly to: string
  readonly isPackage: boolean
}
export function readImports(root: string): { readonly files: string[]; readonly imports: Import[] }
export function brokenRules(imports: readonly Import[]): string[]
