const things = (n: number) => `${n} ${n === 1 ? 'thing' : 'things'}`;

/**
 * The product's own words in English: the complete catalogue, by which other languages are measured. An entry is a
 * text, or a function of named values; numbers come in as they are printed where they may have decimals.
 */
export const en = {
  /** Written out, as node takes longer to make its own formats ready than a report takes. */
  numbers: { decimal: '.', thousands: ',' },

  lists: {
    and: ({ list, last }: { list: string; last: string }) => `${list} and ${last}`,
    andMore: ({ list, count }: { list: string; count: number }) => `${list} and ${count} more`,
    more: ({ count }: { count: number }) => `and ${count} more`,
    of: ({ count, all }: { count: number | string; all: number | string }) => `${count} of ${all}`,
    to: ({ low, high }: { low: number | string; high: number | string }) => `${low} to ${high}`,
    questions: ({ count }: { count: number }) => `${count} ${count === 1 ? 'question' : 'questions'}`,
    quoted: ({ text }: { text: string }) => `"${text}"`,
  },

  /** What kinds of question are called. */
  kindNames: {
    scale: 'scale',
    choice: 'choice',
    checklist: 'checklist',
    ranking: 'ranking',
    number: 'number',
    allocation: 'allocation',
    owner: 'owner',
    sorting: 'sorting',
    exchange: 'exchange',
    text: 'text',
  },

  /** What kinds of question say of answers. */
  kinds: {
    under: ({ figure }: { figure: string }) => `under ${figure}`,
    atMost: ({ what }: { what: string }) => `at most ${what}`,
    atMostQuoted: ({ what }: { what: string }) => `at most "${what}"`,
    ofHundred: ({ points }: { points: string }) => `${points} of 100`,
    range: ({ middle, low, high }: { middle: string; low: string; high: string }) =>
      `${middle} (${low} to ${high})`,
    band: ({ from, to, unit, last }: { from: string; to: string; unit: string; last: boolean }) =>
      `${from} to ${last ? to : `below ${to}`}${unit === '' ? '' : ` ${unit}`}`,
    nothingTicked: 'nothing ticked',
    needs: 'needs',
    receives: 'receives',
    gives: 'gives',
    first: 'first',
    nothing: 'nothing',
    needsAndGives: ({ needs, gives }: { needs: string; gives: string }) => `needs ${needs}; gives ${gives}`,
    passes: ({
      needed,
      n,
      received,
      given,
    }: {
      needed: number;
      n: number;
      received: number;
      given: number;
    }) => `${needed} of ${n} need it, ${received} receive it, ${given} give it`,
    stepNeed: 'What do you need from them?',
    stepFirst: 'Of these, what must come first?',
    stepReceive: 'What do you receive from them in usable form?',
    stepGive: 'What do you give them?',
    sideGives: ({ side, items }: { side: string; items: string }) => `${side} gives: ${items}`,
    stepSideGives: ({ from, to }: { from: string; to: string }) => `What does ${from} give ${to}?`,
    together: ({ names }: { names: string }) => `${names} together`,
    nobody: 'Nobody',
    place: ({ place }: { place: string }) => `place ${place}`,
    notNamed: 'not named',
    before: ({ one, other }: { one: string; other: string }) => `${one} before ${other}`,
    beforeOrLevel: ({ one, other }: { one: string; other: string }) =>
      `${one} before ${other} or level with it`,
    then: ', then ',
    sorted: ({ mean, cards, bin, varies }: { mean: string; cards: number; bin: string; varies: boolean }) =>
      `${varies ? 'on average ' : ''}${mean} of ${cards} cards: ${bin}`,
    sortedInto: ({ cards, bins, varies }: { cards: number; bins: string; varies: boolean }) =>
      `${cards} cards: ${varies ? 'on average ' : ''}${bins}`,
    putElsewhere: ({ count, all }: { count: number; all: number }) => `${count} of ${all} put elsewhere`,
    partedMost: ({ count, all }: { count: number; all: number }) =>
      count === 0 ? 'most of all' : `${count} of ${all} cards, most of all`,
    ruleAllocation:
      'Points of the hundred that one side would have to move to divide them as the other does: half the sum over the categories. The weight of a line is half the distance to the next value.',
    ruleChecklist:
      'What is not shared of all that is ticked: 1 less the sum of the smaller shares divided by the sum of the larger ones. Options that nobody ticked change nothing.',
    ruleChoice:
      'Half the sum of the differences between the shares that chose each option: 0 or 100 points between two people.',
    ruleExchange:
      'What one side needs against what the other gives: 1 less the sum of the smaller shares divided by the sum of the larger ones; the mean of both directions.',
    ruleRatio: ({ times, floor }: { times: string; floor: string }) =>
      `Numbers compared as a ratio: ${times} times apart or more is 100 points. A value below ${floor} counts as ${floor}. The weight of a line is the distance to the next value.`,
    ruleDifference: ({ difference }: { difference: string }) =>
      `Numbers compared as a difference: ${difference} apart or more is 100 points. The weight of a line is the distance to the next value.`,
    ruleOwner:
      'Half the sum of the differences between the shares that name each candidate, shared ones included; at most 100 points.',
    ruleRanking:
      'For every two items the difference between the shares that put the one before the other, a tie counting half; the mean over all pairs. 100 points: the reverse order.',
    ruleScale: ({ step }: { step: string }) =>
      `Ordered points: one step is ${step} points. At every step, the shares of each side at or below it are compared.`,
    ruleSorting:
      'For every card half the sum of the differences between the shares that put it into each bin; the mean over the cards.',
    ruleText: 'Own words are shown side by side and never scored.',
  },

  /** What is said of a finding whose question words nothing. */
  findings: {
    silence: 'no answer',
    says: ({ side, says }: { side: string; says: string }) =>
      `${side}${says.includes(': ') ? ',' : ':'} ${says}.`,
    bothClaim: ({ label }: { label: string }) => `${label}: both claim it`,
    nobodyClaims: ({ label }: { label: string }) => `${label}: neither claims it`,
    split: ({ label, sides }: { label: string; sides: string }) => `${label}: no one view inside ${sides}`,
    agreedProblem: ({ label }: { label: string }) => `${label}: both see the same shortfall`,
    falseConflict: ({ label }: { label: string }) => `${label}: closer than they think`,
    misread: ({ label }: { label: string }) => `${label}: misread`,
    headTeam: ({ label, sides }: { label: string; sides: string }) => `${label}: head and team of ${sides}`,
    blindSpot: ({ label, sides }: { label: string; sides: string }) => `${label}: ${sides} apart from both`,
    notWorthIt: ({ label }: { label: string }) => `${label}: more than it is worth`,
    unmetNeed: ({ label }: { label: string }) => `${label}: needed and not given`,
    givenNotReceived: ({ label }: { label: string }) => `${label}: given and not received`,
    unwanted: ({ label }: { label: string }) => `${label}: given and not needed`,
    knowledgeGap: ({ label }: { label: string }) => `${label}: not known`,
    notNoticed: ({ sides }: { sides: string }) => `${sides} believed that the other side agrees.`,
    expectedToSay: ({ side, other, says }: { side: string; other: string; says: string }) =>
      `${side} expected ${other} to say: ${says}.`,
    headAndTeam: ({ side, head, team }: { side: string; head: string; team: string }) =>
      `In ${side} the head says: ${head}. The team says: ${team}.`,
    worth: ({ side, says }: { side: string; says: string }) => `What it is worth, by ${side}: ${says}.`,
    worthLittle: 'Both hold it to be worth little: the hours may serve better elsewhere.',
    nobodyAnswered: ({ side }: { side: string }) => `${side}: nobody answered.`,
    notKnown: ({ side, rate }: { side: string; rate: string }) => `${side}: ${rate}.`,
  },

  plan: {
    because:
      'Rules come first, then structure, then incentives. A structure built before the rules are clear fixes the disagreement in place, and pay set before both rewards it. One exception: pay that rewards breaking an agreed rule is suspended at once. At most three actions are open at a time; the next starts when one is done.',
    aimLinked:
      'The aim of this audit is two functions that keep their own skills and are linked where it pays. What works apart stays apart.',
    aimOneProcess:
      'The aim of this audit is one process with common objectives. Each action should leave one border fewer than before.',
    title: 'Plan',
    openNow: 'Open now',
    openNowWaiting: ({ count }: { count: number }) => `Open now, ${count} wait`,
    whoDoesWhat: 'Who does what',
    together: 'Together',
    forOwner: ({ owner }: { owner: string }) => `For ${owner}`,
    waiting: 'Actions that wait',
    rules: 'Rules',
    structure: 'Structure',
    incentives: 'Incentives',
    inRules: 'rules',
    inStructure: 'structure',
    inIncentives: 'incentives',
    atOnce: 'at once',
    isOpen: 'open now',
    done: 'done',
    dropped: 'dropped',
    process: ({ text }: { text: string }) => `Process: ${text}`,
    people: ({ text }: { text: string }) => `People: ${text}`,
    owner: ({ text }: { text: string }) => `Owner: ${text}`,
    effort: ({ text }: { text: string }) => `Effort: ${text}`,
    doneWhen: ({ text }: { text: string }) => `Done when: ${text}`,
    answers: ({ text }: { text: string }) => `Answers: ${text}`,
    hours: 'hours',
    days: 'days',
    weeks: 'weeks',
  },

  holds: {
    title: 'What holds',
    noneApart: 'No question sets the two sides apart.',
    same: ({ sides, count, all }: { sides: string; count: number; all: number }) =>
      `${sides} say the same on ${count === all ? `all ${all}` : `${count} of the ${all}`} questions that could be compared.`,
    known: ({ count, all }: { count: number; all: number }) =>
      `On ${count === all ? `all ${all}` : `${count} of the ${all}`} of these that were guessed, each expected what the other said.`,
    keep: ({ list }: { list: string }) => `Worth keeping: ${list}.`,
    problems: ({ list }: { list: string }) =>
      `Seen alike and to be put right together, with nothing to negotiate: ${list}.`,
    leave: ({ list }: { list: string }) =>
      `Little is done together and little would be gained; leave it: ${list}.`,
    unknown: ({ count }: { count: number }) =>
      `On ${count} ${count === 1 ? 'question' : 'questions'} too little is known; that is no agreement.`,
  },

  invitation: {
    subject: ({ company, sides }: { company: string; sides: string }) =>
      `${company}: your picture of how ${sides} work together`,
    opening: ({ sides, who, questions }: { sides: string; who: string; questions: number }) =>
      `I would like to see how ${sides} work together through your eyes. ${who} answered the same ${questions} ${questions === 1 ? 'question' : 'questions'}.`,
    iHave: 'I have',
    has: ({ sides, count }: { sides: string; count: number }) => `${sides} ${count === 1 ? 'has' : 'have'}`,
    time: ({ minutes }: { minutes: number }) =>
      `It takes about ${minutes === 1 ? 'one minute' : `${minutes} minutes`}, and you can stop and go on later. Answer by the last case you remember, alone, and before we talk about it. "I don't know" is an answer.`,
    guesses: ({ others }: { others: string }) =>
      `Some questions also ask what ${others} would say. Nobody is graded: the report lays the answers side by side, by name, and lists where they differ and what to do next.`,
    ownWay: 'Tell me when it suits you, and I will open the questions for you.',
  },

  limits: {
    title: 'Limits',
    silent: ({ sides }: { sides: string }) =>
      `Nobody in ${sides} has answered: nothing can be compared yet, and there is no alignment figure.`,
    twoPeople:
      'One answer on each side: this is what these two people say. No margin of error can be computed.',
    twoPeopleAlignment:
      'The alignment is that of two people: it is not to be compared with audits of several people a side.',
    oneAgainstSeveral: ({ alone, count, other }: { alone: string; count: number; other: string }) =>
      `One person in ${alone} against ${count} in ${other}: for ${alone} this is what one person says, and only the differences inside ${other} can be seen.`,
    samples: ({ sides }: { sides: string }) =>
      `The answers of ${sides} stand for a larger group: what luck alone would explain is taken off each gap. Over two dozen questions about one is still called apart by luck.`,
    untranslated: ({ missing, all, language }: { missing: number; all: number; language: string }) =>
      `${missing} of ${all} texts of the questions and actions are not there in the language asked for (${language}); they stand as they were written.`,
    partial: ({ sides }: { sides: string }) =>
      `Replies are in from ${sides}; the figures are about these people.`,
    drafts: ({ count }: { count: number }) =>
      count === 1 ? 'One draft is not counted.' : `${count} drafts are not counted.`,
    answered: ({ percent }: { percent: number }) =>
      `${percent} % of the questions put were answered; the figures may move with the rest.`,
    assessed: ({ percent }: { percent: number }) =>
      `${percent} % of the weight could be compared; for the rest a side has no answer. The alignment speaks of the part compared.`,
    setAside: ({ count, labels }: { count: number; labels: string }) =>
      count === 1
        ? `One answer is set aside because the wording of its question has changed since: ${labels}.`
        : `${count} answers are set aside because the wording of their questions has changed since: ${labels}.`,
    reworded: ({ count, labels }: { count: number; labels: string }) =>
      count === 1
        ? `One question is re-worded, and not compared with earlier rounds or other companies that asked it otherwise: ${labels}.`
        : `${count} questions are re-worded, and not compared with earlier rounds or other companies that asked them otherwise: ${labels}.`,
    noTheme: ({ fewest }: { fewest: number }) =>
      `No theme has as many as ${fewest} questions that could be compared: questions are listed one by one, and themes have no figure of their own.`,
    someThemes: ({ themes, fewest }: { themes: string; fewest: number }) =>
      `${themes}: fewer than ${fewest} questions could be compared, so they are listed one by one and have no figure of their own. They count in the alignment.`,
    noState: ({ fewest }: { fewest: number }) =>
      `Where the sides place the firm is left open: both answered fewer than ${fewest} of the questions that say what is good.`,
    countsOnly: ({ people }: { people: string }) =>
      `More than ${people} people answered: answers are counted, not kept by person. Heads are not compared with their teams, nobody is listed as missing, and a margin of error takes each question for itself, which makes it somewhat too narrow.`,
    wordsLeftOut: ({ label, shown, all }: { label: string; shown: string; all: string }) =>
      `"${label}": the first ${shown} of ${all} texts in own words are shown.`,
    promise:
      'Not anonymous: everybody who answered was told beforehand that the report shows names and answers together.',
  },

  /** Each verdict: under a column, in the headline for one and for several, what that means in a few words, and as a sentence. */
  verdicts: {
    same: {
      column: 'same',
      one: 'the same',
      several: 'the same',
      meant: '',
      verdict: 'The same, as far as this question can tell.',
    },
    known: {
      column: 'known',
      one: 'known difference',
      several: 'known differences',
      meant: 'both sides know',
      verdict: 'Apart, and both sides know it.',
    },
    unnoticed: {
      column: 'unnoticed',
      one: 'unnoticed',
      several: 'unnoticed',
      meant: 'a side believes otherwise',
      verdict: 'Apart, and at least one side believes otherwise.',
    },
    apart: {
      column: 'apart',
      one: 'apart',
      several: 'apart',
      meant: 'not known whether both know',
      verdict: 'Apart; whether both sides know it is not known.',
    },
    split: {
      column: 'split',
      one: 'split inside a side',
      several: 'split inside a side',
      meant: 'no one view to compare',
      verdict: 'No one view inside at least one side, so there are no two views to compare.',
    },
    unclear: {
      column: 'unclear',
      one: 'unclear',
      several: 'unclear',
      meant: 'may be luck alone',
      verdict: 'Unclear: the difference is within what luck alone would make.',
    },
    free: {
      column: 'free',
      one: 'by profession',
      several: 'by profession',
      meant: 'comes with the work',
      verdict: 'Shown, not scored: a difference here comes with the work.',
    },
    'own-words': {
      column: 'words',
      one: 'in own words',
      several: 'in own words',
      meant: 'read side by side',
      verdict: 'In own words: shown side by side, not scored.',
    },
    unknown: {
      column: 'unknown',
      one: 'unknown',
      several: 'unknown',
      meant: 'an answer is missing',
      verdict: 'Unknown: at least one side of the pair has no answer to compare.',
    },
  },

  /** What is seen in a finding, beside the verdict on its question. */
  seen: {
    'both-claim': 'both claim it',
    'nobody-claims': 'neither claims it',
    'agreed-problem': 'and low',
    'not-worth-it': 'worth little',
    'false-conflict': 'expected otherwise',
    misread: 'misread',
    'unmet-need': 'needed, not given',
    'given-not-received': 'given, not received',
    unwanted: 'given, not needed',
    'knowledge-gap': 'not known to all',
    asMuchInside: 'as much inside a side',
  },

  /** Where a firm stands, by the level of its answers. */
  firm: {
    undefined: 'undefined',
    defined: 'defined',
    aligned: 'aligned',
    integrated: 'integrated',
  },

  /** The next step from each state, by what the company aims at: both ways end further than in good manners. */
  nextLinked: {
    undefined: 'The next step is a few written rules where the two meet.',
    defined: 'The next step is to plan and count together where joint work pays.',
    aligned: 'The next step is to do together the little that pays most, and to leave the rest to each.',
    integrated: 'The next step is to keep it, and to look again in half a year.',
  },
  nextOneProcess: {
    undefined: 'The next step is written rules for the whole way to the customer.',
    defined: 'The next step is one plan and one set of figures for the whole way to the customer.',
    aligned: 'The next step is one owner of the whole process, with common objectives.',
    integrated: 'The next step is to keep it one process, and to look again in half a year.',
  },

  balance: {
    title: 'Give and get',
    unmet: 'unmet',
    'given-not-received': 'given, not received',
    met: 'met',
    unwanted: 'unwanted',
    legend:
      'Unmet: most need it, few give it, few receive it. Given, not received: most give it, few receive it in usable form. Unwanted: most give it, few need it.',
    trade: ({
      first,
      gets,
      second,
      returns,
    }: {
      first: string;
      gets: string;
      second: string;
      returns: string;
    }) => `${first} gets "${gets}", ${second} gets "${returns}"`,
    to: ({ side, counts }: { side: string; counts: string }) => `to ${side} ${counts}`,
    needed: ({ count, all, first }: { count: number; all: number; first: number }) =>
      `${count} of ${all}${first > 0 ? `, ${first} first` : ''}`,
    what: ({ to, from }: { to: string; from: string }) => `What ${to} gets from ${from}`,
    nothing: 'nothing that most need or give',
    neededBy: ({ side }: { side: string }) => `needed by ${side}`,
    received: 'received',
    givenBy: ({ side }: { side: string }) => `given by ${side}`,
    worthTrading: 'Worth trading, one open need against another; what must come first before the rest:',
    open: ({ side, items }: { side: string; items: string }) => `Open for ${side} besides: ${items}.`,
  },

  bounds: {
    anybody: ({ range }: { range: string }) => `${range}, whosever answer is left out.`,
    depending: ({ range }: { range: string }) => `${range} depending on whose answer is left out.`,
    two: 'Two answers on a side: too few for a margin of error worth printing.',
    margin: ({ range, approximate }: { range: string; approximate: boolean }) =>
      `${range} with 95 % confidence${approximate ? ', approximately: made from counts alone, somewhat too narrow' : ''}.`,
    oneAgainstSeveral: ({ side }: { side: string }) =>
      `One answer against several: the range reflects only the differences inside ${side}.`,
    few: 'Few answers.',
  },

  answers: {
    notAsked: 'not asked',
    doesNotKnow: ({ count }: { count: number }): string => (count === 1 ? 'does not know' : 'do not know'),
    notApplicable: 'not applicable',
    prefersNot: ({ count }: { count: number }): string =>
      count === 1 ? 'prefers not to say' : 'prefer not to say',
    skipped: 'skipped',
    setAside: 'set aside (earlier wording)',
    unknowing: ({
      count,
      of,
      rate,
      low,
      high,
    }: {
      count: number;
      of: number;
      rate: number;
      low: number;
      high: number;
    }) =>
      `${count} of ${of} ${count === 1 ? 'does' : 'do'} not know, ${rate} % (${low} to ${high} % with 95 % confidence)`,
    andElse: ({ says, count, asked }: { says: string; count: number; asked: number }) =>
      asked === 1
        ? `${says}, and something else in own words`
        : `${says}; ${count} of ${asked} ${count === 1 ? 'adds' : 'add'} something else in own words`,
    doNotKnow: ({ count, all }: { count: number; all: number }) =>
      `${count} of ${all} ${count === 1 ? 'does' : 'do'} not know`,
    things: {
      unmet: ({ count }: { count: number }) => `${things(count)} needed, not received`,
      'given-not-received': ({ count }: { count: number }) => `${things(count)} sent, not usable`,
      unwanted: ({ count }: { count: number }) => `${things(count)} sent, not needed`,
    },
    levelOf: ({ level }: { level: number }) => `level ${level} of 100`,
    notHealth: ({ count }: { count: number }) =>
      count === 1
        ? 'One of the same is an agreed problem: both sides put it low.'
        : `${count} of the same are agreed problems: both sides put them low.`,
    level: ({ levels }: { levels: string }) => `Level by what the question calls good, 0 to 100: ${levels}.`,
    agreedProblem: ({ level }: { level: string }) => `An agreed problem, not health. ${level}`,
    contested: ({ level }: { level: string }) =>
      `${level} The sides are apart, so how good it is, is not settled.`,
    attendance: ({ count, all, side }: { count: number; all: number; side: string }) =>
      `${count} of ${all} in ${side}`,
    attendanceUnnamed: ({ count, side }: { count: number; side: string }) => `${count} in ${side}`,
  },

  perceived: {
    agreesKnows: ({ side, other }: { side: string; other: string }) =>
      `${side} agrees with ${other} and knows it.`,
    agreesBelievesNot: ({ side, other }: { side: string; other: string }) =>
      `${side} agrees with ${other} and believes otherwise: to be talked about, nothing to negotiate.`,
    differsUnaware: ({ side, other }: { side: string; other: string }) =>
      `${side} disagrees with ${other} and does not know it.`,
    differsKnows: ({ side, other }: { side: string; other: string }) =>
      `${side} disagrees with ${other} and knows it.`,
    misreads: ({ other }: { other: string }) => `It misreads what ${other} says, though.`,
    guesses: ({ points, accuracy, other }: { points: number; accuracy: number | null; other: string }) =>
      `Its guesses lie ${points} points from its own answers${accuracy === null ? '' : `, ${accuracy} from what ${other} says`}.`,
    borderline: ({ points }: { points: number }) =>
      `Borderline: within ${points} points of where apart begins.`,
    few: ({ count }: { count: number }) =>
      `That is what ${count === 1 ? 'one person' : `${count} people`} said.`,
  },

  shared: {
    whole: ({ list }: { list: string }) => `Where the sides part: ${list}.`,
    part: (of: {
      count: number;
      label: string;
      into: string;
      first: string;
      second: string;
      with: readonly [string, string];
      without: readonly [string, string];
    }) => {
      const what = of.into === '' ? 'options' : 'cards';
      const act = of.into === '' ? 'chooses' : 'puts';
      const where = of.into === '' ? '' : ` into "${of.into}"`;
      return `of the ${of.count} ${what} with "${of.label}" ${of.first} ${act} ${of.with[0]}${where} and ${of.second} ${of.with[1]}, of the others ${of.without[0]} and ${of.without[1]}`;
    },
  },

  /** The aid to reading own words side by side. */
  aid: {
    cannotTell: ({ sides }: { sides: string; several: boolean }) =>
      `Cannot tell whether the sides speak of the same: in what ${sides} wrote none of the words looked for was found. Read both.`,
    different: ({ both, all }: { both: number; all: number }) =>
      `By their words the sides speak of different things: of ${all} found, ${both === 0 ? 'none is' : both === 1 ? 'one is' : `${both} are`} named by both.`,
    overlapping: ({ both, all }: { both: number; all: number }) =>
      both === all
        ? 'By their words the sides overlap: all that was found is named by both. One word may still mean two things, so read both.'
        : `By their words the sides overlap: of ${all} things found, ${both === 1 ? 'one is' : `${both} are`} named by both. One word may still mean two things, so read both.`,
    both: ({ list }: { list: string }) => `Both: ${list}`,
    only: ({ side, list }: { side: string; list: string }) => `Only ${side}: ${list}`,
    not: ({ side, list }: { side: string; list: string }) => `${side}, not: ${list}`,
    caution: 'A reading aid: it knows words, not meaning; it never enters a figure.',
  },

  /** The report as a whole. */
  report: {
    title: ({ company, round }: { company: string; round: string }) =>
      `${company}: where the sides stand, ${round}`,
    answered: ({ percent }: { percent: string }) => `${percent} answered`,
    answeredLong: ({ percent }: { percent: string }) => `${percent} of the questions put were answered`,
    dates: ({ opened, asOf }: { opened: string; asOf: string }) => `opened ${opened}, as of ${asOf}`,
    inShort: 'In short',
    mattersMost: 'What matters most',
    seen: 'seen',
    seenHead: 'Seen',
    byTheme: 'By theme',
    all: 'All',
    weight: 'weight',
    points: 'points',
    pointsApart: 'points apart',
    confidence: '95 % confidence',
    inside: ({ side, alignment }: { side: string; alignment: number }) => `inside ${side} ${alignment}`,
    twoPeople: 'Two-person alignment',
    across: 'Alignment across the sides',
    ownTrend: ({ figure }: { figure: string }) =>
      `${figure}. For your own trend only; how it is made stands under "Weights and gaps".`,
    basisObserved: ({ sum }: { sum: string }) =>
      `For your own trend only. ${sum}, the mean of the points above by weight. 0 points: the same answer, 100: as far apart as can be.`,
    basisAdjusted: ({ sum }: { sum: string }) =>
      `For your own trend only. ${sum}, the mean by weight of the signed figures that the full report lists. 0 points: no more than luck, 100: as far apart as can be.`,
    placed: ({ first, one, second, other }: { first: string; one: string; second: string; other: string }) =>
      `You place the firm differently: ${first} "${one}", ${second} "${other}".`,
    placedLevels: (of: {
      first: string;
      one: string;
      oneLevel: number;
      second: string;
      other: string;
      otherLevel: number;
    }) =>
      `You place the firm differently: ${of.first} "${of.one}" (${of.oneLevel} of 100), ${of.second} "${of.other}" (${of.otherLevel} of 100).`,
    state: (of: { state: string; first: string; oneLevel: number; second: string; otherLevel: number }) =>
      `State by the answers of both sides: "${of.state}" (${of.first} ${of.oneLevel} of 100, ${of.second} ${of.otherLevel} of 100).`,
    settleThat: 'Settle that first.',
    agreeWhere: 'Agree on where you stand first.',
    held: ({ state }: { state: string }) => `A core question is apart, so the state is held at "${state}".`,
    worthKeeping: 'Worth keeping',
    agreedProblems: 'Agreed problems, no health',
    agreedProblemsList: ({ list }: { list: string }) => `Agreed problems, no health: ${list}.`,
    byProfession: 'Different by profession, no fault',
    notKnown: 'Not known',
    headFirst: 'To the head first',
    pointsFrom: ({ points, side, questions }: { points: number; side: string; questions: number }) =>
      `${points} points from ${side} (${questions} ${questions === 1 ? 'question' : 'questions'})`,
    pointsFromSide: ({ points, side }: { points: number; side: string }) => `${points} points from ${side}`,
    apartFromBothOn: ({ list }: { list: string }) => `apart from both on ${list}`,
    allSides: 'All sides',
    allSidesApart: 'All sides, points apart',
    from: ({ side }: { side: string }) => `from ${side}`,
    matrixNote: ({ fewest, most, adjusted }: { fewest: number; most: number; adjusted: boolean }) =>
      `The mean by weight over the questions that both sides answered (${fewest === most ? `${most} questions` : `${fewest} to ${most} questions`}).${adjusted ? ' These are observed distances: what luck would make is not taken off.' : ''}`,
    leaning: (of: {
      side: string;
      first: string;
      second: string;
      nearerFirst: number;
      nearerSecond: number;
      asFar: number;
      questions: number;
    }) =>
      `${of.side} stands nearer to ${of.first} on ${of.nearerFirst} of ${of.questions} questions, nearer to ${of.second} on ${of.nearerSecond}${of.asFar === 0 ? '' : `, as far from both on ${of.asFar}`}.`,
    farthest: 'farthest from both',
    pointsFromHead: ({ side }: { side: string }) => `points from ${side}`,
    next: 'Next',
    nextReport: 'the full report for screen and paper',
    nextPack: 'agenda, sheets and cards for a workshop',
    nextExplain: 'how a figure arose',
    nextAsk: 'interview the next person',
    nextName: ({ person }: { person: string }) =>
      `one line more under "people:" in audit.yaml, indented as the one above it, then: accord ask ${person}`,
    nextStatus: 'who has answered',
    expects: ({ side }: { side: string }) => `${side} expects`,
    notAloud:
      'The questions below are not to be asked aloud: whoever has heard the view of somebody else no longer gives one of their own. Each answers them alone, in accord.',
    askHead: ({ side }: { side: string }) => `What the head of ${side} has yet to answer`,
    inviteHead: ({ side }: { side: string }) => `Invite the head of ${side}`,
    subject: ({ subject }: { subject: string }) => `Subject: ${subject}`,
    alone: ({ sides, count }: { sides: string; count: number }) =>
      `Answered by ${sides} alone: ${count === 1 ? 'one question' : `${count} questions`}. This is a picture, not yet a comparison.`,
    notAskedHere: ({ count }: { count: number }) =>
      `Not asked here: ${count === 1 ? 'one question' : `${count} questions`}.`,
    whoAnswered: 'Who answered',
    named: 'named',
    replies: 'replies',
    drafts: 'drafts',
    answeredHead: 'answered',
    notIn: 'not yet in',
    standsFor: 'stands for',
    sample: 'a sample of a larger group',
    everyone: 'everyone',
    compared: ({ count, all }: { count: number; all: number }) =>
      `${count} of ${all} ${all === 1 ? 'question' : 'questions'} compared`,
    tooFew: ({ compared }: { compared: string }) => `${compared}: too few for a figure of their own.`,
    apartOver: ({ points, compared }: { points: number; compared: string }) =>
      `${points} points apart over ${compared}.`,
    settleFirst: 'What to settle first',
    whatToDo: ({ actions }: { actions: string }) => `What to do: ${actions}.`,
    whatToDoQuestion: ({ actions, question }: { actions: string; question: string }) =>
      `What to do: ${actions}. (Question: ${question})`,
    further: 'Further findings',
    keepAndKnow: 'To keep and to know',
    heads: 'Heads and their teams',
    headsNote:
      'Show this to the head concerned first, before the report goes round. It is part of no other figure.',
    headStands: ({ side, points, questions }: { side: string; points: number; questions: number }) =>
      `${side}: the head stands ${points} points from the own team, over ${questions} ${questions === 1 ? 'question' : 'questions'}.`,
    noHead: 'On no question does a head stand apart from the own team.',
    headsBefore: ({ sides }: { sides: readonly string[] }) =>
      `Before this goes round: show "Heads and their teams" to the head of ${sides.join(' and to the head of ')}.`,
    pictureSoFar: 'The picture so far',
    aloneShort: ({ sides }: { sides: string }) =>
      `Answered by ${sides} alone: this is a picture, not yet a comparison.`,
    putLow: 'What these answers themselves put low',
    whatNotKnown: 'What is not known',
    askNext: 'What is yet to be answered',
    headOf: ({ side }: { side: string }) => `The head of ${side}`,
    invitation: 'An invitation to send as it is, or in your own words:',
    picture: ({ side }: { side: string }) => `${side}'s picture`,
    view: (of: {
      compared: number;
      first: string;
      second: string;
      withBoth: number;
      withFirst: number;
      withSecond: number;
      apartFromBoth: number;
    }) =>
      `Compared on ${of.compared} questions: close to both on ${of.withBoth}, close to ${of.first} and apart from ${of.second} on ${of.withFirst}, close to ${of.second} and apart from ${of.first} on ${of.withSecond}, apart from both on ${of.apartFromBoth}.`,
    apartFromBoth: 'Apart from both',
    withApart: ({ one, other }: { one: string; other: string }) => `Close to ${one}, apart from ${other}`,
    notKnownTo: ({ side }: { side: string }) => `Not known to ${side}`,
    inOwnWords: 'In their own words',
    weights: 'Weights and gaps',
    question: 'question',
    observed: 'observed',
    luck: 'luck',
    signed: 'signed',
    atRandom: 'two at random',
    weightPoints: 'weight x points',
    sum: 'sum',
    mean: (of: {
      products: string;
      weights: string;
      mean: string;
      clipped: boolean;
      left: string;
      alignment: string;
      printed: number;
    }) =>
      `${of.products} / ${of.weights} = ${of.mean} points apart on the mean${of.clipped ? ', not below 0' : ''}; 100 - ${of.left} = ${of.alignment}, printed as ${of.printed}.`,
    swaps: ({ list }: { list: string }) => `may change places with ${list}`,
    drops: ({ list }: { list: string }) => `may drop out for ${list}`,
    keepsPlace: 'keeps its place',
    firmness: ({ list }: { list: string }) =>
      `If single weights moved by 20 %, of the three that add most: ${list}.`,
    method: 'How the figures are made',
    methodPoints:
      "Points say how far one side's answers would have to move to become the other's: 0 is the same answers, 100 as far apart as the question allows. Points of different kinds of question are not the same thing: two people who answer at random are 38 to 80 points apart, by kind; the table of weights gives it for each question where it is defined.",
    methodApart:
      "A question is apart when its points lie above the threshold printed with it. It is known when both sides' guesses about the other were apart as well, and unnoticed when at least one side guessed otherwise. A side is split when two of its own members differ nearly as much as two strangers would.",
    methodScored:
      "Questions in own words and differences that come with the work are shown and never scored. Missing answers lower the share answered; they never count as agreement. The alignment is for this company's own trend: it is no target and no league table.",
    methodRank:
      'Findings come by consequence and certainty, not by points. Consequence: the weight of the question, whether it is a core one, how much of a good state is missing, and what the kind of finding means if nothing is done. Certainty: how many answered, whether the sides differ more than their own members, and how far the gap lies from where apart begins.',
    methodMore:
      '"accord explain QUESTION" puts the numbers of one question into its formula, "accord explain THEME" and "accord explain overall" show what each question adds.',
  },

  /** One question of the full report. */
  question: {
    why: ({ why }: { why: string }) => `Why we ask: ${why}`,
    answers: 'answers',
    says: 'says',
    noAnswer: 'no answer',
    expects: 'expects of the other',
    guesses: ({ says, count }: { says: string; count: number }) =>
      `${says} (${count} ${count === 1 ? 'guess' : 'guesses'})`,
    inside: 'apart inside',
    split: ({ points }: { points: number }) => `${points}, split`,
    headTeam: 'head and team apart',
    level: 'level',
    meanPlaces:
      'A place here is the mean over all who answered; what somebody gave no place counts as the mean of the places that were left.',
    luck: ({ observed, noise, signed }: { observed: number; noise: number; signed: number }) =>
      ` (observed ${observed}, of which luck alone would make ${noise}; signed ${signed})`,
    apart: ({ points, luck, threshold }: { points: number; luck: string; threshold: number }) =>
      `${points} points apart${luck}; apart begins above ${threshold}.`,
    asMuchInside: 'There is as much difference inside a side as between the sides.',
    weight: ({ weight, core }: { weight: string; core: boolean }) =>
      `Weight ${weight}${core ? ', a core question' : ''}.`,
  },

  /** How a figure arose. */
  explained: {
    weight: ({ weight, core }: { weight: string; core: boolean }) =>
      `weight ${weight}${core ? ', core' : ''}`,
    answers: 'answers',
    together: 'together',
    expects: 'expected of the other',
    noAnswer: 'no answer',
    saysOf: ({ says, n, asked }: { says: string; n: number; asked: number }) =>
      `${says}; ${n} of ${asked} answered`,
    moreAnswers: ({ count }: { count: number }) => `and ${count} more answers`,
    answersOf: ({ side }: { side: string }) => `Answers of ${side}`,
    inShort: 'In short',
    apart: ({ points, threshold }: { points: number; threshold: number }) =>
      `${points} points apart; apart begins above ${threshold}.`,
    ifScored: ({ points }: { points: number }) =>
      `If it were scored: ${points} points apart. It is expected, and no fault.`,
    within: ({ list }: { list: string }) => `Two people of one side are apart by: ${list}.`,
    inside: ({ side, points, split }: { side: string; points: number; split: boolean }) =>
      `inside ${side} ${points}${split ? ' (no one view)' : ''}`,
    oneMind: 'Each side is of one mind.',
    asMuchInside: 'There is as much difference inside as between.',
    moreBetween: 'There is more between the sides than inside.',
    headTeam: ({ side, points }: { side: string; points: number }) =>
      `${side}: head and own team ${points} points apart.`,
    believes: 'What each side believes of the other',
    howCompared: 'How it would be compared',
    howMade: ({ points }: { points: number }) => `How the ${points} points observed are made`,
    noRandom: 'What two people answering at random would be apart is not defined for this kind of question.',
    random: ({ points }: { points: number }) =>
      `Two people answering at random would be ${points} points apart.`,
    luckTitle: 'What luck would make',
    closer: ({ signed }: { signed: string }) =>
      `they are closer than luck would have them: 0 remain, and ${signed} counts in a mean`,
    remain: ({ signed }: { signed: string }) => `${signed} remain`,
    sample: ({
      observed,
      noise,
      left,
      squares,
    }: {
      observed: string;
      noise: string;
      left: string;
      squares: string;
    }) =>
      `Observed ${observed} points. Two groups of this size with this much disagreement inside them would differ by about ${noise} by luck alone; ${left} (${squares}, but for rounding).`,
    wholeSide:
      'The people named are the whole of each side: the observed figure is the fact about those who answered, and nothing is taken off for luck.',
    asSamples: ({ text }: { text: string }) => `As samples of larger teams: ${text}`,
    adds: 'What it adds',
    tooFew: ({ weight, weights, theme }: { weight: string; weights: string; theme: string }) =>
      `Weight ${weight} of ${weights} in ${theme}, which has too few compared questions for a figure of its own.`,
    addsToTheme: (of: { weight: string; weights: string; theme: string; adds: string; whole: string }) =>
      `Weight ${of.weight} of ${of.weights} in ${of.theme}: adds ${of.adds} of its ${of.whole} points.`,
    addsNothing:
      'It adds nothing to the overall figure: what is not known, or not scored, is left out of every mean.',
    addsOverall: (of: { weight: string; weights: string; adds: string; whole: string }) =>
      `Weight ${of.weight} of ${of.weights} over all: adds ${of.adds} of the overall ${of.whole} points.`,
    overall: 'overall',
    overallTitle: 'Overall',
    theme: ({ title }: { title: string }) => `theme ${title}`,
    nothing: 'Nothing could be compared: no question has answers on both sides.',
    fewOfTheme: ({ count, all }: { count: number; all: number }) =>
      `${count} of ${all} ${all === 1 ? 'question' : 'questions'} of this theme could be compared: too few for a figure of its own. They count in the overall figure.`,
    insideMean: ({ points, side }: { points: number; side: string }) => `${points} inside ${side}`,
    ofOneSide: ({ list }: { list: string }) => `Two people of one side: ${list}.`,
    across: ({
      first,
      second,
      points,
      questions,
      alignment,
    }: {
      first: string;
      second: string;
      points: number;
      questions: number;
      alignment: number;
    }) =>
      `${first} and ${second} are ${points} points apart on the mean of ${questions} ${questions === 1 ? 'question' : 'questions'}; alignment is 100 - ${points} = ${alignment}.`,
    sums: 'What each question adds: weight x points / sum of weights',
    question: 'question',
    seen: 'Seen',
    weightHead: 'weight',
    observed: 'observed',
    luck: 'luck',
    signed: 'signed',
    points: 'points',
    addsHead: 'adds',
    sum: 'sum',
    togetherPoints: ({ points }: { points: string }) => `Together ${points} points.`,
    clipped: 'Below 0 the sides are closer than luck would have them: 0.',
    signedNote:
      'The signed figure is what is left of the observed one when luck is taken off, in squares; a question on which the sides are closer than luck counts as a small minus.',
    printed: ({ points, printed }: { points: string; printed: number }) =>
      `${points} points, printed as ${printed}.`,
    twoPeople: 'It is the alignment of two people, not to be compared with audits of several people a side.',
    largerSide: 'the larger side',
    luckTakenOff: ({ points }: { points: number }) =>
      `As samples of larger teams: luck taken off, ${points} points apart.`,
    nothingTakenOff: 'The people named are the whole of each side, so nothing is taken off for luck.',
    leftOut: 'Not part of it',
    'nobody-answered': 'nobody on either side answered',
    'one-side-silent': 'one side has no answer',
    'own-words': 'answered in own words',
    'expected-difference': 'a difference that comes with the work: shown, not scored',
    'one-person': 'one person only',
    'few-questions': 'too few questions',
    'nothing-assessed': 'nothing to compare',
    'not-predicted': 'not guessed',
    swaps: ({ list }: { list: string }) => `change places with ${list}`,
    drops: ({ list }: { list: string }) => `drop out for ${list}`,
    could: ({ label, parts }: { label: string; parts: readonly string[] }) =>
      `${label} could ${parts.join(', or ')}.`,
    most: ({ count, list }: { count: number; list: string }) =>
      `${count === 1 ? 'Most is added' : 'Most is added, in this order,'} by ${list}.`,
    firm: 'No single weight moved by 20 % changes that.',
    loose: ({ list }: { list: string }) => `With single weights moved by 20 %: ${list}`,
    alike: ({ count }: { count: number }) =>
      count === 1 ? 'one more, alike on both sides' : `${count} more, alike on both sides`,
    addLess: ({ count }: { count: number }) => `${count} more that add less`,
    addLessAlike: ({ count, same }: { count: number; same: number }) =>
      `${count} more that add less, ${same} alike on both sides`,
    eachLine: 'Each line adds weight x the difference of the two shares.',
    wholly: ({ points }: { points: string }) => `${points} is more than wholly apart and counts as 100.`,
    smaller: 'smaller',
    larger: 'larger',
    more: ({ count }: { count: number }) => `${count} more`,
    nobodyTicked: 'Nobody ticked anything: 0 points apart.',
    shares: ({ smaller, larger, points }: { smaller: string; larger: string; points: string }) =>
      `1 - ${smaller} / ${larger} = ${points} points of 100.`,
    meanOf: ({ figures, count, mean }: { figures: string; count: number; mean: string }) =>
      `(${figures}) / ${count} = ${mean} points.`,
  },

  /** Two rounds of one audit. */
  compared: {
    rounds: ({ before, after }: { before: string; after: string }) => `${before} and ${after}`,
    headline: ({
      before,
      after,
      way,
      judgement,
    }: {
      before: string;
      after: string;
      way: string;
      judgement: string;
    }) => `Alignment was ${before} and is ${after}: ${way}. ${judgement}`,
    unchanged: 'unchanged',
    closer: ({ points }: { points: string }) => `${points} points closer`,
    further: ({ points }: { points: string }) => `${points} points further apart`,
    cannotJudge: 'Whether that is more than chance cannot be judged from so few answers.',
    chance: ({ points }: { points: string }) =>
      `By chance alone it would move more than ${points} points that way in one of twenty cases.`,
    noRealChange: 'That is no real change: one must lie beyond chance and beyond 3 points.',
    realRise: 'That is a real rise, beyond chance and beyond 3 points.',
    realFall: 'That is a real fall, beyond chance and beyond 3 points.',
    people: (of: { one: number; first: string; other: number; second: string }) =>
      `${of.one} in ${of.first} and ${of.other} in ${of.second}`,
    questions: ({ count, all }: { count: number; all: number }) =>
      `Compared on ${count} of ${all} scored questions.`,
    twoPeople: ({ questions }: { questions: string }) =>
      `The same two people in both rounds, judged over their questions. ${questions}`,
    samePeople: ({ people, questions }: { people: string; questions: string }) =>
      `The people who answered in both rounds: ${people}; each is left out of both at once to see how far one person moves the change. ${questions}`,
    nobodyInBoth: 'nobody answered in both',
    inBoth: ({ people }: { people: string }) => `${people} answered in both`,
    otherPeople: ({ known, questions }: { known: string; questions: string }) =>
      `Different people (${known}): the uncertainty of both rounds adds up, and everybody counts. ${questions}`,
    noneTurned: 'No question changed its verdict.',
    beyond: 'Changed beyond chance: the 95 % intervals of both rounds do not overlap',
    noneBeyond: 'No single question changed beyond chance.',
    turned: 'Verdicts that changed; a single question can change by chance',
    within: 'May be chance: verdicts that changed, while the intervals of both rounds overlap',
    seen: 'seen',
    moved: 'May be chance: moved most with the same verdict',
    move: ({ seen, before, after }: { seen: string; before: number; after: number }) =>
      `${seen}, ${before} → ${after} points`,
    leftOut: 'Left out',
    peopleOf: ({ round, list }: { round: string; list: string }) => `People of ${round} only: ${list}.`,
    'worded-otherwise': 'Worded otherwise in one round',
    'only-before': 'Answered in the earlier round only',
    'only-after': 'Answered in the later round only',
    'not-answered-by-both': 'Not answered by both sides in both rounds',
    limitFigures: 'The figures are those of what is compared; the report of each round may print others.',
    limitCoverage: ({ before, after }: { before: string; after: string }) =>
      `Of the weight of the common questions ${before} could be assessed before and ${after} now.`,
    limitTwo: 'Two people: this is what they say, and no margin of error over people can be computed.',
    asBefore: ({ now }: { now: string }) => `${now}, as before`,
  },

  /** What an interview says. */
  /** What `init` writes into a new audit.yaml. */
  newAudit: {
    sales: 'Sales',
    marketing: 'Marketing',
    executive: 'Chief executive',
    salesHead: 'Head of sales',
    marketingHead: 'Head of marketing',
  },

  interview: {
    title: ({ company, round }: { company: string; round: string }) =>
      `${company} · alignment audit · round ${round}`,
    whoAnswers: 'Who answers?',
    notSubmitted: 'These have not submitted yet.',
    started: 'started',
    withdrawn: 'withdrawn',
    before: 'Before the first question',
    again: 'Welcome back',
    youAre: ({ person, side }: { person: string; side: string }) => `You answer as ${person}, for ${side}.`,
    youAreAbove: ({ person, side }: { person: string; side: string }) => `You answer as ${person} (${side}).`,
    purposeAlone: ({ pair }: { pair: string }) =>
      `What it is for: your own picture of how ${pair} work together. When these answer the same questions, each alone, the report lays the answers side by side and shows where they differ. There is no right answer; say how it is.`,
    purpose: ({ sides }: { sides: string }) =>
      `What it is for: ${sides} answer the same questions, each alone. The report lays the answers side by side and shows where they differ. There is no right answer; say how it is.`,
    howLong: ({ questions, left }: { questions: number; left: string }) =>
      `How long: ${questions} question${questions === 1 ? '' : 's'}, ${left}.`,
    howFar: ({ done, questions, left }: { done: number; questions: number; left: string }) =>
      `How far: ${done} of ${questions} question${questions === 1 ? '' : 's'} answered, ${left} left.`,
    whoSees:
      "Who sees the answers: they are not anonymous. Everybody who gets the report sees names and answers together. While you answer you see nobody else's answers.",
    leave: ({ command }: { command: string }) =>
      `Leave at any time with ctrl-c: every answer is saved before the next question is shown. "${command}" goes on where you left.`,
    begin: 'Begin',
    goOn: 'Go on',
    notNow: 'Not now',
    minutes: ({ minutes }: { minutes: number }) => `about ${minutes} minute${minutes === 1 ? '' : 's'}`,
    left: ({ minutes }: { minutes: string }) => `${minutes} left`,
    progressIn: ({ questionnaire, place, count }: { questionnaire: string; place: number; count: number }) =>
      `${questionnaire} ${place} of ${count}`,
    skippedAgain: 'What you skipped comes once more. Skip it again to leave it open.',
    refused: ({ problem }: { problem: string }) => `That cannot be taken as the answer: ${problem}.`,
    reworded:
      'This question has changed since you answered it. Your earlier answer does not count; answer it again.',
    source: ({ source }: { source: string }) => `Source: ${source}`,
    guess: ({ other }: { other: string }) => `What would ${other} answer?`,
    guessHelp: ({ other, ask }: { other: string; ask: string }) => `${other} is asked: ${ask}`,
    step: ({ title, place, count }: { title: string; place: number; count: number }) =>
      `${title} (${place} of ${count})`,
    yourAnswers: 'Your answers',
    chooseOrSubmit: 'Choose an answer to change it, or submit.',
    submitThese: 'Submit these answers',
    submit: 'Submit these answers?',
    afterThat: ({ command }: { command: string }) =>
      `After that they count. "${command}" takes them back; until then they cannot be changed.`,
    yes: 'Yes, submit',
    no: 'No, back to the list',
    nothingSkipped: 'Nothing was skipped.',
    skippedList: ({ list }: { list: string }) => `Skipped, and counted as not answered: ${list}.`,
    guessOf: ({ question }: { question: string }) => `${question} (guess)`,
    wouldAnswer: ({ other }: { other: string }) => `… ${other} would answer`,
    skipped: 'skipped',
    noneOfThese: 'none of these',
    'dont-know': "don't know",
    'not-applicable': 'not applicable',
    'prefer-not': 'prefer not to say',
    soFar: ({ answer }: { answer: string }) => `So far: ${answer}`,
    firstOne: 'This is the first one.',
    back: 'back',
    skip: 'skip',
    why: 'why we ask',
    escThen: ({ key }: { key: string }) => `esc, then: ${key}`,
    anyOther: 'any other key: back to the text',
    anyKey: 'any key: back to the question',
    keyMore: '? why, all keys',
    keyWhole: '? all of the text',
    tooNarrow: ({ least }: { least: number }) => `Window too narrow: needs ${least} columns`,
    pressAgain: ({ key }: { key: string }) => `Press ${key} again to put aside what you have entered here.`,
    stop: 'stop, resume later',
    stopOnly: 'stop',
    moreLines: ({ count }: { count: number }) => `${count} more line${count === 1 ? '' : 's'}`,
    /** Typed numbers. */
    twoWays:
      'This can be read in two ways. Write thousands without a separator (12000), and three decimals with a 0 behind (1.1250).',
    writeNumber: ({ range }: { range: string }) => `Write a number from ${range}.`,
    between: ({ min, max }: { min: string; max: string }) => `The number must lie between ${min} and ${max}.`,
    writeWhole: 'Write a whole number, without decimals.',
    wholeNumber: 'a whole number',
    somethingElse: 'Something else',
    /** Keys of the terminal. */
    keyNext: 'enter next',
    keyGo: '↑ ↓ go',
    keyChoose: ({ most }: { most: string }) => `${most === '' ? '' : `${most} or `}↑ ↓ choose`,
    keyTick: 'space tick',
    keyDigits: 'digits to type',
    keyStep: ({ step }: { step: number }) => `← → change by ${step}`,
    keyRest: 'r give the rest here',
    keyPlace: 'space next place / take out',
    keyMove: '+ - move up, down',
    keyToPlace: '1-9 to that place',
    keyToQuestion: '0-9 to that question',
    keySort: '1-9 or ↑ ↓ and enter sort',
    keyCardBefore: '← card before',
    keyDone: 'enter done',
    keyLeave: 'esc leave as it was',
    noneTicked: 'Nothing is ticked. Press enter again if none of these applies.',
    chooseFirst: 'Choose one first: ↑ ↓, or its number.',
    full: ({ most }: { most: number }) => `At most ${most}: untick one first.`,
    ticked: ({ count }: { count: number }) => `ticked: ${count}`,
    tickedOf: ({ count, most }: { count: number; most: number }) => `ticked: ${count} of at most ${most}`,
    placed: ({ count, top }: { count: number; top: number }) => `placed: ${count} of ${top}`,
    placesTaken: 'Every place is taken: space takes one out.',
    morePlaces: ({ count }: { count: number }) => `${count} more to place: space gives the next place.`,
    mostForOne: ({ most }: { most: number }) => `At most ${most} for one.`,
    leftToGive: ({ left }: { left: string }) => `left to give: ${left}`,
    stillToGive: ({ left }: { left: string }) => `${left} left to give.`,
    tooMany: ({ over }: { over: string }) => `too many: ${over}`,
    givenTooMany: ({ over }: { over: string }) => `${over} too many.`,
    card: ({ place, count }: { place: number; count: number }) => `card ${place} of ${count}`,
    allSorted: 'all sorted',
    nothingWrittenEsc: 'Nothing was written. esc, then s, skips.',
    nothingWrittenLeave: 'Nothing was written. esc leaves it as it was.',
    charactersOver: ({ count }: { count: number }) => `${count} characters too many.`,
    characters: ({ count, most }: { count: number; most: number }) => `${count} of ${most} characters`,
    /** Numbered lines. */
    or: ({ list }: { list: string }) => `Or: ${list}.`,
    nothingMore: 'Nothing more is said about this one.',
    nothingBefore: 'This is the first one; there is nothing before it.',
    noSkip: 'This one cannot be skipped.',
    notOffered: ({ key }: { key: string }) => `"${key}" is not on offer here.`,
    typeOne: ({ most }: { most: number }) => `Type a number from 1 to ${most}.`,
    notOne: ({ most }: { most: number }) => `That is not one number from 1 to ${most}.`,
    typeSeveral: 'Type the numbers that apply, with spaces between them, or 0 for none of these.',
    atMost: ({ most }: { most: number }) => `At most ${most}.`,
    notSeveral: ({ most }: { most: number }) =>
      `Type numbers from 1 to ${most}, each once, with spaces between them; 0 for none of these.`,
    chosenTooMany: ({ count, most }: { count: number; most: number }) =>
      `These are ${count}; choose at most ${most}.`,
    nothingWritten: 'Nothing was written.',
    nothingWrittenSkip: 'Nothing was written. Type s to skip.',
    ownWords: 'Something else, in your own words',
    ownWordsLine: 'In your own words, one line.',
    keepsThem: 'Enter alone keeps them.',
    keeps: ({ what }: { what: string }) => `Enter alone keeps: ${what}.`,
    keepsText: 'Enter alone keeps what stands there.',
    enterGives: ({ what }: { what: string }) => `Enter alone gives: ${what}`,
    typeOrder: ({ top, all }: { top: number; all: boolean }) =>
      `Type ${all ? `all ${top} numbers` : `${top} of the numbers`}, best first, with spaces between them.`,
    notOrder: ({ top, most }: { top: number; most: number }) =>
      `Type exactly ${top} different numbers from 1 to ${most}.`,
    divide: ({ total, count }: { total: number; count: number }) => `Divide ${total} points among ${count}:`,
    makesLess: ({ sum, left }: { sum: string; left: string }) =>
      `That makes ${sum}: ${left} are left to give. Once more from the first.`,
    makesMore: ({ sum, over }: { sum: string; over: string }) =>
      `That makes ${sum}: ${over} too many. Once more from the first.`,
    onlyLeft: ({ count }: { count: number }) => `There are only ${count} left.`,
    cardLine: ({ place, count, label }: { place: number; count: number; label: string }) =>
      `Card ${place} of ${count}: ${label}`,
    typeNumber: ({ whole, range }: { whole: boolean; range: string }) =>
      `Type a ${whole ? 'whole ' : ''}number, ${range}.`,
    writeAnswer: ({ most }: { most: number }) =>
      `Write your answer, at most ${most} characters; an empty line ends it.`,
    tooLong: ({ count, most }: { count: number; most: number }) =>
      `These are ${count} characters; ${most} are the most. Write it shorter.`,
  },
};
