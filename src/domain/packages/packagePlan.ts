import type { Change } from '../edits/edit'
import type { TagId } from '../records/ids'
import type { Tag } from '../records/tag'

/** A clip of a package and what it is here. */
export interface ArrivedClip {
  readonly name: string
  readonly sha256: string
  /** `otherFrames`: these bytes, but read as other frames, so that nothing said of them can be carried over. */
  readonly match: 'here' | 'notHere' | 'otherFrames'
  /** Boxes, frame tags, ranges and tracks of the coder on it. */
  readonly codes: number
}

/** A tag that is used in a package and that no codebook here has. */
export interface UnknownTag {
  readonly tag: Pick<Tag, 'id' | 'labels' | 'kind'>
  readonly uses: number
  /** A tag here of the same kind with the same name. */
  readonly suggested: TagId | undefined
}

/** What opening a package would do, and what should be known before. */
export interface PackagePlan {
  /** Those of the one edit that opens it; without the coder's codes where `refusal` says why. */
  readonly changes: readonly Change[]
  readonly clips: readonly ArrivedClip[]
  /** New codes: boxes, frame tags, ranges and tracks. */
  readonly added: number
  /** Codes that are here already, word for word, as from an earlier revision. */
  readonly unchanged: number
  /** Codes that are not taken: their clip is not here, their tag is not, or they cannot stand here. */
  readonly leftOut: number
  readonly unknownTags: readonly UnknownTag[]
  /** Tags that mean something else in the codebook here. */
  readonly otherMeaning: readonly Pick<Tag, 'id' | 'labels'>[]
  /** Other coders of this project with the same pseudonym. */
  readonly samePseudonym: boolean
  readonly isOtherProject: boolean
  /** A newer revision of this coder is here: that one goes on counting. */
  readonly isOlder: boolean
  /** Why it cannot be opened. */
  readonly refusal: 'alreadyHere' | 'noClipHere' | 'otherFrames' | 'sameRevision' | undefined
}
