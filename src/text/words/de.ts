import type { Translation } from './catalogue.ts';
import type { en } from './en.ts';

const count = (n: number, one: string, several: string) => `${n} ${n === 1 ? one : several}`;
const things = (n: number) => count(n, 'Ding', 'Dinge');
const questions = (n: number) => count(n, 'Frage', 'Fragen');

/** The product's own words in German. Sentences that others lower-case begin with no noun. */
export const de: Translation<typeof en> = {
  numbers: { decimal: ',', thousands: '.' },

  lists: {
    and: ({ list, last }) => `${list} und ${last}`,
    andMore: ({ list, count: n }) => `${list} und ${n} weitere`,
    more: ({ count: n }) => `und ${n} weitere`,
    of: ({ count: n, all }) => `${n} von ${all}`,
    to: ({ low, high }) => `${low} bis ${high}`,
    questions: ({ count: n }) => questions(n),
    quoted: ({ text }) => `„${text}“`,
  },

  kindNames: {
    scale: 'Skala',
    choice: 'Auswahl',
    checklist: 'Ankreuzliste',
    ranking: 'Rangfolge',
    number: 'Zahl',
    allocation: 'Aufteilung',
    owner: 'Zuständigkeit',
    sorting: 'Sortieren',
    exchange: 'Geben und Nehmen',
    text: 'eigene Worte',
  },

  kinds: {
    under: ({ figure }) => `unter ${figure}`,
    atMost: ({ what }) => `höchstens ${what}`,
    atMostQuoted: ({ what }) => `höchstens „${what}“`,
    ofHundred: ({ points }) => `${points} von 100`,
    range: ({ middle, low, high }) => `${middle} (${low} bis ${high})`,
    band: ({ from, to, unit, last }) =>
      `${from} bis ${last ? to : `unter ${to}`}${unit === '' ? '' : ` ${unit}`}`,
    nothingTicked: 'nichts angekreuzt',
    needs: 'braucht',
    receives: 'bekommt',
    gives: 'gibt',
    first: 'zuerst',
    nothing: 'nichts',
    needsAndGives: ({ needs, gives }) => `braucht ${needs}; gibt ${gives}`,
    passes: ({ needed, n, received, given }) =>
      `${needed} von ${n} brauchen es, ${received} bekommen es, ${given} geben es`,
    stepNeed: 'Was brauchen Sie von der anderen Seite?',
    stepFirst: 'Was davon muss zuerst kommen?',
    stepReceive: 'Was bekommen Sie von ihr in brauchbarer Form?',
    stepGive: 'Was geben Sie ihr?',
    sideGives: ({ side, items }) => `${side} gibt: ${items}`,
    stepSideGives: ({ from, to }) => `${from} an ${to}: Was wird gegeben?`,
    together: ({ names }) => `${names} gemeinsam`,
    nobody: 'Niemand',
    place: ({ place }) => `Platz ${place}`,
    notNamed: 'nicht genannt',
    before: ({ one, other }) => `${one} vor ${other}`,
    beforeOrLevel: ({ one, other }) => `${one} vor ${other} oder gleichauf`,
    then: ', dann ',
    sorted: ({ mean, cards, bin, varies }) =>
      `${varies ? 'im Mittel ' : ''}${mean} von ${cards} Karten: ${bin}`,
    sortedInto: ({ cards, bins, varies }) => `${cards} Karten: ${varies ? 'im Mittel ' : ''}${bins}`,
    putElsewhere: ({ count: n, all }) => `${n} von ${all} anders gelegt`,
    partedMost: ({ count: n, all }) => (n === 0 ? 'am meisten' : `${n} von ${all} Karten, am meisten`),
    ruleAllocation:
      'Punkte von hundert, die eine Seite verschieben müsste, um so zu teilen wie die andere: die halbe Summe über alle Posten. Das Gewicht einer Zeile ist der halbe Abstand zum nächsten Wert.',
    ruleChecklist:
      'Was von allem Angekreuzten nicht gemeinsam ist: 1 weniger die Summe der kleineren Anteile geteilt durch die Summe der größeren. Was niemand angekreuzt hat, ändert nichts.',
    ruleChoice:
      'Die halbe Summe der Unterschiede zwischen den Anteilen, die jede Möglichkeit gewählt haben: 0 oder 100 Punkte zwischen zwei Personen.',
    ruleExchange:
      'Was eine Seite braucht gegen das, was die andere gibt: 1 weniger die Summe der kleineren Anteile geteilt durch die Summe der größeren; das Mittel beider Richtungen.',
    ruleRatio: ({ times, floor }) =>
      `Zahlen als Verhältnis verglichen: das ${times}-Fache oder mehr sind 100 Punkte. Ein Wert unter ${floor} zählt als ${floor}. Das Gewicht einer Zeile ist der Abstand zum nächsten Wert.`,
    ruleDifference: ({ difference }) =>
      `Zahlen als Unterschied verglichen: ${difference} auseinander oder mehr sind 100 Punkte. Das Gewicht einer Zeile ist der Abstand zum nächsten Wert.`,
    ruleOwner:
      'Die halbe Summe der Unterschiede zwischen den Anteilen, die jeden Genannten nennen, auch gemeinsam; höchstens 100 Punkte.',
    ruleRanking:
      'Für je zwei Dinge der Unterschied zwischen den Anteilen, die das eine vor das andere stellen, Gleichstand halb gezählt; das Mittel über alle Paare. 100 Punkte: die umgekehrte Reihenfolge.',
    ruleScale: ({ step }) =>
      `Geordnete Stufen: ein Schritt sind ${step} Punkte. An jeder Stufe werden die Anteile jeder Seite verglichen, die dort oder darunter liegen.`,
    ruleSorting:
      'Für jede Karte die halbe Summe der Unterschiede zwischen den Anteilen, die sie in jedes Fach legen; das Mittel über die Karten.',
    ruleText: 'Eigene Worte stehen nebeneinander und werden nie gewertet.',
  },

  findings: {
    silence: 'keine Antwort',
    says: ({ side, says }) => `${side}${says.includes(': ') ? ',' : ':'} ${says}.`,
    bothClaim: ({ label }) => `${label}: beide beanspruchen es`,
    nobodyClaims: ({ label }) => `${label}: keine beansprucht es`,
    split: ({ label, sides }) => `${label}: keine gemeinsame Sicht in ${sides}`,
    agreedProblem: ({ label }) => `${label}: beide sehen denselben Mangel`,
    falseConflict: ({ label }) => `${label}: näher beieinander als gedacht`,
    misread: ({ label }) => `${label}: falsch eingeschätzt`,
    headTeam: ({ label, sides }) => `${label}: Leitung und Team von ${sides}`,
    blindSpot: ({ label, sides }) => `${label}: ${sides} weit von beiden`,
    notWorthIt: ({ label }) => `${label}: mehr, als es wert ist`,
    unmetNeed: ({ label }) => `${label}: gebraucht und nicht gegeben`,
    givenNotReceived: ({ label }) => `${label}: gegeben und nicht angekommen`,
    unwanted: ({ label }) => `${label}: gegeben und nicht gebraucht`,
    knowledgeGap: ({ label }) => `${label}: nicht bekannt`,
    notNoticed: ({ sides }) => `Im Glauben, die andere Seite sehe es ebenso: ${sides}.`,
    expectedToSay: ({ side, other, says }) => `${side} erwartete von ${other}: ${says}.`,
    headAndTeam: ({ side, head, team }) => `In ${side} sagt die Leitung: ${head}. Das Team sagt: ${team}.`,
    worth: ({ side, says }) => `Was es wert ist, nach ${side}: ${says}.`,
    worthLittle: 'Beide halten es für wenig wert: Die Stunden sind anderswo wohl besser angelegt.',
    nobodyAnswered: ({ side }) => `${side}: niemand hat geantwortet.`,
    notKnown: ({ side, rate }) => `${side}: ${rate}.`,
  },

  plan: {
    because:
      'Erst kommen Regeln, dann Strukturen, dann Anreize. Eine Struktur vor klaren Regeln schreibt die Uneinigkeit fest, und eine Vergütung vor beidem belohnt sie. Eine Ausnahme: Vergütung, die den Bruch einer vereinbarten Regel belohnt, wird sofort ausgesetzt. Höchstens drei Maßnahmen sind zugleich offen; die nächste beginnt, wenn eine erledigt ist.',
    aimLinked:
      'Das Ziel dieses Audits sind zwei Bereiche, die ihr eigenes Können behalten und dort verbunden sind, wo es sich lohnt. Was getrennt gut geht, bleibt getrennt.',
    aimOneProcess:
      'Das Ziel dieses Audits ist ein Prozess mit gemeinsamen Zielen. Jede Maßnahme sollte eine Grenze weniger hinterlassen.',
    title: 'Plan',
    openNow: 'Jetzt offen',
    openNowWaiting: ({ count: n }) => `Jetzt offen, ${n} warten`,
    whoDoesWhat: 'Wer macht was',
    together: 'Gemeinsam',
    forOwner: ({ owner }) => `Für ${owner}`,
    waiting: 'Maßnahmen, die warten',
    rules: 'Regeln',
    structure: 'Strukturen',
    incentives: 'Anreize',
    inRules: 'Regeln',
    inStructure: 'Strukturen',
    inIncentives: 'Anreize',
    atOnce: 'sofort',
    isOpen: 'jetzt offen',
    done: 'erledigt',
    dropped: 'fallen gelassen',
    process: ({ text }) => `Ablauf: ${text}`,
    people: ({ text }) => `Menschen: ${text}`,
    owner: ({ text }) => `Verantwortlich: ${text}`,
    effort: ({ text }) => `Aufwand: ${text}`,
    doneWhen: ({ text }) => `Erledigt, wenn: ${text}`,
    answers: ({ text }) => `Antwortet auf: ${text}`,
    hours: 'Stunden',
    days: 'Tage',
    weeks: 'Wochen',
  },

  holds: {
    title: 'Was trägt',
    noneApart: 'Keine Frage trennt die beiden Seiten.',
    same: ({ sides, count: n, all }) =>
      `${sides} sagen dasselbe bei ${n === all ? `allen ${all}` : `${n} der ${all}`} Fragen, die verglichen werden konnten.`,
    known: ({ count: n, all }) =>
      n === all
        ? `Bei allen ${all} davon, zu denen geschätzt wurde, erwartete jede Seite, was die andere sagte.`
        : `Bei ${n} der ${all} davon, zu denen geschätzt wurde, erwartete jede Seite, was die andere sagte.`,
    keep: ({ list }) => `Zu bewahren: ${list}.`,
    problems: ({ list }) => `Gleich gesehen und gemeinsam zu beheben, ohne etwas zu verhandeln: ${list}.`,
    leave: ({ list }) => `Wenig geschieht gemeinsam, und wenig wäre gewonnen; so lassen: ${list}.`,
    unknown: ({ count: n }) => `Bei ${questions(n)} ist zu wenig bekannt; das ist keine Übereinstimmung.`,
  },

  invitation: {
    subject: ({ company, sides }) => `${company}: Ihr Bild davon, wie ${sides} zusammenarbeiten`,
    opening: ({ sides, who, questions: n }) =>
      `Ich möchte mit Ihren Augen sehen, wie ${sides} zusammenarbeiten. Dieselben ${n} Fragen ${who} schon beantwortet.`,
    iHave: 'habe ich',
    has: ({ sides, count: n }) => `${n === 1 ? 'hat' : 'haben'} ${sides}`,
    time: ({ minutes }) =>
      `Es dauert etwa ${minutes === 1 ? 'eine Minute' : `${minutes} Minuten`}, und Sie können jederzeit unterbrechen und später weitermachen. Antworten Sie nach dem letzten Fall, an den Sie sich erinnern, allein, und bevor wir darüber sprechen. „Ich weiß es nicht“ ist eine Antwort.`,
    guesses: ({ others }) =>
      `Manche Fragen gehen auch danach, was ${others} sagen würde. Niemand wird benotet: Der Bericht stellt die Antworten mit Namen nebeneinander und zeigt, wo sie sich unterscheiden und was als Nächstes zu tun ist.`,
    ownWay: 'Sagen Sie mir, wann es Ihnen passt; dann öffne ich die Fragen für Sie.',
  },

  limits: {
    title: 'Grenzen',
    silent: ({ sides }) =>
      `In ${sides} hat noch niemand geantwortet: Es lässt sich nichts vergleichen, und es gibt keine Zahl für die Übereinstimmung.`,
    twoPeople:
      'Eine Antwort auf jeder Seite: Das sagen diese zwei Personen. Eine Fehlerspanne lässt sich nicht berechnen.',
    twoPeopleAlignment:
      'Die Übereinstimmung ist die von zwei Personen: Sie ist nicht mit Audits mehrerer Personen je Seite zu vergleichen.',
    oneAgainstSeveral: ({ alone, count: n, other }) =>
      `Eine Person in ${alone} gegen ${n} in ${other}: Für ${alone} ist das, was eine Person sagt, und nur die Unterschiede in ${other} sind zu sehen.`,
    samples: ({ sides }) =>
      `Die Antworten von ${sides} stehen für eine größere Gruppe: Was allein der Zufall erklären würde, ist von jedem Abstand abgezogen. Unter zwei Dutzend Fragen gilt dennoch etwa eine nur durch Zufall als verschieden.`,
    untranslated: ({ missing, all, language }) =>
      `${missing} von ${all} Texten der Fragen und Maßnahmen gibt es nicht in der gewünschten Sprache (${language}); sie stehen hier, wie sie geschrieben wurden.`,
    partial: ({ sides }) => `Eingegangen sind Antworten von ${sides}; die Zahlen gelten für diese Personen.`,
    drafts: ({ count: n }) =>
      n === 1 ? 'Ein Entwurf ist nicht mitgezählt.' : `${n} Entwürfe sind nicht mitgezählt.`,
    answered: ({ percent }) =>
      `${percent} % der gestellten Fragen wurden beantwortet; mit dem Rest können sich die Zahlen verschieben.`,
    assessed: ({ percent }) =>
      `${percent} % des Gewichts konnten verglichen werden; für den Rest fehlt einer Seite die Antwort. Die Übereinstimmung spricht vom verglichenen Teil.`,
    setAside: ({ count: n, labels }) =>
      n === 1
        ? `Eine Antwort ist beiseitegelegt, weil der Wortlaut ihrer Frage sich seither geändert hat: ${labels}.`
        : `${n} Antworten sind beiseitegelegt, weil der Wortlaut ihrer Fragen sich seither geändert hat: ${labels}.`,
    reworded: ({ count: n, labels }) =>
      n === 1
        ? `Eine Frage ist anders formuliert und wird nicht mit früheren Runden oder anderen Unternehmen verglichen, die anders gefragt haben: ${labels}.`
        : `${n} Fragen sind anders formuliert und werden nicht mit früheren Runden oder anderen Unternehmen verglichen, die anders gefragt haben: ${labels}.`,
    noTheme: ({ fewest }) =>
      `Kein Thema hat ${fewest} Fragen, die verglichen werden konnten: Die Fragen stehen einzeln, und die Themen haben keine eigene Zahl.`,
    someThemes: ({ themes, fewest }) =>
      `${themes}: Weniger als ${fewest} Fragen konnten verglichen werden; sie stehen deshalb einzeln und haben keine eigene Zahl. In der Übereinstimmung zählen sie mit.`,
    noState: ({ fewest }) =>
      `Wo die Seiten das Unternehmen einordnen, bleibt offen: Von den Fragen, die sagen, was gut ist, haben beide weniger als ${fewest} beantwortet.`,
    countsOnly: ({ people }) =>
      `Mehr als ${people} Personen haben geantwortet: Antworten sind gezählt, nicht je Person aufbewahrt. Leitungen werden nicht mit ihren Teams verglichen, niemand wird als fehlend genannt, und die Fehlerspanne nimmt jede Frage für sich, was sie etwas zu eng macht.`,
    wordsLeftOut: ({ label, shown, all }) =>
      `„${label}“: Gezeigt werden die ersten ${shown} von ${all} Texten in eigenen Worten.`,
    promise:
      'Nicht anonym: Allen, die geantwortet haben, wurde vorher gesagt, dass der Bericht Namen und Antworten zusammen zeigt.',
  },

  verdicts: {
    same: {
      column: 'gleich',
      one: 'gleich',
      several: 'gleich',
      meant: '',
      verdict: 'Gleich, soweit diese Frage es zeigen kann.',
    },
    known: {
      column: 'bekannt',
      one: 'bekannter Unterschied',
      several: 'bekannte Unterschiede',
      meant: 'beide Seiten wissen es',
      verdict: 'Auseinander, und beide Seiten wissen es.',
    },
    unnoticed: {
      column: 'unbemerkt',
      one: 'unbemerkt',
      several: 'unbemerkt',
      meant: 'eine Seite glaubt anderes',
      verdict: 'Auseinander, und mindestens eine Seite glaubt anderes.',
    },
    apart: {
      column: 'getrennt',
      one: 'getrennt',
      several: 'getrennt',
      meant: 'offen, ob beide es wissen',
      verdict: 'Auseinander; ob beide Seiten es wissen, ist nicht bekannt.',
    },
    split: {
      column: 'uneins',
      one: 'uneins in einer Seite',
      several: 'uneins in einer Seite',
      meant: 'keine gemeinsame Sicht',
      verdict:
        'In mindestens einer Seite keine gemeinsame Sicht; also gibt es keine zwei Sichten zu vergleichen.',
    },
    unclear: {
      column: 'unklar',
      one: 'unklar',
      several: 'unklar',
      meant: 'vielleicht nur Zufall',
      verdict: 'Unklar: Der Unterschied liegt in dem, was allein der Zufall machen würde.',
    },
    free: {
      column: 'frei',
      one: 'berufsbedingt',
      several: 'berufsbedingt',
      meant: 'gehört zur Arbeit',
      verdict: 'Gezeigt, nicht gewertet: Ein Unterschied gehört hier zur Arbeit.',
    },
    'own-words': {
      column: 'Worte',
      one: 'in eigenen Worten',
      several: 'in eigenen Worten',
      meant: 'nebeneinander zu lesen',
      verdict: 'In eigenen Worten: nebeneinander gezeigt, nicht gewertet.',
    },
    unknown: {
      column: 'unbekannt',
      one: 'unbekannt',
      several: 'unbekannt',
      meant: 'eine Antwort fehlt',
      verdict: 'Unbekannt: Mindestens eine Seite des Paares hat keine Antwort zum Vergleichen.',
    },
  },

  seen: {
    'both-claim': 'beide beanspruchen es',
    'nobody-claims': 'keine beansprucht es',
    'agreed-problem': 'und niedrig',
    'not-worth-it': 'wenig wert',
    'false-conflict': 'anders erwartet',
    misread: 'falsch eingeschätzt',
    'unmet-need': 'gebraucht, nicht gegeben',
    'given-not-received': 'gegeben, nicht angekommen',
    unwanted: 'gegeben, nicht gebraucht',
    'knowledge-gap': 'nicht allen bekannt',
    asMuchInside: 'ebenso viel in einer Seite',
  },

  firm: {
    undefined: 'ungeklärt',
    defined: 'geklärt',
    aligned: 'abgestimmt',
    integrated: 'integriert',
  },

  nextLinked: {
    undefined: 'Der nächste Schritt sind wenige schriftliche Regeln dort, wo die beiden sich treffen.',
    defined: 'Der nächste Schritt ist, gemeinsam zu planen und zu zählen, wo gemeinsame Arbeit sich lohnt.',
    aligned:
      'Der nächste Schritt ist, das wenige gemeinsam zu tun, was am meisten bringt, und den Rest jeder Seite zu lassen.',
    integrated: 'Der nächste Schritt ist, es so zu halten und in einem halben Jahr wieder hinzusehen.',
  },
  nextOneProcess: {
    undefined: 'Der nächste Schritt sind schriftliche Regeln für den ganzen Weg zum Kunden.',
    defined: 'Der nächste Schritt sind ein Plan und ein Satz Zahlen für den ganzen Weg zum Kunden.',
    aligned: 'Der nächste Schritt ist eine Zuständigkeit für den ganzen Prozess, mit gemeinsamen Zielen.',
    integrated:
      'Der nächste Schritt ist, es bei einem Prozess zu lassen und in einem halben Jahr wieder hinzusehen.',
  },

  balance: {
    title: 'Geben und Nehmen',
    unmet: 'ungedeckt',
    'given-not-received': 'gegeben, nicht angekommen',
    met: 'gedeckt',
    unwanted: 'nicht gewollt',
    legend:
      'Ungedeckt: Die meisten brauchen es, wenige geben es, wenige bekommen es. Gegeben, nicht angekommen: Die meisten geben es, wenige bekommen es in brauchbarer Form. Nicht gewollt: Die meisten geben es, wenige brauchen es.',
    trade: ({ first, gets, second, returns }) => `${first} bekommt „${gets}“, ${second} bekommt „${returns}“`,
    to: ({ side, counts }) => `an ${side} ${counts}`,
    needed: ({ count: n, all, first }) => `${n} von ${all}${first > 0 ? `, ${first} zuerst` : ''}`,
    what: ({ to, from }) => `Was ${to} von ${from} bekommt`,
    nothing: 'nichts, was die meisten brauchen oder geben',
    neededBy: ({ side }) => `gebraucht von ${side}`,
    received: 'bekommen',
    givenBy: ({ side }) => `gegeben von ${side}`,
    worthTrading:
      'Zum Tausch geeignet, ein offener Bedarf gegen einen anderen; was zuerst kommen muss, steht oben:',
    open: ({ side, items }) => `Außerdem offen für ${side}: ${items}.`,
  },

  bounds: {
    anybody: ({ range }) => `${range}, wessen Antwort auch weggelassen wird.`,
    depending: ({ range }) => `${range}, je nachdem, wessen Antwort weggelassen wird.`,
    two: 'Zwei Antworten auf einer Seite: zu wenige für eine Fehlerspanne, die den Druck lohnt.',
    margin: ({ range, approximate }) =>
      `${range} mit 95 % Sicherheit${approximate ? ', ungefähr: nur aus Anzahlen berechnet, etwas zu eng' : ''}.`,
    oneAgainstSeveral: ({ side }) =>
      `Eine Antwort gegen mehrere: Die Spanne spiegelt nur die Unterschiede in ${side}.`,
    few: 'Wenige Antworten.',
  },

  answers: {
    notAsked: 'nicht gefragt',
    doesNotKnow: ({ count: n }) => (n === 1 ? 'weiß es nicht' : 'wissen es nicht'),
    notApplicable: 'trifft nicht zu',
    prefersNot: ({ count: n }) => (n === 1 ? 'möchte es nicht sagen' : 'möchten es nicht sagen'),
    skipped: 'übersprungen',
    setAside: 'beiseitegelegt (früherer Wortlaut)',
    unknowing: ({ count: n, of, rate, low, high }) =>
      `${n} von ${of} ${n === 1 ? 'weiß' : 'wissen'} es nicht, ${rate} % (${low} bis ${high} % mit 95 % Sicherheit)`,
    andElse: ({ says, count: n, asked }) =>
      asked === 1
        ? `${says}, und etwas anderes in eigenen Worten`
        : `${says}; ${n} von ${asked} ${n === 1 ? 'nennt' : 'nennen'} anderes in eigenen Worten`,
    doNotKnow: ({ count: n, all }) => `${n} von ${all} ${n === 1 ? 'weiß' : 'wissen'} es nicht`,
    things: {
      unmet: ({ count: n }) => `${things(n)} gebraucht, nicht bekommen`,
      'given-not-received': ({ count: n }) => `${things(n)} geschickt, nicht brauchbar`,
      unwanted: ({ count: n }) => `${things(n)} geschickt, nicht gebraucht`,
    },
    levelOf: ({ level }) => `Niveau ${level} von 100`,
    notHealth: ({ count: n }) =>
      n === 1
        ? 'Eine der gleichen ist ein gemeinsam gesehener Mangel: Beide Seiten setzen sie niedrig an.'
        : `${n} der gleichen sind gemeinsam gesehene Mängel: Beide Seiten setzen sie niedrig an.`,
    level: ({ levels }) => `Niveau nach dem, was die Frage gut nennt, 0 bis 100: ${levels}.`,
    agreedProblem: ({ level }) => `Ein gemeinsam gesehener Mangel, keine Gesundheit. ${level}`,
    contested: ({ level }) => `${level} Die Seiten sind auseinander; wie gut es ist, steht also nicht fest.`,
    attendance: ({ count: n, all, side }) => `${n} von ${all} in ${side}`,
    attendanceUnnamed: ({ count: n, side }) => `${n} in ${side}`,
  },

  perceived: {
    agreesKnows: ({ side, other }) => `${side} sieht es wie ${other} und weiß es.`,
    agreesBelievesNot: ({ side, other }) =>
      `${side} sieht es wie ${other} und glaubt anderes: zu besprechen, nichts zu verhandeln.`,
    differsUnaware: ({ side, other }) => `${side} sieht es anders als ${other} und weiß es nicht.`,
    differsKnows: ({ side, other }) => `${side} sieht es anders als ${other} und weiß es.`,
    misreads: ({ other }) => `Was ${other} sagt, wird dabei aber falsch eingeschätzt.`,
    guesses: ({ points, accuracy, other }) =>
      `Die Schätzung liegt ${points} Punkte von den eigenen Antworten${accuracy === null ? '' : `, ${accuracy} von dem, was ${other} sagt`}.`,
    borderline: ({ points }) =>
      `Grenzfall: weniger als ${points} Punkte von der Stelle, ab der es als auseinander gilt.`,
    few: ({ count: n }) => (n === 1 ? 'So hat es eine Person gesagt.' : `So haben es ${n} Personen gesagt.`),
  },

  shared: {
    whole: ({ list }) => `Wo sich die Seiten trennen: ${list}.`,
    part: (of) => {
      const what = of.into === '' ? 'Möglichkeiten' : 'Karten';
      const act = of.into === '' ? 'wählt' : 'legt';
      const where = of.into === '' ? '' : ` in „${of.into}“`;
      return `von den ${of.count} ${what} mit „${of.label}“ ${act} ${of.first} ${of.with[0]}${where} und ${of.second} ${of.with[1]}, von den übrigen ${of.without[0]} und ${of.without[1]}`;
    },
  },

  aid: {
    cannotTell: ({ sides, several }) =>
      `Ob die Seiten von demselben sprechen, lässt sich nicht sagen: In dem, was ${sides} geschrieben ${several ? 'haben' : 'hat'}, fand sich keines der gesuchten Wörter. Lesen Sie beides.`,
    different: ({ both, all }) =>
      `Nach ihren Worten sprechen die Seiten von Verschiedenem: Von ${all} gefundenen Dingen ${both === 0 ? 'wird keines' : both === 1 ? 'wird eines' : `werden ${both}`} von beiden genannt.`,
    overlapping: ({ both, all }) =>
      both === all
        ? 'Nach ihren Worten überschneiden sich die Seiten: Alles Gefundene nennen beide. Ein Wort kann dennoch zweierlei bedeuten, lesen Sie also beides.'
        : `Nach ihren Worten überschneiden sich die Seiten: Von ${all} gefundenen Dingen ${both === 1 ? 'wird eines' : `werden ${both}`} von beiden genannt. Ein Wort kann dennoch zweierlei bedeuten, lesen Sie also beides.`,
    both: ({ list }) => `Beide: ${list}`,
    only: ({ side, list }) => `Nur ${side}: ${list}`,
    not: ({ side, list }) => `${side}, nicht: ${list}`,
    caution: 'Eine Lesehilfe: Sie kennt Wörter, nicht ihren Sinn, und geht in keine Zahl ein.',
  },

  report: {
    title: ({ company, round }) => `${company}: wo die Seiten stehen, ${round}`,
    answered: ({ percent }) => `${percent} beantwortet`,
    answeredLong: ({ percent }) => `${percent} der gestellten Fragen wurden beantwortet`,
    dates: ({ opened, asOf }) => `eröffnet am ${opened}, Stand ${asOf}`,
    inShort: 'In Kürze',
    mattersMost: 'Was am meisten zählt',
    seen: 'gesehen',
    seenHead: 'Gesehen',
    byTheme: 'Nach Themen',
    all: 'Alle',
    weight: 'Gewicht',
    points: 'Punkte',
    pointsApart: 'Punkte auseinander',
    confidence: '95 % Sicherheit',
    inside: ({ side, alignment }) => `innerhalb ${side} ${alignment}`,
    twoPeople: 'Übereinstimmung zweier Personen',
    across: 'Übereinstimmung der Seiten',
    ownTrend: ({ figure }) =>
      `${figure}. Nur für Ihren eigenen Verlauf; wie die Zahl entsteht, steht unter „Gewichte und Abstände“.`,
    basisObserved: ({ sum }) =>
      `Nur für Ihren eigenen Verlauf. ${sum}, das nach Gewicht gebildete Mittel der Punkte oben. 0 Punkte: dieselbe Antwort, 100: so weit auseinander, wie es geht.`,
    basisAdjusted: ({ sum }) =>
      `Nur für Ihren eigenen Verlauf. ${sum}, das nach Gewicht gebildete Mittel der Zahlen mit Vorzeichen, die der volle Bericht auflistet. 0 Punkte: nicht mehr als Zufall, 100: so weit auseinander, wie es geht.`,
    placed: ({ first, one, second, other }) =>
      `Sie ordnen das Unternehmen verschieden ein: ${first} „${one}“, ${second} „${other}“.`,
    placedLevels: (of) =>
      `Sie ordnen das Unternehmen verschieden ein: ${of.first} „${of.one}“ (${of.oneLevel} von 100), ${of.second} „${of.other}“ (${of.otherLevel} von 100).`,
    state: (of) =>
      `Stand nach den Antworten beider Seiten: „${of.state}“ (${of.first} ${of.oneLevel} von 100, ${of.second} ${of.otherLevel} von 100).`,
    settleThat: 'Das ist zuerst zu klären.',
    agreeWhere: 'Einigen Sie sich zuerst darauf, wo Sie stehen.',
    held: ({ state }) =>
      `Bei einer Kernfrage sind die Seiten auseinander; der Stand bleibt daher bei „${state}“.`,
    worthKeeping: 'Zu bewahren',
    agreedProblems: 'Gemeinsam gesehene Mängel, keine Gesundheit',
    agreedProblemsList: ({ list }) => `Gemeinsam gesehene Mängel, keine Gesundheit: ${list}.`,
    byProfession: 'Berufsbedingt verschieden, kein Mangel',
    notKnown: 'Nicht bekannt',
    headFirst: 'Zuerst an die Leitung',
    pointsFrom: ({ points, side, questions: n }) => `${points} Punkte von ${side} (${questions(n)})`,
    pointsFromSide: ({ points, side }) => `${points} Punkte von ${side}`,
    apartFromBothOn: ({ list }) => `weit von beiden bei ${list}`,
    allSides: 'Alle Seiten',
    allSidesApart: 'Alle Seiten, Punkte auseinander',
    from: ({ side }) => `von ${side}`,
    matrixNote: ({ fewest, most, adjusted }) =>
      `Das nach Gewicht gebildete Mittel über die Fragen, die beide Seiten beantwortet haben (${fewest === most ? questions(most) : `${fewest} bis ${most} Fragen`}).${adjusted ? ' Das sind beobachtete Abstände: Was der Zufall machen würde, ist nicht abgezogen.' : ''}`,
    leaning: (of) =>
      `${of.side} steht bei ${of.nearerFirst} von ${questions(of.questions)} näher bei ${of.first}, bei ${of.nearerSecond} näher bei ${of.second}${of.asFar === 0 ? '' : `, bei ${of.asFar} gleich weit von beiden`}.`,
    farthest: 'am weitesten von beiden',
    pointsFromHead: ({ side }) => `Punkte von ${side}`,
    next: 'Weiter',
    nextReport: 'der volle Bericht für Bildschirm und Papier',
    nextPack: 'Ablauf, Blätter und Karten für einen Workshop',
    nextExplain: 'wie eine Zahl entstand',
    nextAsk: 'die nächste Person befragen',
    nextName: ({ person }) =>
      `eine Zeile mehr unter „people:“ in audit.yaml, eingerückt wie die darüber, dann: accord ask ${person}`,
    nextStatus: 'wer geantwortet hat',
    expects: ({ side }) => `${side} erwartet`,
    notAloud:
      'Die folgenden Fragen sind nicht im Gespräch zu stellen: Wer die Sicht anderer gehört hat, gibt keine eigene mehr. Beantwortet werden sie in accord, von jeder Person allein.',
    askHead: ({ side }) => `Was die Leitung von ${side} noch zu beantworten hat`,
    inviteHead: ({ side }) => `Laden Sie die Leitung von ${side} ein`,
    subject: ({ subject }) => `Betreff: ${subject}`,
    alone: ({ sides, count: n }) =>
      `Beantwortet von ${sides} allein: ${questions(n)}. Das ist ein Bild, noch kein Vergleich.`,
    notAskedHere: ({ count: n }) => `Hier nicht gefragt: ${questions(n)}.`,
    whoAnswered: 'Wer geantwortet hat',
    named: 'genannt',
    replies: 'Antworten',
    drafts: 'Entwürfe',
    answeredHead: 'beantwortet',
    notIn: 'noch nicht da',
    standsFor: 'steht für',
    sample: 'eine Stichprobe einer größeren Gruppe',
    everyone: 'alle',
    compared: ({ count: n, all }) => `${n} von ${questions(all)} verglichen`,
    tooFew: ({ compared }) => `${compared}: zu wenige für eine eigene Zahl.`,
    apartOver: ({ points, compared }) => `${points} Punkte auseinander; ${compared}.`,
    settleFirst: 'Was zuerst zu klären ist',
    whatToDo: ({ actions }) => `Was zu tun ist: ${actions}.`,
    whatToDoQuestion: ({ actions, question }) => `Was zu tun ist: ${actions}. (Frage: ${question})`,
    further: 'Weitere Befunde',
    keepAndKnow: 'Zu bewahren und zu wissen',
    heads: 'Leitungen und ihre Teams',
    headsNote:
      'Zeigen Sie dies zuerst der betroffenen Leitung, bevor der Bericht herumgeht. Es ist Teil keiner anderen Zahl.',
    headStands: ({ side, points, questions: n }) =>
      `${side}: Die Leitung steht ${points} Punkte vom eigenen Team, über ${questions(n)}.`,
    noHead: 'Bei keiner Frage steht eine Leitung vom eigenen Team entfernt.',
    headsBefore: ({ sides }) =>
      `Bevor dies herumgeht: Zeigen Sie „Leitungen und ihre Teams“ der Leitung von ${sides.join(' und der Leitung von ')}.`,
    pictureSoFar: 'Das Bild bisher',
    aloneShort: ({ sides }) => `Beantwortet von ${sides} allein: Das ist ein Bild, noch kein Vergleich.`,
    putLow: 'Was diese Antworten selbst niedrig ansetzen',
    whatNotKnown: 'Was nicht bekannt ist',
    askNext: 'Was noch zu beantworten ist',
    headOf: ({ side }) => `Die Leitung von ${side}`,
    invitation: 'Eine Einladung, so zu senden oder in eigenen Worten:',
    picture: ({ side }) => `Das Bild von ${side}`,
    view: (of) =>
      `Verglichen bei ${questions(of.compared)}: nahe bei beiden bei ${of.withBoth}, nahe bei ${of.first} und weit von ${of.second} bei ${of.withFirst}, nahe bei ${of.second} und weit von ${of.first} bei ${of.withSecond}, weit von beiden bei ${of.apartFromBoth}.`,
    apartFromBoth: 'Weit von beiden',
    withApart: ({ one, other }) => `Nahe bei ${one}, weit von ${other}`,
    notKnownTo: ({ side }) => `Nicht bekannt in ${side}`,
    inOwnWords: 'In eigenen Worten',
    weights: 'Gewichte und Abstände',
    question: 'Frage',
    observed: 'beobachtet',
    luck: 'Zufall',
    signed: 'mit Vorzeichen',
    atRandom: 'zwei aufs Geratewohl',
    weightPoints: 'Gewicht x Punkte',
    sum: 'Summe',
    mean: (of) =>
      `${of.products} / ${of.weights} = ${of.mean} Punkte auseinander im Mittel${of.clipped ? ', nicht unter 0' : ''}; 100 - ${of.left} = ${of.alignment}, gedruckt als ${of.printed}.`,
    swaps: ({ list }) => `kann den Platz tauschen mit ${list}`,
    drops: ({ list }) => `kann herausfallen zugunsten von ${list}`,
    keepsPlace: 'behält den Platz',
    firmness: ({ list }) =>
      `Wenn sich einzelne Gewichte um 20 % ändern, von den dreien mit dem größten Beitrag: ${list}.`,
    method: 'Wie die Zahlen entstehen',
    methodPoints:
      'Punkte sagen, wie weit die Antworten einer Seite wandern müssten, um die der anderen zu werden: 0 sind dieselben Antworten, 100 so weit auseinander, wie die Frage es erlaubt. Punkte verschiedener Arten von Fragen sind nicht dasselbe: Zwei Personen, die aufs Geratewohl antworten, liegen je nach Art 38 bis 80 Punkte auseinander; die Tabelle der Gewichte nennt es für jede Frage, bei der es bestimmt ist.',
    methodApart:
      'Eine Frage gilt als auseinander, wenn ihre Punkte über der dabei gedruckten Schwelle liegen. Bekannt ist der Unterschied, wenn bei beiden Seiten auch die Schätzung der anderen auseinander lag, unbemerkt, wenn mindestens eine Seite anders schätzte. Uneins ist eine Seite, wenn zwei ihrer Mitglieder sich fast so sehr unterscheiden wie zwei Fremde.',
    methodScored:
      'Fragen in eigenen Worten und Unterschiede, die zur Arbeit gehören, werden gezeigt und nie gewertet. Fehlende Antworten senken den beantworteten Anteil; als Übereinstimmung zählen sie nie. Die Übereinstimmung dient dem eigenen Verlauf dieses Unternehmens: Sie ist kein Ziel und keine Rangliste.',
    methodRank:
      'Befunde sind nach Folgen und Gewissheit geordnet, nicht nach Punkten. Folgen: das Gewicht der Frage, ob sie eine Kernfrage ist, wie viel an einem guten Stand fehlt und was die Art des Befundes bedeutet, wenn nichts geschieht. Gewissheit: wie viele geantwortet haben, ob die Seiten sich mehr unterscheiden als ihre eigenen Mitglieder und wie weit der Abstand von der Schwelle liegt.',
    methodMore:
      '„accord explain FRAGE“ setzt die Zahlen einer Frage in ihre Formel ein, „accord explain THEMA“ und „accord explain overall“ zeigen, was jede Frage beiträgt.',
  },

  question: {
    why: ({ why }) => `Warum wir fragen: ${why}`,
    answers: 'Antworten',
    says: 'sagt',
    noAnswer: 'keine Antwort',
    expects: 'erwartet von der anderen',
    guesses: ({ says, count: n }) => `${says} (${count(n, 'Schätzung', 'Schätzungen')})`,
    inside: 'innen auseinander',
    split: ({ points }) => `${points}, uneins`,
    headTeam: 'Leitung und Team auseinander',
    level: 'Niveau',
    meanPlaces:
      'Ein Platz ist hier das Mittel über alle, die geantwortet haben; was jemand nicht auf einen Platz gesetzt hat, zählt als das Mittel der Plätze, die übrig waren.',
    luck: ({ observed, noise, signed }) =>
      ` (beobachtet ${observed}, davon machte allein der Zufall ${noise}; mit Vorzeichen ${signed})`,
    apart: ({ points, luck, threshold }) =>
      `${points} Punkte auseinander${luck}; als auseinander gilt mehr als ${threshold}.`,
    asMuchInside: 'In einer Seite ist ebenso viel Unterschied wie zwischen den Seiten.',
    weight: ({ weight, core }) => `Gewicht ${weight}${core ? ', eine Kernfrage' : ''}.`,
  },

  explained: {
    weight: ({ weight, core }) => `Gewicht ${weight}${core ? ', Kern' : ''}`,
    answers: 'Antworten',
    together: 'zusammen',
    expects: 'von der anderen erwartet',
    noAnswer: 'keine Antwort',
    saysOf: ({ says, n, asked }) => `${says}; ${n} von ${asked} ${n === 1 ? 'hat' : 'haben'} geantwortet`,
    moreAnswers: ({ count: n }) => `und ${count(n, 'weitere Antwort', 'weitere Antworten')}`,
    answersOf: ({ side }) => `Antworten von ${side}`,
    inShort: 'In Kürze',
    apart: ({ points, threshold }) =>
      `${points} Punkte auseinander; als auseinander gilt mehr als ${threshold}.`,
    ifScored: ({ points }) =>
      `Wäre es gewertet: ${points} Punkte auseinander. Das ist zu erwarten und kein Mangel.`,
    within: ({ list }) => `Zwei Personen einer Seite sind auseinander um: ${list}.`,
    inside: ({ side, points, split }) => `in ${side} ${points}${split ? ' (keine gemeinsame Sicht)' : ''}`,
    oneMind: 'Jede Seite ist sich einig.',
    asMuchInside: 'Innen ist ebenso viel Unterschied wie dazwischen.',
    moreBetween: 'Zwischen den Seiten ist mehr Unterschied als innen.',
    headTeam: ({ side, points }) => `${side}: Leitung und eigenes Team ${points} Punkte auseinander.`,
    believes: 'Was jede Seite von der anderen glaubt',
    howCompared: 'Wie verglichen würde',
    howMade: ({ points }) => `Wie die beobachteten ${points} Punkte entstehen`,
    noRandom:
      'Wie weit zwei Personen auseinander wären, die aufs Geratewohl antworten, ist für diese Art Frage nicht bestimmt.',
    random: ({ points }) =>
      `Zwei Personen, die aufs Geratewohl antworten, wären ${points} Punkte auseinander.`,
    luckTitle: 'Was der Zufall machen würde',
    closer: ({ signed }) =>
      `sie sind näher, als der Zufall sie hätte: 0 bleiben, und ${signed} zählt in einem Mittel`,
    remain: ({ signed }) => `${signed} bleiben`,
    sample: ({ observed, noise, left, squares }) =>
      `Beobachtet sind ${observed} Punkte. Zwei Gruppen dieser Größe mit so viel Uneinigkeit innen wären allein durch Zufall etwa ${noise} auseinander; ${left} (${squares}, bis auf Rundung).`,
    wholeSide:
      'Die genannten Personen sind die ganze Seite: Die beobachtete Zahl ist die Tatsache über die, die geantwortet haben, und für Zufall wird nichts abgezogen.',
    asSamples: ({ text }) => `Als Stichproben größerer Teams: ${text}`,
    adds: 'Was sie beiträgt',
    tooFew: ({ weight, weights, theme }) =>
      `Gewicht ${weight} von ${weights} in ${theme}, mit zu wenigen verglichenen Fragen für eine eigene Zahl.`,
    addsToTheme: (of) =>
      `Gewicht ${of.weight} von ${of.weights} in ${of.theme}: trägt ${of.adds} von ${of.whole} Punkten bei.`,
    addsNothing:
      'Zur Gesamtzahl trägt sie nichts bei: Was nicht bekannt oder nicht gewertet ist, bleibt aus jedem Mittel heraus.',
    addsOverall: (of) =>
      `Gewicht ${of.weight} von ${of.weights} insgesamt: trägt ${of.adds} der insgesamt ${of.whole} Punkte bei.`,
    overall: 'insgesamt',
    overallTitle: 'Insgesamt',
    theme: ({ title }) => `Thema ${title}`,
    nothing: 'Nichts konnte verglichen werden: Keine Frage hat Antworten von beiden Seiten.',
    fewOfTheme: ({ count: n, all }) =>
      `${n} von ${questions(all)} dieses Themas konnten verglichen werden: zu wenige für eine eigene Zahl. In der Gesamtzahl zählen sie mit.`,
    insideMean: ({ points, side }) => `${points} in ${side}`,
    ofOneSide: ({ list }) => `Zwei Personen einer Seite: ${list}.`,
    across: ({ first, second, points, questions: n, alignment }) =>
      `${first} und ${second} sind im Mittel über ${questions(n)} ${points} Punkte auseinander; die Übereinstimmung ist 100 - ${points} = ${alignment}.`,
    sums: 'Was jede Frage beiträgt: Gewicht x Punkte / Summe der Gewichte',
    question: 'Frage',
    seen: 'Gesehen',
    weightHead: 'Gewicht',
    observed: 'beobachtet',
    luck: 'Zufall',
    signed: 'mit Vorzeichen',
    points: 'Punkte',
    addsHead: 'Beitrag',
    sum: 'Summe',
    togetherPoints: ({ points }) => `Zusammen ${points} Punkte.`,
    clipped: 'Unter 0 sind die Seiten näher, als der Zufall sie hätte: 0.',
    signedNote:
      'Die Zahl mit Vorzeichen ist, was von der beobachteten bleibt, wenn der Zufall in Quadraten abgezogen ist; eine Frage, bei der die Seiten näher sind als der Zufall, zählt als kleines Minus.',
    printed: ({ points, printed }) => `${points} Punkte, gedruckt als ${printed}.`,
    twoPeople:
      'Das ist die Übereinstimmung zweier Personen, nicht zu vergleichen mit Audits mehrerer Personen je Seite.',
    largerSide: 'der größeren Seite',
    luckTakenOff: ({ points }) =>
      `Als Stichproben größerer Teams: Zufall abgezogen, ${points} Punkte auseinander.`,
    nothingTakenOff: 'Die genannten Personen sind die ganze Seite; für Zufall wird daher nichts abgezogen.',
    leftOut: 'Nicht enthalten',
    'nobody-answered': 'auf keiner Seite hat jemand geantwortet',
    'one-side-silent': 'eine Seite hat keine Antwort',
    'own-words': 'in eigenen Worten beantwortet',
    'expected-difference': 'ein Unterschied, der zur Arbeit gehört: gezeigt, nicht gewertet',
    'one-person': 'nur eine Person',
    'few-questions': 'zu wenige Fragen',
    'nothing-assessed': 'nichts zu vergleichen',
    'not-predicted': 'nicht geschätzt',
    swaps: ({ list }) => `den Platz tauschen mit ${list}`,
    drops: ({ list }) => `herausfallen zugunsten von ${list}`,
    could: ({ label, parts }) => `${label} könnte ${parts.join(' oder ')}.`,
    most: ({ count: n, list }) =>
      `${n === 1 ? 'Am meisten trägt bei' : 'Am meisten tragen bei, in dieser Reihenfolge'}: ${list}.`,
    firm: 'Kein einzelnes um 20 % geändertes Gewicht ändert das.',
    loose: ({ list }) => `Mit einzelnen um 20 % geänderten Gewichten: ${list}`,
    alike: ({ count: n }) =>
      n === 1 ? 'eine weitere, auf beiden Seiten gleich' : `${n} weitere, auf beiden Seiten gleich`,
    addLess: ({ count: n }) => `${n} weitere mit kleinerem Beitrag`,
    addLessAlike: ({ count: n, same }) =>
      `${n} weitere mit kleinerem Beitrag, ${same} auf beiden Seiten gleich`,
    eachLine: 'Jede Zeile trägt Gewicht x Unterschied der beiden Anteile bei.',
    wholly: ({ points }) => `${points} ist mehr als ganz auseinander und zählt als 100.`,
    smaller: 'kleinerer',
    larger: 'größerer',
    more: ({ count: n }) => `${n} weitere`,
    nobodyTicked: 'Niemand hat etwas angekreuzt: 0 Punkte auseinander.',
    shares: ({ smaller, larger, points }) => `1 - ${smaller} / ${larger} = ${points} Punkte von 100.`,
    meanOf: ({ figures, count: n, mean }) => `(${figures}) / ${n} = ${mean} Punkte.`,
  },

  compared: {
    rounds: ({ before, after }) => `${before} und ${after}`,
    headline: ({ before, after, way, judgement }) =>
      `Die Übereinstimmung war ${before} und ist ${after}: ${way}. ${judgement}`,
    unchanged: 'unverändert',
    closer: ({ points }) => `${points} Punkte näher`,
    further: ({ points }) => `${points} Punkte weiter auseinander`,
    cannotJudge: 'Ob das mehr als Zufall ist, lässt sich aus so wenigen Antworten nicht beurteilen.',
    chance: ({ points }) =>
      `Allein durch Zufall würde sie sich in einem von zwanzig Fällen um mehr als ${points} Punkte so bewegen.`,
    noRealChange:
      'Das ist keine wirkliche Änderung: Sie müsste über den Zufall und über 3 Punkte hinausgehen.',
    realRise: 'Das ist ein wirklicher Anstieg, über den Zufall und über 3 Punkte hinaus.',
    realFall: 'Das ist ein wirklicher Rückgang, über den Zufall und über 3 Punkte hinaus.',
    people: (of) => `${of.one} in ${of.first} und ${of.other} in ${of.second}`,
    questions: ({ count: n, all }) => `Verglichen bei ${n} von ${all} gewerteten Fragen.`,
    twoPeople: ({ questions: told }) =>
      `Dieselben zwei Personen in beiden Runden, über ihre Fragen beurteilt. ${told}`,
    samePeople: ({ people, questions: told }) =>
      `Die Personen, die in beiden Runden geantwortet haben: ${people}; jede wird einmal aus beiden zugleich weggelassen, um zu sehen, wie weit eine Person die Änderung bewegt. ${told}`,
    nobodyInBoth: 'niemand hat in beiden geantwortet',
    inBoth: ({ people }) => `${people} haben in beiden geantwortet`,
    otherPeople: ({ known, questions: told }) =>
      `Verschiedene Personen (${known}): Die Unsicherheit beider Runden addiert sich, und alle zählen. ${told}`,
    noneTurned: 'Bei keiner Frage hat sich das Urteil geändert.',
    beyond: 'Über den Zufall hinaus geändert: Die 95-%-Intervalle beider Runden überschneiden sich nicht',
    noneBeyond: 'Bei keiner einzelnen Frage ging die Änderung über den Zufall hinaus.',
    turned: 'Urteile, die sich geändert haben; bei einer einzelnen Frage kann das Zufall sein',
    within: 'Kann Zufall sein: geänderte Urteile, während sich die Intervalle beider Runden überschneiden',
    seen: 'gesehen',
    moved: 'Kann Zufall sein: am meisten bewegt bei gleichem Urteil',
    move: ({ seen, before, after }) => `${seen}, ${before} → ${after} Punkte`,
    leftOut: 'Nicht enthalten',
    peopleOf: ({ round, list }) => `Personen nur in ${round}: ${list}.`,
    'worded-otherwise': 'In einer Runde anders formuliert',
    'only-before': 'Nur in der früheren Runde beantwortet',
    'only-after': 'Nur in der späteren Runde beantwortet',
    'not-answered-by-both': 'Nicht von beiden Seiten in beiden Runden beantwortet',
    limitFigures: 'Die Zahlen gelten für das Verglichene; der Bericht jeder Runde kann andere drucken.',
    limitCoverage: ({ before, after }) =>
      `Vom Gewicht der gemeinsamen Fragen konnten vorher ${before} und jetzt ${after} beurteilt werden.`,
    limitTwo:
      'Zwei Personen: Das ist, was sie sagen; eine Fehlerspanne über Personen lässt sich nicht berechnen.',
    asBefore: ({ now }) => `${now}, wie vorher`,
  },

  newAudit: {
    sales: 'Vertrieb',
    marketing: 'Marketing',
    executive: 'Geschäftsführung',
    salesHead: 'Leitung Vertrieb',
    marketingHead: 'Leitung Marketing',
  },

  interview: {
    title: ({ company, round }) => `${company} · Audit der Zusammenarbeit · Runde ${round}`,
    whoAnswers: 'Wer antwortet?',
    notSubmitted: 'Diese haben noch nicht abgegeben.',
    started: 'begonnen',
    withdrawn: 'zurückgezogen',
    before: 'Vor der ersten Frage',
    again: 'Willkommen zurück',
    youAre: ({ person, side }) => `Sie antworten als ${person}, für ${side}.`,
    youAreAbove: ({ person, side }) => `Sie antworten als ${person} (${side}).`,
    purposeAlone: ({ pair }) =>
      `Wozu: Ihr eigenes Bild davon, wie ${pair} zusammenarbeiten. Wenn diese dieselben Fragen beantworten, jede Seite für sich, stellt der Bericht die Antworten nebeneinander und zeigt, wo sie sich unterscheiden. Es gibt keine richtige Antwort; sagen Sie, wie es ist.`,
    purpose: ({ sides }) =>
      `Wozu: ${sides} beantworten dieselben Fragen, jede Person für sich. Der Bericht stellt die Antworten nebeneinander und zeigt, wo sie sich unterscheiden. Es gibt keine richtige Antwort; sagen Sie, wie es ist.`,
    howLong: ({ questions: n, left }) => `Wie lange: ${questions(n)}, ${left}.`,
    howFar: ({ done, questions: n, left }) =>
      `Wie weit: ${done} von ${questions(n)} beantwortet, noch ${left}.`,
    whoSees:
      'Wer die Antworten sieht: Sie sind nicht anonym. Wer den Bericht bekommt, sieht Namen und Antworten zusammen. Während Sie antworten, sehen Sie keine Antworten anderer.',
    leave: ({ command }) =>
      `Aufhören geht jederzeit mit ctrl-c: Jede Antwort ist gespeichert, bevor die nächste Frage erscheint. „${command}“ macht dort weiter.`,
    begin: 'Beginnen',
    goOn: 'Weitermachen',
    notNow: 'Nicht jetzt',
    minutes: ({ minutes }) => `etwa ${count(minutes, 'Minute', 'Minuten')}`,
    left: ({ minutes }) => `noch ${minutes}`,
    progressIn: ({ questionnaire, place, count: n }) => `${questionnaire} ${place} von ${n}`,
    skippedAgain:
      'Was Sie übersprungen haben, kommt noch einmal. Überspringen Sie es wieder, bleibt es offen.',
    refused: ({ problem }) => `Das lässt sich nicht als Antwort nehmen: ${problem}.`,
    reworded:
      'Diese Frage hat sich geändert, seit Sie geantwortet haben. Ihre frühere Antwort zählt nicht; antworten Sie noch einmal.',
    source: ({ source }) => `Quelle: ${source}`,
    guess: ({ other }) => `Was würde ${other} antworten?`,
    guessHelp: ({ other, ask }) => `${other} wird gefragt: ${ask}`,
    step: ({ title, place, count: n }) => `${title} (${place} von ${n})`,
    yourAnswers: 'Ihre Antworten',
    chooseOrSubmit: 'Wählen Sie eine Antwort, um sie zu ändern, oder geben Sie ab.',
    submitThese: 'Diese Antworten abgeben',
    submit: 'Diese Antworten abgeben?',
    afterThat: ({ command }) =>
      `Danach zählen sie. „${command}“ nimmt sie zurück; bis dahin lassen sie sich nicht ändern.`,
    yes: 'Ja, abgeben',
    no: 'Nein, zurück zur Liste',
    nothingSkipped: 'Nichts wurde übersprungen.',
    skippedList: ({ list }) => `Übersprungen und als nicht beantwortet gezählt: ${list}.`,
    guessOf: ({ question }) => `${question} (Schätzung)`,
    wouldAnswer: ({ other }) => `… ${other} würde antworten`,
    skipped: 'übersprungen',
    noneOfThese: 'nichts davon',
    'dont-know': 'weiß nicht',
    'not-applicable': 'trifft nicht zu',
    'prefer-not': 'möchte ich nicht sagen',
    soFar: ({ answer }) => `Bisher: ${answer}`,
    firstOne: 'Das ist die erste.',
    back: 'zurück',
    skip: 'überspringen',
    why: 'warum wir fragen',
    escThen: ({ key }) => `esc, dann: ${key}`,
    anyOther: 'jede andere Taste: zurück zum Text',
    anyKey: 'jede Taste: zurück zur Frage',
    keyMore: '? warum, alle Tasten',
    keyWhole: '? der ganze Text',
    tooNarrow: ({ least }) => `Fenster zu schmal: ${least} Spalten nötig`,
    pressAgain: ({ key }) => `Noch einmal ${key} verwirft, was Sie hier eingegeben haben.`,
    stop: 'aufhören, später weiter',
    stopOnly: 'aufhören',
    moreLines: ({ count: n }) => count(n, 'weitere Zeile', 'weitere Zeilen'),
    twoWays:
      'Das lässt sich auf zwei Arten lesen. Schreiben Sie Tausender ohne Trennzeichen (12000) und drei Nachkommastellen mit einer 0 dahinter (1,1250).',
    writeNumber: ({ range }) => `Schreiben Sie eine Zahl von ${range}.`,
    between: ({ min, max }) => `Die Zahl muss zwischen ${min} und ${max} liegen.`,
    writeWhole: 'Schreiben Sie eine ganze Zahl, ohne Nachkommastellen.',
    wholeNumber: 'eine ganze Zahl',
    somethingElse: 'Etwas anderes',
    keyNext: 'enter weiter',
    keyGo: '↑ ↓ gehen',
    keyChoose: ({ most }) => `${most === '' ? '' : `${most} oder `}↑ ↓ wählen`,
    keyTick: 'Leertaste ankreuzen',
    keyDigits: 'Ziffern zum Eingeben',
    keyStep: ({ step }) => `← → um ${step} ändern`,
    keyRest: 'r gibt den Rest hierher',
    keyPlace: 'Leertaste nächster Platz / herausnehmen',
    keyMove: '+ - nach oben, unten',
    keyToPlace: '1-9 auf diesen Platz',
    keyToQuestion: '0-9 zu dieser Frage',
    keySort: '1-9 oder ↑ ↓ und enter sortieren',
    keyCardBefore: '← Karte davor',
    keyDone: 'enter fertig',
    keyLeave: 'esc lässt es, wie es war',
    noneTicked: 'Nichts ist angekreuzt. Noch einmal enter, wenn nichts davon zutrifft.',
    chooseFirst: 'Wählen Sie erst: ↑ ↓ oder die Nummer.',
    full: ({ most }) => `Höchstens ${most}: Nehmen Sie erst ein Kreuz weg.`,
    ticked: ({ count: n }) => `angekreuzt: ${n}`,
    tickedOf: ({ count: n, most }) => `angekreuzt: ${n} von höchstens ${most}`,
    placed: ({ count: n, top }) => `geordnet: ${n} von ${top}`,
    placesTaken: 'Jeder Platz ist vergeben: Die Leertaste nimmt einen heraus.',
    morePlaces: ({ count: n }) => `Noch ${n} zu ordnen: Die Leertaste gibt den nächsten Platz.`,
    mostForOne: ({ most }) => `Höchstens ${most} für eines.`,
    leftToGive: ({ left }) => `noch zu vergeben: ${left}`,
    stillToGive: ({ left }) => `Noch ${left} zu vergeben.`,
    tooMany: ({ over }) => `zu viel: ${over}`,
    givenTooMany: ({ over }) => `${over} zu viel.`,
    card: ({ place, count: n }) => `Karte ${place} von ${n}`,
    allSorted: 'alle sortiert',
    nothingWrittenEsc: 'Nichts wurde geschrieben. esc, dann s, überspringt.',
    nothingWrittenLeave: 'Nichts wurde geschrieben. esc lässt es, wie es war.',
    charactersOver: ({ count: n }) => `${n} Zeichen zu viel.`,
    characters: ({ count: n, most }) => `${n} von ${most} Zeichen`,
    or: ({ list }) => `Oder: ${list}.`,
    nothingMore: 'Dazu ist nichts weiter gesagt.',
    nothingBefore: 'Das ist die erste; davor ist nichts.',
    noSkip: 'Diese lässt sich nicht überspringen.',
    notOffered: ({ key }) => `„${key}“ steht hier nicht zur Wahl.`,
    typeOne: ({ most }) => `Schreiben Sie eine Nummer von 1 bis ${most}.`,
    notOne: ({ most }) => `Das ist nicht eine Nummer von 1 bis ${most}.`,
    typeSeveral:
      'Schreiben Sie die Nummern, die zutreffen, mit Leerzeichen dazwischen, oder 0 für nichts davon.',
    atMost: ({ most }) => `Höchstens ${most}.`,
    notSeveral: ({ most }) =>
      `Schreiben Sie Nummern von 1 bis ${most}, jede einmal, mit Leerzeichen dazwischen; 0 für nichts davon.`,
    chosenTooMany: ({ count: n, most }) => `Das sind ${n}; wählen Sie höchstens ${most}.`,
    nothingWritten: 'Nichts wurde geschrieben.',
    nothingWrittenSkip: 'Nichts wurde geschrieben. s überspringt.',
    ownWords: 'Etwas anderes, in eigenen Worten',
    ownWordsLine: 'In eigenen Worten, eine Zeile.',
    keepsThem: 'Enter allein behält sie.',
    keeps: ({ what }) => `Enter allein behält: ${what}.`,
    keepsText: 'Enter allein behält, was dasteht.',
    enterGives: ({ what }) => `Enter allein gibt: ${what}`,
    typeOrder: ({ top, all }) =>
      `Schreiben Sie ${all ? `alle ${top} Nummern` : `${top} der Nummern`}, die beste zuerst, mit Leerzeichen dazwischen.`,
    notOrder: ({ top, most }) => `Schreiben Sie genau ${top} verschiedene Nummern von 1 bis ${most}.`,
    divide: ({ total, count: n }) => `Teilen Sie ${total} Punkte auf ${n} auf:`,
    makesLess: ({ sum, left }) =>
      `Das macht ${sum}: ${left} sind noch zu vergeben. Noch einmal von der ersten an.`,
    makesMore: ({ sum, over }) => `Das macht ${sum}: ${over} zu viel. Noch einmal von der ersten an.`,
    onlyLeft: ({ count: n }) => `Es sind nur noch ${n} übrig.`,
    cardLine: ({ place, count: n, label }) => `Karte ${place} von ${n}: ${label}`,
    typeNumber: ({ whole, range }) => `Schreiben Sie eine ${whole ? 'ganze ' : ''}Zahl, ${range}.`,
    writeAnswer: ({ most }) =>
      `Schreiben Sie Ihre Antwort, höchstens ${most} Zeichen; eine leere Zeile beendet sie.`,
    tooLong: ({ count: n, most }) => `Das sind ${n} Zeichen; ${most} sind das Höchste. Schreiben Sie kürzer.`,
  },
};
