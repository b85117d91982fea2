import type { TFunction } from 'i18next'
import type { HrefOf } from '../hrefOf'
import type { ArgumentItem, ArgumentPlace } from './argument'
import type { EvidencePicture } from './evidencePicture'
import { Paragraphs } from './Paragraphs'

interface EvidenceFigureProps {
  readonly item: ArgumentItem
  /** Undefined while it is being decoded. */
  readonly picture: EvidencePicture | undefined
  readonly t: TFunction
  readonly hrefOf: HrefOf | undefined
}

/** One piece of evidence: its picture or why there is none, what is seen in it, and where that can be checked. */
export function EvidenceFigure({ item, picture, t, hrefOf }: EvidenceFigureProps) {
  const { place } = item
  return (
    <figure className="argument-figure" data-testid="argument-figure" data-record={item.recordId}>
      <EvidenceImage picture={picture} place={place} t={t} />
      <figcaption>
        <h3>
          <span className="argument-number">{item.number}</span> <bdi>{item.title}</bdi>
        </h3>
        <p className="article-small">
          {t('claims.strengthLabel')}: <strong>{item.strength}</strong>
        </p>
        {item.note === '' ? null : <Paragraphs text={item.note} />}
        {picture?.kind === 'image' && item.boxes.length > 0 ? (
          <p className="article-small">
            {t('claims.argument.key')}: <bdi>{item.boxes.map((label, at) => `${at + 1} ${label}`).join(' · ')}</bdi>
          </p>
        ) : null}
        {place ? <PlaceLine place={place} recordId={item.recordId} t={t} hrefOf={hrefOf} /> : null}
        {item.coderNote === '' ? null : (
          <div className="article-small">
            {t('claims.argument.coderNote')}: <bdi>{item.coderNote}</bdi>
          </div>
        )}
        <p className="article-small">
          {item.codedBy === '' ? '' : `${t('claims.argument.codedBy', { who: item.codedBy })} · `}
          {t('claims.argument.linkedBy', { who: item.linkedBy })}
        </p>
      </figcaption>
    </figure>
  )
}

function EvidenceImage({
  picture,
  place,
  t,
}: Pick<EvidenceFigureProps, 'picture' | 't'> & { readonly place: ArgumentPlace | undefined }) {
  if (!picture) return <div className="argument-blank" aria-hidden="true" />
  if (picture.kind === 'blank') {
    return (
      <div className="argument-blank" data-testid="argument-blank" data-reason={picture.reason}>
        {t(`claims.argument.blank.${picture.reason}`)}
      </div>
    )
  }
  return (
    <img
      src={picture.src}
      width={picture.width}
      height={picture.height}
      alt={place ? t('claims.argument.pictureOf', { frame: place.frame, clip: place.clip.name }) : ''}
    />
  )
}

interface PlaceLineProps extends Pick<EvidenceFigureProps, 't' | 'hrefOf'> {
  readonly place: ArgumentPlace
  readonly recordId: string
}

/** Clip, frame, time, timestamp, fingerprint: all that is needed to find the same picture again. */
function PlaceLine({ place, recordId, t, hrefOf }: PlaceLineProps) {
  const at = `${t('claims.argument.frame', { frame: place.frame })} · ${place.timecode}`
  return (
    <p className="argument-place">
      <bdi className="argument-clip">{place.clip.name}</bdi>
      {' · '}
      {hrefOf ? (
        <a href={hrefOf(place.clip.id, place.frame, recordId === place.clip.id ? undefined : recordId)}>
          <bdi>{at}</bdi>
        </a>
      ) : (
        <bdi>{at}</bdi>
      )}
      {' · '}
      <bdi dir="ltr">pts {place.pts}</bdi>
      {' · '}
      <bdi dir="ltr">SHA-256 {place.sha8}</bdi>
      {place.frames === undefined ? null : (
        <>
          <br />
          {place.frames} ({t('claims.argument.firstFrame')})
        </>
      )}
    </p>
  )
}
