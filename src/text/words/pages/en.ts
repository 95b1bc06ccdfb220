/** What is said on pages for paper and browser: reports, charts, the workshop pack in English: the complete catalogue. */
export const en = {
  /** Headings of the two registers; they are read back, so no two columns share a name in any language. */
  registers: {
    question: 'question',
    about: 'about',
    agreed: 'agreed',
    wording: 'in one sentence',
    reason: 'reason',
    effective: 'effective from',
    owner: 'owner',
    'differ-until': 'we differ until',
    id: 'id',
    title: 'what',
    due: 'due',
    'done-when': 'done when',
    state: 'state',
    evidence: 'evidence',
  },

  document: {
    questions: ({ count }: { count: number }): string => (count === 1 ? 'question' : 'questions'),
    data: 'The same as a table',
    contents: 'Contents',
    skip: 'To the text',
    date: 'Date',
    signature: 'Signature',
  },

  /** The report as a page. */
  page: {
    pictures: 'All questions at a glance',
    beside: 'What else to know first',
    problems: ({ count }: { count: number }) =>
      count === 1 ? '1 of these is an agreed problem' : `${count} of these are agreed problems`,
    finding: 'finding',
    answeredBy: 'what to do',
    stands: 'Stands under "What to settle first".',
    perception: 'What each side expects of the other',
    perceptionAbout:
      'Each person was asked for their own answer and for what the other side would say. A difference that both know can be talked about today; one that a side does not expect is first of all news.',
    perceptionOf: ({ side, other }: { side: string; other: string }) => `${side} on ${other}`,
    guessed: ({ side, other, count, off }: { side: string; other: string; count: number; off: number }) =>
      off === 0
        ? `${side} guessed the answers of ${other} to ${count} ${count === 1 ? 'question' : 'questions'}, and was not far off on any.`
        : `${side} guessed the answers of ${other} to ${count} ${count === 1 ? 'question' : 'questions'}; on ${off} the picture is farther off than where "apart" begins.`,
    off: ({ side, other }: { side: string; other: string }) =>
      `Where ${side} sees ${other} otherwise than it is`,
    says: ({ other }: { other: string }) => `${other} says`,
    pointsOff: 'points off',
  },

  /** Pictures: what is written in them, their titles, and what they say to those who do not see them. */
  charts: {
    option: 'answer',
    number: 'no.',
    card: 'card',
    difference: 'difference',
    direction: 'direction',
    level: 'level',
    levelOf: ({ side }: { side: string }) => `level by ${side}`,
    sideOf: ({ side, count }: { side: string; count: number }) =>
      `${side}, ${count} ${count === 1 ? 'answer' : 'answers'}`,
    expectsOther: 'what this side expects of the other',
    expected: 'what the other side expected',
    expects: ({ side, other }: { side: string; other: string }) => `${side} expects of ${other}`,
    range: 'smallest to largest answer',
    answersTitle: ({ question }: { question: string }) => `${question}: the answers of each side`,
    way: ({ from, to }: { from: string; to: string }) => `From ${from} to ${to}`,
    needed: 'needed',
    received: 'received',
    given: 'given',
    ownersTitle: 'Who owns what, by each side',
    ownersAbout: ({ first, second }: { first: string; second: string }) =>
      `For each question how many in ${first} and in ${second} name whom as the owner; then in how many pairs of one person from each side both claim it, and in how many neither does.`,
    bothClaim: 'both claim it',
    neitherClaims: 'neither claims it',
    ofPairs: 'both claim it, neither claims it: of all pairs of one person from each side',
    namedBy: ({ what, side }: { what: string; side: string }) => `${what}, named by ${side}`,
    cardsTitle: ({ question }: { question: string }) => `${question}: which cards each side takes`,
    cardsAbout: ({ first, second }: { first: string; second: string }) =>
      `For each card the share of ${first} and of ${second} that takes it. Where the two part most stands first.`,
    budgetTitle: ({ question }: { question: string }) => `${question}: how each side divides the hundred`,
    budgetAbout: ({ first, second }: { first: string; second: string }) =>
      `Mean points of a hundred, ${first} to the left and ${second} to the right, both by the same measure.`,
    unnamed: ({ named, all }: { named: number; all: number }) =>
      `Named are the foremost ${named} of ${all} questions; the table holds all of them.`,
    placed: ({ placed, all }: { placed: number; all: number }) =>
      `${placed} of ${all} questions: those that say what good is, answered by both sides.`,
    sideBySide: 'Side by side: questions equally far apart.',
    quadrantTitle: 'How far apart and how good, question by question',
    quadrantAbout: ({ first, second }: { first: string; second: string }) =>
      `To the right: further apart, 0 to 100 points. Up: better, 0 to 100, once by the answers of ${first} and once by those of ${second}. Close and low is agreement on a bad state. In the band it depends on the question where apart begins.`,
    closeAndGood: 'close, and good',
    closeAndLow: 'close, and low: agreed problems',
    noCommonPicture: 'apart: no common picture',
    timingTitle: 'By when, and for how long: times from both sides',
    timingAbout: ({ first, second }: { first: string; second: string }) =>
      `The middle answer of ${first} and of ${second} to every question that asks for a time, on one line from short to long; each step to the right is a multiple. Dashed: what the other side expected.`,
    time: {
      minute: '1 min',
      quarterHour: '15 min',
      hour: '1 h',
      fourHours: '4 h',
      day: '1 day',
      week: '1 week',
      month: '1 month',
      quarter: '3 months',
      year: '1 year',
      fiveYears: '5 years',
    },
    trendTitle: 'Alignment over the rounds',
    trendAbout:
      'Alignment of each round, 0 to 100, joined only where two rounds may be compared, and the questions of each round by verdict. Every round stands with its own people and questions.',
    alignment: 'alignment',
    margin: '95 % margin',
    beyondNoise: 'changed beyond noise',
    withinNoise: 'no change that can be told from noise',
    round: 'round',
    opened: 'opened',
    replies: ({ side }: { side: string }) => `replies of ${side}`,
    question: 'question',
    verdict: 'verdict',
    pointsApart: 'points apart',
    begins: 'apart begins',
    inside: 'how far apart inside the side',
    insideOf: ({ side }: { side: string }) => `inside ${side}`,
    between: 'between the two',
    fromTo: ({ side, other }: { side: string; other: string }) => `${side} to ${other}`,
    says: ({ side }: { side: string }) => `${side} says`,
    part: ({ part, parts }: { part: number; parts: number }) => `(part ${part} of ${parts})`,
    dumbbellTitle: ({ dimension }: { dimension: string }) =>
      `${dimension}: how far apart, question by question`,
    dumbbellAbout: ({ first, second }: { first: string; second: string }) =>
      `For each question the distance between the marks is the gap between ${first} and ${second}, 0 to 100 points. Both leave the middle alike, as neither is the measure of the other. Pale bars show how far people of one side are from each other.`,
    distancesTitle: 'Points apart, between the sides and inside them',
    distancesAbout:
      'One row for each question, one column for each distance, 0 to 100 points. Darker: further apart.',
    darkerApart: 'darker: further apart',
    darkerBetter: 'darker: better',
    notSettled: 'in brackets: the sides are apart, so how good it is, is not settled',
    levelsTitle: 'How good the state is, by the answers of each side',
    levelsAbout:
      'One row for each question that says what good is, one column for each side, 0 to 100. Darker: better.',
  },

  /** The pack for a workshop. It knows sides by name only, and nothing of what a questionnaire is about. */
  pack: {
    subtitle: ({ company, round }: { company: string; round: string }) => `${company}, ${round}`,
    minutes: ({ minutes }: { minutes: number }) => `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,

    parts: {
      opening: 'Opening',
      topic: 'Topic',
      break: 'Break',
      lunch: 'Lunch',
      parked: 'What was parked',
      decisions: 'Decisions',
      signing: 'Signing',
    },
    hows: {
      opening: 'Why we are here, and the rules of the room.',
      openingWriting: 'Why we are here, the rules of the room. Then everybody writes, alone and in silence.',
      break: '',
      lunch: '',
      parked: 'The most urgent point first, ten minutes each.',
      decisions: 'One line each: what, why, from when, who. Or until when we differ.',
      signing: 'Both sides sign, and set the day of review.',
    },
    methods: {
      cards: 'Everybody sorts the cards alone, then all look at those that parted us.',
      pairs: 'In pairs, one from each side: what I need, what I can give for it.',
      beside: 'Both answers side by side, then the last real case of each.',
    },

    said: {
      answered: 'Answered:',
      expects: ({ side }: { side: string }) => `Expects ${side} to say:`,
      reason: 'A good reason:',
      quote: ({ person, text }: { person: string; text: string }) => `${person}: "${text}"`,
    },

    when: {
      twoDaysBefore: 'Two days before',
      twoDaysBeforeAndDay: 'Two days before, and on the wall',
      opening: 'In the opening',
      topics: 'When its topic comes up',
      later: 'If there is time left',
      live: 'All the time, on the screen',
      signing: 'At the end',
      wholeDay: 'Before and all day',
    },
    print: {
      oneEach: 'One for each person',
      oneEachAndWall: 'One for each person; A3 for the wall',
      cards: 'Single-sided, once per table of four; cut along the dashes',
      onePerTable: 'One page per topic and table',
      onePerSide: 'One for each side, and one to sign',
      youOnly: 'Once, for you alone',
      none: 'Not printed: open it in a spreadsheet',
    },

    before: {
      what: ({ side }: { side: string }) => `To read before the day: ${side}`,
      title: ({ side }: { side: string }) => `Before the workshop: ${side}`,
      purposeTitle: 'What this is for',
      purpose: ({ first, second }: { first: string; second: string }) =>
        `${first} and ${second} answered the same questions, apart. In the workshop we lay the answers side by side where they differ most, and agree on the few rules that follow.`,
      notTo:
        'It is not about who is right. Most differences have a good reason on both sides; the work is to find a rule that serves both.',
      where: 'Day, time and place',
      confidentialTitle: 'Who sees what',
      ownOnly: ({ side, other }: { side: string; other: string }) =>
        `This sheet shows the answers of ${side} only. ${other} gets a sheet of its own, and neither sees the answers of the other before the day.`,
      ownOnlyOutside: ({ side, first, second }: { side: string; first: string; second: string }) =>
        `This sheet shows the answers of one place only: ${side}. ${first} and ${second} get sheets of their own; nobody sees the answers of others before the day.`,
      noAnswers: ({ first, second }: { first: string; second: string }) =>
        `This sheet shows no answers. ${first} and ${second} get sheets of their own; nobody sees the answers of others before the day.`,
      inTheRoom:
        'In the room the answers are laid open. What is said there stays there; what is agreed is written down and signed.',
      readingTitle: 'How to read the figures',
      reading:
        'Answers and counts come first: "3 of 4" means three of the four people who answered. Where fewer answered than were asked, a line says so. Where points are shown, 0 means that both sides answer alike and 100 that they are as far apart as the question allows. Points are about a question, never about a person. Differences that come with the work are shown and not scored.',
      questionsTitle: 'What will come up',
      questions: ({ side }: { side: string }) =>
        `These questions, in this order. Below each: the answers so far (${side}). Read them again, and think of the last case they come from.`,
      questionsAlone:
        'These questions, in this order. Think of the last case that each of them brings to mind.',
      bringTitle: 'What to bring',
      bringCases:
        'The last three real cases that you think of when you read the questions, good and bad, with dates.',
      bringFigures:
        'The figures you use yourself, with the place they come from. A copy of the list is better than a summary.',
      bringGood: ({ first, second }: { first: string; second: string }) =>
        `One thing between ${first} and ${second} that works and should stay as it is.`,
      bringDoubt: 'One answer of your own side that you are not sure of.',
      linesNeed: ({ other }: { other: string }) => `What I need from ${other} to do my work well`,
      linesGive: ({ other }: { other: string }) => `What I could give ${other} for it`,
    },
    decider: {
      name: 'Whoever decides for both',
      title: 'What only you can settle before the day',
      intro: ({ first, second }: { first: string; second: string }) =>
        `If ${first} and ${second} both report to you, four things make or break the day.`,
      tie: 'Name who breaks a tie when the two sides cannot agree, and tell both of them before the day.',
      presence: ({ first, second }: { first: string; second: string }) =>
        `Be there for the opening and for the decisions. In between ${first} and ${second} talk more freely without you.`,
      last: 'Say your own view last, or not at all. Once you have spoken, the others answer you instead of each other.',
      guests:
        'Invite one person each from operations, finance and service, or from wherever the work of both sides arrives: for facts, not for votes.',
      toDecide: 'Be ready to decide, if the room cannot:',
      tieLine: 'A tie is broken by',
      limitsLine: 'Not to be decided in this workshop, because it is settled or belongs elsewhere',
    },
    guests: {
      what: 'Invitation for operations, finance, service and whoever else is affected',
      title: 'Before the workshop: guests',
      why: ({ first, second }: { first: string; second: string }) =>
        `You are asked because what ${first} and ${second} agree on arrives at your desk, and because you hold counts that neither of them has.`,
      topicsTitle: 'What will come up',
      roleTitle: 'Your part',
      facts: 'You bring facts: what was counted, what was delivered, what it cost.',
      noVote: 'You do not vote. If a rule cannot work where you sit, say so before it is signed.',
      noAnswers: ({ first, second }: { first: string; second: string }) =>
        `You see the answers of ${first} and ${second} in the room only. What is said there stays there.`,
      counts: 'Counts of the last two quarters for these topics, with the place they come from.',
      cases:
        'Two real cases: one in which the two sides worked well together, and one in which your side paid for it.',
    },

    agenda: {
      about: 'Agenda, without any answers',
      title: 'Agenda',
      from: 'From',
      minutes: 'Minutes',
      subject: 'What',
      how: 'How',
      end: 'End',
      topic: ({ how, labels }: { how: string; labels: string }) => `${how} Questions: ${labels}.`,
      sized:
        'In the order of the report. What has graver consequences has more time, and nothing has less than it takes.',
      rulesTitle: 'Rules of the room',
      ruleCases: 'Talk about the last real case, not about what usually happens.',
      ruleOne: 'One speaks. Whoever answers first says what was heard.',
      ruleParked: 'What belongs elsewhere is parked, with a name and a date.',
      ruleAgreed: 'What is agreed is written down at once, in one sentence, on the screen.',
      ruleDiffer: 'Where we cannot agree we write: we differ until a day. That is a decision too.',
    },

    writing: {
      what: ({ label }: { label: string }) => `Everybody writes down "${label}" alone, before anybody speaks`,
      title: 'Five minutes of silence',
      rule: 'Write alone, in full sentences, by the last case you remember. Nobody speaks until all have put the pen down.',
      mine: 'In my own words',
      afterTitle: 'When sheets are read aloud',
      after: 'Each as it stands, without comment. Underline in yours what others wrote too.',
      common: 'What others wrote too',
      name: 'Name and side',
    },

    cards: {
      what: ({ label }: { label: string }) => `Cards to cut out: ${label}`,
      how: ({ ask }: { ask: string }) =>
        `Cut along the dashes. Each person sorts all cards alone and in silence, then the table compares. The question: ${ask}`,
      piles: ({ piles }: { piles: string }) => `The piles: ${piles}`,
      foot: ({ label, number, all }: { label: string; number: number; all: number }) =>
        `${label}, ${number} of ${all}`,
      questionsWhat: 'Questions to cut out, without answers: for the wall, and for groups to choose from',
      questionsTitle: 'Question cards',
      questionsHow:
        'Cut along the dashes. Put the question on the table before its answers: everybody says in one sentence what would be answered today.',
    },

    beside: {
      what: 'Both answers side by side, a page for each question of the agenda',
      title: 'Side by side',
      options: 'What parts us most comes first',
      pile: ({ side, pile }: { side: string; pile: string }) => `${side}: ${pile}`,
      agree: 'We agree',
      owner: 'From (date), answered for by',
      differ: 'Or: we differ until (date), because',
    },

    registers: {
      decisions: 'Decision log, one line a question; read back by: accord agree --from 30-decisions.csv',
      actions: 'Register of actions; read back by: accord actions take --from 31-actions.csv',
    },

    charter: {
      what: 'What both sides sign, with room for what is not agreed yet',
      title: ({ first, second }: { first: string; second: string }) => `What ${first} and ${second} agree on`,
      purpose: 'These rules hold from the day they are signed until both sides sign others.',
      differUntil: ({ day, reason }: { day: string; reason: string }) =>
        `We differ until ${day}${reason === '' ? '' : `: ${reason}`}`,
      owner: ({ owner }: { owner: string }) => `Answered for by ${owner}`,
      signed: ({ day }: { day: string }) => `Signed on ${day}`,
      agree: 'We agree',
      ownerLine: 'From (date), answered for by; or: we differ until (date)',
      more: 'And also',
      signedTitle: 'Signed',
      review: 'Each line is looked at again on the day of review, with what was counted until then.',
      reviewLine: 'Day of review',
    },

    preparations: {
      title: 'Before the day',
      briefs: 'Two days before: send each side its own sheet, and no other.',
      tie: 'Have the name of the person who breaks a tie, and be sure that both sides know it.',
      guests: 'Invite operations, finance and service, or whoever else is affected.',
      room: 'Mix the seats, so that nobody sits beside their own side.',
      printed: 'Print the list of files, from the first to the last. Cut the cards the evening before.',
      log: 'Open the decision log on the screen. It is filled in before everybody, line by line.',
    },
    steps: {
      cards: {
        alone:
          'Ten minutes: each person sorts all cards alone, without a word. Note the numbers of each pile.',
        compare: 'Lay aside the cards that all sorted alike. Say how many there are.',
        parted:
          'Take the card that parts the room most. One person from each side says what decided it, in one sentence.',
        missing: 'Ask what would have to be known for both to sort it alike. Write that down as a condition.',
        sentence: 'After three cards write one sentence that would have sorted them. Try it on the rest.',
      },
      pairs: {
        pair: 'Pairs of one person from each side, five minutes: each says one thing needed, and what it would make possible.',
        offer: 'The other says what can be given, by when, and what must come first for it.',
        write: 'Each pair writes one trade on a sheet: you get, I get, from when.',
        wall: 'All trades on the wall. Take the three that most pairs want; the rest is parked.',
      },
      alike: {
        read: 'Hand out the sheet of the question. Two minutes to read, nobody speaks. Say that both sides see it alike.',
        case: 'Each side tells its last real case. The other side only asks questions.',
        causes: 'Collect what keeps it as it is, each point in one sentence and without names.',
        step: 'Each side names one step it can take itself. Write both on the screen, with a day, and how it will be counted.',
      },
      beside: {
        read: 'Hand out the sheet of the question. Two minutes to read, nobody speaks.',
        case: 'Each side tells the last real case behind its answer. The other side only asks questions.',
        reason: 'Each side says what is good about the answer of the other.',
        rule: 'Ask for one rule that would have served both cases. Write it on the screen, and change it until nobody objects.',
      },
    },
    prompts: {
      cards: {
        case: 'Which card did you have on your desk last week? What happened to it?',
        other: 'Which card would you have sorted otherwise a year ago?',
        rule: 'What do the cards have in common that we all put on the same pile?',
      },
      passes: {
        case: 'When did you last get it in a form you could use? What was different?',
        other: 'What does it cost the other side to give this?',
        rule: 'What is the smallest piece that would already help?',
      },
      owners: {
        case: 'The last time it had to be decided: who did, and how did the others hear of it?',
        other: 'What would go wrong if the other side decided it alone?',
        rule: 'Who decides, who is asked before, and who is told after? One name each.',
      },
      figure: {
        case: 'Where does your figure come from: the last case, a rule, or a guess?',
        other: 'What would happen in your own work at the figure of the other side?',
        rule: 'Which figure can both keep from Monday on, and who counts it?',
      },
      'one-of': {
        case: 'Tell the last case. What came first, what next?',
        other: 'In which case would the answer of the other side be the better one?',
        rule: 'How will we recognise it next time, without asking each other?',
      },
      'any-of': {
        case: 'Which of these decided the last case?',
        other: 'Which one would you give up first, and what would then slip through?',
        rule: 'Which three would both of us keep?',
      },
      parts: {
        case: 'What did the last change of this split bring, and who noticed?',
        other: 'What would have to be true for the split of the other side to be right?',
        rule: 'What shall we move first, how much, and when do we look at what it brought?',
      },
      places: {
        case: 'Take the last quarter: in which order did you really look at these?',
        other: 'What do you see too late when you begin where the other side begins?',
        rule: 'What do we look at together, and in which order?',
      },
      alike: {
        case: 'What did the last case look like, and who noticed first?',
        keeps: 'What has kept it as it is, although both sides see it?',
        step: 'What is the first step that each side can take without the other, and how shall we see that it helped?',
      },
      none: {
        case: 'Which word in it does most of the work?',
        other: 'Which real case would the words of the other side leave out?',
        rule: 'Which sentence could both of us read out to a newcomer?',
      },
    },
    facilitator: {
      what: 'Your way through the day: prompts, both answers with reasons, what to say when data is disputed',
      title: "Facilitator's guide",
      alone:
        'For you alone. This guide holds the answers of both sides; do not send it on, and do not leave it on a table.',
      stop: ({ from, title }: { from: string; title: string }) => `${from} ${title}`,
      openWelcome:
        'Say why the two sides are here and what will be there at the end: one signed page and at most three actions.',
      openHolds: 'Begin with what holds. It stands below.',
      openWriting: ({ label, all }: { label: string; all: boolean }) =>
        `Five minutes of silent writing ("${label}"), then ${all ? 'each sheet is read aloud, half a minute each,' : 'one sheet from each side is read aloud,'} without comment. What they wrote in the audit stands below, for comparison afterwards.`,
      parkedPick:
        'Everybody marks two points of the parking list. Take the one with most marks, ten minutes, then the next.',
      parkedRest: 'What is left gets a name and a date, or is struck out.',
      decideRead:
        'Read each line of the decision log aloud. Silence is no agreement: ask both sides by name.',
      decideEach: 'A line needs five things: what, why, from when, who answers for it, how it is counted.',
      decideTie:
        'Five minutes for a line that is stuck. Then: we differ until a day, or the person named for it breaks the tie.',
      decideActions:
        'Choose at most three actions from the register. Each has one owner, a date and a sentence that says when it is done.',
      signRead: 'Read the charter aloud once, as it stands.',
      signReview: 'Set the day of review before anybody signs.',
      signSend: 'Both sides sign. Send version 1 within 24 hours.',
      ask: 'Ask:',
      unmet: ({ side, items }: { side: string; items: string }) =>
        `Needed by ${side} and not given yet: ${items}.`,
      costs: ({ text }: { text: string }) => `What does it cost? By their own answers: ${text}`,
      count: ({ text }: { text: string }) => `What does it cost? Not measured yet. ${text}`,
      disputedTitle: 'When data is disputed',
      disputed:
        'Do not defend a figure. It says what people answered, not what is true; the rule is what is wanted, and a rule can be agreed on without the figure.',
      liveTitle: 'What is agreed goes straight into the charter',
      liveAgreed:
        'Agreed: write it into the decision log at once, in one sentence, with date and owner. Read it aloud.',
      liveDiffer:
        'Not agreed: write "we differ until" and a day within the next three months, with the reason of each side.',
      liveOwner: 'One owner a line. "Both" means that nobody calls.',
      liveTie: 'Use the tie-breaker at most twice. More often means that the question was not ready.',
      liveBack:
        'Afterwards: accord agree --from 30-decisions.csv and accord actions take --from 31-actions.csv. Both name what they cannot read, with row and column.',
      waitingTitle: 'If there is time left',
      waiting:
        'Also to be settled, and without a place today: what the report puts first comes first. Those named here stand in the decision log already.',
      parkingTitle: 'Parking list',
      parking: 'Write down what comes up and belongs elsewhere: who brought it, who takes it, by when.',
      parkingLine: 'Point, who takes it, by when',
    },
    disputes: {
      wrong: {
        said: '"That figure is wrong."',
        answer:
          'Whose count would both of us believe? Who reads it from the list, by when? Until then we decide without it.',
      },
      old: {
        said: '"That was last year."',
        answer:
          'What has changed since, and where would we see it? If it has, the next case will show it: let us name who looks.',
      },
      sample: {
        said: '"These are only a few answers."',
        answer:
          'Yes. They are the answers of the people in this room. The question is not how many, but whether the two cases can go on side by side.',
      },
      theirs: {
        said: '"They only answered like that because…"',
        answer:
          'They are here: ask them for the case behind it, and repeat what you heard before you answer.',
      },
      mine: {
        said: '"I did not mean it that way."',
        answer: 'Then say it as you mean it now. What is agreed today counts, not the answer.',
      },
      exception: {
        said: '"Our business is different, there is no rule for that."',
        answer:
          'Tell the last three cases. What did you do in all three? That is the rule; the rest is the exception.',
      },
      number: {
        said: '"So which side is worse?"',
        answer: 'Neither. Points measure a distance between two answers. A distance has two ends.',
      },
    },

    readMe: {
      title: 'Pack for the workshop',
      filesTitle: 'What is in it',
      confidential:
        "These files hold answers of both sides. Send each side its own sheet only; the facilitator's guide and the sheets side by side stay with you until the day.",
      file: 'File',
      what: 'What for',
      when: 'When',
      print: 'Print',
      orderTitle: 'In this order',
      first: 'Two days before: the sheets "before", one for each side, and the agenda.',
      second: "The evening before: read the facilitator's guide, cut the cards.",
      third:
        'In the room: silent writing first, then a sheet side by side for each question, never all at once.',
      fourth: 'Live: decision log and register of actions on the screen.',
      fifth: 'At the end: the charter, signed by both sides, with a day of review.',
      printingTitle: 'Printing',
      a4: 'All pages are A4, upright, 100 %, with the margins they bring. Headers and footers of the browser off.',
      cards: 'Cards: eight on a sheet, single-sided, on thick paper. Dashes show where to cut.',
      spare: 'Two spare copies of everything that is written on.',
      afterTitle: 'Afterwards',
      dayAfter:
        'Within 24 hours: version 1 of the charter and the register of actions to all who were there.',
      weekly: 'Twenty minutes a week on ten real cases, with one owner of the meeting.',
      checks:
        'Look at what was agreed after 30, 60 and 90 days. After two missed dates it goes to whoever breaks ties.',
      again: 'Ask the same questions again after six months.',
    },
  },

  /** The one page for the chief executive. */
  executive: {
    title: ({ company }: { company: string }) => `${company}: what to decide`,
    disagree: 'Where the two sides disagree',
    settle: 'What to settle first',
    alike: 'What both sides see alike, and nobody has put right',
    nothingApart: 'No question sets the two sides apart.',
    noneLeads: 'Nothing that matters most sets the two sides apart.',
    expects: ({ side }: { side: string }) => `expects of ${side}:`,
    byAnswers: 'By their own answers, not by a count.',
    notMeasured: 'What it costs is not measured.',
    chooseCount: 'Choose one thing to count for three months.',
    'not-asked': ({ label }: { label: string }) => `It takes the question "${label}", which was not asked.`,
    'not-known': ({ label, sides }: { label: string; sides: string }) =>
      `No figure on "${label}" is known to ${sides}.`,
    'not-answered': ({ label, sides }: { label: string; sides: string }) =>
      `No figure on "${label}" came from ${sides}.`,
    decisions: ({ count }: { count: number }) =>
      count === 1
        ? 'One decision only you can take'
        : `${count === 2 ? 'Two' : 'Three'} decisions only you can take`,
    decision: 'Decision',
    by: 'By which day',
    signed: ({ day, kept }: { day: string; kept: boolean }) => `signed ${day}${kept ? ', and kept' : ''}`,
    moved: ({ day, now }: { day: string; now: readonly string[] }) => `signed ${day}; now ${now.join(', ')}`,
    differUntil: ({ day }: { day: string }) => `both differ until ${day}`,
    due: ({ day, owners, overdue }: { day: string; owners: string; overdue: boolean }) =>
      `${day}, ${owners}${overdue ? ', overdue' : ''}`,
    leave: 'Leave alone',
    byProfession: 'Different by profession, no fault:',
    littleWorth: 'Done well, and worth little to both:',
    unwanted: 'Given, and not asked for:',
    keep: 'The same on both sides, keep it:',
    accepted: ({ until }: { until: string }) => `Accepted by both until ${until}:`,
    settled: 'Signed by both, to be counted and not discussed again:',
    nothingToLeave: 'Nothing stands out that should be left as it is.',
    picture: ({ side }: { side: string }) => `${side}, apart from both`,
    ownPicture: 'Your own picture',
    noPicture:
      'Nobody outside the two sides has answered. Answer the same questions yourself, and your picture stands here beside theirs.',
    pictureCount: ({ side, count, compared }: { side: string; count: number; compared: number }) =>
      count === 0
        ? `${side}: apart from both on none of ${compared} compared questions.`
        : `${side}: apart from both on ${count} of ${compared} compared questions.`,
    silent: 'Who did not answer',
    silentAndUnknown: 'Not answered, not known',
    allAnswered: 'Everybody who was asked has answered.',
    missing: ({ side, count, all, people }: { side: string; count: number; all: number; people: string }) =>
      `${side}: ${count} of ${all}${people === '' ? '' : ` (${people})`}`,
    notKnown: 'Not known:',
    notKnownYet: 'What is not known so far',
    next: 'Next check',
    onceBoth: 'As soon as both have answered: this page again, with what sets them apart.',
    again: ({ day }: { day: string }) => `${day}: the same questions to the same people.`,
    review: ({ day }: { day: string }) => `${day}: what was signed is looked at again.`,
    nextDue: ({ day, title, owners }: { day: string; title: string; owners: string }) =>
      `${day}: ${title} (${owners}).`,
    overdue: ({ count }: { count: number }) =>
      `${count} ${count === 1 ? 'action is' : 'actions are'} overdue.`,
    reviewsOverdue: ({ count }: { count: number }) =>
      `${count} signed ${count === 1 ? 'line is' : 'lines are'} overdue for review.`,
    figure: ({ alignment }: { alignment: number }) =>
      `Alignment across the sides ${alignment} of 100, for your own trend only.`,
    nothingYet: 'Nothing can be compared yet',
    nobodyOf: ({ sides, count }: { sides: string; count: number }) =>
      `${sides} ${count === 1 ? 'has' : 'have'} not answered. One view alone shows no difference, so there is nothing to settle yet, and nothing to conclude.`,
    notAsked: ({ sides, count }: { sides: string; count: number }) =>
      `${sides} ${count === 1 ? 'has' : 'have'} not been asked: audit.yaml names nobody of ${count === 1 ? 'this side' : 'these sides'} yet. One view alone shows no difference, so there is nothing to settle yet, and nothing to conclude.`,
    nobodyNamed: ({ sides }: { sides: string }) => `Nobody of ${sides} is named in audit.yaml yet.`,
    nameFirst: ({ side, minutes }: { side: string; minutes: number | null }) =>
      `Ask the head of ${side} to answer, alone and before any talk of it${minutes === null ? '' : `: ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`}.`,
    nameStep: ({ side, line }: { side: string; line: string }) =>
      `Before the head of ${side} can answer, whoever runs the audit adds this line under "people:" in audit.yaml, indented as the one above it: ${line}`,
    ask: ({ side }: { side: string }) => `Name somebody who answers for ${side}, and say why you ask.`,
    invite: ({ side, person, minutes }: { side: string; person: string | null; minutes: number }) =>
      `Ask the head of ${side} to answer alone, before any talk of it: ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}${person === null ? '' : `, "accord ask ${person}"`}.`,
    askFirst: ({ side }: { side: string }) => `What ${side} has yet to answer`,
  },

  /** The workbook: names and notes of its sheets, heads of its columns. */
  workbook: {
    giveAndGet: 'Give and get',
    giveAndGetNote: 'How many need, receive and give each thing, each of those who answered on their side.',
    first: 'must come first',
    yes: 'yes',
    no: 'no',
    theme: 'theme',
    question: 'question',
    side: 'side',
    verdict: 'verdict',
    weight: 'weight',
    overall: 'Overall',
    together: 'together',
    summary: 'Summary',
    roundOf: ({ round, asOf }: { round: string; asOf: string }) => `Round ${round}, as of ${asOf}`,
    replies: 'replies',
    invited: 'invited',
    answered: 'answered',
    questions: 'questions',
    comparedQuestions: 'compared',
    alignment: 'alignment',
    alignmentNote:
      'Alignment is 100 less the points apart, weighted: 100 is the same answers. Every figure on this sheet is added up again from the sheet of the index.',
    weighting: 'Weighting',
    weightingNote:
      'Weight of the theme times weight of the question. What could not be compared has no share.',
    compared: 'compared',
    shareOfWeight: 'share of weight',
    core: 'core question',
    selfAssessment: ({ side }: { side: string }) => `Self-assessment ${side}`,
    selfAssessmentNote:
      'What this side was asked and what it says. An empty cell means not known; it is never 0.',
    wording: 'as it was asked',
    says: 'says',
    middle: 'middle',
    smallest: 'smallest',
    largest: 'largest',
    answers: 'answers',
    asked: 'asked',
    dontKnow: 'do not know',
    notApplicable: 'not applicable',
    preferNot: 'prefer not to say',
    skipped: 'skipped',
    spread: 'apart inside',
    level: 'level',
    expects: 'expects of the other',
    index: 'Alignment index',
    indexNote:
      'Overall gap = sum of weight x gap, divided by the sum of weights of what could be compared. Alignment = 100 less 100 x gap.',
    indexNoteSample:
      'The answers stand for larger groups: what is averaged is the gap less what luck alone would make of it, with its sign. Alignment = 100 less 100 x gap, at most 100.',
    gap: 'gap 0 to 1',
    points: 'points apart',
    begins: 'apart begins',
    weighted: 'weight x gap',
    recommendations: ({ owner }: { owner: string }) => `Recommendations ${owner}`,
    action: 'action',
    when: 'when',
    what: 'what to do',
    process: 'process',
    people: 'people',
    owner: 'owner',
    effort: 'effort',
    doneWhen: 'done when',
    because: 'because',
    findings: 'Findings',
    findingsNote: 'All of them, what weighs most and is surest first.',
    finding: 'finding',
    actions: 'actions',
    inWords: 'in words',
    allAnswers: 'All answers',
    allAnswersNote:
      'How many gave each answer, of how many who answered. Parts of a hundred are means and have no count.',
    answer: 'answer',
    count: 'count',
    of: 'of',
    share: 'share',
    expectedShare: 'the other side expected',
    direction: 'direction',
    way: ({ from, to }: { from: string; to: string }) => `From ${from} to ${to}`,
    needed: 'needed',
    received: 'received',
    given: 'given',
    gaps: 'All gaps',
    gapsNote: 'In points, 0 to 100. "accord explain QUESTION" shows how one of them arose.',
    observed: 'observed',
    noise: 'luck alone',
    signed: 'less luck, signed',
    adjusted: 'less luck',
    low: '95 % from',
    high: '95 % to',
    least: 'one person left out, least',
    most: 'one person left out, most',
    answersOf: ({ side }: { side: string }) => `answers ${side}`,
    spreadOf: ({ side }: { side: string }) => `apart inside ${side}`,
    levelOf: ({ side }: { side: string }) => `level by ${side}`,
    headTeamOf: ({ side }: { side: string }) => `head to team ${side}`,
    perceivedOf: ({ side }: { side: string }) => `${side} believes`,
    accuracyOf: ({ side }: { side: string }) => `belief of ${side} to answers`,
    between: ({ side, other }: { side: string; other: string }) => `${side} to ${other}`,
    ownWords: 'Own words',
    ownWordsNote: 'As they were written.',
    person: 'person',
    method: 'Method and limits',
    howMade: 'How the figures are made',
    howGap:
      'Gap: the distance between all answers of one side and all answers of the other, 0 the same answers, 1 as far apart as the question goes. In points: times 100.',
    howAlignment:
      'Alignment: 100 less the mean gap in points, each question by its weight. What was not answered by both sides is left out, never counted as agreement.',
    howVerdict:
      'Verdict: apart where the gap is larger than where apart begins; known where each side expected what the other said, unnoticed where at least one believed otherwise.',
    howSpread: 'Apart inside: the mean distance between two people of one side.',
    howLevel:
      'Level: how good the state is, 0 to 100, only where a question says what good is. It is never mixed with the gap: agreement on a bad state is not health.',
    howFormulas:
      'Cells with formulas can be changed to try other weights; every other figure is a value of the report.',
    limits: 'What the figures cannot bear',
    contexts: 'Figures from elsewhere',
  },
};
