import type { Translation } from '../catalogue.ts';
import type { en } from './en.ts';

/** What is said on checks, rounds, the charter and the register of actions in German. */
export const de: Translation<typeof en> = {
  charter: {
    title: 'Unsere Spielregeln',
    section: 'Was beide Seiten unterschrieben haben',
    count: ({ count: n }) => (n === 1 ? '1 Vereinbarung' : `${n} Vereinbarungen`),
    drifted: ({ count: n }) => `${n} nicht mehr eingehalten`,
    expired: ({ count: n }) =>
      n === 1 ? '1 Unterschied über seinen Tag hinaus' : `${n} Unterschiede über ihren Tag hinaus`,
    reviewsOverdue: ({ count: n }) => (n === 1 ? '1 Durchsicht überfällig' : `${n} Durchsichten überfällig`),
    allKept: 'alles Gemessene wird eingehalten',
    drift: ({ side, now, agreed, signed }) =>
      `${side} jetzt ${now}, vereinbart ${agreed}, unterschrieben ${signed}`,
    kept: ({ side, now }) => `${side}: ${now}, wie vereinbart`,
    close: ({ side, now, points }) => `${side}: ${now}, ${points} Punkte davon entfernt`,
    noDrift: {
      'nobody-answered': 'nicht bekannt: niemand hat in dieser Runde geantwortet',
      'own-words': 'ein Satz, nicht gemessen',
      reworded: 'die Frage ist seither anders gestellt; nichts wird verglichen',
      'not-asked': 'nicht gefragt, also nicht gemessen',
      'not-signed': 'von dieser Seite nicht unterschrieben, also nicht gemessen',
      differs: '',
      'signed-later': 'in dieser Runde nicht gemessen: Sie begann vor der Unterschrift',
      'not-in-force': 'in dieser Runde nicht gemessen: Sie begann vor dem Tag, ab dem es gilt',
    },
    ofSide: ({ side, why }) => `${side}: ${why}`,
    differUntil: ({ day }) => `Wir sehen es bis ${day} verschieden.`,
    differ: ({ day }) => `bis ${day} sehen wir es verschieden`,
    differExpired: ({ day }) =>
      `bis ${day} sehen wir es verschieden: Der Tag ist vorbei; klären Sie es, oder setzen Sie einen neuen`,
    reviewDue: ({ day }) => `wird am ${day} wieder angesehen`,
    reviewPassed: ({ day }) => `sollte am ${day} wieder angesehen werden`,
    signedOn: ({ day, names }) => `Unterschrieben ${day} von ${names}.`,
    counts: ({ day }) => `Gilt ab ${day}.`,
    owner: ({ owner }) => `Verantwortlich: ${owner}.`,
    because: ({ reason }) => `Weil: ${reason}`,
    answer: ({ words }) => `Gemessen als: ${words}`,
    was: ({ label, before }) => `${label}: bisher ${before}`,
    settled: 'Was wir vereinbart haben',
    gives: 'Was jede Seite gibt',
    differences: 'Wo wir verschieden bleiben, und bis wann',
    byWhen: 'Wer tut was bis wann',
    signatures: 'Unterschrieben',
    subtitle: ({ company, day }) => `${company} · Stand ${day}`,
    lead: 'Das sind unsere eigenen Regeln. Jede haben beide Seiten geklärt, und jede trägt ein Datum. Ein späteres Audit misst, wie weit sich jede Seite davon entfernt hat.',
    reviewLine: ({ day }) => `Am ${day} sehen wir diese Regeln wieder an.`,
    noReview: 'Kein Tag ist gesetzt, an dem wir diese Regeln wieder ansehen.',
    signature: ({ job, side }) => `${job}, ${side}`,
    headOn: 'worüber',
    headAgreed: 'vereinbart',
    headWhy: 'warum',
    headUntil: 'bis',
    headOwner: 'verantwortlich',
    headSigned: 'unterschrieben',
    headNow: ({ side }) => `${side} jetzt`,
    headFrom: 'gibt',
    headTo: 'an',
    headItems: 'was',
    notKept: 'nicht eingehalten',
    cellNotKept: ({ now }) => `${now}, nicht eingehalten`,
    nothing: 'Noch ist keine Vereinbarung festgehalten.',
    which: 'Was haben Sie geklärt?',
    whichHelp: 'Jede Vereinbarung wird sofort gespeichert.',
    whichFirst: 'Zuerst, was nach dem Bericht zu klären ist, in seiner Reihenfolge.',
    toSettle: 'zu klären',
    finish: 'Nichts weiter: fertig',
    isAgreed: ({ words }) => `vereinbart: ${words}`,
    outcome: 'Wie haben Sie es geklärt?',
    outcomeAgreed: 'Wir sind uns über eine Antwort einig',
    outcomeDiffer: 'Wir sehen es bis zu einem Tag verschieden',
    outcomeLeave: 'Vorerst offen lassen',
    both: ({ question }) => `Beide Seiten gemeinsam: ${question}`,
    sidesSay: ({ list }) => `Bisher: ${list}`,
    ownText: 'Wie soll es in der Vereinbarung stehen?',
    ownTextHelp:
      'Ein Satz in Ihren eigenen Worten; er steht neben der Antwort. Überspringen Sie ihn, wenn die Antwort genug sagt.',
    untilWhen: 'Bis zu welchem Tag sehen Sie es verschieden?',
    dayHelp: ({ day }) => `Ein Tag wie ${day}.`,
    why: 'Warum?',
    whyHelp: 'Ein Satz für alle, die nicht dabei waren. Überspringen Sie ihn, wenn nichts zu sagen ist.',
    whoOwns: 'Wer ist dafür verantwortlich?',
    whoSigns: ({ side }) => `Wer unterschreibt für ${side}?`,
    reviewWhen: 'An welchem Tag sehen Sie es wieder an?',
    notADay: 'Das ist kein Tag. Schreiben Sie ihn wie 2026-11-22.',
    notLater: ({ day }) => `Der Tag muss nach ${day} liegen.`,
  },
  actions: {
    title: 'Übernommene Maßnahmen',
    open: ({ count: n }) => `${n} offen`,
    overdue: ({ count: n }) => `${n} überfällig`,
    done: ({ count: n }) => `${n} erledigt`,
    dropped: ({ count: n }) => `${n} aufgegeben`,
    stateOverdue: 'überfällig',
    states: { open: 'offen', done: 'erledigt', dropped: 'aufgegeben' },
    due: ({ day }) => `fällig ${day}`,
    late: ({ count: n }) => (n === 1 ? '1 Tag über dem Termin' : `${n} Tage über dem Termin`),
    doneWhen: ({ text }) => `erledigt, wenn: ${text}`,
    evidence: ({ text }) => `belegt durch: ${text}`,
    missed: ({ count: n }) => (n === 1 ? '1 Termin verpasst' : `${n} Termine verpasst`),
    escalate: ({ to }) => `weiter an ${to}`,
    droppedOn: ({ day, reason }) => `aufgegeben ${day}: ${reason}`,
    nothing: 'Noch ist keine Maßnahme übernommen.',
    headState: 'Stand',
    headAction: 'Maßnahme',
    headOwner: 'verantwortlich',
    headDue: 'fällig',
    headDoneWhen: 'erledigt, wenn',
    headShown: 'was es belegt',
    sheetTitle: ({ day }) => `Tag ${day}: was daraus wurde`,
    sheetSubtitle: ({ company, start, check }) => `${company} · begonnen ${start} · Prüfung am ${check}`,
    sheetAsOf: ({ day }) => `Stand ${day}.`,
    promised: 'Was zugesagt war',
    counted: 'Was gezählt wurde',
    countedHow:
      'Zählen Sie, was unter „erledigt, wenn“ steht, und schreiben Sie die Zahl auf. Eine Zahl genügt; eine Meinung nicht.',
    countedToday: 'Heute gezählt',
    overdueSection: 'Was überfällig ist',
    nothingOverdue: 'Nichts ist überfällig.',
    driftSection: 'Was von dem, was beide Seiten unterschrieben haben, noch gilt',
    noCharter: 'Noch ist nichts unterschrieben; „accord agree“ hält fest, was beide Seiten klären.',
    notMeasured: 'Seither hat niemand geantwortet; nichts ist gemessen.',
    nextCheck: 'Nächste Prüfung',
    nextOn: ({ day, count: n }) => `Tag ${n}: ${day}.`,
    nextAudit: ({ day }) =>
      `Fragen Sie bis ${day} noch einmal, sechs Monate nach dem Beginn: Früher ist in kleinen Teams keine Bewegung zu sehen.`,
    decided: 'Heute entschieden',
  },

  rounds: {
    none: 'Dieses Audit hat noch keine Runde. So beginnt eine: accord round open',
    opened: ({ date }) => `seit ${date}`,
    ran: ({ from, to }) => `${from} bis ${to}`,
    submitted: ({ count: n }) => `${n} abgegeben`,
    drafts: ({ count: n }) => (n === 1 ? '1 Entwurf' : `${n} Entwürfe`),
    unreadable: 'Antworten, die nicht zu lesen sind',
    seal: {
      open: 'offen',
      unsealed: 'geschlossen, nicht versiegelt',
      intact: 'geschlossen, Siegel hält',
      broken: 'geschlossen, SEITHER VERÄNDERT',
    },
    frozen: ({ questions }) => `ihre ${questions} Fragen und deren Gewichte stehen fest`,
    withdrawn: ({ count: n }) =>
      n === 1
        ? 'eine Antwort wurde nach dem Schließen zurückgezogen'
        : `${n} Antworten wurden nach dem Schließen zurückgezogen`,
    resealed: ({ date }) => `nach dem Schließen verändert und am ${date} neu versiegelt`,
    caveatBroken: ({ round, closed }) =>
      `Runde ${round} wurde verändert, nachdem sie am ${closed} geschlossen worden war: Ihre Antworten sind nicht die, mit denen sie versiegelt wurde. Früher berichtete Zahlen können abweichen.`,
    caveatResealed: ({ closed, date }) =>
      `Die Antworten wurden verändert, nachdem die Runde am ${closed} geschlossen worden war, und am ${date} neu versiegelt. Früher berichtete Zahlen können abweichen.`,
    caveatWithdrawn: ({ count: n, closed }) =>
      `${n === 1 ? 'Eine Antwort wurde' : `${n} Antworten wurden`} zurückgezogen, nachdem die Runde am ${closed} geschlossen worden war. Früher berichtete Zahlen können abweichen.`,
    caveatGone: ({ count: n, list }) =>
      `${n === 1 ? 'Eine Frage, die diese Runde stellte, ist' : `${n} Fragen, die diese Runde stellte, sind`} nicht mehr da und nicht mitgezählt: ${list}.`,
  },

  status: {
    to: ({ person, side }) => `An ${person} (${side})`,
    toSide: ({ side }) => `An die Leitung von ${side}; audit.yaml nennt dort niemanden`,
    nobody: 'Niemand fehlt.',
    allBegun: 'Alle haben angefangen.',
    subject: ({ company, sides }) => `${company}: Ihre Antworten dazu, wie ${sides} zusammenarbeiten`,
    opening: ({ sides, questions }) =>
      `Ich möchte mit Ihren Augen sehen, wie ${sides} zusammenarbeiten. Alle, die dort leiten, bekommen dieselben ${questions} Fragen, getrennt voneinander.`,
    notBegun: ({ sides, questions }) =>
      `Ihr Bild davon, wie ${sides} zusammenarbeiten, fehlt noch: ${questions} Fragen, die Sie allein beantworten.`,
    begun: ({ left, all }) =>
      left === 0
        ? `Alle ${all} Fragen sind beantwortet und gespeichert; es fehlt nur der letzte Schritt, in dem Sie sie abgeben.`
        : `Sie haben angefangen, und alles bisher ist gespeichert: ${left} von ${all} Fragen sind noch offen.`,
    minutesLeft: ({ minutes, isBegun }) =>
      `Es dauert ${isBegun ? 'noch ' : ''}etwa ${minutes === 1 ? 'eine Minute' : `${minutes} Minuten`}. Sie können jederzeit unterbrechen und später weitermachen, und „Ich weiß es nicht“ ist eine Antwort. Nichts zählt, bevor Sie es abgeben.`,
    promise:
      'Niemand wird benotet: Der Bericht stellt die Antworten mit Namen nebeneinander und zeigt, wo sie sich unterscheiden und was als Nächstes zu tun ist.',
    goOn: 'Sagen Sie mir, wann es Ihnen passt, weiterzumachen; dann öffne ich die Fragen da, wo Sie aufgehört haben.',
    neededBy: ({ day }) => `Es hilft, wenn Ihre Antworten bis zum ${day} da sind.`,
  },

  trend: {
    title: ({ count: n }) => (n === 1 ? 'eine Runde' : `${n} Runden`),
    alignment: 'Übereinstimmung',
    points: 'Punkte',
    notKnown: 'nicht bekannt',
    interval: '95 %',
    leftOut: 'ohne je eine',
    changed: 'nach dem Schließen verändert',
    round: 'Runde',
    opened: 'eröffnet',
    verdicts: 'Fragen nach Urteil',
    coverage: 'Wie viel beantwortet wurde',
    answered: 'beantwortet',
    assessed: 'verglichen',
    people: 'Personen',
    steps: 'Von einer Runde zur nächsten',
    between: ({ before, after }) => `${before} bis ${after}`,
    rose: (of) =>
      `${of.points} Punkte näher bei ${of.questions} gemeinsamen Fragen: ein echter Anstieg, über den Zufall und über 3 Punkte hinaus.`,
    fell: (of) =>
      `${of.points} Punkte weiter auseinander bei ${of.questions} gemeinsamen Fragen: ein echter Rückgang, über den Zufall und über 3 Punkte hinaus.`,
    'no-real-change': (of) =>
      `${of.change === 0 ? 'Unverändert' : `${of.points} Punkte ${of.change > 0 ? 'näher' : 'weiter auseinander'}`} bei ${of.questions} gemeinsamen Fragen: keine echte Veränderung.`,
    'cannot-be-judged': (of) =>
      `${of.change === 0 ? 'Unverändert' : `${of.points} Punkte ${of.change > 0 ? 'näher' : 'weiter auseinander'}`} bei ${of.questions} gemeinsamen Fragen; ob das mehr als Zufall ist, lässt sich aus so wenigen Antworten nicht beurteilen.`,
    'no-common-questions': 'Nicht vergleichbar: Keine gewertete Frage war in beiden gleich formuliert.',
    'nothing-assessed':
      'Nicht vergleichbar: Keine gemeinsame Frage wurde in beiden von beiden Seiten beantwortet.',
    'two-people-against-several':
      'Nicht vergleichbar: in der einen eine Antwort je Seite, in der anderen mehrere.',
    'coverage-differs': ({ before, after }) =>
      `Nicht vergleichbar: Vom Gewicht der gemeinsamen Fragen konnten in der früheren ${before} und in der späteren ${after} verglichen werden.`,
    'nobody-answered': 'Nicht vergleichbar: In einer von beiden hat niemand geantwortet.',
    unreadable: 'Nicht vergleichbar: Die Dateien einer von beiden sind nicht zu gebrauchen.',
    beside: 'Daneben festgehalten',
    remembered: ({ side }) => `${side}, aus dem Gedächtnis`,
    outcomes: {
      'sales-cycle': 'Vom ersten Kontakt zum Auftrag',
      'cost-of-sales': 'Kosten des Verkaufens',
      'market-entry-cost': 'Kosten des letzten Markteintritts',
      'lead-conversion': 'Leads, die Kunden wurden',
    },
    units: { days: 'Tage', '% of revenue': '% vom Umsatz', '%': '%' },
    ownFigures:
      'Jede Runde steht mit ihren eigenen Personen und Fragen, wie ihr eigener Bericht sie zeigt. Benachbarte werden an dem verglichen, was sie gemeinsam haben; über alle Runden zusammen wird nichts gesagt.',
    outsideOwnRange:
      'Punkte können außerhalb ihrer Spanne „ohne je eine“ liegen: Bei weniger Personen fällt ein Abstand eher größer aus, wer auch fehlt.',
    ownTrend:
      'Nur für Ihren eigenen Verlauf. Festgehaltene Zahlen bewegen sich aus vielen Gründen; neben dem Audit zu stehen, beweist keine Ursache.',
    next: 'Weiter',
  },
  gates: {
    holds: 'hält',
    fails: 'VERFEHLT',
    warns: 'warnt',
    inconclusive: 'offen',
    'not-decidable': 'nicht entscheidbar',
    accepted: 'angenommen',
    expired: 'abgelaufen',
    percent: ({ figure }) => `${figure} %`,
    points: ({ figure }) => `${figure} Punkte`,
    range: ({ figure, low, high }) => `${figure} (${low}-${high})`,
    signedRange: ({ figure, low, high }) => `${figure} (${low} bis ${high})`,
    ruleMinPercent: ({ limit }) => `min ${limit} %`,
    ruleMin: ({ limit }) => `min ${limit}`,
    ruleMax: ({ limit }) => `max ${limit}`,
    ruleDrop: ({ limit }) => `Rückgang max ${limit}`,
    ruleNotApart: 'nicht auseinander',
    ruleAgreed: 'wie vereinbart',
    exit: ({ code, why }) => `Exit ${code}: ${why}`,
    endHolds: ({ count }) => (count === 1 ? 'die eine Schranke hält' : `alle ${count} Schranken halten`),
    endFails: ({ count }) =>
      count === 1 ? 'eine Schranke ist verfehlt' : `${count} Schranken sind verfehlt`,
    endWarns: ({ count }) => (count === 1 ? 'eine warnt' : `${count} warnen`),
    endInconclusive: ({ count }) => `${count} offen`,
    endOpen: ({ count }) =>
      count === 1
        ? 'eine Schranke lässt sich nicht beurteilen'
        : `${count} Schranken lassen sich nicht beurteilen`,
    endProblems: ({ count }) =>
      count === 1
        ? 'ein Fehler in den Dateien, nichts wurde beurteilt'
        : `${count} Fehler in den Dateien, nichts wurde beurteilt`,
    endNoGate: 'keine Schranke ist eingeschaltet, nichts wurde beurteilt',
    endNobody: 'niemand hat geantwortet',
    whyAccepted: 'jeder Unterschied hier ist angenommen',
    whyAnswered: 'der gestellten Fragen wurden beantwortet',
    whyCompared: 'des Gewichts ließen sich vergleichen; beim Rest hat eine Seite keine Antwort',
    whyGone: 'der Fragen dieser Runde gibt es noch und wurden beantwortet',
    whyGoneWeight:
      'des Gewichts ließen sich vergleichen; beim Rest hat eine Seite keine Antwort, oder die Frage fehlt',
    whyPeople: ({ count, all, list, more }) =>
      `${count} von ${all} ${all === 1 ? 'Person hat' : 'Personen haben'} geantwortet${list === '' ? '' : `; es fehlen: ${list}${more > 0 ? ` und ${more} mehr` : ''}`}`,
    whyNobody: 'in dieser Runde hat niemand geantwortet',
    whyNoQuestion: 'keine Frage dieses Audits wird bewertet',
    whyFirstRound: 'dies ist die erste Runde; es gibt nichts zum Vergleichen',
    whyNobodyThen: ({ round }) => `in ${round} hat niemand geantwortet`,
    whyNothingCompared: ({ round }) => `mit ${round} lässt sich nichts vergleichen`,
    whySince: ({ round }) => `seit ${round}`,
    whyFell: ({ round, noise }) =>
      `seit ${round} um mehr gefallen als die ${noise} Punkte, die der Zufall allein bewegt`,
    whyWithinNoise: ({ round, noise }) =>
      `seit ${round} gefallen, innerhalb der ${noise} Punkte, die der Zufall allein bewegt`,
    withoutAccepted: ({ count }) =>
      count === 1 ? 'ohne eine angenommene Frage' : `ohne ${count} angenommene Fragen`,
    whyNoNoise: 'bei so wenigen Antworten kann niemand sagen, ob das Zufall ist',
    whyNoInterval: 'bei so wenigen Antworten lässt sich keine Fehlerspanne berechnen',
    whyStraddles: 'die Spanne reicht über die Grenze',
    whyUpperBelow: 'die ganze Spanne liegt unter der Grenze',
    whyNoLevel: 'keine Frage, die beide Seiten beantwortet haben, sagt, was gut ist',
    whyNotPredicted: 'bei keiner verglichenen Frage wurde gefragt, was die andere Seite sagen würde',
    whyNotAsked: 'diese Runde fragt nichts, woran es sich messen ließe',
    whyOneEach: 'eine Antwort je Seite: es gibt kein Inneres, das uneins sein könnte',
    whyOpen: ({ count }) =>
      count === 1 ? 'bei einer Frage ist zu wenig bekannt' : `bei ${count} Fragen ist zu wenig bekannt`,
    whyNothingAgreed: 'noch ist nichts vereinbart',
    whyNotAgreed: 'zu dieser Frage ist nichts vereinbart',
    whySentences: 'vereinbart sind nur Sätze, und die werden nicht gemessen',
    whyDifferOver: ({ until }) => `Unterschied vereinbart bis ${until}; der Tag ist vorbei`,
    whyDifferUntil: ({ until }) => `Unterschied vereinbart bis ${until}`,
    whyDrifted: ({ now, agreed, signed }) => `${now}, vereinbart ${agreed}, unterschrieben ${signed}`,
    sideNow: ({ side, now }) => `${side} jetzt ${now}`,
    driftUnknown: ({ sides, why }) => `${sides}: ${why}`,
    agreedParts: ({ count, all }) =>
      all === 1 ? `${count} von 1 Vereinbarung hält` : `${count} von ${all} Vereinbarungen halten`,
    ofAgreements: ({ all, list }) => `von ${all} Vereinbarungen ${list}`,
    agreements: {
      drifted: ({ count }) => (count === 1 ? 'hält 1 nicht mehr' : `halten ${count} nicht mehr`),
      expired: ({ count, until }) =>
        count === 1
          ? `sollte 1 bis ${until} offenbleiben, und der Tag ist vorbei`
          : `sollten ${count} bis zu einem Tag offenbleiben, der vorbei ist`,
      unknown: ({ count }) => (count === 1 ? 'ist 1 nicht messbar' : `sind ${count} nicht messbar`),
      next: ({ count }) => `misst die nächste Runde ${count}`,
      later: ({ count }) =>
        count === 1 ? 'wird 1 gemessen, sobald sie gilt' : `werden ${count} gemessen, sobald sie gelten`,
      kept: ({ count }) => (count === 1 ? 'hält 1' : `halten ${count}`),
      differs: ({ count, until }) =>
        count === 1 ? `bleibt 1 offen bis ${until}` : `bleiben ${count} offen, die erste bis ${until}`,
    },
    partsOf: ({ count, all }) => `${count} von ${all} halten`,
    whyNoRegister: 'noch ist keine Maßnahme übernommen',
    whyOpenActions: ({ count }) =>
      count === 0
        ? 'keine Maßnahme ist offen'
        : count === 1
          ? 'eine Maßnahme ist offen'
          : `${count} Maßnahmen sind offen`,
    whyDue: ({ owners, due }) => `${owners}, fällig ${due}`,
    whyNoBaseline: 'es gibt keine baseline.json',
    whyExpired: ({ until }) => `war angenommen bis ${until}`,
    whyUnused: 'hier ist kein Unterschied, der anzunehmen wäre',
    verdictSays: ({ verdict, said }) => `${verdict}: ${said}`,
    notKnown: {
      'nobody-answered': 'niemand hat sie beantwortet',
      'one-side-silent': 'eine Seite hat sie nicht beantwortet',
      'own-words': 'in eigenen Worten beantwortet, die nicht gemessen werden',
      'expected-difference': 'ein Unterschied, der mit der Arbeit kommt; nicht bewertet',
      'one-person': 'eine Person allein',
      'few-questions': 'weniger als 4 Fragen ließen sich vergleichen, also gibt es keine Zahl',
      'nothing-assessed': 'nichts ließ sich vergleichen',
      'not-predicted': 'nicht gefragt',
    },
    noDrift: {
      'nobody-answered': 'in dieser Runde hat niemand geantwortet',
      'own-words': 'ein Satz, nicht gemessen',
      reworded: 'die Frage ist seither anders formuliert',
      'not-asked': 'in dieser Runde nicht gefragt',
      'not-signed': 'von dieser Seite nicht unterschrieben',
      differs: 'Unterschied vereinbart',
      'signed-later': 'nach Beginn dieser Runde unterschrieben; die nächste misst es',
      'not-in-force': 'diese Runde begann vor dem Tag, ab dem es gilt',
    },
    refusals: {
      'no-common-questions': 'keine bewertete Frage war in beiden Runden gleich formuliert',
      'nothing-assessed': 'keine gemeinsame Frage wurde in beiden Runden von beiden Seiten beantwortet',
      'two-people-against-several': 'in einer Runde eine Antwort je Seite, in der anderen mehrere',
      'coverage-differs':
        'von den gemeinsamen Fragen wurde in einer Runde weit mehr beantwortet als in der anderen',
    },
    baselineWhy: {
      'was-same': 'gleich, als die Ausgangslage geschrieben wurde',
      'was-unknown': 'nicht bekannt, als die Ausgangslage geschrieben wurde',
      'was-not-asked': 'nicht so gefragt, als die Ausgangslage geschrieben wurde',
      'not-answered': 'nicht von beiden Seiten beantwortet',
      'within-noise': 'im Bereich des Zufalls',
      reworded: 'seither anders formuliert',
      'not-asked': 'nicht mehr gefragt',
    },
    baselineCounts: ({ known, healed, unknown }) =>
      `${known} bekannt, ${healed} geheilt${unknown > 0 ? `, ${unknown} jetzt nicht bekannt` : ''}`,
    todoAnswer: 'Fragen Sie, wer noch nicht geantwortet hat; „accord status“ nennt sie.',
    todoCoverage:
      'Fragen Sie, wer noch nicht geantwortet hat, und noch einmal, was übersprungen wurde; „accord status“ nennt sie.',
    todoNextRound: 'Nichts zu tun: die nächste Runde lässt sich vergleichen.',
    todoChange: ({ round }) =>
      `Sehen Sie mit „accord compare ${round}“, welche Fragen sich bewegt haben, und sprechen Sie zuerst über die weiteste.`,
    todoCompare: ({ round }) =>
      `Sehen Sie mit „accord compare ${round}“, was die Runden trennt; stellen Sie denselben Personen dieselben Fragen noch einmal.`,
    todoAlignment:
      'Nehmen Sie den weitesten Unterschied des Berichts: räumen Sie ihn aus, oder nehmen Sie ihn bis zu einem Tag an.',
    todoLevel:
      'Nehmen Sie die Fragen, die beide Seiten niedrig sehen: da ist nichts zu verhandeln, nur zu tun.',
    todoQuestion:
      'Klären Sie es mit „accord agree“, oder nehmen Sie es in audit.yaml bis zu einem Tag an, mit einer Person auf jeder Seite.',
    todoUnnoticed:
      'Legen Sie beide Antworten nebeneinander: die Seiten wissen nicht, dass sie sich unterscheiden.',
    todoSplit: 'Klären Sie es zuerst innerhalb der Seite; bis dahin hat sie keine Sicht zum Vergleichen.',
    todoCharter: 'Halten Sie, was unterschrieben ist, oder unterschreiben Sie neu mit „accord agree“.',
    todoNextMeasures: 'Nichts zu tun: die nächste Runde misst es.',
    todoInForce: 'Nichts zu tun: eine Runde, die ab dem Tag beginnt, ab dem es gilt, misst es.',
    todoSignAnew: 'Unterzeichnen Sie mit „accord agree“ neu, zur Frage, wie sie jetzt gestellt wird.',
    todoAgree: 'Klären Sie die erste Frage mit „accord agree“.',
    todoSentences: 'Vereinbaren Sie neben dem Satz eine Antwort, damit sie sich messen lässt.',
    todoTake: 'Übernehmen Sie die ersten Maßnahmen des Plans mit „accord actions take“.',
    todoActions:
      'Tun Sie es und halten Sie es mit „accord actions done“ fest, oder verschieben Sie es mit Begründung.',
    todoBaseline:
      'Räumen Sie den neuen Unterschied aus, oder nehmen Sie ihn mit „accord baseline write --force“ in die Ausgangslage auf.',
    todoBaselineWrite: 'Schreiben Sie sie mit „accord baseline write“, und legen Sie sie mit ab.',
    todoExpired: 'Räumen Sie den Unterschied aus, oder vereinbaren Sie in audit.yaml einen späteren Tag.',
    todoUnused: 'Nehmen Sie den Eintrag aus audit.yaml.',
    untilBy: ({ until, owners }) => `bis ${until}, verantwortlich: ${owners}`,
    expiredBy: ({ until, owners }) => `bis ${until}, der Tag ist vorbei; verantwortlich: ${owners}`,
    title: ({ company, round }) => `${company} · ${round}`,
    titleBroken: 'Die Dateien sind nicht zu gebrauchen',
    asOf: ({ day }) => `Stand ${day}`,
    comparedWith: ({ round }) => `verglichen mit ${round}`,
    presetUsed: ({ preset }) => `Vorgabe ${preset}`,
    presetByDefault: ({ preset }) => `audit.yaml nennt keine Schranken: Vorgabe ${preset}`,
    presetReasons: {
      start:
        'Für die ersten Runden: nur zu wenige Antworten halten ein Skript an. Was unterschrieben ist, was versprochen wurde und was schlechter geworden ist, wird gesagt, bis es Gewohnheit ist, danach zu sehen.',
      steady:
        'Für jedes Quartal: zu wenige Antworten, eine gebrochene Vereinbarung und ein Rückgang über den Zufall hinaus halten ein Skript an. Überfällige Maßnahmen werden gesagt; wer im Verzug ist, braucht ein Gespräch, kein rotes Licht.',
      strict:
        'Für Seiten, die seit einem Jahr mit ihrer Vereinbarung arbeiten: auch überfällige Maßnahmen halten ein Skript an, und neun Zehntel müssen beantwortet sein.',
    },
    notGated:
      'Keine Vorgabe beurteilt die Gesamtzahl oder die Kultur: ein Ziel dafür erreicht am leichtesten, wer anders antwortet.',
    summaryFails: ({ count }) => (count === 1 ? 'Was anhält' : `Was anhält: ${count} Schranken`),
    summaryOthers: 'Was sonst zu sehen war',
    summaryHolds: 'Was hält',
    acceptedHere: ({ until, reason }) => `Von beiden Seiten angenommen ${until}. Warum: ${reason}`,
    acceptedNote: 'Sie bleiben in jeder Zahl. Bis zu diesem Tag verfehlt ihretwegen keine Schranke.',
    summaryAccepted: 'Angenommene Unterschiede',
    summaryBaseline: 'Neben der Ausgangslage',
    summaryAbout: 'Wie beurteilt wurde',
    summaryProblems: 'Was in den Dateien falsch ist',
    factFound: ({ text }) => `Gefunden: ${text}.`,
    factRule: ({ gate, rule, file, line }) => `Regel: ${gate}, ${rule} (${file}, Zeile ${line}).`,
    factOwners: ({ owners }) => `Wer: ${owners}.`,
    factTodo: ({ todo }) => `Was zu tun ist: ${todo}`,
    more: ({ count }) => (count === 1 ? 'und 1 mehr' : `und ${count} mehr`),
    moreGates: ({ count }) =>
      `${count} weitere Schranken halten nicht; Zusammenfassung und Protokoll nennen sie`,
    shortened:
      'Der Rest fehlt hier: siehe Protokoll, oder schreiben Sie ihn mit „accord check -o check.json“.',
    columnVerdict: 'Urteil',
    columnGate: 'Schranke',
    columnFound: 'Gefunden',
    columnRule: 'Regel',
    columnWhy: 'Warum',
    columnReason: 'Grund',
    columnUntil: 'Bis',
    columnToday: 'Heute',
    columnOwners: 'Verantwortlich',
    columnPart: 'Worum es geht',
    columnQuestion: 'Frage',
    baselineAdded: 'Neue Unterschiede',
    baselineKnown: 'Bekannte Unterschiede',
    baselineHealed: 'Geheilt',
    baselineUnknown: 'Jetzt nicht bekannt, was keine Besserung ist',
    baselineOf: ({ round, day }) => `Ausgangslage von ${round}, geschrieben ${day}`,
  },
};
