import { SegmentedControl, type SegmentedControlProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ExportProfile } from '../../domain/provenance/exportProfile'

const PROFILES: readonly ExportProfile[] = ['publication', 'archive']

type ProfileControlProps = Pick<SegmentedControlProps, 'size' | 'fullWidth' | 'readOnly' | 'disabled'> & {
  readonly profile: ExportProfile
  readonly onProfile: (profile: ExportProfile) => void
  readonly testId: string
}

/** For whom stills leave. */
export function ProfileControl({ profile, onProfile, testId, ...look }: ProfileControlProps) {
  const { t } = useTranslation()
  return (
    <SegmentedControl
      {...look}
      aria-label={t('stills.profile')}
      data={PROFILES.map((each) => ({ value: each, label: t(`stills.profiles.${each}`) }))}
      value={profile}
      data-testid={testId}
      onChange={(value) => onProfile(value === 'archive' ? 'archive' : 'publication')}
    />
  )
}
