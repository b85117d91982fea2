import { PasswordInput } from '@mantine/core'
import { IconLockOpen, IconPackageExport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClipId } from '../../domain/records/ids'
import { beginRevision } from '../../engine/commands/beginRevision'
import { nextRevision } from '../../engine/reviewsOf'
import type { Workspace } from '../../engine/workspace'
import type { HandInLine } from '../../stores/handIn'
import { usePackages } from '../../stores/packagesStore'
import { accepted } from '../../stores/refusals'
import { session } from '../../stores/session'
import { useAnnotator, useIsReadOnly, useRecords, useWorkspace } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { HandInRow } from './HandInRow'
import { PseudonymPart } from './PseudonymPart'

interface HandInPartProps {
  readonly lines: readonly HandInLine[]
  readonly onClip: (id: ClipId) => void
}

function revisionNow({ index, authorId }: Workspace): number {
  return nextRevision(index, authorId)
}

/** The clips with what this coder has on each, which of them go into the next package, and what ends or begins a revision. */
export function HandInPart({ lines, onClip }: HandInPartProps) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const coder = useAnnotator()
  const isReadOnly = useIsReadOnly()
  const revision = useRecords(revisionNow, 1)
  const isSubmitting = usePackages((state) => state.isSubmitting)
  const [isLeftOut, setLeftOut] = useState<ReadonlySet<ClipId>>(new Set())
  const [passphrase, setPassphrase] = useState('')
  const chosen = lines.filter((line) => !line.isLocked && !isLeftOut.has(line.clip.id)).map(({ clip }) => clip.id)
  const locked = lines.filter((line) => line.isLocked).map(({ clip }) => clip.id)
  const readOnlyHint = isReadOnly ? t('readOnly.sign') : undefined
  return (
    <section className="hand-in" aria-label={t('packages.handIn.title')}>
      <h2>{t('packages.handIn.title')}</h2>
      <p className="second">{t('packages.handIn.as', { pseudonym: coder?.pseudonym ?? '' })}</p>
      <PseudonymPart />
      <table className="packages-table">
        <thead>
          <tr>
            <th scope="col">{t('packages.handIn.clip')}</th>
            <th scope="col">{t('packages.handIn.coded')}</th>
            <th scope="col">{t('packages.handIn.before')}</th>
            <th scope="col">{t('packages.handIn.state')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <HandInRow
              key={line.clip.id}
              line={line}
              isChosen={chosen.includes(line.clip.id)}
              onChosen={(isChosen) => {
                const next = new Set(isLeftOut)
                if (isChosen) next.delete(line.clip.id)
                else next.add(line.clip.id)
                setLeftOut(next)
              }}
              onClip={() => onClip(line.clip.id)}
            />
          ))}
        </tbody>
      </table>
      <div className="row is-wrapped hand-in-end">
        <PasswordInput
          className="hand-in-passphrase"
          size="xs"
          label={t('packages.passphrase.optional')}
          description={t('packages.passphrase.hint')}
          autoComplete="off"
          maxLength={200}
          value={passphrase}
          visibilityToggleButtonProps={{ 'aria-label': t('packages.passphrase.show') }}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <span className="spacer" />
        {locked.length > 0 ? (
          <ToolButton
            label={t('packages.handIn.revise', { revision })}
            icon={<IconLockOpen size={16} aria-hidden="true" />}
            isFilled
            isDisabled={isReadOnly}
            hint={readOnlyHint ?? t('packages.handIn.reviseHint')}
            onClick={() => workspace && accepted(beginRevision(workspace, locked))}
            testId="begin-revision"
          />
        ) : null}
        <ToolButton
          label={isSubmitting ? t('packages.handIn.making') : t('packages.handIn.submit', { count: chosen.length })}
          icon={<IconPackageExport size={16} aria-hidden="true" />}
          isPrimary
          isDisabled={isReadOnly || isSubmitting || chosen.length === 0}
          hint={readOnlyHint ?? t(chosen.length === 0 ? 'packages.handIn.nothing' : 'packages.handIn.submitHint')}
          onClick={() => {
            void session().packages.submit(chosen, passphrase)
            setPassphrase('')
          }}
          testId="submit"
        />
      </div>
    </section>
  )
}
