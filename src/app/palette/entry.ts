import type { ClipRecord } from '../../domain/records/clip'
import type { PaletteTag } from '../../stores/codebookQueries'
import type { Command } from '../commands/command'
import type { ClipObject } from './clipObjects'
import type { SearchedText } from './wordMatch'

export type EntryGroup = 'recent' | Entry['kind']

/** What the palette finds. `id` is its own among all entries. */
export type Entry =
  | { readonly kind: 'place'; readonly id: string; readonly frame: number; readonly time: string | undefined }
  | { readonly kind: 'command'; readonly id: string; readonly command: Command }
  | { readonly kind: 'tag'; readonly id: string; readonly tag: PaletteTag }
  | { readonly kind: 'clip'; readonly id: string; readonly clip: ClipRecord }
  | { readonly kind: 'object'; readonly id: string; readonly object: ClipObject }

/** An entry with what is searched of it. */
export interface Searchable {
  readonly entry: Exclude<Entry, { kind: 'place' | 'object' }>
  readonly searched: SearchedText
}

/** What can be found on this screen, made when the palette opens. */
export interface Catalogue {
  readonly listed: readonly Searchable[]
  readonly objects: readonly ClipObject[]
  readonly tags: ReadonlyMap<string, SearchedText>
}
