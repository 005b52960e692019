"""The words that labels are composed of, by what they say: data, in the languages people write."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.vocabulary import vocabulary

FILL: Final = vocabulary(
    "the a an our my your their its us we you they it this that these those i i'd we'd we're you're they're it's"
    " what's"
    " where's is are was were am be been being do does did will would 'll of at on in to from for as with per each by"
    " into and or if when how many much long often big high low far them people users customers soon"
    " about around roughly so just only then there one can could might may get gets got go goes going take takes"
    " need needs like before_ numeric numerical quantitative overall main primary key single most"
    " der die das den dem des ein eine einen unser unsere ihr wir sie es man ist sind war waren wird werden liegt"
    " liegen"
    " bei auf im von zu zum zur mit für pro je wie viel viele lange hoch oft steht stehen ich daran darauf"
    " sommes-nous est-ce en-est-on le la les l' un une du de d' notre nos votre vos nous vous il elle ils est sont"
    " était sera seront à au aux"
    " en dans pour par sur que qui ce c'est combien temps cela ça prend où en_est dont se s'"
    " el los las lo una uno unos del nuestro nuestra su sus nosotros son fue era será serán está estamos están al"
    " por para con qué cuál cuánto cuántos cuánta cuántas dónde cuesta tarda hay sea"
    " gli dei delle della dello degli nostro nostra noi voi è sono saranno sarà ai alla"
    " che quanto quanti quale quali dove qual siamo"
    " o um uma dos da nosso nossa é são foi em no na com quantos onde"
    " leva quanta"
    " het een onze ons jullie zij wij zijn wordt worden op van voor met hoe wat welk welke waar"
    " veel lang hoog staan staat zitten"
)
"""Words that only join the others."""
VALUES: Final = vocabulary(
    "value values number numbers figure figures level levels measurement measurements reading readings score rate"
    " rates"
    " metric metrics kpi kpis sli data point average median share percentage percent amount count"
    " wert werte zahl zahlen stand niveau kennzahl messwert höhe"
    " valeur valeurs chiffre chiffres mesure taux"
    " valor valores nivel nível número números cifra cifras medición medida taxa tasa"
    " valore valori livello numero numeri misura tasso"
    " waarde waarden getal cijfer cijfers"
)
"""Nouns of what is told in a number."""
PRESENT: Final = vocabulary(
    "today today's now current currently present presently right moment existing actual latest recent"
    " heute heutiger heutige jetzt jetziger aktuell aktueller aktuelle aktuelles derzeit derzeitiger momentan"
    " gegenwärtig"
    " bisher bisheriger bisherige istwert ist-wert istzustand"
    " aujourd'hui aujourd’hui actuel actuelle actuels actuellement maintenant"
    " hoy actuales actualmente ahora"
    " oggi attuale attuali attualmente adesso ora odierno"
    " hoje atual atuais atualmente agora"
    " nu vandaag huidig huidige momenteel"
)
"""Words of how it is."""
PAST: Final = vocabulary(
    "before previous previously prior former initial start starting started baseline base original status quo"
    " observed"
    " as-is last year year's season season's month month's quarter quarter's week's pre-launch pre-change"
    " pre-intervention pre-test pre-release measured"
    " vorher vorheriger früher ausgangswert ausgangsniveau ausgangslage ausgangsstand ausgangszahl startwert"
    " nullmessung"
    " vorjahreswert vorjahr basiswert gemessen gemessener"
    " avant initiale départ précédent précédente n-1 référence"
    " antes anterior inicial partida"
    " prima precedente iniziale partenza"
    " voorheen vorige startwaarde uitgangswaarde uitgangspunt nulmeting beginwaarde"
)
"""Words of how it was."""
WISHED: Final = vocabulary(
    "target targets targeted goal goals want wants wanted aim aiming aimed desired wished hoped hoped-for hope"
    " planned"
    " expect expected should objective ambition aspired reach reached achieve achieved land happy committed to-be"
    " intended minimum pass passing win good enough good-enough where what like year-end end after afterwards later"
    " new"
    " service standard performance call"
    " ziel soll sollwert zielwert zielmarke zielniveau zielzahl zielvorgabe zielstand gewünscht gewünschter gewünschte"
    " gewünschtes angestrebt angestrebter sollen sollte wollen hinwollen hin erreichen erreichender erreicht nachher"
    " danach werden künftig"
    " cible objectif souhaité souhaitée attendu attendue visé visée voulons visons voulez atteindre atteint doit"
    " devrait"
    " après arriver"
    " meta objetivo deseado deseada esperado esperada queremos alcanzar llegar debe debería después"
    " obiettivo atteso attesa desiderato desiderata vogliamo raggiungere arrivare deve dovrebbe dopo"
    " alvo desejado desejada atingir chegar deveria depois nível-alvo"
    " doel doelwaarde streefwaarde streefgetal gewenst gewenste verwacht verwachte willen bereiken moet na afloop"
)
"""Words of how it is to be."""
GOING: Final = vocabulary(
    "drop fall rise go down up increase decrease reach improve get grow shrink"
    " sinken steigen fallen passer descendre monter bajar subir llegar scendere salire cair chegar dalen stijgen"
    " naar para"
)
"""Verbs of where a value goes."""
BARS: Final = vocabulary(
    "threshold bar mark score value level schwelle erfolgsschwelle schwellenwert seuil umbral soglia limiar"
    " succesdrempel drempel"
)
"""Nouns of what is to be passed."""
CHANGES: Final = vocabulary(
    "change changes delta improvement increase decrease reduction gain gains gained lift uplift saving savings effect"
    " speedup speed-up difference better faster less fewer more save improve reduce percent"
    " veränderung verbesserung steigerung senkung einsparung rückgang anstieg"
    " amélioration réduction hausse baisse économie écart mejora reducción aumento ahorro"
    " miglioramento riduzione risparmio melhoria redução economia"
    " verbetering vermindering stijging daling besparing"
)
"""Nouns of by how much."""
SIZED: Final = vocabulary(
    "should expect do expected size amount target projected estimated percentage percent absolute relative much big"
    " hoped-for minimum"
    " detectable by points"
    " erwartete erwarteter um prozentuale attendue attendu esperada esperado atteso attesa verwachte"
)
"""Words beside nouns of change with which they say how much."""
WHENS: Final = vocabulary(
    "date due horizon timeframe time-frame window period review revisit reviewed evaluate evaluated evaluation"
    " re-evaluate check checked look looking judge judged measure measured measurement follow-up eta timebox"
    " time-bound"
    " month quarter by until no later than next again back point frame"
    " zieltermin zieldatum termin fällig fälligkeitsdatum spätestens zeithorizont zeitrahmen zeitraum messzeitpunkt"
    " messzeitraum überprüfung prüfen nächste wann schauen wieder drauf gemessen wird"
    " butoir cible échéance avant tard d'ici période mesure revue bilan prochain prochaine quand fait plus"
    " mesurera-t-on prévue"
    " fecha objetivo límite vencimiento revisión medición tope antes tardar más periodo horizonte temporal próxima"
    " cuándo revisamos mediremos hasta"
    " data scadenza obiettivo verifica orizzonte temporale prossima entro quando verifichiamo prevista"
    " prazo limite vencimento medição período revisão medir até"
    " streefdatum uiterlijk vervaldatum termijn meetperiode evaluatiedatum evaluatie volgende gereed wanneer kijken"
    " weer"
    " tegen"
)
"""Words of until when, or of when it is looked at."""
SURE_WHENS: Final = vocabulary(
    "due horizon timeframe time-frame review revisit re-evaluate eta timebox time-bound follow-up reviewed date"
    " evaluate"
    " again frame"
    " zieltermin zieldatum fällig fälligkeitsdatum spätestens zeithorizont zeitrahmen messzeitpunkt messzeitraum"
    " überprüfung wann"
    " butoir échéance revue bilan quand tard période d'ici"
    " límite vencimiento revisión tope tardar cuándo fecha periodo horizonte"
    " scadenza verifica orizzonte quando entro data"
    " prazo vencimento revisão período"
    " streefdatum uiterlijk vervaldatum termijn meetperiode evaluatiedatum evaluatie wanneer"
)
"""Those of them without which nothing is said of a time."""
MEASURING: Final = vocabulary(
    "measure measures measured measuring count counts counted counting track tracks tracked watch watching move moves"
    " moved change changes improve improves improved affected matters matter care variable quantity indicator"
    " indicators success performance headline core name metric kpi sli outcome which what better"
    " messen gemessen wird erfolgskennzahl leistungsindikator schlüsselkennzahl leitkennzahl indikator indikatorname"
    " ändern verbessern kennzahl bewegen welche was"
    " métrique indicateur indicateurs principale principal clé résultat succès suivi suivie mesurons mesure"
    " mesurée grandeur mesure-t-on bouger améliorer quelle quel suit-on jugement critère"
    " métrica indicador clave desempeño resultado rendimiento éxito medimos mide medida magnitud"
    " mejora cambiar mover"
    " metrica indicatore chiave risultato successo misura misuriamo migliora seguiamo nome dell'indicatore"
    " chave sucesso medido acompanhada indicador-chave mudar"
    " metriek kengetal prestatie-indicator succesindicator gemeten meten grootheid belangrijkste kritieke veranderen"
    " verbeteren"
)
"""Words of what is measured."""
SURE_MEASURES: Final = vocabulary(
    "metric kpi sli indicator indicators measure measuring measured count counting counted tracking watching watch"
    " track variable quantity move"
    " affected matters care change improve"
    " messen gemessen erfolgskennzahl leistungsindikator schlüsselkennzahl leitkennzahl indikator indikatorname"
    " métrique indicateur mesurons mesurée mesure-t-on bouger améliorer suit-on suivi jugement"
    " métrica indicador medimos mide medida mover cambiar"
    " metrica indicatore misura misuriamo migliora seguiamo dell'indicatore"
    " medido mudar indicador-chave"
    " metriek kengetal prestatie-indicator succesindicator gemeten meten veranderen verbeteren"
)
"""Those of them without which nothing is said of a metric."""
SUCCESS: Final = vocabulary(
    "success successful succeed succeeded worked works win wins outcome outcomes looks look like good different"
    " benefits"
    " benefit evidence proof signals indicators criteria criterion factors definition critical realised realisation"
    " know"
    " tell see hope think define believe measure measures results result impact effect difference make notice expected"
    " intended desired hoped hoping key call better what who right happen happens expect want"
    " erfolg erfolgreich geklappt funktioniert erkennen merken woran wirkungsziel wirkungsziele schlüsselergebnis"
    " schlüsselergebnisse ergebnis ergebnisse erwartetes erwartete nutzer wenn anders besser danach soll sein was"
    " réussi réussite succès marché saurons saura-t-on quand si résultat résultats attendu attendus visé visés clé"
    " clés"
    " critères critère usager différent sera saurons_que comment"
    " éxito funcionado funcionó sabremos cuando resultado resultados esperado esperados deseado deseados clave"
    " criterio criterios impacto beneficios medidas diferente mejorar va cómo habrá usuario"
    " successo funzionato sapremo quando se risultato risultati atteso attesi chiave criteri impatto benefici"
    " misurabili"
    " diverso come ha"
    " sucesso funcionou saberemos resultado-chave critério critérios"
    " desejado mensuráveis como"
    " gelukt werkt weten als zien resultaat resultaten verwachte beoogd kernresultaat succescriteria succes"
    " straks project"
)
"""Words of how one knows that it worked."""
SURE_SUCCESS: Final = vocabulary(
    "success successful succeeded succeed worked win different benefits outcome good"
    " erfolg erfolgreich geklappt funktioniert wirkungsziel wirkungsziele schlüsselergebnis schlüsselergebnisse anders"
    " réussi réussite marché visés différent clés"
    " éxito funcionado funcionó diferente deseados"
    " successo funzionato diverso"
    " sucesso funcionou mensuráveis resultado-chave"
    " gelukt kernresultaat succescriteria succes beoogd"
)
"""Those of them without which nothing is said of success."""
DENIED: Final = vocabulary(
    "not no without don't won't shouldn't mustn't never cannot can't"
    " nicht kein keine ohne ne pas sans aucune sin non senza não sem niet zonder geen"
)
"""Words that deny."""
HARMS: Final = vocabulary(
    "worse worsen drop fall increase decrease rise regress regression regressions regressing hurt hurting harm"
    " harming"
    " sacrifice suffer degrade lower raise making make increasing expense cost"
    " steigen sinken leiden verschlechtern verschlechterung schlechter kosten werden"
    " augmenter baisser empirer dégrader régression détriment se"
    " empeorar subir bajar aumentar degradarse perjudicar costa"
    " peggiorare diminuire aumentare salire"
    " piorar cair prejudicar"
    " verslechteren verslechtering dalen stijgen"
)
"""Words of what gets worse."""
STAYS: Final = vocabulary(
    "stay stays same stable flat keep keeping unchanged hold steady must should may what which numbers want"
    " gleich bleiben muss darf dürfen soll sich was"
    " rester doit ce qui qu'est-ce"
    " mantenerse igual debe puede lo seguir"
    " restare stabile deve cosa"
    " manter mantém pode"
    " gelijk blijven stabiel moet mag"
)
"""Words of what holds."""
SURE_STAYS: Final = vocabulary(
    "stay same stable flat keeping unchanged steady gleich rester mantenerse igual restare stabile manter gelijk"
    " stabiel"
)
"""Those of them with which something is to hold."""
HOW: Final = vocabulary(
    "how where who wo wie womit où comment dónde cómo dove come onde como waar hoe with mit avec con com met"
)
"""Words that ask for a source."""
COUNTED: Final = vocabulary(
    "measure measured measures count counted track tracked gemessen messen mesure mesuré mesurer mide medido medir"
    " misura misurato mede gemeten meten checked read"
)
"""What is done to a value at its source."""
