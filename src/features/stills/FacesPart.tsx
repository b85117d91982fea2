import { IconFaceId, IconSquareFilled, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ToolButton } from '../../ui/ToolButton'
import type { SuggestedFaces } from './useSuggestedFaces'

interface FacesPartProps {
  readonly faces: SuggestedFaces
  readonly isReadOnly: boolean
  /** Whether the picture is graphic and this viewer has not chosen to see it. */
  readonly isCovered: boolean
}

/** What a detector proposes to cover; a person takes or leaves each. */
export function FacesPart({ faces, isReadOnly, isCovered }: FacesPartProps) {
  const { t } = useTranslation()
  const { boxes, isLooking, problem } = faces
  const icon = { size: 14, 'aria-hidden': true } as const
  return (
    <section className="still-part" aria-label={t('faces.title')} data-testid="faces">
      <span className="row">
        <h2>{t('faces.title')}</h2>
        <span className="spacer" />
        {isLooking ? (
          <ToolButton label={t('app.cancel')} onClick={faces.cancel} testId="cancel-faces" />
        ) : (
          <ToolButton
            label={t('faces.look')}
            isFilled
            isDisabled={isReadOnly || isCovered}
            hint={isReadOnly ? t('readOnly.sign') : undefined}
            onClick={faces.look}
            testId="look-for-faces"
          />
        )}
      </span>
      <p className="second small" role="status" data-testid="faces-said">
        {isLooking
          ? t('faces.looking')
          : problem && problem.code !== 'cancelled'
            ? t(`faces.problems.${problem.code}`, 'message' in problem ? { message: problem.message } : {})
            : boxes === undefined
              ? t('faces.hint')
              : t(boxes.length === 0 ? 'faces.none' : 'faces.found', { count: boxes.length })}
      </p>
      {boxes && boxes.length > 0 ? (
        <>
          <ul>
            {boxes.map((box, at) => (
              <li key={`${box.x} ${box.y}`} className="still-line" data-testid="suggested-face">
                <IconFaceId {...icon} />
                <span>{t('faces.one', { number: at + 1 })}</span>
                <span className="second ltr small">
                  {box.w}×{box.h}
                </span>
                <span className="spacer" />
                <ToolButton
                  label={t('faces.cover', { number: at + 1 })}
                  icon={<IconSquareFilled {...icon} />}
                  isIconOnly
                  isDisabled={isReadOnly}
                  onClick={() => faces.cover([box])}
                  testId="cover-face"
                />
                <ToolButton
                  label={t('faces.dismiss', { number: at + 1 })}
                  icon={<IconX {...icon} />}
                  isIconOnly
                  onClick={() => faces.dismiss([box])}
                  testId="dismiss-face"
                />
              </li>
            ))}
          </ul>
          <span className="row">
            <ToolButton
              label={t('faces.coverAll')}
              isFilled
              isDisabled={isReadOnly}
              onClick={() => faces.cover(boxes)}
              testId="cover-faces"
            />
            <ToolButton label={t('faces.dismissAll')} onClick={() => faces.dismiss(boxes)} testId="dismiss-faces" />
          </span>
        </>
      ) : null}
    </section>
  )
}
