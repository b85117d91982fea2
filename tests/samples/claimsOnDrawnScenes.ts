import type { ClaimWords } from '../../src/domain/claims/claimWords'
import type { ClaimStatus, EvidenceLink } from '../../src/domain/records/claim'
import type { LocalizedText } from '../../src/domain/records/fields'
import { addClaim } from '../../src/engine/commands/addClaim'
import { changeClaim, translateClaim, type ClaimPatch } from '../../src/engine/commands/changeClaim'
import { changeEvidence, linkEvidence } from '../../src/engine/commands/linkEvidence'
import { setClaimStatus } from '../../src/engine/commands/setClaimStatus'
import type { Workspace } from '../../src/engine/workspace'

interface DrawnClaim {
  readonly text: LocalizedText
  readonly fields: ClaimPatch
  readonly arabic: Partial<ClaimWords>
  readonly evidence: readonly {
    readonly recordId: string
    readonly bearing: EvidenceLink['bearing']
    readonly strength: EvidenceLink['strength']
    readonly note: string
    readonly arabic: string
  }[]
  readonly judged?: { readonly status: ClaimStatus; readonly reason: string; readonly arabic: string }
}

/** What invented people say about the two drawn scenes, with what two coders found on both sides. */
const CLAIMS: readonly DrawnClaim[] = [
  {
    text: {
      en: 'Everyone at the roadside took cover while shots were fired.',
      ar: 'احتمى كل من كان على جانب الطريق أثناء إطلاق النار.',
    },
    fields: {
      speaker: 'A spokesman (invented for this sample)',
      statementDate: '2026-11-20',
      source: 'Drawn press statement, paragraph 2. It belongs to this sample only.',
      originalWords: 'احتمى الجميع فور بدء إطلاق النار.',
      originalLanguage: 'ar',
      originalTranslation: { en: 'All took cover as soon as the shooting began.' },
      expectedIfTrue: 'From the first flash on, every person in view is behind something, crouched or lying.',
      expectedIfFalse:
        'At least one person stays upright in the open, with something to hide behind close by, while shots are seen or heard.',
      limits:
        'One camera, one side of the road. Of people outside the picture nothing can be said. The scene is drawn; nothing in it is real.',
      testable: 'yes',
      alternatives: [
        'They did not hear the shots.',
        'The shots went away from them, so that they saw no need for cover.',
      ],
    },
    arabic: {
      speaker: 'متحدث (مختلَق لهذا المثال)',
      source: 'بيان صحفي مرسوم، الفقرة 2. يخص هذا المثال وحده.',
      expectedIfTrue: 'منذ أول وميض يكون كل شخص في الصورة خلف شيء ما أو جاثمًا أو منبطحًا.',
      expectedIfFalse: 'يبقى شخص واحد على الأقل واقفًا في العراء، وبقربه ما يحتمي به، بينما يُرى إطلاق النار أو يُسمع.',
      limits: 'كاميرا واحدة وجانب واحد من الطريق. لا يقال شيء عمن هم خارج الصورة. المشهد مرسوم ولا شيء فيه حقيقي.',
      alternatives: ['لم يسمعوا الطلقات.', 'كانت الطلقات تتجه بعيدًا عنهم، فلم يروا حاجة إلى الاحتماء.'],
    },
    evidence: [
      {
        recordId: 'roadside-vehicles-range-1',
        bearing: 'contradicts',
        strength: 'strong',
        note: 'Four people stand upright in the open from before the first flash until the cut, with a van beside them.',
        arabic: 'أربعة أشخاص يقفون في العراء من قبل أول وميض حتى القطع، وبجانبهم شاحنة صغيرة.',
      },
      {
        recordId: 'roadside-vehicles-range-0',
        bearing: 'contradicts',
        strength: 'strong',
        note: 'A second coder, who worked alone, marked the same people in the open.',
        arabic: 'وسم مرمّز ثانٍ، عمل وحده، الأشخاص أنفسهم في العراء.',
      },
      {
        recordId: 'roadside-vehicles-flash-96',
        bearing: 'contradicts',
        strength: 'moderate',
        note: 'On the frame of the first flash the same people are still upright.',
        arabic: 'في إطار الوميض الأول ما زال الأشخاص أنفسهم واقفين.',
      },
      {
        recordId: 'roadside-vehicles-box-100-croucher',
        bearing: 'supports',
        strength: 'weak',
        note: 'One person crouches behind the pickup; that began 40 frames before the first flash.',
        arabic: 'شخص واحد يجثم خلف الشاحنة المكشوفة، وقد بدأ ذلك قبل أول وميض بأربعين إطارًا.',
      },
      {
        recordId: 'roadside-vehicles-range-8',
        bearing: 'fitsEither',
        strength: 'moderate',
        note: 'Shots are heard. That tells when there was shooting, not what anybody did.',
        arabic: 'تُسمع طلقات. يدل ذلك على وقت إطلاق النار لا على ما فعله أي أحد.',
      },
    ],
    judged: {
      status: 'contradicted',
      reason:
        '“Everyone” does not hold: two coders independently marked people upright in the open through the whole burst of frames 94 to 134. That one person crouches was weighed, and it began before the shots.',
      arabic:
        'لا تصح كلمة «كل»: وسم مرمّزان، كل منهما على حدة، أشخاصًا واقفين في العراء طوال الرشقة من الإطار 94 إلى 134. وقد أُخذ في الحسبان أن شخصًا واحدًا يجثم، وأن ذلك بدأ قبل الطلقات.',
    },
  },
  {
    text: {
      en: 'On the road behind the presenter everything was calm.',
      ar: 'كان كل شيء هادئًا على الطريق خلف المقدّم.',
    },
    fields: {
      speaker: 'The presenter (drawn)',
      statementDate: '2026-11-21',
      source: 'Said in the drawn clip road-presenter; the words are invented.',
      expectedIfTrue: 'People in the background stand or walk in the open for as long as they can be seen.',
      expectedIfFalse: 'Someone in the background hides, runs or lies down.',
      limits: 'There is no usable location sound, so nothing can be said of what was or was not heard.',
      testable: 'partly',
      alternatives: ['The person behind the car was looking for something on the ground.'],
    },
    arabic: {
      speaker: 'المقدّم (مرسوم)',
      source: 'قيل في المقطع المرسوم road-presenter، والكلمات مختلَقة.',
      expectedIfTrue: 'من في الخلفية يقفون أو يمشون في العراء ما داموا في الصورة.',
      expectedIfFalse: 'يختبئ أحد في الخلفية أو يركض أو ينبطح.',
      limits: 'لا صوت صالحًا من المكان، فلا يقال شيء عما سُمع أو لم يُسمع.',
      alternatives: ['كان الشخص خلف السيارة يبحث عن شيء على الأرض.'],
    },
    evidence: [
      {
        recordId: 'road-presenter-range-0',
        bearing: 'supports',
        strength: 'moderate',
        note: 'The presenter stands in the middle of the road for the whole first shot.',
        arabic: 'يقف المقدّم وسط الطريق طوال اللقطة الأولى.',
      },
      {
        recordId: 'road-presenter-range-2',
        bearing: 'supports',
        strength: 'weak',
        note: 'So does he in the second shot, which is closer and shows less of the road.',
        arabic: 'وكذلك في اللقطة الثانية، وهي أقرب وتُظهر من الطريق أقل.',
      },
      {
        recordId: 'road-presenter-range-3',
        bearing: 'contradicts',
        strength: 'moderate',
        note: 'For 142 frames one person in the background is down behind the car.',
        arabic: 'طوال 142 إطارًا يجثم شخص في الخلفية خلف السيارة.',
      },
      {
        recordId: 'road-presenter-range-4',
        bearing: 'fitsEither',
        strength: 'strong',
        note: 'The sound is the presenter’s microphone only. It would be the same in calm and in alarm.',
        arabic: 'الصوت من ميكروفون المقدّم وحده، ويكون كما هو في الهدوء وفي الخطر.',
      },
    ],
    judged: {
      status: 'mixed',
      reason: 'The presenter is at ease, and one person behind him is not. “Everything” says more than the clip shows.',
      arabic: 'المقدّم مطمئن، وشخص خلفه ليس كذلك. كلمة «كل شيء» تقول أكثر مما يُظهره المقطع.',
    },
  },
  {
    text: {
      en: 'The people at the roadside were being shot at.',
      ar: 'كان الناس على جانب الطريق تحت إطلاق النار.',
    },
    fields: {
      speaker: 'A passer-by (invented for this sample)',
      statementDate: '2026-11-20',
      source: 'Drawn interview; it belongs to this sample only.',
      expectedIfTrue: 'Signs of incoming fire: dust, holes, people who flinch or look for its direction.',
      expectedIfFalse: 'Fire that goes out from where they stand, and nothing that comes in.',
      limits: 'What is outside the picture cannot be seen, and a shot that hits nothing in view leaves no mark in it.',
      testable: 'partly',
      alternatives: [],
    },
    arabic: {
      speaker: 'أحد المارة (مختلَق لهذا المثال)',
      source: 'مقابلة مرسومة تخص هذا المثال وحده.',
      expectedIfTrue: 'علامات نيران واردة: غبار أو ثقوب أو أشخاص يجفلون أو يبحثون عن مصدرها.',
      expectedIfFalse: 'نيران تخرج من حيث يقفون، ولا شيء يرد إليهم.',
      limits: 'لا يُرى ما هو خارج الصورة، والطلقة التي لا تصيب شيئًا فيها لا تترك أثرًا.',
    },
    evidence: [
      {
        recordId: 'roadside-vehicles-range-8',
        bearing: 'supports',
        strength: 'weak',
        note: 'Shots are heard. The sound alone does not tell where they come from.',
        arabic: 'تُسمع طلقات. والصوت وحده لا يدل على مصدرها.',
      },
      {
        recordId: 'roadside-vehicles-range-3',
        bearing: 'contradicts',
        strength: 'strong',
        note: 'The flashes are at the tool of someone in the group: this fire goes out.',
        arabic: 'الومضات عند أداة يحملها أحد أفراد المجموعة: هذه نيران خارجة.',
      },
    ],
  },
]

/** Makes the claims with the program's own commands. @param nextId what the next new record is to be called */
export function addDrawnClaims(workspace: Workspace, nextId: (id: string) => void): void {
  for (const [at, { text, fields, arabic, evidence, judged }] of CLAIMS.entries()) {
    nextId(`claim-${at + 1}`)
    const made = addClaim(workspace, text)
    if (!made.ok) throw new Error(`claim ${at}: ${made.problem.code}`)
    const { id } = made.value
    const results = [
      changeClaim(workspace, id, fields),
      ...evidence.flatMap(({ recordId, arabic: note, ...words }) => [
        linkEvidence(workspace, id, [recordId], words),
        changeEvidence(workspace, id, recordId, { noteTranslations: { ar: note } }),
      ]),
      ...(judged ? [setClaimStatus(workspace, id, judged.status, judged.reason)] : []),
      translateClaim(workspace, id, 'ar', { ...arabic, ...(judged ? { statusReason: judged.arabic } : {}) }),
    ]
    for (const result of results) if (!result.ok) throw new Error(`claim ${at}: ${result.problem.code}`)
  }
}
