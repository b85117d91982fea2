import type { TFunction } from 'i18next'
import type { ClipRecord } from '../../../domain/records/clip'
import { timecodeText } from '../../../domain/time/timecode'
import type { ArgumentItem } from './argument'

interface ClipLinesProps {
  readonly clip: ClipRecord
  readonly items: readonly ArgumentItem[]
  readonly t: TFunction
}

/** Where the evidence lies in one clip: a line for each, from the clip's first frame to its end, left to right. */
export function ClipLines({ clip, items, t }: ClipLinesProps) {
  const here = items.filter(({ place }) => place?.clip.id === clip.id)
  const length = timecodeText(clip.endPts - clip.firstPts, clip.timebase)
  return (
    <div className="argument-clip-lines">
      <h3>
        <bdi>{clip.name}</bdi>
      </h3>
      <p className="article-small">
        {t('claims.argument.clipFacts', { count: clip.frameCount, length, sha: clip.source.sha256.slice(0, 8) })}
      </p>
      <ul>
        {here.map((item) => (
          <li key={item.recordId}>
            <span>
              <span className="argument-number">{item.number}</span> {t(`claims.columns.${item.bearing}`)}
            </span>
            <ItemBar item={item} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Filled for, empty against, half-filled where it fits either: told apart without a colour. */
function ItemBar({ item }: { readonly item: ArgumentItem }) {
  const { place } = item
  if (!place) return null
  const x = `${(place.from * 100).toFixed(3)}%`
  const isPoint = place.to <= place.from
  return (
    <svg className={`argument-bar is-${item.bearing}`} width="100%" height="14" aria-hidden="true">
      <line x1="0" x2="100%" y1="7" y2="7" />
      {isPoint ? (
        <circle cx={x} cy="7" r="5" />
      ) : (
        <rect x={x} y="2" width={`${((place.to - place.from) * 100).toFixed(3)}%`} height="10" />
      )}
    </svg>
  )
}
