import { useEffect, useMemo, useState } from 'react'
import type { RecordId } from '../../../domain/records/ids'
import type { Evidence } from '../../../engine/evidenceOf'
import { session } from '../../../stores/session'
import { evidencePicture, type EvidencePicture } from './evidencePicture'

type Pictures = ReadonlyMap<RecordId, EvidencePicture>

const NO_PICTURES: Pictures = new Map()

/** Decodes the picture of each piece of evidence, clip by clip; what may not be shown is never decoded. */
export function useEvidencePictures(evidence: readonly Evidence[]): Pictures {
  const [decoded, setDecoded] = useState<Pictures>(NO_PICTURES)
  // Records change with every edit; what is seen in the pictures seldom does.
  const shown = JSON.stringify(
    evidence.map(({ link, place }) => [link.recordId, place?.clip.id, place?.frame, place?.blank, place?.boxes]),
  )
  const blanks = useMemo(() => blanksOf(evidence), [shown]) // oxlint-disable-line react-hooks/exhaustive-deps
  useEffect(() => {
    let isLeft = false
    setDecoded(NO_PICTURES)
    const add = (recordId: RecordId, picture: EvidencePicture) => {
      if (!isLeft) setDecoded((known) => new Map([...known, [recordId, picture]]))
    }
    void decodeAll(
      evidence.filter(({ link }) => !blanks.has(link.recordId)),
      add,
      () => isLeft,
    )
    return () => {
      isLeft = true
    }
    // `shown` stands for the evidence, as far as its pictures go.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [shown])
  return useMemo(() => new Map([...blanks, ...decoded]), [blanks, decoded])
}

function blanksOf(evidence: readonly Evidence[]): Pictures {
  return new Map(
    evidence.flatMap(({ link, place }): [RecordId, EvidencePicture][] => {
      if (!place) return [[link.recordId, { kind: 'blank', reason: 'none' }]]
      return place.blank ? [[link.recordId, { kind: 'blank', reason: place.blank }]] : []
    }),
  )
}

async function decodeAll(
  evidence: readonly Evidence[],
  add: (recordId: RecordId, picture: EvidencePicture) => void,
  isLeft: () => boolean,
): Promise<void> {
  const clips = new Map(evidence.flatMap(({ place }) => (place ? [[place.clip.id, place.clip] as const] : [])))
  for (const [clipId, clip] of clips) {
    const here = evidence.filter(({ place }) => place?.clip.id === clipId)
    const opened = isLeft() ? undefined : await session().media.open({ clip })
    for (const each of here) {
      if (isLeft()) break
      const failed = { kind: 'blank', reason: opened?.ok ? 'failed' : 'missing' } as const
      const picture = opened?.ok ? await evidencePicture(opened.value, each).catch(() => failed) : failed
      add(each.link.recordId, picture)
    }
    if (opened?.ok) opened.value.close()
  }
}
