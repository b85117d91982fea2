import { InvariantError } from '../domain/invariantError'
import type { ClipRecord } from '../domain/records/clip'
import type { ClipId, RecordId, SubmissionId, TagId } from '../domain/records/ids'
import type { Result } from '../domain/result'
import type { FrameTimes } from '../engine/clipEvidenceOf'
import type { AgreementComputer } from '../engine/ports/agreement'
import type { FaceSuggester } from '../engine/ports/faces'
import type { ObjectFollower } from '../engine/ports/follow'
import type { NewFile } from '../engine/ports/newFile'
import type { Media, MediaProblem, OpenClip, StoredFile, StreamFacts } from '../engine/ports/media'
import type { Player, PlayerEvents } from '../engine/ports/player'
import type { WriteReport } from '../engine/ports/reports'
import type { StillMaker } from '../engine/ports/stills'
import type { SoundAnalysis } from '../engine/ports/soundAnalysis'
import type { ImportTarget } from './importStore'

/** Backing up whole projects and restoring them; how far it is stands in `backupStore` and `restoreStore`. */
export interface BackupActions {
  /** Whether this browser can write into a file that somebody chooses. */
  readonly canChooseFile: boolean
  /** Into a file that is chosen now, or prepared in the browser to be downloaded. */
  backUp(hasClips: boolean): Promise<void>
  /** Hands over what is prepared. */
  download(): void
  /** Ends what is being written or waits to be handed over. */
  dropBackup(): void
  /** Chooses the file that is kept up to date from now on. */
  keepFile(): Promise<void>
  /** Asks for the permission to write into it again, or tries again after a failure. */
  resumeFile(): Promise<void>
  /** The file stays where it is and is written no more. */
  forgetFile(): Promise<void>
  /** Checks a backup and shows what it holds, before anything is written. */
  checkBackup(file: File): Promise<void>
  /** @param annotatorId whom this browser works as in a project that is new here */
  restore(annotatorId: string): Promise<void>
  cancelRestore(): void
  /** Leaves the dialog; opens the project where `projectId` is given. */
  closeRestore(projectId?: string): void
}

/** Handing in one's own work and receiving that of others; what is being looked at stands in `packagesStore`. */
export interface PackageActions {
  /** Makes one package of this coder's work on some clips, locks it and hands the file over. @param passphrase may be empty */
  submit(clipIds: readonly ClipId[], passphrase: string): Promise<void>
  /** Hands a package over again that was made here. */
  saveAgain(id: SubmissionId): Promise<void>
  /** Checks packages one after the other and shows what each holds, before anything is written. */
  receive(files: readonly File[]): Promise<void>
  /** As `receive`, of packages that are kept closed. */
  openListed(ids: readonly SubmissionId[]): Promise<void>
  givePassphrase(passphrase: string): Promise<void>
  /** Lets a tag here stand for an unknown one of the package; without one its codes are left out. */
  mapTag(theirs: TagId, mine: TagId | undefined): void
  /** Takes in the package that is shown. */
  open(): Promise<void>
  keepClosed(): Promise<void>
  /** Leaves the package that is shown and goes on to the next. */
  leave(): void
}

/** What a person can do beyond one project's records; the composition root provides it. */
export interface Session {
  readonly media: Media
  readonly sound: SoundAnalysis
  readonly follower: ObjectFollower
  readonly agreement: AgreementComputer
  readonly stills: StillMaker
  readonly faces: FaceSuggester
  /** Puts a still of each object into the tray, at its own frame. */
  captureObjects(ids: readonly RecordId[]): Promise<void>
  /** Looks through the pictures of the clip in view again, after a cancel or a failure. */
  beginScan(): void
  cancelScan(): void
  createPlayer(host: HTMLElement, clip: OpenClip, events: PlayerEvents): Player
  /** @returns whether it is open now */
  openProject(projectId: string, takeOver?: boolean): Promise<boolean>
  /** @returns whether it was created */
  createProject(name: string, pseudonym: string): Promise<boolean>
  openSample(): Promise<void>
  /** Shows the claims of the open project. */
  openClaims(): void
  /** Begins with a name and a pseudonym where no project is open. */
  addFiles(files: readonly File[]): Promise<void>
  /** Finds the frame that the file of a still shows, goes there, and says whether its pixels are still those. */
  reopenStill(files: readonly File[]): Promise<void>
  /** Gives a clip whose bytes are missing its file back; only the same bytes are taken. */
  findFile(clipId: ClipId, file: File): Promise<void>
  /** Reads a clip's frame table, and what an earlier scan has found, without showing it. */
  clipTimes(clip: ClipRecord): Promise<Result<FrameTimes, MediaProblem>>
  /** Lists chosen streams of a stored file as clips; with none chosen, bytes that came only for it are deleted again. */
  chooseStreams(projectId: string, file: StoredFile, streams: readonly StreamFacts[]): Promise<void>
  /** Adds a file that cannot be decoded here with a converted copy of it. @returns whether it was taken */
  attachCopy(original: File, copy: File): Promise<boolean>
  /** Shows where a clip comes from. */
  showRecord(clipId: ClipId): void
  /** Reads what other tools wrote of a clip, or of those that it fits, and shows what it would fill. */
  readSidecars(files: readonly File[], clipId: ClipId | undefined): Promise<void>
  /** Offers a clip's record as IPTC Video Metadata Hub JSON; for publication without what must not leave. */
  exportVideoMetadata(clipId: ClipId, profile: 'publication' | 'archive'): void
  /** Reads an annotation file and shows what it holds, before anything is written. */
  readImport(file: File): Promise<void>
  acceptImport(target: ImportTarget, pseudonym: string): Promise<void>
  /** Shows the measures of the open project, one of them where it is named. */
  openMeasures(measureId?: RecordId): void
  exportAnnotations(): void
  /** Offers one codebook alone as a file. */
  exportCodebook(codebookId: RecordId): void
  /** Offers the person's own count of graphic material as a file; nothing else ever takes it out of the browser. */
  exportExposure(): void
  downloadUnsaved(): void
  /** Offers the log as it is on disk as `log.jsonl`, one canonical line an entry. */
  exportLog(): Promise<void>
  /** Offers bytes as a file to save. */
  saveFile(fileName: string, bytes: Uint8Array<ArrayBuffer>): void
  /** Begins a long file, right after a press. @returns undefined where somebody is asked where to and chose nowhere */
  beginFile(suggestedName: string, extension: string): Promise<NewFile | undefined>
  readonly writeReport: WriteReport
  /** The version of the program. */
  readonly program: string
  /** Deletes the files of a clip that is off the list, where no other clip has them; no undo brings them back. */
  deleteClipFiles(sha256s: readonly string[]): Promise<void>
  /** Takes the open project out of this browser for good; nobody is asked any more. */
  deleteProject(): Promise<void>
  /** Removes everything that this page keeps in the browser, at once, in every tab. */
  wipeEverything(): void
  readonly backups: BackupActions
  readonly packages: PackageActions
}

let provided: Session | undefined

export function provideSession(built: Session): void {
  provided = built
}

/** @throws InvariantError before the composition root has provided it. */
export function session(): Session {
  if (!provided) throw new InvariantError('The session is used before it is provided')
  return provided
}
