import { Link } from '@tanstack/react-router'
import {
  IconBook2,
  IconCamera,
  IconFileText,
  IconGitMerge,
  IconKeyboard,
  IconLanguage,
  IconMoon,
  IconPhoto,
  IconScale,
  IconRulerMeasure,
  IconSun,
  IconTerminal,
  IconTimeline,
  IconVideo,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { UndoButtons } from '../../features/annotate/UndoButtons'
import { BackupButton } from '../../features/backup/BackupButton'
import { HistoryButton } from '../../features/history/HistoryButton'
import { FrameBadge } from '../../features/playback/FrameBadge'
import { FrameNumbersCard } from '../../features/playback/FrameNumbersCard'
import { useKeyOf } from '../../stores/keysStore'
import { openDialog } from '../../stores/dialogStore'
import { usePlayback } from '../../stores/playbackStore'
import { prefer, usePreferences } from '../../stores/preferencesStore'
import { useAnnotator, useWorkspace } from '../../stores/workspaceStore'
import { Logo } from '../../ui/Logo'
import { ToolButton } from '../../ui/ToolButton'
import { useTip } from '../../ui/useTip'
import { useScreenPath } from '../useScreenPath'
import { ProjectMenu } from './ProjectMenu'
import { SavedSign } from './SavedSign'

/** Where one is, on which frame, and whether the work is on disk. */
export function TopBar() {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const annotator = useAnnotator()
  const view = usePlayback((state) => state.view)
  const path = useScreenPath()
  const isRecord = path === '/project/$projectId/clip/$clipId/record'
  const isAnnotating = path === '/project/$projectId/clip/$clipId'
  const isCodebook = path === '/project/$projectId/codebook'
  const isClaims = path?.startsWith('/project/$projectId/claims')
  const isLibrary = path === '/project/$projectId/'
  const isMeasures = path === '/project/$projectId/measures'
  const isClock = path?.startsWith('/project/$projectId/clock')
  const isStills = path === '/project/$projectId/stills'
  const isReview = path?.startsWith('/project/$projectId/review')
  const clip = isAnnotating || isReview ? view?.clip : undefined
  return (
    <header className={`top-bar ${clip ? 'has-clip' : ''}`}>
      <Logo />
      <ProjectMenu />
      {workspace ? (
        <>
          <i className="rule" />
          <nav className="top-nav" aria-label={t('nav.label')}>
            <Link
              to="/project/$projectId"
              params={{ projectId: workspace.projectId }}
              className={`tool-button ${isLibrary ? 'is-active' : 'is-icon'}`}
              aria-label={t('nav.library')}
              aria-current={isLibrary ? 'page' : undefined}
            >
              <IconVideo size={16} aria-hidden="true" />
              {isLibrary ? <span>{t('nav.library')}</span> : null}
            </Link>
            {isAnnotating ? (
              <span className="tool-button is-active" aria-current="page">
                <IconPhoto size={16} aria-hidden="true" />
                <span>{t('nav.annotate')}</span>
              </span>
            ) : null}
            {isReview ? (
              <span className="tool-button is-active" aria-current="page">
                <IconGitMerge size={16} aria-hidden="true" />
                <span>{t('review.title')}</span>
              </span>
            ) : null}
            {isRecord ? (
              <span className="tool-button is-active" aria-current="page">
                <IconFileText size={16} aria-hidden="true" />
                <span>{t('clipRecord.title')}</span>
              </span>
            ) : null}
            {isCodebook ? (
              <span className="tool-button is-active" aria-current="page">
                <IconBook2 size={16} aria-hidden="true" />
                <span>{t('codebook.title')}</span>
              </span>
            ) : null}
            {isClaims ? (
              <span className="tool-button is-active" aria-current="page">
                <IconScale size={16} aria-hidden="true" />
                <span>{t('claims.title')}</span>
              </span>
            ) : null}
            {isClock ? (
              <span className="tool-button is-active" aria-current="page">
                <IconTimeline size={16} aria-hidden="true" />
                <span>{t('clock.title')}</span>
              </span>
            ) : null}
            {/* With a clip there is no room for it on a small screen: the menu and a key lead there. */}
            {clip ? null : (
              <Link
                to="/project/$projectId/stills"
                params={{ projectId: workspace.projectId }}
                className={`tool-button ${isStills ? 'is-active' : 'is-icon'}`}
                aria-label={t('stills.title')}
                aria-current={isStills ? 'page' : undefined}
                data-testid="stills-link"
              >
                <IconCamera size={16} aria-hidden="true" />
                {isStills ? <span>{t('stills.title')}</span> : null}
              </Link>
            )}
            {isMeasures ? (
              <span className="tool-button is-active" aria-current="page">
                <IconRulerMeasure size={16} aria-hidden="true" />
                <span>{t('measures.title')}</span>
              </span>
            ) : null}
          </nav>
          <i className="rule" />
          {clip ? (
            <span className="top-clip">
              <Link
                to="/project/$projectId/clip/$clipId/record"
                params={{ projectId: workspace.projectId, clipId: clip.id }}
                className="top-clip-name ellipsis"
                dir="auto"
                title={`${clip.name}: ${t('clipRecord.openHint')}`}
                data-testid="clip-record-link"
              >
                <bdi>{clip.name}</bdi>
              </Link>
              <span className="muted ltr">sha {clip.source.sha256.slice(0, 8)}</span>
            </span>
          ) : (
            <bdi className="second">{annotator?.pseudonym}</bdi>
          )}
        </>
      ) : null}
      <span className="spacer" />
      {clip ? (
        <>
          <FrameBadge />
          <FrameNumbersCard />
        </>
      ) : null}
      <span className="spacer" />
      {workspace ? (
        <>
          <SavedSign />
          <BackupButton />
          <UndoButtons />
          <HistoryButton />
        </>
      ) : null}
      <i className="rule" />
      <TopBarPreferences />
      <TopBarKeys />
    </header>
  )
}

function TopBarPreferences() {
  const { t } = useTranslation()
  const theme = usePreferences((state) => state.theme)
  const language = usePreferences((state) => state.language)
  return (
    <>
      <ToolButton
        label={language === 'en' ? 'العربية' : 'English'}
        hint={t('preferences.language')}
        icon={<IconLanguage size={16} aria-hidden="true" />}
        onClick={() => prefer({ language: language === 'en' ? 'ar' : 'en' })}
      />
      <ToolButton
        label={theme === 'dark' ? t('preferences.light') : t('preferences.dark')}
        icon={theme === 'dark' ? <IconSun size={16} aria-hidden="true" /> : <IconMoon size={16} aria-hidden="true" />}
        isIconOnly
        onClick={() => prefer({ theme: theme === 'dark' ? 'light' : 'dark' })}
      />
    </>
  )
}

/** The command palette and the key sheet. */
function TopBarKeys() {
  const { t } = useTranslation()
  const paletteKey = useKeyOf('palette')
  const sheetKey = useKeyOf('keySheet')
  const tip = useTip(
    <span className="tip">
      {t('launcher.title')}
      {paletteKey === undefined ? null : <kbd dir="ltr">{paletteKey}</kbd>}
    </span>,
  )
  return (
    <>
      <button
        {...tip.events}
        type="button"
        className="tool-button"
        aria-label={t('launcher.title')}
        aria-keyshortcuts={paletteKey}
        data-testid="palette-button"
        onClick={() => openDialog({ kind: 'palette' })}
      >
        <IconTerminal size={16} aria-hidden="true" />
        {paletteKey === undefined ? null : <kbd dir="ltr">{paletteKey}</kbd>}
      </button>
      {tip.layer}
      <ToolButton
        label={t('keys.title')}
        icon={<IconKeyboard size={16} aria-hidden="true" />}
        isIconOnly
        keys={sheetKey}
        onClick={() => openDialog({ kind: 'keys' })}
      />
    </>
  )
}
