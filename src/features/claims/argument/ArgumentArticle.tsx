import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import type { Bearing } from '../../../domain/records/claim'
import type { RecordId } from '../../../domain/records/ids'
import type { Language } from '../../../stores/preferencesStore'
import type { HrefOf } from '../hrefOf'
import type { Argument } from './argument'
import { ClipLines } from './ClipLines'
import { EvidenceFigure } from './EvidenceFigure'
import type { EvidencePicture } from './evidencePicture'
import { Paragraphs } from './Paragraphs'

export interface ArgumentArticleProps {
  readonly argument: Argument
  readonly language: Language
  /** In the language of the page, which may be another than that of the program. */
  readonly t: TFunction
  readonly pictures: ReadonlyMap<RecordId, EvidencePicture>
  /** What was measured for the claim. */
  readonly measures?: ReactNode
  /** Leads to frames; a file that is read alone has no such links. */
  readonly hrefOf?: HrefOf | undefined
}

const WORDS = ['claim', 'supports', 'contradicts', 'fitsEither', 'strength', 'sha', 'pts'] as const

/** A claim and its evidence, to be read alone. No hooks: the program shows it, and the same is written into a file. */
export function ArgumentArticle({ argument, language, t, pictures, measures, hrefOf }: ArgumentArticleProps) {
  const { words } = argument
  return (
    <article className="article argument" lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
      <header>
        <h1 dir="auto">{argument.text}</h1>
        <p className="article-what">{t('claims.argument.what')}</p>
        <dl className="argument-facts">
          <Fact name={t('claims.argument.saidBy')} value={words.speaker} />
          <Fact name={t('claims.argument.when')} value={words.statementDate} />
          <Fact name={t('claims.argument.source')} value={words.source} />
          {argument.originalWords === '' ? null : (
            <div>
              <dt>{t('claims.argument.original')}</dt>
              <dd>
                <blockquote lang={argument.originalLanguage}>
                  <Paragraphs text={argument.originalWords} />
                </blockquote>
                {argument.translation === '' ? null : (
                  <p dir="auto">
                    {t('claims.argument.translated')}: {argument.translation}
                  </p>
                )}
              </dd>
            </div>
          )}
        </dl>
      </header>
      <Verdict argument={argument} t={t} />
      <section className="argument-expected">
        <Expected name={t('claims.argument.ifTrue')} value={words.expectedIfTrue} />
        <Expected name={t('claims.argument.ifFalse')} value={words.expectedIfFalse} />
      </section>
      <div className="argument-columns">
        {(['supports', 'contradicts', 'fitsEither'] as const).map((bearing) => (
          <Side key={bearing} {...{ bearing, argument, t, pictures, hrefOf }} />
        ))}
      </div>
      {argument.clips.length === 0 ? null : (
        <section>
          <h2>{t('claims.argument.clipLine')}</h2>
          <p className="article-small">{t('claims.argument.clipLineHint')}</p>
          {argument.clips.map((clip) => (
            <ClipLines key={clip.id} clip={clip} items={argument.items} t={t} />
          ))}
        </section>
      )}
      {measures === undefined ? null : (
        <section>
          <h2>{t('claims.argument.measures')}</h2>
          {measures}
        </section>
      )}
      <section>
        <h2>{t('claims.argument.alternatives')}</h2>
        {words.alternatives.length === 0 ? (
          <p>{t('claims.argument.noAlternatives')}</p>
        ) : (
          <ol>
            {words.alternatives.map((each) => (
              <li key={each} dir="auto">
                {each}
              </li>
            ))}
          </ol>
        )}
      </section>
      <section>
        <h2>{t('claims.argument.limits')}</h2>
        <p>
          {t('claims.argument.testable')} <strong>{t(`claims.testable.${argument.testable}`)}</strong>
        </p>
        {words.limits === '' ? <p>{t('claims.argument.noLimits')}</p> : <Paragraphs text={words.limits} />}
      </section>
      <footer>
        <h2>{t('claims.argument.words')}</h2>
        <ul>
          {WORDS.map((word) => (
            <li key={word}>{t(`claims.argument.wordList.${word}`)}</li>
          ))}
        </ul>
        <p>{t('claims.argument.made', { project: argument.project })}</p>
      </footer>
    </article>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  if (value === '') return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Paragraphs text={value} />
      </dd>
    </div>
  )
}

function Expected({ name, value }: { readonly name: string; readonly value: string }) {
  return value === '' ? null : (
    <div>
      <h3>{name}</h3>
      <Paragraphs text={value} />
    </div>
  )
}

function Verdict({ argument, t }: { readonly argument: Argument; readonly t: TFunction }) {
  const { status, words, judgedBy, judgedOn } = argument
  if (status === 'unadjudicated') {
    return (
      <section className="argument-verdict">
        <h2>
          {t('claims.argument.status')}: {t(`claims.status.${status}`)}
        </h2>
        <p>{t('claims.argument.notJudged')}</p>
      </section>
    )
  }
  return (
    <section className="argument-verdict">
      <h2>
        {t('claims.argument.status')}: {t(`claims.status.${status}`)}
      </h2>
      <Paragraphs text={words.statusReason} />
      <p className="article-small">
        {t('claims.argument.judgedBy', { who: judgedBy, when: judgedOn })}. {t('claims.argument.noScore')}
      </p>
    </section>
  )
}

interface SideProps extends Pick<ArgumentArticleProps, 'argument' | 't' | 'pictures' | 'hrefOf'> {
  readonly bearing: Bearing
}

/** One side of the argument, also where it is empty. */
function Side({ bearing, argument, t, pictures, hrefOf }: SideProps) {
  const items = argument.items.filter((item) => item.bearing === bearing)
  const expected = bearing === 'supports' ? argument.words.expectedIfTrue : argument.words.expectedIfFalse
  return (
    <section className={`argument-side is-${bearing}`}>
      <h2>{t(`claims.columns.${bearing}`)}</h2>
      {items.length === 0 ? (
        <p dir="auto">
          {t(`claims.none.${bearing}`)}
          {bearing === 'fitsEither' || expected === '' ? '' : ` ${t('claims.lookFor', { expected })}`}
        </p>
      ) : (
        <div className="argument-items">
          {items.map((item) => (
            <EvidenceFigure
              key={item.recordId}
              item={item}
              picture={pictures.get(item.recordId)}
              t={t}
              hrefOf={hrefOf}
            />
          ))}
        </div>
      )}
    </section>
  )
}
