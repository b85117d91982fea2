import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReceiveStep } from '../../stores/packagesStore'
import { usePreferences } from '../../stores/preferencesStore'
import { session } from '../../stores/session'
import { momentText } from '../../ui/momentText'
import { ToolButton } from '../../ui/ToolButton'
import { PackageNotes } from './PackageNotes'
import { UnknownTags } from './UnknownTags'

/** A package that holds together: whose it is, what is known of its clips and tags, and what opening it would do. */
export function ReceivePreview({ step }: { readonly step: Extract<ReceiveStep, { kind: 'ready' }> }) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const [isAware, setAware] = useState(false)
  const { summary, plan, tags, blindOn, isListed } = step
  const { packages } = session()
  const isRefused = plan.refusal !== undefined
  const isBlind = blindOn.length > 0
  const codebook = summary.codebooks.map(({ id, version }) => `${id} ${version}`).join(', ')
  return (
    <>
      <div>
        <p className="strong">
          {t('packages.receiving.of', { pseudonym: summary.pseudonym, revision: summary.revision })}
        </p>
        <p className="muted">
          <bdi>{summary.fileName}</bdi>
        </p>
        <p className="second">
          {t('packages.receiving.made', {
            time: momentText(summary.submittedAt, language),
            program: summary.program,
            codebook,
          })}
        </p>
        <p className="second">{t('packages.receiving.proven', { count: summary.shownByLog })}</p>
        {summary.unshown > 0 ? (
          <p className="warn">{t('packages.receiving.unproven', { count: summary.unshown })}</p>
        ) : null}
      </div>
      <ul className="package-clips" aria-label={t('packages.receiving.clips')}>
        {plan.clips.map(({ name, sha256, match, codes }) => (
          <li key={sha256 + name} data-match={match} className={match === 'here' ? undefined : 'warn'}>
            <bdi>{name}</bdi>{' '}
            <span>
              {isBlind
                ? t(`packages.receiving.blindMatch.${match}`)
                : t(`packages.receiving.match.${match}`, { count: codes })}
            </span>
          </li>
        ))}
      </ul>
      {isRefused ? (
        <p role="alert" className="bad" data-testid="package-refused" data-code={plan.refusal}>
          {t(`packages.cannot.${plan.refusal}`, { pseudonym: summary.pseudonym, revision: summary.revision })}
        </p>
      ) : (
        <>
          {/* How much was coded, and with which tags, is what a blind coder must not read yet. */}
          {isBlind ? null : (
            <>
              <p data-testid="package-counts">
                {t('packages.receiving.added', { count: plan.added })}{' '}
                {plan.unchanged > 0 ? t('packages.receiving.unchanged', { count: plan.unchanged }) : null}{' '}
                {plan.leftOut > 0 ? t('packages.receiving.leftOut', { count: plan.leftOut }) : null}
              </p>
              <UnknownTags unknown={plan.unknownTags} tags={tags} />
            </>
          )}
          <PackageNotes step={step} />
          {plan.samePseudonym ? (
            <Checkbox
              size="xs"
              label={t('packages.receiving.samePseudonym', { pseudonym: summary.pseudonym })}
              checked={isAware}
              onChange={(event) => setAware(event.currentTarget.checked)}
            />
          ) : null}
        </>
      )}
      <div className="row form-end">
        <ToolButton
          label={isRefused ? t('app.close') : t('app.cancel')}
          isFilled
          onClick={() => packages.leave()}
          testId="leave-package"
        />
        {isRefused ? null : (
          <>
            {isListed ? null : (
              <ToolButton
                label={t('packages.receiving.keepClosed')}
                isFilled={!isBlind}
                isPrimary={isBlind}
                onClick={() => void packages.keepClosed()}
                testId="keep-closed"
              />
            )}
            {isBlind ? null : (
              <ToolButton
                label={t('packages.receiving.open')}
                isPrimary
                isDisabled={plan.samePseudonym && !isAware}
                hint={plan.samePseudonym && !isAware ? t('packages.receiving.awareFirst') : undefined}
                onClick={() => void packages.open()}
                testId="accept-package"
              />
            )}
          </>
        )}
      </div>
    </>
  )
}
