import type { Translation } from '../catalogue.ts';
import type { en } from './en.ts';

/** What is said on pages for paper and browser: reports, charts, the workshop pack in German. */
export const de: Translation<typeof en> = {
  registers: {
    question: 'Frage',
    about: 'worum es geht',
    agreed: 'vereinbart',
    wording: 'in einem Satz',
    reason: 'Grund',
    effective: 'gilt ab',
    owner: 'verantwortlich',
    'differ-until': 'verschieden bis',
    id: 'Kennung',
    title: 'was',
    due: 'fällig',
    'done-when': 'erledigt, wenn',
    state: 'Stand',
    evidence: 'Beleg',
  },

  document: {
    questions: ({ count }) => (count === 1 ? 'Frage' : 'Fragen'),
    data: 'Dasselbe als Tabelle',
    contents: 'Inhalt',
    skip: 'Zum Text',
    date: 'Datum',
    signature: 'Unterschrift',
  },

  page: {
    pictures: 'Alle Fragen auf einen Blick',
    beside: 'Was vorab noch zu wissen ist',
    problems: ({ count }) =>
      count === 1 ? 'davon 1 gemeinsames Problem' : `davon ${count} gemeinsame Probleme`,
    finding: 'Befund',
    answeredBy: 'was zu tun ist',
    stands: 'Steht unter „Was zuerst zu klären ist“.',
    perception: 'Was jede Seite von der anderen erwartet',
    perceptionAbout:
      'Jede Person wurde nach ihrer eigenen Antwort gefragt und danach, was die andere Seite sagen würde. Über einen Unterschied, den beide kennen, lässt sich heute sprechen; einer, mit dem eine Seite nicht rechnet, ist zuerst einmal eine Nachricht.',
    perceptionOf: ({ side, other }) => `${side} über ${other}`,
    guessed: ({ side, other, count, off }) =>
      off === 0
        ? `${side} hat die Antworten von ${other} auf ${count} ${count === 1 ? 'Frage' : 'Fragen'} geschätzt und lag bei keiner weit daneben.`
        : `${side} hat die Antworten von ${other} auf ${count} ${count === 1 ? 'Frage' : 'Fragen'} geschätzt; bei ${off} liegt das Bild weiter daneben, als „auseinander“ beginnt.`,
    off: ({ side, other }) => `Wo ${side} sich von ${other} ein anderes Bild macht`,
    says: ({ other }) => `${other} sagt`,
    pointsOff: 'Punkte daneben',
  },

  charts: {
    option: 'Antwort',
    number: 'Nr.',
    card: 'Karte',
    difference: 'Unterschied',
    direction: 'Richtung',
    level: 'Stand',
    levelOf: ({ side }) => `Stand nach ${side}`,
    sideOf: ({ side, count }) => `${side}, ${count} ${count === 1 ? 'Antwort' : 'Antworten'}`,
    expectsOther: 'was diese Seite von der anderen erwartet',
    expected: 'was die andere Seite erwartet hat',
    expects: ({ side, other }) => `${side} erwartet von ${other}`,
    range: 'kleinste bis größte Antwort',
    answersTitle: ({ question }) => `${question}: die Antworten jeder Seite`,
    way: ({ from, to }) => `Von ${from} an ${to}`,
    needed: 'gebraucht',
    received: 'erhalten',
    given: 'gegeben',
    ownersTitle: 'Wer wofür zuständig ist, nach jeder Seite',
    ownersAbout: ({ first, second }) =>
      `Je Frage, wie viele in ${first} und in ${second} wen als zuständig nennen; dann, in wie vielen Paaren aus je einem Menschen jeder Seite beide die Sache beanspruchen, und in wie vielen keiner.`,
    bothClaim: 'beide beanspruchen',
    neitherClaims: 'keiner beansprucht',
    ofPairs: 'beide beanspruchen, keiner beansprucht: von allen Paaren aus je einem Menschen jeder Seite',
    namedBy: ({ what, side }) => `${what}, genannt von ${side}`,
    cardsTitle: ({ question }) => `${question}: welche Karten jede Seite nimmt`,
    cardsAbout: ({ first, second }) =>
      `Je Karte der Anteil von ${first} und von ${second}, der sie nimmt. Wo die beiden am weitesten auseinander gehen, steht zuerst.`,
    budgetTitle: ({ question }) => `${question}: wie jede Seite die hundert verteilt`,
    budgetAbout: ({ first, second }) =>
      `Mittlere Punkte von hundert, links ${first}, rechts ${second}, beide im gleichen Maßstab.`,
    unnamed: ({ named, all }) =>
      `Benannt sind die ${named} wichtigsten von ${all} Fragen; alle stehen in der Tabelle.`,
    placed: ({ placed, all }) =>
      `${placed} von ${all} Fragen: die, die sagen, was gut ist, von beiden Seiten beantwortet.`,
    sideBySide: 'Nebeneinander: Fragen mit gleichem Abstand.',
    quadrantTitle: 'Wie weit auseinander und wie gut, je Frage',
    quadrantAbout: ({ first, second }) =>
      `Nach rechts: weiter auseinander, 0 bis 100 Punkte. Nach oben: besser, 0 bis 100, einmal nach den Antworten von ${first} und einmal nach denen von ${second}. Nah und niedrig heißt: einig über einen schlechten Zustand. Im Band hängt es von der Frage ab, wo der Abstand beginnt.`,
    closeAndGood: 'nah, und gut',
    closeAndLow: 'nah, und niedrig: gemeinsame Probleme',
    noCommonPicture: 'auseinander: kein gemeinsames Bild',
    timingTitle: 'Bis wann und wie lange: Zeiten beider Seiten',
    timingAbout: ({ first, second }) =>
      `Die mittlere Antwort von ${first} und von ${second} auf jede Frage nach einer Zeit, auf einer Linie von kurz bis lang; jeder Schritt nach rechts ist ein Vielfaches. Gestrichelt: was die andere Seite erwartet hat.`,
    time: {
      minute: '1 Min.',
      quarterHour: '15 Min.',
      hour: '1 Std.',
      fourHours: '4 Std.',
      day: '1 Tag',
      week: '1 Woche',
      month: '1 Monat',
      quarter: '3 Monate',
      year: '1 Jahr',
      fiveYears: '5 Jahre',
    },
    trendTitle: 'Übereinstimmung über die Runden',
    trendAbout:
      'Übereinstimmung jeder Runde, 0 bis 100, verbunden nur, wo zwei Runden verglichen werden dürfen, und die Fragen jeder Runde nach Befund. Jede Runde steht mit ihren eigenen Menschen und Fragen.',
    alignment: 'Übereinstimmung',
    margin: '95-%-Spanne',
    beyondNoise: 'mehr als Zufall',
    withinNoise: 'vom Zufall nicht zu unterscheiden',
    round: 'Runde',
    opened: 'eröffnet',
    replies: ({ side }) => `Antwortbögen von ${side}`,
    question: 'Frage',
    verdict: 'Befund',
    pointsApart: 'Punkte Abstand',
    begins: 'Abstand beginnt',
    inside: 'Abstand innerhalb der Seite',
    insideOf: ({ side }) => `innerhalb ${side}`,
    between: 'zwischen den beiden',
    fromTo: ({ side, other }) => `${side} zu ${other}`,
    says: ({ side }) => `${side} sagt`,
    part: ({ part, parts }) => `(Teil ${part} von ${parts})`,
    dumbbellTitle: ({ dimension }) => `${dimension}: Abstand je Frage`,
    dumbbellAbout: ({ first, second }) =>
      `Je Frage ist die Strecke zwischen den Zeichen der Abstand von ${first} und ${second}, 0 bis 100 Punkte. Beide gehen gleich weit von der Mitte aus, da keine Seite das Maß der anderen ist. Helle Balken zeigen, wie weit die Menschen einer Seite auseinander liegen.`,
    distancesTitle: 'Punkte Abstand, zwischen den Seiten und in ihnen',
    distancesAbout:
      'Eine Zeile je Frage, eine Spalte je Abstand, 0 bis 100 Punkte. Dunkler: weiter auseinander.',
    darkerApart: 'dunkler: weiter auseinander',
    darkerBetter: 'dunkler: besser',
    notSettled: 'in Klammern: Die Seiten sind auseinander; wie gut es ist, steht nicht fest',
    levelsTitle: 'Wie gut der Zustand ist, nach den Antworten jeder Seite',
    levelsAbout:
      'Eine Zeile je Frage, die sagt, was gut ist, eine Spalte je Seite, 0 bis 100. Dunkler: besser.',
  },

  pack: {
    subtitle: ({ company, round }) => `${company}, ${round}`,
    minutes: ({ minutes }) => `${minutes} ${minutes === 1 ? 'Minute' : 'Minuten'}`,

    parts: {
      opening: 'Eröffnung',
      topic: 'Thema',
      break: 'Pause',
      lunch: 'Mittagspause',
      parked: 'Was geparkt wurde',
      decisions: 'Entscheidungen',
      signing: 'Unterschriften',
    },
    hows: {
      opening: 'Warum wir hier sind, und die Regeln im Raum.',
      openingWriting:
        'Warum wir hier sind, die Regeln im Raum. Dann schreiben alle, jede Person für sich und schweigend.',
      break: '',
      lunch: '',
      parked: 'Das Dringendste zuerst, je zehn Minuten.',
      decisions: 'Je eine Zeile: was, warum, ab wann, wer. Oder bis wann wir verschieden bleiben.',
      signing: 'Beide Seiten unterschreiben und legen den Tag der Überprüfung fest.',
    },
    methods: {
      cards: 'Alle sortieren die Karten allein; dann sehen wir uns die an, die uns trennen.',
      pairs: 'Zu zweit, von jeder Seite eine Person: was ich brauche, was ich dafür geben kann.',
      beside: 'Beide Antworten nebeneinander, dann der letzte echte Fall jeder Seite.',
    },

    said: {
      answered: 'Geantwortet:',
      expects: ({ side }) => `Erwartet von ${side}:`,
      reason: 'Ein guter Grund:',
      quote: ({ person, text }) => `${person}: „${text}“`,
    },

    when: {
      twoDaysBefore: 'Zwei Tage vorher',
      twoDaysBeforeAndDay: 'Zwei Tage vorher, und an der Wand',
      opening: 'In der Eröffnung',
      topics: 'Wenn das Thema an der Reihe ist',
      later: 'Wenn Zeit übrig ist',
      live: 'Die ganze Zeit, auf der Leinwand',
      signing: 'Am Ende',
      wholeDay: 'Vorher und den ganzen Tag',
    },
    print: {
      oneEach: 'Je Person einmal',
      oneEachAndWall: 'Je Person einmal; in A3 für die Wand',
      cards: 'Einseitig, einmal je Tisch mit vier Personen; an den Strichen schneiden',
      onePerTable: 'Je Thema und Tisch eine Seite',
      onePerSide: 'Je Seite einmal, und einmal zum Unterschreiben',
      youOnly: 'Einmal, nur für Sie',
      none: 'Nicht gedruckt: in der Tabellenkalkulation öffnen',
    },

    before: {
      what: ({ side }) => `Vorher zu lesen: ${side}`,
      title: ({ side }) => `Vor dem Workshop: ${side}`,
      purposeTitle: 'Worum es geht',
      purpose: ({ first, second }) =>
        `${first} und ${second} haben dieselben Fragen beantwortet, jede Seite für sich. Im Workshop legen wir die Antworten dort nebeneinander, wo sie am weitesten auseinanderliegen, und vereinbaren die wenigen Regeln, die daraus folgen.`,
      notTo:
        'Es geht nicht darum, wer recht hat. Die meisten Unterschiede haben auf beiden Seiten einen guten Grund; die Arbeit ist, eine Regel zu finden, die beiden dient.',
      where: 'Tag, Uhrzeit und Ort',
      confidentialTitle: 'Wer was sieht',
      ownOnly: ({ side, other }) =>
        `Dieses Blatt zeigt nur die Antworten von ${side}. ${other} bekommt ein eigenes, und keine Seite sieht die Antworten der anderen vorher.`,
      ownOnlyOutside: ({ side, first, second }) =>
        `Dieses Blatt zeigt nur Antworten von dieser Stelle: ${side}. ${first} und ${second} bekommen eigene Blätter; niemand sieht vorher die Antworten anderer.`,
      noAnswers: ({ first, second }) =>
        `Dieses Blatt zeigt keine Antworten. ${first} und ${second} bekommen eigene Blätter; niemand sieht vorher die Antworten anderer.`,
      inTheRoom:
        'Im Raum werden die Antworten offengelegt. Was dort gesagt wird, bleibt dort; was vereinbart wird, wird aufgeschrieben und unterschrieben.',
      readingTitle: 'Wie die Zahlen zu lesen sind',
      reading:
        'Antworten und Anzahlen stehen vorn: „3 von 4“ heißt drei der vier Personen, die geantwortet haben. Wo weniger geantwortet haben, als gefragt wurden, steht es dabei. Wo Punkte stehen, heißt 0, dass beide Seiten gleich antworten, und 100, dass sie so weit auseinander sind, wie die Frage es zulässt. Punkte gelten einer Frage, nie einer Person. Unterschiede, die die Arbeit mit sich bringt, werden gezeigt und nicht bewertet.',
      questionsTitle: 'Was zur Sprache kommt',
      questions: ({ side }) =>
        `Diese Fragen, in dieser Reihenfolge. Darunter jeweils die bisherigen Antworten (${side}). Lesen Sie sie noch einmal, und denken Sie an den letzten Fall, aus dem sie kommen.`,
      questionsAlone:
        'Diese Fragen, in dieser Reihenfolge. Denken Sie bei jeder an den letzten Fall, der Ihnen einfällt.',
      bringTitle: 'Was Sie mitbringen',
      bringCases:
        'Die letzten drei echten Fälle, an die Sie bei den Fragen denken, gute und schlechte, mit Datum.',
      bringFigures:
        'Die Zahlen, mit denen Sie selbst arbeiten, und woher sie stammen. Eine Kopie der Liste ist besser als eine Zusammenfassung.',
      bringGood: ({ first, second }) =>
        `Etwas, das zwischen ${first} und ${second} läuft und so bleiben soll.`,
      bringDoubt: 'Eine Antwort der eigenen Seite, bei der Sie nicht sicher sind.',
      linesNeed: ({ other }) => `Was ich von ${other} brauche, um gute Arbeit zu machen`,
      linesGive: ({ other }) => `Was ich ${other} dafür geben könnte`,
    },
    decider: {
      name: 'Wer für beide entscheidet',
      title: 'Was nur Sie vorher klären können',
      intro: ({ first, second }) =>
        `Wenn ${first} und ${second} beide an Sie berichten, hängt der Tag an vier Dingen.`,
      tie: 'Benennen Sie, wer entscheidet, wenn sich die beiden Seiten nicht einigen, und sagen Sie es beiden vorher.',
      presence: ({ first, second }) =>
        `Seien Sie bei der Eröffnung und bei den Entscheidungen dabei. Dazwischen sprechen ${first} und ${second} ohne Sie freier.`,
      last: 'Sagen Sie Ihre Sicht zuletzt oder gar nicht. Haben Sie einmal gesprochen, antworten die anderen Ihnen statt einander.',
      guests:
        'Laden Sie je eine Person aus Betrieb, Finanzen und Service ein, oder von dort, wo die Arbeit beider Seiten ankommt: für Tatsachen, nicht zum Abstimmen.',
      toDecide: 'Seien Sie bereit zu entscheiden, wenn der Raum es nicht kann:',
      tieLine: 'Bei Uneinigkeit entscheidet',
      limitsLine: 'In diesem Workshop nicht zu entscheiden, weil es feststeht oder woanders hingehört',
    },
    guests: {
      what: 'Einladung für Betrieb, Finanzen, Service und wen es sonst betrifft',
      title: 'Vor dem Workshop: Gäste',
      why: ({ first, second }) =>
        `Wir bitten Sie dazu, weil bei Ihnen ankommt, was ${first} und ${second} vereinbaren, und weil Sie Zahlen haben, die beide nicht haben.`,
      topicsTitle: 'Was zur Sprache kommt',
      roleTitle: 'Ihre Rolle',
      facts: 'Sie bringen Tatsachen: was gezählt wurde, was geliefert wurde, was es gekostet hat.',
      noVote:
        'Sie stimmen nicht mit ab. Wenn eine Regel bei Ihnen nicht funktionieren kann, sagen Sie es, bevor sie unterschrieben wird.',
      noAnswers: ({ first, second }) =>
        `Die Antworten von ${first} und ${second} sehen Sie nur im Raum. Was dort gesagt wird, bleibt dort.`,
      counts: 'Anzahlen der letzten zwei Quartale zu diesen Themen, und woher sie stammen.',
      cases:
        'Zwei echte Fälle: einen, in dem beide Seiten gut zusammengearbeitet haben, und einen, den Ihre Stelle bezahlt hat.',
    },

    agenda: {
      about: 'Ablauf, ohne Antworten',
      title: 'Ablauf',
      from: 'Ab',
      minutes: 'Minuten',
      subject: 'Was',
      how: 'Wie',
      end: 'Ende',
      topic: ({ how, labels }) => `${how} Fragen: ${labels}.`,
      sized:
        'In der Reihenfolge des Berichts. Was schwerere Folgen hat, hat mehr Zeit, und nichts hat weniger, als es braucht.',
      rulesTitle: 'Regeln im Raum',
      ruleCases: 'Wir sprechen über den letzten echten Fall, nicht darüber, wie es meistens ist.',
      ruleOne: 'Eine Person spricht. Wer als Nächstes antwortet, sagt zuerst, was zu hören war.',
      ruleParked: 'Was woanders hingehört, wird geparkt, mit Namen und Datum.',
      ruleAgreed: 'Was vereinbart ist, wird sofort aufgeschrieben, in einem Satz, auf der Leinwand.',
      ruleDiffer:
        'Wo wir uns nicht einigen, schreiben wir: verschieden bis zu einem Tag. Auch das ist eine Entscheidung.',
    },

    writing: {
      what: ({ label }) => `Alle schreiben „${label}“ für sich auf, bevor jemand spricht`,
      title: 'Fünf Minuten Stille',
      rule: 'Schreiben Sie allein, in ganzen Sätzen, nach dem letzten Fall, an den Sie sich erinnern. Niemand spricht, bis alle den Stift weggelegt haben.',
      mine: 'In meinen Worten',
      afterTitle: 'Wenn Blätter vorgelesen werden',
      after:
        'Jedes, wie es dasteht, ohne Kommentar. Unterstreichen Sie bei sich, was auch andere geschrieben haben.',
      common: 'Was auch andere geschrieben haben',
      name: 'Name und Seite',
    },

    cards: {
      what: ({ label }) => `Karten zum Ausschneiden: ${label}`,
      how: ({ ask }) =>
        `An den Strichen schneiden. Jede Person sortiert alle Karten allein und schweigend, dann vergleicht der Tisch. Die Frage: ${ask}`,
      piles: ({ piles }) => `Die Stapel: ${piles}`,
      foot: ({ label, number, all }) => `${label}, ${number} von ${all}`,
      questionsWhat: 'Fragen zum Ausschneiden, ohne Antworten: für die Wand, und damit Gruppen wählen können',
      questionsTitle: 'Fragekarten',
      questionsHow:
        'An den Strichen schneiden. Legen Sie die Frage vor den Antworten auf den Tisch: Alle sagen in einem Satz, was sie heute antworten würden.',
    },

    beside: {
      what: 'Beide Antworten nebeneinander, eine Seite für jede Frage des Ablaufs',
      title: 'Nebeneinander',
      options: 'Was uns am meisten trennt, steht oben',
      pile: ({ side, pile }) => `${side}: ${pile}`,
      agree: 'Wir vereinbaren',
      owner: 'Ab (Datum), verantwortlich',
      differ: 'Oder: verschieden bis (Datum), weil',
    },

    registers: {
      decisions:
        'Entscheidungen, eine Zeile je Frage; wird zurückgelesen mit: accord agree --from 30-decisions.csv',
      actions: 'Liste der Maßnahmen; wird zurückgelesen mit: accord actions take --from 31-actions.csv',
    },

    charter: {
      what: 'Was beide Seiten unterschreiben, mit Platz für das, was noch offen ist',
      title: ({ first, second }) => `Was ${first} und ${second} vereinbaren`,
      purpose: 'Diese Regeln gelten ab dem Tag der Unterschrift, bis beide Seiten andere unterschreiben.',
      differUntil: ({ day, reason }) => `Verschieden bis ${day}${reason === '' ? '' : `: ${reason}`}`,
      owner: ({ owner }) => `Verantwortlich: ${owner}`,
      signed: ({ day }) => `Unterschrieben am ${day}`,
      agree: 'Wir vereinbaren',
      ownerLine: 'Ab (Datum), verantwortlich; oder: verschieden bis (Datum)',
      more: 'Und außerdem',
      signedTitle: 'Unterschrieben',
      review:
        'Jede Zeile wird am Tag der Überprüfung wieder angesehen, mit dem, was bis dahin gezählt wurde.',
      reviewLine: 'Tag der Überprüfung',
    },

    preparations: {
      title: 'Vor dem Tag',
      briefs: 'Zwei Tage vorher: Jede Seite bekommt ihr eigenes Blatt und kein anderes.',
      tie: 'Lassen Sie sich nennen, wer bei Uneinigkeit entscheidet, und stellen Sie sicher, dass beide Seiten es wissen.',
      guests: 'Laden Sie Betrieb, Finanzen und Service ein, oder wen es sonst betrifft.',
      room: 'Mischen Sie die Plätze, sodass niemand neben der eigenen Seite sitzt.',
      printed:
        'Drucken Sie die Dateien der Liste, von der ersten bis zur letzten. Schneiden Sie die Karten am Abend vorher.',
      log: 'Öffnen Sie die Liste der Entscheidungen auf der Leinwand. Sie wird vor aller Augen gefüllt, Zeile für Zeile.',
    },
    steps: {
      cards: {
        alone:
          'Zehn Minuten: Jede Person sortiert alle Karten allein, ohne ein Wort, und notiert die Nummern jedes Stapels.',
        compare:
          'Legen Sie die Karten beiseite, die alle gleich sortiert haben. Sagen Sie, wie viele es sind.',
        parted:
          'Nehmen Sie die Karte, die den Raum am meisten trennt. Von jeder Seite sagt eine Person in einem Satz, was den Ausschlag gab.',
        missing:
          'Fragen Sie, was man wissen müsste, damit beide sie gleich sortieren. Schreiben Sie das als Bedingung auf.',
        sentence:
          'Nach drei Karten schreiben Sie einen Satz, der sie sortiert hätte. Erproben Sie ihn an den übrigen.',
      },
      pairs: {
        pair: 'Zu zweit, von jeder Seite eine Person, fünf Minuten: Jede sagt eine Sache, die sie braucht, und was dadurch möglich würde.',
        offer: 'Die andere sagt, was sie geben kann, bis wann, und was dafür zuerst kommen muss.',
        write: 'Jedes Paar schreibt einen Tausch auf ein Blatt: du bekommst, ich bekomme, ab wann.',
        wall: 'Alle Tausche an die Wand. Nehmen Sie die drei, die die meisten Paare wollen; der Rest wird geparkt.',
      },
      alike: {
        read: 'Teilen Sie das Blatt der Frage aus. Zwei Minuten lesen, niemand spricht. Sagen Sie, dass beide Seiten es gleich sehen.',
        case: 'Jede Seite erzählt ihren letzten echten Fall. Die andere fragt nur.',
        causes: 'Sammeln Sie, was es so hält, jeden Punkt in einem Satz und ohne Namen.',
        step: 'Jede Seite nennt einen Schritt, den sie selbst gehen kann. Schreiben Sie beide auf die Leinwand, mit einem Tag, und wie es gezählt wird.',
      },
      beside: {
        read: 'Teilen Sie das Blatt der Frage aus. Zwei Minuten lesen, niemand spricht.',
        case: 'Jede Seite erzählt den letzten echten Fall hinter ihrer Antwort. Die andere fragt nur.',
        reason: 'Jede Seite sagt, was an der Antwort der anderen gut ist.',
        rule: 'Fragen Sie nach einer Regel, die beiden Fällen gedient hätte. Schreiben Sie sie auf die Leinwand, und ändern Sie sie, bis niemand widerspricht.',
      },
    },
    prompts: {
      cards: {
        case: 'Welche dieser Karten lag letzte Woche auf Ihrem Tisch? Was wurde daraus?',
        other: 'Welche Karte hätten Sie vor einem Jahr anders sortiert?',
        rule: 'Was haben die Karten gemeinsam, die wir alle auf denselben Stapel legen?',
      },
      passes: {
        case: 'Wann haben Sie es zuletzt in brauchbarer Form bekommen? Was war da anders?',
        other: 'Was kostet es die andere Seite, das zu geben?',
        rule: 'Was ist das kleinste Stück, das schon helfen würde?',
      },
      owners: {
        case: 'Als es zuletzt zu entscheiden war: Wer hat es getan, und wie haben die anderen davon gehört?',
        other: 'Was ginge schief, wenn die andere Seite es allein entschiede?',
        rule: 'Wer entscheidet, wer wird vorher gefragt, wer erfährt es danach? Je ein Name.',
      },
      figure: {
        case: 'Woher kommt Ihre Zahl: vom letzten Fall, aus einer Regel, geschätzt?',
        other: 'Was geschähe in Ihrer eigenen Arbeit bei der Zahl der anderen Seite?',
        rule: 'Welche Zahl können beide ab Montag halten, und wer zählt sie?',
      },
      'one-of': {
        case: 'Erzählen Sie den letzten Fall. Was kam zuerst, was dann?',
        other: 'In welchem Fall wäre die Antwort der anderen Seite die bessere?',
        rule: 'Woran erkennen wir es das nächste Mal, ohne einander zu fragen?',
      },
      'any-of': {
        case: 'Was davon gab im letzten Fall den Ausschlag?',
        other: 'Worauf würden Sie zuerst verzichten, und was rutschte dann durch?',
        rule: 'Welche drei würden wir beide behalten?',
      },
      parts: {
        case: 'Was hat die letzte Änderung dieser Aufteilung gebracht, und wer hat es gemerkt?',
        other: 'Was müsste wahr sein, damit die Aufteilung der anderen Seite richtig ist?',
        rule: 'Was verschieben wir zuerst, wie viel, und wann sehen wir nach, was es gebracht hat?',
      },
      places: {
        case: 'Nehmen Sie das letzte Quartal: In welcher Reihenfolge haben Sie wirklich darauf gesehen?',
        other: 'Was sehen Sie zu spät, wenn Sie dort anfangen, wo die andere Seite anfängt?',
        rule: 'Worauf sehen wir gemeinsam, und in welcher Reihenfolge?',
      },
      alike: {
        case: 'Wie sah der letzte Fall aus, und wer hat es zuerst gemerkt?',
        keeps: 'Was hat es so gehalten, obwohl beide Seiten es sehen?',
        step: 'Welchen ersten Schritt kann jede Seite ohne die andere gehen, und woran sehen wir, dass er geholfen hat?',
      },
      none: {
        case: 'Welches Wort darin trägt am meisten?',
        other: 'Welchen echten Fall würden die Worte der anderen Seite auslassen?',
        rule: 'Welchen Satz könnten wir beide jemandem vorlesen, der neu ist?',
      },
    },
    facilitator: {
      what: 'Ihr Weg durch den Tag: Fragen, beide Antworten mit Gründen, was Sie sagen, wenn Zahlen bestritten werden',
      title: 'Leitfaden für die Moderation',
      alone:
        'Nur für Sie. Dieser Leitfaden enthält die Antworten beider Seiten; geben Sie ihn nicht weiter, und lassen Sie ihn nicht liegen.',
      stop: ({ from, title }) => `${from} ${title}`,
      openWelcome:
        'Sagen Sie, warum die beiden Seiten hier sind und was am Ende daliegt: eine unterschriebene Seite und höchstens drei Maßnahmen.',
      openHolds: 'Beginnen Sie mit dem, was hält. Es steht unten.',
      openWriting: ({ label, all }) =>
        `Fünf Minuten stilles Schreiben („${label}“), dann wird ${all ? 'jedes Blatt, je eine halbe Minute,' : 'von jeder Seite ein Blatt'} ohne Kommentar vorgelesen. Was im Audit geschrieben wurde, steht unten, zum Vergleich danach.`,
      parkedPick:
        'Alle markieren zwei Punkte der Parkliste. Nehmen Sie den mit den meisten Marken, zehn Minuten, dann den nächsten.',
      parkedRest: 'Was übrig ist, bekommt einen Namen und ein Datum oder wird gestrichen.',
      decideRead:
        'Lesen Sie jede Zeile der Entscheidungen vor. Schweigen ist keine Zustimmung: Fragen Sie beide Seiten mit Namen.',
      decideEach:
        'Eine Zeile braucht fünf Dinge: was, warum, ab wann, wer dafür einsteht, wie es gezählt wird.',
      decideTie:
        'Fünf Minuten für eine Zeile, die hängt. Dann: verschieden bis zu einem Tag, oder die dafür benannte Person entscheidet.',
      decideActions:
        'Wählen Sie höchstens drei Maßnahmen aus der Liste. Jede hat eine verantwortliche Person, ein Datum und einen Satz, der sagt, wann sie erledigt ist.',
      signRead: 'Lesen Sie die Vereinbarung einmal vor, wie sie dasteht.',
      signReview: 'Legen Sie den Tag der Überprüfung fest, bevor jemand unterschreibt.',
      signSend: 'Beide Seiten unterschreiben. Verschicken Sie Fassung 1 binnen 24 Stunden.',
      ask: 'Fragen Sie:',
      unmet: ({ side, items }) => `Was ${side} braucht und noch nicht bekommt: ${items}.`,
      costs: ({ text }) => `Was kostet es? Nach eigenen Angaben: ${text}`,
      count: ({ text }) => `Was kostet es? Noch nicht gemessen. ${text}`,
      disputedTitle: 'Wenn Zahlen bestritten werden',
      disputed:
        'Verteidigen Sie keine Zahl. Sie sagt, was geantwortet wurde, nicht, was wahr ist. Gesucht ist die Regel, und eine Regel lässt sich auch ohne die Zahl vereinbaren.',
      liveTitle: 'Was vereinbart ist, kommt sofort in die Vereinbarung',
      liveAgreed:
        'Einig: Schreiben Sie es sofort in die Liste der Entscheidungen, in einem Satz, mit Datum und Verantwortung. Lesen Sie es vor.',
      liveDiffer:
        'Nicht einig: Schreiben Sie „verschieden bis“ und einen Tag in den nächsten drei Monaten, mit dem Grund jeder Seite.',
      liveOwner: 'Je Zeile eine verantwortliche Person. „Beide“ heißt, dass niemand anruft.',
      liveTie:
        'Lassen Sie höchstens zweimal von außen entscheiden. Öfter heißt, dass die Frage nicht reif war.',
      liveBack:
        'Danach: accord agree --from 30-decisions.csv und accord actions take --from 31-actions.csv. Beide nennen mit Zeile und Spalte, was sie nicht lesen können.',
      waitingTitle: 'Wenn Zeit übrig ist',
      waiting:
        'Ebenfalls zu klären, heute aber ohne Platz: Was der Bericht zuerst nennt, kommt zuerst. Die hier genannten stehen schon in der Liste der Entscheidungen.',
      parkingTitle: 'Parkliste',
      parking:
        'Notieren Sie, was aufkommt und woanders hingehört: wer es gebracht hat, wer es übernimmt, bis wann.',
      parkingLine: 'Punkt, wer ihn übernimmt, bis wann',
    },
    disputes: {
      wrong: {
        said: '„Die Zahl stimmt nicht.“',
        answer:
          'Wessen Zählung würden wir beide glauben? Wer liest sie bis wann aus der Liste ab? Bis dahin entscheiden wir ohne sie.',
      },
      old: {
        said: '„Das war letztes Jahr.“',
        answer:
          'Was hat sich seitdem geändert, und wo würden wir es sehen? Wenn es so ist, zeigt es der nächste Fall: Wer sieht nach?',
      },
      sample: {
        said: '„Das sind doch nur ein paar Antworten.“',
        answer:
          'Ja. Es sind die der Menschen in diesem Raum. Die Frage ist nicht, wie viele es sind, sondern ob die beiden Fälle so nebeneinander weiterlaufen können.',
      },
      theirs: {
        said: '„Die haben nur so geantwortet, weil …“',
        answer:
          'Sie sind hier: Fragen Sie nach dem Fall dahinter, und sagen Sie, was Sie gehört haben, bevor Sie antworten.',
      },
      mine: {
        said: '„So habe ich das nicht gemeint.“',
        answer:
          'Dann sagen Sie es jetzt, wie Sie es meinen. Es zählt, was heute vereinbart wird, nicht die Antwort.',
      },
      exception: {
        said: '„Unser Geschäft ist anders, dafür gibt es keine Regel.“',
        answer:
          'Erzählen Sie die letzten drei Fälle. Was haben Sie in allen dreien getan? Das ist die Regel; der Rest ist die Ausnahme.',
      },
      number: {
        said: '„Und welche Seite ist schlechter?“',
        answer: 'Keine. Punkte messen einen Abstand zwischen zwei Antworten. Ein Abstand hat zwei Enden.',
      },
    },

    readMe: {
      title: 'Mappe für den Workshop',
      filesTitle: 'Was darin ist',
      confidential:
        'Diese Dateien enthalten Antworten beider Seiten. Schicken Sie jeder Seite nur ihr eigenes Blatt; der Leitfaden und die Blätter „Nebeneinander“ bleiben bis zum Tag bei Ihnen.',
      file: 'Datei',
      what: 'Wofür',
      when: 'Wann',
      print: 'Drucken',
      orderTitle: 'In dieser Reihenfolge',
      first: 'Zwei Tage vorher: die Blätter „before“, je Seite eines, und der Ablauf.',
      second: 'Am Abend vorher: den Leitfaden lesen, die Karten schneiden.',
      third:
        'Im Raum: zuerst das stille Schreiben, dann zu jeder Frage das Blatt „Nebeneinander“, nie alle auf einmal.',
      fourth: 'Währenddessen: Entscheidungen und Maßnahmen auf der Leinwand.',
      fifth: 'Am Ende: die Vereinbarung, von beiden Seiten unterschrieben, mit einem Tag der Überprüfung.',
      printingTitle: 'Drucken',
      a4: 'Alle Seiten sind A4, hochkant, 100 %, mit den Rändern, die sie mitbringen. Kopf- und Fußzeilen des Browsers aus.',
      cards:
        'Karten: acht auf einem Blatt, einseitig, auf festem Papier. Striche zeigen, wo geschnitten wird.',
      spare: 'Von allem, worauf geschrieben wird, zwei Stück mehr.',
      afterTitle: 'Danach',
      dayAfter:
        'Binnen 24 Stunden: Fassung 1 der Vereinbarung und die Liste der Maßnahmen an alle, die dabei waren.',
      weekly:
        'Zwanzig Minuten in der Woche über zehn echte Fälle, mit einer Person, die dafür verantwortlich ist.',
      checks:
        'Sehen Sie nach 30, 60 und 90 Tagen nach, was vereinbart war. Nach zwei versäumten Terminen geht es an die Person, die bei Uneinigkeit entscheidet.',
      again: 'Stellen Sie dieselben Fragen nach sechs Monaten noch einmal.',
    },
  },

  executive: {
    title: ({ company }) => `${company}: was zu entscheiden ist`,
    disagree: 'Worin die beiden Seiten auseinanderliegen',
    settle: 'Was zuerst zu klären ist',
    alike: 'Was beide Seiten gleich sehen und niemand in Ordnung gebracht hat',
    nothingApart: 'Keine Frage trennt die beiden Seiten.',
    noneLeads: 'Nichts von dem, worauf es am meisten ankommt, trennt die beiden Seiten.',
    expects: ({ side }) => `erwartet von ${side}:`,
    byAnswers: 'Nach eigenen Angaben, nicht gezählt.',
    notMeasured: 'Was es kostet, ist nicht gemessen.',
    chooseCount: 'Wählen Sie etwas, das drei Monate lang gezählt wird.',
    'not-asked': ({ label }) => `Dazu gehört die Frage „${label}“, die nicht gestellt wurde.`,
    'not-known': ({ label, sides }) => `Keine Zahl zu „${label}“ kennt: ${sides}.`,
    'not-answered': ({ label, sides }) => `Keine Zahl zu „${label}“ kam von: ${sides}.`,
    decisions: ({ count }) =>
      count === 1
        ? 'Eine Entscheidung, die nur Sie treffen können'
        : `${count === 2 ? 'Zwei' : 'Drei'} Entscheidungen, die nur Sie treffen können`,
    decision: 'Entscheidung',
    by: 'Bis zu welchem Tag',
    signed: ({ day, kept }) => `unterschrieben ${day}${kept ? ', und eingehalten' : ''}`,
    moved: ({ day, now }) => `unterschrieben ${day}; jetzt ${now.join(', ')}`,
    differUntil: ({ day }) => `verschieden bis ${day}`,
    due: ({ day, owners, overdue }) => `${day}, ${owners}${overdue ? ', überfällig' : ''}`,
    leave: 'So lassen',
    byProfession: 'Vom Beruf her verschieden, kein Mangel:',
    littleWorth: 'Gut getan und beiden wenig wert:',
    unwanted: 'Gegeben, aber nicht gebraucht:',
    keep: 'Auf beiden Seiten gleich, beibehalten:',
    accepted: ({ until }) => `Von beiden hingenommen bis ${until}:`,
    settled: 'Von beiden unterschrieben, zu zählen und nicht neu zu besprechen:',
    nothingToLeave: 'Nichts fällt auf, das so bleiben sollte.',
    picture: ({ side }) => `${side}, anders als beide`,
    ownPicture: 'Ihr eigenes Bild',
    noPicture:
      'Niemand außerhalb der beiden Seiten hat geantwortet. Beantworten Sie dieselben Fragen selbst, dann steht Ihr Bild hier neben dem der beiden.',
    pictureCount: ({ side, count, compared }) =>
      count === 0
        ? `${side}: bei keiner von ${compared} verglichenen Fragen anders als beide.`
        : `${side}: bei ${count} von ${compared} verglichenen Fragen anders als beide.`,
    silent: 'Wer nicht geantwortet hat',
    silentAndUnknown: 'Nicht beantwortet, nicht bekannt',
    allAnswered: 'Alle, die gefragt wurden, haben geantwortet.',
    missing: ({ side, count, all, people }) =>
      `${side}: ${count} von ${all}${people === '' ? '' : ` (${people})`}`,
    notKnown: 'Nicht bekannt:',
    notKnownYet: 'Was bisher nicht bekannt ist',
    next: 'Nächste Prüfung',
    onceBoth: 'Sobald beide geantwortet haben: diese Seite noch einmal, mit dem, was sie trennt.',
    again: ({ day }) => `${day}: dieselben Fragen an dieselben Personen.`,
    review: ({ day }) => `${day}: Was unterschrieben wurde, wird wieder angesehen.`,
    nextDue: ({ day, title, owners }) => `${day}: ${title} (${owners}).`,
    overdue: ({ count }) => `${count} ${count === 1 ? 'Maßnahme ist' : 'Maßnahmen sind'} überfällig.`,
    reviewsOverdue: ({ count }) =>
      `Bei ${count} ${count === 1 ? 'unterschriebenen Zeile' : 'unterschriebenen Zeilen'} ist die Durchsicht überfällig.`,
    figure: ({ alignment }) =>
      `Übereinstimmung über die Seiten hinweg ${alignment} von 100, nur für Ihren eigenen Verlauf.`,
    nothingYet: 'Noch lässt sich nichts vergleichen',
    nobodyOf: ({ sides, count }) =>
      `${sides} ${count === 1 ? 'hat' : 'haben'} nicht geantwortet. Eine Sicht allein zeigt keinen Unterschied, darum gibt es noch nichts zu klären und nichts zu folgern.`,
    notAsked: ({ sides, count }) =>
      `${sides} ${count === 1 ? 'wurde' : 'wurden'} nicht gefragt: audit.yaml nennt noch niemanden von ${count === 1 ? 'dieser Seite' : 'diesen Seiten'}. Eine Sicht allein zeigt keinen Unterschied, darum gibt es noch nichts zu klären und nichts zu folgern.`,
    nobodyNamed: ({ sides }) => `audit.yaml nennt noch niemanden von ${sides}.`,
    nameFirst: ({ side, minutes }) =>
      `Bitten Sie die Leitung von ${side}, allein und vor jedem Gespräch darüber zu antworten${minutes === null ? '' : `: ${minutes} ${minutes === 1 ? 'Minute' : 'Minuten'}`}.`,
    nameStep: ({ side, line }) =>
      `Damit die Leitung von ${side} antworten kann, gehört diese Zeile in audit.yaml unter „people:“, eingerückt wie die darüber: ${line}`,
    ask: ({ side }) => `Benennen Sie jemanden, der für ${side} antwortet, und sagen Sie, warum Sie fragen.`,
    invite: ({ side, person, minutes }) =>
      `Bitten Sie die Leitung von ${side}, allein und vor jedem Gespräch darüber zu antworten: ${minutes} ${minutes === 1 ? 'Minute' : 'Minuten'}${person === null ? '' : `, „accord ask ${person}“`}.`,
    askFirst: ({ side }) => `Was noch zu beantworten ist: ${side}`,
  },

  workbook: {
    giveAndGet: 'Geben und Nehmen',
    giveAndGetNote:
      'Wie viele jede Sache brauchen, erhalten und geben, jeweils von denen, die auf ihrer Seite geantwortet haben.',
    first: 'zuerst nötig',
    yes: 'ja',
    no: 'nein',
    theme: 'Thema',
    question: 'Frage',
    side: 'Seite',
    verdict: 'Befund',
    weight: 'Gewicht',
    overall: 'Gesamt',
    together: 'gemeinsam',
    summary: 'Übersicht',
    roundOf: ({ round, asOf }) => `Runde ${round}, Stand ${asOf}`,
    replies: 'Antwortbögen',
    invited: 'eingeladen',
    answered: 'beantwortet',
    questions: 'Fragen',
    comparedQuestions: 'verglichen',
    alignment: 'Übereinstimmung',
    alignmentNote:
      'Übereinstimmung ist 100 weniger die Punkte Abstand, gewichtet: 100 heißt gleiche Antworten. Jede Zahl auf diesem Blatt wird aus dem Blatt des Index neu zusammengerechnet.',
    weighting: 'Gewichtung',
    weightingNote:
      'Gewicht des Themas mal Gewicht der Frage. Was nicht verglichen werden konnte, hat keinen Anteil.',
    compared: 'verglichen',
    shareOfWeight: 'Anteil am Gewicht',
    core: 'Kernfrage',
    selfAssessment: ({ side }) => `Selbstbild ${side}`,
    selfAssessmentNote:
      'Was diese Seite gefragt wurde und was sie sagt. Eine leere Zelle heißt nicht bekannt, nie 0.',
    wording: 'so gefragt',
    says: 'sagt',
    middle: 'Mitte',
    smallest: 'kleinste',
    largest: 'größte',
    answers: 'Antworten',
    asked: 'gefragt',
    dontKnow: 'weiß nicht',
    notApplicable: 'trifft nicht zu',
    preferNot: 'keine Angabe',
    skipped: 'übersprungen',
    spread: 'innerhalb',
    level: 'Stand',
    expects: 'erwartet von der anderen',
    index: 'Index der Übereinstimmung',
    indexNote:
      'Abstand gesamt = Summe aus Gewicht x Abstand, geteilt durch die Summe der Gewichte dessen, was verglichen werden konnte. Übereinstimmung = 100 weniger 100 x Abstand.',
    indexNoteSample:
      'Die Antworten stehen für größere Gruppen: gemittelt wird der Abstand weniger das, was Zufall allein daraus machte, mit Vorzeichen. Übereinstimmung = 100 weniger 100 x Abstand, höchstens 100.',
    gap: 'Abstand 0 bis 1',
    points: 'Punkte Abstand',
    begins: 'Abstand beginnt',
    weighted: 'Gewicht x Abstand',
    recommendations: ({ owner }) => `Empfehlungen ${owner}`,
    action: 'Maßnahme',
    when: 'wann',
    what: 'was zu tun ist',
    process: 'Ablauf',
    people: 'Menschen',
    owner: 'zuständig',
    effort: 'Aufwand',
    doneWhen: 'fertig, wenn',
    because: 'weil',
    findings: 'Befunde',
    findingsNote: 'Alle; was am meisten wiegt und am sichersten ist, zuerst.',
    finding: 'Befund',
    actions: 'Maßnahmen',
    inWords: 'in Worten',
    allAnswers: 'Alle Antworten',
    allAnswersNote:
      'Wie viele jede Antwort gaben, von wie vielen, die geantwortet haben. Teile von hundert sind Mittelwerte und haben keine Anzahl.',
    answer: 'Antwort',
    count: 'Anzahl',
    of: 'von',
    share: 'Anteil',
    expectedShare: 'von der anderen Seite erwartet',
    direction: 'Richtung',
    way: ({ from, to }) => `Von ${from} an ${to}`,
    needed: 'gebraucht',
    received: 'erhalten',
    given: 'gegeben',
    gaps: 'Alle Abstände',
    gapsNote: 'In Punkten, 0 bis 100. „accord explain FRAGE“ zeigt, wie einer davon entstanden ist.',
    observed: 'beobachtet',
    noise: 'Zufall allein',
    signed: 'weniger Zufall, mit Vorzeichen',
    adjusted: 'weniger Zufall',
    low: '95 % von',
    high: '95 % bis',
    least: 'ohne eine Person, mindestens',
    most: 'ohne eine Person, höchstens',
    answersOf: ({ side }) => `Antworten ${side}`,
    spreadOf: ({ side }) => `innerhalb ${side}`,
    levelOf: ({ side }) => `Stand nach ${side}`,
    headTeamOf: ({ side }) => `Leitung zu Team ${side}`,
    perceivedOf: ({ side }) => `${side} glaubt`,
    accuracyOf: ({ side }) => `Erwartung von ${side} zu Antworten`,
    between: ({ side, other }) => `${side} zu ${other}`,
    ownWords: 'Eigene Worte',
    ownWordsNote: 'So, wie sie geschrieben wurden.',
    person: 'Person',
    method: 'Methode und Grenzen',
    howMade: 'Wie die Zahlen entstehen',
    howGap:
      'Abstand: die Entfernung zwischen allen Antworten der einen und allen Antworten der anderen Seite, 0 gleiche Antworten, 1 so weit auseinander, wie die Frage reicht. In Punkten: mal 100.',
    howAlignment:
      'Übereinstimmung: 100 weniger der mittlere Abstand in Punkten, jede Frage nach ihrem Gewicht. Was nicht beide Seiten beantwortet haben, bleibt weg und zählt nie als Einigkeit.',
    howVerdict:
      'Befund: getrennt, wo der Abstand größer ist als dort, wo er beginnt; bekannt, wo jede Seite erwartet hat, was die andere sagt, unbemerkt, wo mindestens eine anderes glaubte.',
    howSpread: 'Innerhalb auseinander: der mittlere Abstand zweier Menschen einer Seite.',
    howLevel:
      'Stand: wie gut der Zustand ist, 0 bis 100, nur wo eine Frage sagt, was gut ist. Er wird nie mit dem Abstand vermischt: Einigkeit über einen schlechten Zustand ist keine Gesundheit.',
    howFormulas:
      'Zellen mit Formeln lassen sich ändern, um andere Gewichte zu versuchen; jede andere Zahl ist ein Wert des Berichts.',
    limits: 'Was die Zahlen nicht tragen',
    contexts: 'Zahlen von anderswo',
  },
};
