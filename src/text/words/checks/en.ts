/** What is said on checks, rounds, the charter and the register of actions in English: the complete catalogue. */
export const en = {
  charter: {
    title: 'Rules of engagement',
    section: 'What both sides signed',
    count: ({ count }: { count: number }) => (count === 1 ? '1 agreement' : `${count} agreements`),
    drifted: ({ count }: { count: number }) => `${count} no longer kept`,
    expired: ({ count }: { count: number }) =>
      count === 1 ? '1 difference past its day' : `${count} differences past their day`,
    reviewsOverdue: ({ count }: { count: number }) =>
      count === 1 ? '1 review overdue' : `${count} reviews overdue`,
    allKept: 'everything measured is kept',
    drift: ({ side, now, agreed, signed }: { side: string; now: string; agreed: string; signed: string }) =>
      `${side} now ${now}, agreed ${agreed}, signed ${signed}`,
    kept: ({ side, now }: { side: string; now: string }) => `${side}: ${now}, as agreed`,
    close: ({ side, now, points }: { side: string; now: string; points: string }) =>
      `${side}: ${now}, ${points} points from it`,
    noDrift: {
      'nobody-answered': 'not known: nobody answered in this round',
      'own-words': 'a sentence, not measured',
      reworded: 'the question has been worded otherwise since; nothing is compared',
      'not-asked': 'not asked, so not measured',
      'not-signed': 'not signed by this side, so not measured',
      differs: '',
      'signed-later': 'not measured in this round: it was opened before this was signed',
      'not-in-force': 'not measured in this round: it was opened before the day this counts from',
    },
    ofSide: ({ side, why }: { side: string; why: string }) => `${side}: ${why}`,
    differUntil: ({ day }: { day: string }) => `We differ until ${day}.`,
    differ: ({ day }: { day: string }) => `we differ until ${day}`,
    differExpired: ({ day }: { day: string }) =>
      `we differ until ${day}: that day has passed; settle it, or set another day`,
    reviewDue: ({ day }: { day: string }) => `to be looked at again on ${day}`,
    reviewPassed: ({ day }: { day: string }) => `was to be looked at again on ${day}`,
    signedOn: ({ day, names }: { day: string; names: string }) => `Signed ${day} by ${names}.`,
    counts: ({ day }: { day: string }) => `Counts from ${day}.`,
    owner: ({ owner }: { owner: string }) => `${owner} answers for it.`,
    because: ({ reason }: { reason: string }) => `Because: ${reason}`,
    answer: ({ words }: { words: string }) => `Measured as: ${words}`,
    was: ({ label, before }: { label: string; before: string }) => `${label}: before, ${before}`,
    settled: 'What we agreed',
    gives: 'What each side gives',
    differences: 'Where we go on differing, and until when',
    byWhen: 'Who does what by when',
    signatures: 'Signed',
    subtitle: ({ company, day }: { company: string; day: string }) => `${company} · as of ${day}`,
    lead: 'These are our own rules. Each was settled by both sides and carries a date. A later audit measures how far each side has moved from them.',
    reviewLine: ({ day }: { day: string }) => `We look at these rules again on ${day}.`,
    noReview: 'No day is set for looking at these rules again.',
    signature: ({ job, side }: { job: string; side: string }) => `${job}, ${side}`,
    headOn: 'on',
    headAgreed: 'agreed',
    headWhy: 'why',
    headUntil: 'until',
    headOwner: 'answers for it',
    headSigned: 'signed',
    headNow: ({ side }: { side: string }) => `${side} now`,
    headFrom: 'gives',
    headTo: 'to',
    headItems: 'what',
    notKept: 'not kept',
    cellNotKept: ({ now }: { now: string }) => `${now}, not kept`,
    nothing: 'No agreement is recorded yet.',
    which: 'What did you settle?',
    whichHelp: 'Every agreement is saved at once.',
    whichFirst: 'First what the report finds to be settled, in its order.',
    toSettle: 'to be settled',
    finish: 'Nothing more: finish',
    isAgreed: ({ words }: { words: string }) => `agreed: ${words}`,
    outcome: 'What did you settle on it?',
    outcomeAgreed: 'We agree on an answer',
    outcomeDiffer: 'We differ until a day',
    outcomeLeave: 'Leave it for now',
    both: ({ question }: { question: string }) => `Both sides together: ${question}`,
    sidesSay: ({ list }: { list: string }) => `Until now: ${list}`,
    ownText: 'How should the charter say it?',
    ownTextHelp:
      'One sentence in your own words; it stands in the charter beside the answer. Skip it if the answer says enough.',
    untilWhen: 'Until which day do you differ?',
    dayHelp: ({ day }: { day: string }) => `A day such as ${day}.`,
    why: 'Why?',
    whyHelp: 'One sentence for those who were not in the room. Skip it if there is nothing to say.',
    whoOwns: 'Who answers for it?',
    whoSigns: ({ side }: { side: string }) => `Who signs for ${side}?`,
    reviewWhen: 'On which day do you look at it again?',
    notADay: 'That is no day. Write it as 2026-11-22.',
    notLater: ({ day }: { day: string }) => `That day must be after ${day}.`,
  },
  actions: {
    title: 'Actions taken',
    open: ({ count }: { count: number }) => `${count} open`,
    overdue: ({ count }: { count: number }) => `${count} overdue`,
    done: ({ count }: { count: number }) => `${count} done`,
    dropped: ({ count }: { count: number }) => `${count} dropped`,
    stateOverdue: 'overdue',
    states: { open: 'open', done: 'done', dropped: 'dropped' },
    due: ({ day }: { day: string }) => `due ${day}`,
    late: ({ count }: { count: number }) => (count === 1 ? '1 day late' : `${count} days late`),
    doneWhen: ({ text }: { text: string }) => `done when: ${text}`,
    evidence: ({ text }: { text: string }) => `shown by: ${text}`,
    missed: ({ count }: { count: number }) => (count === 1 ? '1 date missed' : `${count} dates missed`),
    escalate: ({ to }: { to: string }) => `escalate to ${to}`,
    droppedOn: ({ day, reason }: { day: string; reason: string }) => `dropped ${day}: ${reason}`,
    nothing: 'No action is taken yet.',
    headState: 'state',
    headAction: 'action',
    headOwner: 'owner',
    headDue: 'due',
    headDoneWhen: 'done when',
    headShown: 'what shows it',
    sheetTitle: ({ day }: { day: number }) => `Day ${day}: what became of it`,
    sheetSubtitle: ({ company, start, check }: { company: string; start: string; check: string }) =>
      `${company} · begun ${start} · check on ${check}`,
    sheetAsOf: ({ day }: { day: string }) => `As of ${day}.`,
    promised: 'What was promised',
    counted: 'What was counted',
    countedHow:
      'Count what "done when" names, and write the figure down. A figure is enough; an opinion is not.',
    countedToday: 'Counted today',
    overdueSection: 'What is overdue',
    nothingOverdue: 'Nothing is overdue.',
    driftSection: 'What is still kept of what both sides signed',
    noCharter: 'Nothing was signed yet; "accord agree" records what both sides settle.',
    notMeasured: 'Nobody has answered since, so nothing is measured.',
    nextCheck: 'Next check',
    nextOn: ({ day, count }: { day: string; count: number }) => `Day ${count}: ${day}.`,
    nextAudit: ({ day }: { day: string }) =>
      `Audit again by ${day}, six months after the start: a score moves too slowly for small teams to see earlier.`,
    decided: 'Decided today',
  },

  /** The rounds of an audit in a list. */
  rounds: {
    none: 'This audit has no round yet. Begin one: accord round open',
    opened: ({ date }: { date: string }) => `since ${date}`,
    ran: ({ from, to }: { from: string; to: string }) => `${from} to ${to}`,
    submitted: ({ count }: { count: number }) => `${count} submitted`,
    drafts: ({ count }: { count: number }) => (count === 1 ? '1 draft' : `${count} drafts`),
    unreadable: 'replies that cannot be read',
    seal: {
      open: 'open',
      unsealed: 'closed, not sealed',
      intact: 'closed, seal holds',
      broken: 'closed, CHANGED SINCE',
    },
    frozen: ({ questions }: { questions: number }) =>
      `its ${questions} questions and their weights are fixed`,
    withdrawn: ({ count }: { count: number }) =>
      count === 1 ? 'one reply was withdrawn after closing' : `${count} replies were withdrawn after closing`,
    resealed: ({ date }: { date: string }) => `changed after closing and sealed anew on ${date}`,
    caveatBroken: ({ round, closed }: { round: string; closed: string }) =>
      `Round ${round} was changed after it was closed on ${closed}: its replies are not those it was sealed with. Figures reported before may differ.`,
    caveatResealed: ({ closed, date }: { closed: string; date: string }) =>
      `The replies were changed after the round was closed on ${closed}, and sealed anew on ${date}. Figures reported before may differ.`,
    caveatWithdrawn: ({ count, closed }: { count: number; closed: string }) =>
      `${count === 1 ? 'One reply was' : `${count} replies were`} withdrawn after the round was closed on ${closed}. Figures reported before may differ.`,
    caveatGone: ({ count, list }: { count: number; list: string }) =>
      `${count === 1 ? 'One question that this round asked is' : `${count} questions that this round asked are`} no longer there and not counted: ${list}.`,
  },

  /** Texts to send to those who are missing. */
  status: {
    to: ({ person, side }: { person: string; side: string }) => `To ${person} (${side})`,
    toSide: ({ side }: { side: string }) => `To whoever leads ${side}; audit.yaml names nobody there`,
    nobody: 'Nobody is missing.',
    allBegun: 'Everybody has begun.',
    subject: ({ company, sides }: { company: string; sides: string }) =>
      `${company}: your answers on how ${sides} work together`,
    opening: ({ sides, questions }: { sides: string; questions: number }) =>
      `I would like to see, through your eyes, how ${sides} work together. Everybody who leads on these sides is asked the same ${questions} ${questions === 1 ? 'question' : 'questions'}, apart from each other.`,
    notBegun: ({ sides, questions }: { sides: string; questions: number }) =>
      `Your view of how ${sides} work together is still missing: ${questions} ${questions === 1 ? 'question' : 'questions'}, answered alone.`,
    begun: ({ left, all }: { left: number; all: number }) =>
      left === 0
        ? `All ${all} questions are answered and saved; only the last step is missing, in which you submit them.`
        : `You have begun, and everything so far is saved: ${left} of ${all} questions are left.`,
    minutesLeft: ({ minutes, isBegun }: { minutes: number; isBegun: boolean }) =>
      `It takes about ${minutes === 1 ? 'one minute' : `${minutes} minutes`}${isBegun ? ' more' : ''}. You can stop at any time and go on later, and "don't know" is an answer. Nothing counts before you submit it.`,
    promise:
      'Nobody is graded: the report lays the answers side by side, by name, and lists where they differ and what to do next.',
    goOn: 'Tell me when it suits you to go on, and I will open the questions where you left them.',
    neededBy: ({ day }: { day: string }) => `It would help to have your answers by ${day}.`,
  },

  /** Figures over all rounds. */
  trend: {
    title: ({ count }: { count: number }) => (count === 1 ? 'one round' : `${count} rounds`),
    alignment: 'Alignment',
    points: 'points',
    notKnown: 'not known',
    interval: '95 %',
    leftOut: 'one left out',
    changed: 'changed after it was closed',
    round: 'Round',
    opened: 'opened',
    verdicts: 'Questions by verdict',
    coverage: 'How much was answered',
    answered: 'answered',
    assessed: 'compared',
    people: 'people',
    steps: 'From one round to the next',
    between: ({ before, after }: { before: string; after: string }) => `${before} to ${after}`,
    rose: (of: { points: string; questions: number }) =>
      `${of.points} points closer on ${of.questions} common questions: a real rise, beyond chance and beyond 3 points.`,
    fell: (of: { points: string; questions: number }) =>
      `${of.points} points further apart on ${of.questions} common questions: a real fall, beyond chance and beyond 3 points.`,
    'no-real-change': (of: { points: string; change: number; questions: number }) =>
      `${of.change === 0 ? 'Unchanged' : `${of.points} points ${of.change > 0 ? 'closer' : 'further apart'}`} on ${of.questions} common questions: no real change.`,
    'cannot-be-judged': (of: { points: string; change: number; questions: number }) =>
      `${of.change === 0 ? 'Unchanged' : `${of.points} points ${of.change > 0 ? 'closer' : 'further apart'}`} on ${of.questions} common questions; whether that is more than chance cannot be judged from so few answers.`,
    'no-common-questions': 'Not comparable: no scored question was worded the same in both.',
    'nothing-assessed': 'Not comparable: no common question was answered by both sides in both.',
    'two-people-against-several': 'Not comparable: one answer a side in one of them, several in the other.',
    'coverage-differs': ({ before, after }: { before: string; after: string }) =>
      `Not comparable: of the weight of the common questions ${before} could be compared in the earlier one and ${after} in the later.`,
    'nobody-answered': 'Not comparable: nobody has answered in one of them.',
    unreadable: 'Not comparable: the files of one of them cannot be used.',
    beside: 'Recorded beside it',
    remembered: ({ side }: { side: string }) => `${side}, from memory`,
    outcomes: {
      'sales-cycle': 'From first contact to order',
      'cost-of-sales': 'Cost of selling',
      'market-entry-cost': 'Cost of entering the latest market',
      'lead-conversion': 'Leads that became customers',
    },
    units: { days: 'days', '% of revenue': '% of revenue', '%': '%' },
    ownFigures:
      'Each round stands with its own people and questions, as its own report gives it. Neighbours are compared on what they have in common; nothing is said of all rounds together.',
    outsideOwnRange:
      'Points may lie outside their range "one left out": with fewer people a gap tends to come out larger, whoever is left out.',
    ownTrend:
      'For your own trend only. Recorded figures move for many reasons; standing beside the audit proves no cause.',
    next: 'Next',
  },
  /** `accord check` and `accord baseline`. */
  gates: {
    holds: 'holds',
    fails: 'FAILS',
    warns: 'warns',
    inconclusive: 'inconclusive',
    'not-decidable': 'not decidable',
    accepted: 'accepted',
    expired: 'expired',
    percent: ({ figure }: { figure: string }) => `${figure} %`,
    points: ({ figure }: { figure: string }) => `${figure} points`,
    range: ({ figure, low, high }: { figure: string; low: string; high: string }) =>
      `${figure} (${low}-${high})`,
    signedRange: ({ figure, low, high }: { figure: string; low: string; high: string }) =>
      `${figure} (${low} to ${high})`,
    ruleMinPercent: ({ limit }: { limit: string }) => `min ${limit} %`,
    ruleMin: ({ limit }: { limit: string }) => `min ${limit}`,
    ruleMax: ({ limit }: { limit: string }) => `max ${limit}`,
    ruleDrop: ({ limit }: { limit: string }) => `max drop ${limit}`,
    ruleNotApart: 'not apart',
    ruleAgreed: 'as agreed',
    exit: ({ code, why }: { code: number; why: string }) => `exit ${code}: ${why}`,
    endHolds: ({ count }: { count: number }) =>
      count === 1 ? 'the one gate holds' : `all ${count} gates hold`,
    endFails: ({ count }: { count: number }) => (count === 1 ? 'one gate fails' : `${count} gates fail`),
    endWarns: ({ count }: { count: number }) => (count === 1 ? 'one warns' : `${count} warn`),
    endInconclusive: ({ count }: { count: number }) => `${count} inconclusive`,
    endOpen: ({ count }: { count: number }) =>
      count === 1 ? 'one gate cannot be judged' : `${count} gates cannot be judged`,
    endProblems: ({ count }: { count: number }) =>
      count === 1
        ? 'one problem in the files, nothing was judged'
        : `${count} problems in the files, nothing was judged`,
    endNoGate: 'no gate is on, so nothing was judged',
    endNobody: 'nobody has answered',
    whyAccepted: 'every difference here is accepted',
    whyAnswered: 'of the questions put were answered',
    whyCompared: 'of the weight could be compared; for the rest a side has no answer',
    whyGone: 'of the questions this round asked are there still and were answered',
    whyGoneWeight:
      'of the weight could be compared; for the rest a side has no answer, or the question is gone',
    whyPeople: ({ count, all, list, more }: { count: number; all: number; list: string; more: number }) =>
      `${count} of ${all} ${all === 1 ? 'person is' : 'people are'} in${list === '' ? '' : `; missing: ${list}${more > 0 ? ` and ${more} more` : ''}`}`,
    whyNobody: 'nobody has answered in this round',
    whyNoQuestion: 'no question of this audit is scored',
    whyFirstRound: 'this is the first round; there is nothing to compare with',
    whyNobodyThen: ({ round }: { round: string }) => `nobody answered in ${round}`,
    whyNothingCompared: ({ round }: { round: string }) => `nothing can be compared with ${round}`,
    whySince: ({ round }: { round: string }) => `since ${round}`,
    whyFell: ({ round, noise }: { round: string; noise: string }) =>
      `fell since ${round} by more than the ${noise} points that chance alone moves`,
    whyWithinNoise: ({ round, noise }: { round: string; noise: string }) =>
      `fell since ${round}, within the ${noise} points that chance alone moves`,
    withoutAccepted: ({ count }: { count: number }) =>
      count === 1 ? 'without one accepted question' : `without ${count} accepted questions`,
    whyNoNoise: 'from so few answers nobody can tell whether this is chance',
    whyNoInterval: 'from so few answers no margin of error can be computed',
    whyStraddles: 'the interval straddles the limit',
    whyUpperBelow: 'the whole interval is below the limit',
    whyNoLevel: 'no question that both sides answered says what good is',
    whyNotPredicted: 'of no question compared was it asked what the other side would say',
    whyNotAsked: 'this round asks nothing it could be held against',
    whyOneEach: 'one answer on each side: there is no inside to be split',
    whyOpen: ({ count }: { count: number }) =>
      count === 1 ? 'on one question too little is known' : `on ${count} questions too little is known`,
    whyNothingAgreed: 'nothing is agreed yet',
    whyNotAgreed: 'nothing is agreed on this question',
    whySentences: 'only sentences are agreed, which are not measured',
    whyDifferOver: ({ until }: { until: string }) => `agreed to differ until ${until}, which has passed`,
    whyDifferUntil: ({ until }: { until: string }) => `agreed to differ until ${until}`,
    whyDrifted: ({ now, agreed, signed }: { now: string; agreed: string; signed: string }) =>
      `${now}, agreed ${agreed}, signed ${signed}`,
    sideNow: ({ side, now }: { side: string; now: string }) => `${side} now ${now}`,
    driftUnknown: ({ sides, why }: { sides: string; why: string }) => `${sides}: ${why}`,
    agreedParts: ({ count, all }: { count: number; all: number }) =>
      `${count} of ${all} ${all === 1 ? 'agreement holds' : 'agreements hold'}`,
    ofAgreements: ({ all, list }: { all: number; list: string }) => `of ${all} agreements ${list}`,
    agreements: {
      drifted: ({ count }: { count: number; until: string }) =>
        `${count} ${count === 1 ? 'is' : 'are'} no longer kept`,
      expired: ({ count, until }: { count: number; until: string }) =>
        count === 1
          ? `1 was left to differ until ${until}, which has passed`
          : `${count} were left to differ until a day that has passed`,
      unknown: ({ count }: { count: number; until: string }) => `${count} cannot be measured`,
      next: ({ count }: { count: number; until: string }) =>
        `${count} ${count === 1 ? 'is' : 'are'} measured by the next round`,
      later: ({ count }: { count: number; until: string }) =>
        count === 1
          ? '1 is measured from the day it counts from'
          : `${count} are measured from the day they count from`,
      kept: ({ count }: { count: number; until: string }) => (count === 1 ? '1 holds' : `${count} hold`),
      differs: ({ count, until }: { count: number; until: string }) =>
        count === 1 ? `1 differs until ${until}` : `${count} differ, the first until ${until}`,
    },
    partsOf: ({ count, all }: { count: number; all: number }) => `${count} of ${all} hold`,
    whyNoRegister: 'no action is taken yet',
    whyOpenActions: ({ count }: { count: number }) =>
      count === 0 ? 'no action is open' : count === 1 ? 'one action is open' : `${count} actions are open`,
    whyDue: ({ owners, due }: { owners: string; due: string }) => `${owners}, due ${due}`,
    whyNoBaseline: 'there is no baseline.json',
    whyExpired: ({ until }: { until: string }) => `was accepted until ${until}`,
    whyUnused: 'there is no difference here that needs to be accepted',
    verdictSays: ({ verdict, said }: { verdict: string; said: string }) => `${verdict}: ${said}`,
    notKnown: {
      'nobody-answered': 'nobody answered it',
      'one-side-silent': 'one side has not answered it',
      'own-words': 'answered in own words, which are not measured',
      'expected-difference': 'a difference that comes with the work; not scored',
      'one-person': 'one person alone',
      'few-questions': 'fewer than 4 of its questions could be compared, so it has no figure',
      'nothing-assessed': 'nothing could be compared',
      'not-predicted': 'not asked for',
    },
    noDrift: {
      'nobody-answered': 'nobody answered in this round',
      'own-words': 'a sentence, not measured',
      reworded: 'the question has been worded otherwise since',
      'not-asked': 'not asked in this round',
      'not-signed': 'not signed by this side',
      differs: 'agreed to differ',
      'signed-later': 'signed after this round was opened; the next one measures it',
      'not-in-force': 'this round was opened before the day it counts from',
    },
    refusals: {
      'no-common-questions': 'no scored question was worded the same in both rounds',
      'nothing-assessed': 'no common question was answered by both sides in both rounds',
      'two-people-against-several': 'one answer a side in one round, several in the other',
      'coverage-differs': 'far more of the common questions was answered in one round than in the other',
    },
    baselineWhy: {
      'was-same': 'the same when the baseline was written',
      'was-unknown': 'not known when the baseline was written',
      'was-not-asked': 'not asked like this when the baseline was written',
      'not-answered': 'not answered by both sides',
      'within-noise': 'within chance',
      reworded: 'worded otherwise since',
      'not-asked': 'asked no more',
    },
    baselineCounts: ({ known, healed, unknown }: { known: number; healed: number; unknown: number }) =>
      `${known} known, ${healed} healed${unknown > 0 ? `, ${unknown} not known now` : ''}`,
    todoAnswer: 'Ask who has not answered; "accord status" names them.',
    todoCoverage: 'Ask who has not answered, and ask again what was skipped; "accord status" names them.',
    todoNextRound: 'Nothing to do: the next round can be compared.',
    todoChange: ({ round }: { round: string }) =>
      `See which questions moved with "accord compare ${round}", and talk about the widest one first.`,
    todoCompare: ({ round }: { round: string }) =>
      `See what keeps the rounds apart with "accord compare ${round}"; ask the same questions of the same people again.`,
    todoAlignment: 'Take the widest difference of the report, and settle it or accept it until a day.',
    todoLevel: 'Take the questions both sides put low: there is nothing to negotiate, only to do.',
    todoQuestion:
      'Settle it with "accord agree", or accept it in audit.yaml until a day, with an owner on each side.',
    todoUnnoticed: 'Lay both answers side by side: the sides do not know that they differ.',
    todoSplit: 'Settle it inside the side first; until then it has no view to compare.',
    todoCharter: 'Keep to what was signed, or sign anew with "accord agree".',
    todoNextMeasures: 'Nothing to do: the next round measures it.',
    todoInForce: 'Nothing to do: a round opened from the day it counts from measures it.',
    todoSignAnew: 'Sign it anew with "accord agree", on the question as it is asked now.',
    todoAgree: 'Settle the first question with "accord agree".',
    todoSentences: 'Settle an answer beside the sentence, so that it can be measured.',
    todoTake: 'Take the first actions of the plan with "accord actions take".',
    todoActions: 'Do it and record it with "accord actions done", or move it with a reason.',
    todoBaseline: 'Settle the new gap, or take it into the baseline with "accord baseline write --force".',
    todoBaselineWrite: 'Write it with "accord baseline write", and commit it.',
    todoExpired: 'Settle the difference, or agree on a later day in audit.yaml.',
    todoUnused: 'Take the entry out of audit.yaml.',
    untilBy: ({ until, owners }: { until: string; owners: string }) => `until ${until}, owners: ${owners}`,
    expiredBy: ({ until, owners }: { until: string; owners: string }) =>
      `until ${until}, which has passed; owners: ${owners}`,
    title: ({ company, round }: { company: string; round: string }) => `${company} · ${round}`,
    titleBroken: 'The files cannot be used',
    asOf: ({ day }: { day: string }) => `as of ${day}`,
    comparedWith: ({ round }: { round: string }) => `compared with ${round}`,
    presetUsed: ({ preset }: { preset: string }) => `preset ${preset}`,
    presetByDefault: ({ preset }: { preset: string }) => `audit.yaml names no gates: preset ${preset}`,
    presetReasons: {
      start:
        'For the first rounds: only too few answers stop a script. What was signed, what was promised and what got worse are said, until looking at them has become a habit.',
      steady:
        'For every quarter: too few answers, a broken agreement and a fall beyond chance stop a script. Overdue actions are said; people who are late need a talk, not a red light.',
      strict:
        'For sides that have worked with their charter for a year: overdue actions stop a script as well, and nine tenths must be answered.',
    },
    notGated:
      'No preset judges the overall figure or culture: a target for either is reached most easily by answering otherwise.',
    summaryFails: ({ count }: { count: number }) =>
      count === 1 ? 'What stops' : `What stops: ${count} gates`,
    summaryOthers: 'What else was seen',
    summaryHolds: 'What holds',
    acceptedHere: ({ until, reason }: { until: string; reason: string }) =>
      `Accepted by both sides ${until}. Why: ${reason}`,
    acceptedNote: 'They stay in every figure. Until that day no gate fails for them.',
    summaryAccepted: 'Accepted differences',
    summaryBaseline: 'Beside the baseline',
    summaryAbout: 'How it was judged',
    summaryProblems: 'What is wrong in the files',
    factFound: ({ text }: { text: string }) => `Found: ${text}.`,
    factRule: ({ gate, rule, file, line }: { gate: string; rule: string; file: string; line: number }) =>
      `Rule: ${gate}, ${rule} (${file}, line ${line}).`,
    factOwners: ({ owners }: { owners: string }) => `Who: ${owners}.`,
    factTodo: ({ todo }: { todo: string }) => `What to do: ${todo}`,
    more: ({ count }: { count: number }) => (count === 1 ? 'and 1 more' : `and ${count} more`),
    moreGates: ({ count }: { count: number }) =>
      `${count} more gates do not hold; the summary and the log name them`,
    shortened: 'The rest is left out here: see the log, or write it with "accord check -o check.json".',
    columnVerdict: 'Verdict',
    columnGate: 'Gate',
    columnFound: 'Found',
    columnRule: 'Rule',
    columnWhy: 'Why',
    columnReason: 'Reason',
    columnUntil: 'Until',
    columnToday: 'Today',
    columnOwners: 'Owners',
    columnPart: 'About',
    columnQuestion: 'Question',
    baselineAdded: 'New gaps',
    baselineKnown: 'Known gaps',
    baselineHealed: 'Healed',
    baselineUnknown: 'Not known now, which is no improvement',
    baselineOf: ({ round, day }: { round: string; day: string }) => `baseline of ${round}, written ${day}`,
  },
};
