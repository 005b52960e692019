"""What developers write of changes in French, Spanish, Portuguese, Italian, German and Dutch: data beside words.py."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.accents import all_spelled, spelled
from outcomes.quantity.vocabulary import vocabulary

_NOUNS: Final = {
    ("de", "d'", "de_près_de", "de_plus_de", "d'un"): {
        -1: "réduction diminution baisse économie chute recul",
        1: "hausse augmentation",
        0: "amélioration gain accélération",
    },
    ("de", "del", "de_un", "de_hasta", "de_hasta_un", "en_un", "en"): {
        -1: "reducción disminución ahorro bajada descenso caída rebaja",
        1: "aumento incremento subida",
        0: "mejora ganancia aceleración",
    },
    ("de", "de_até", "em"): {
        -1: "redução diminuição economia queda",
        1: "aumento incremento acréscimo",
        0: "melhoria melhora ganho aceleração",
    },
    ("del", "di", "dello", "dell'", "di_un"): {
        -1: "riduzione diminuzione risparmio calo",
        1: "aumento incremento crescita",
        0: "miglioramento guadagno",
    },
    ("um", "von", "um_bis_zu", "von_bis_zu"): {
        -1: "reduktion reduzierung verringerung senkung einsparung ersparnis zeitersparnis verkürzung rückgang"
        " kostenersparnis",
        1: "steigerung erhöhung anstieg zuwachs zunahme",
        0: "verbesserung beschleunigung",
    },
    ("van", "met"): {
        -1: "reductie vermindering verlaging besparing daling afname",
        1: "toename stijging verhoging",
        0: "verbetering winst versnelling",
    },
}
"""Nouns of change by the words between them and by how much: "une baisse de 25 %", "Senkung um 30 %"."""
CHANGE_NOUNS: Final = spelled(
    {noun: sign for table in _NOUNS.values() for sign, nouns in table.items() for noun in nouns.split()}
)
"""With the way that what they are of goes: -1 it falls, 1 it rises, 0 it gets better."""
CLOSING_NOUNS: Final = (
    dict.fromkeys(
        vocabulary(
            "ersparnis einsparung reduktion reduzierung verringerung senkung besparing reductie verlaging vermindering"
            " verkürzung"
        ),
        -1,
    )
    | dict.fromkeys(vocabulary("steigerung erhöhung zuwachs toename stijging"), 1)
    | dict.fromkeys(vocabulary("verbesserung gewinn winst verbetering"), 0)
)
"""Nouns that close a German or Dutch compound: "Zeitersparnis", "geheugenbesparing"."""
BY_NOUNS: Final = " ".join(
    f"{noun}_{link}"
    for links, table in _NOUNS.items()
    for nouns in table.values()
    for noun in nouns.split()
    for link in links
)
MORE_MOVES: Final = {
    "-1": "reducción redução disminución diminuição diminution diminuzione descenso bajada recul"
    " reduktion reduzierung verringerung senkung verkürzung beschleunigung reductie vermindering verlaging daling"
    " afname encolhe encolheu encolheram encoge encogió cortado cortada cortados cortadas recortado recortada"
    " baissons réduisons diminuons descendons réduisant baisser_de divise diviser divisons divisé divisée"
    " divisés divisées divisent divisant division división divisão bajamos reducimos reduce reduciendo bajando reducido"
    " reducida reducidos reducidas"
    " disminuido disminuida dividir divide dividido dividida"
    " dividimos baixamos reduzimos diminuímos reduz reduzindo baixaram economiza economizam economizou"
    " diviso divisa riduciamo scendiamo verkürzte verringerte senkten"
    " beschleunigt beschleunigen accélère accélérer acelera acelerar velocizza velocizzare versnelt versnellen versneld"
    " verkort verkorten verlaagde verminderde verminderd verkleind économiser économisé ahorrar economizar",
    "1": "augmentation incremento acréscimo steigerung erhöhung zunahme toename stijging verhoging"
    " augmentons aumentamos subimos incrementamos aumentiamo multiplie multiplié multipliée multiplier multiplica"
    " multiplicado multiplicada moltiplicato moltiplicata erhöhten verhoogde verhoogd",
    "0": "amélioration melhoria miglioramento verbesserung verbetering"
    " amélioré améliorée améliorés améliorées améliorent améliorons mejoramos mejorado mejorada mejoraron mejoró"
    " mejoran"
    " melhoramos melhorado melhorada melhorou melhoraram melhoram migliora migliorato migliorata migliorati migliorate"
    " migliorano migliorare verbesserte verbesserten verbetert verbeterd verbeteren",
    "2": "passons passez passait passaient passant est_passé est_passée sont_passés sont_passées passés passées passée"
    " fait_passer faire_passer pasamos pasan pasaban pasaron pasando pasado tardan passamos passam passaram passava"
    " passavam passando demora demoram levam passiamo passano passato passata passati passate è_passato è_passata"
    " ci_mette ci_mettono ci_metteva benötigt benötigen benötigte duurt duren",
}
"""Verbs of moving, and nouns that stand for them: "Reduzierung der Ladezeit", "miglioramento delle prestazioni"."""
NOWS: Final = "maintenant désormais agora adesso ora_:"
"""Words before the value of now."""
MORE_COMPARATIVES: Final = {
    "-1": "plus_rapide plus_rapides plus_vite plus_court plus_courte plus_léger plus_légère plus_petit plus_petite"
    " más_rápido más_rápida más_rápidos más_rápidas más_pequeño más_pequeña más_ligero más_ligera más_corto"
    " mais_rápido mais_rápida mais_rápidos mais_rápidas mais_leve mais_curto più_veloce più_veloci più_rapido"
    " più_rapida più_leggero più_piccolo kleiner leichter kleinere reduzierung senkung verringerung einsparung"
    " ersparnis reductie vermindering verlaging besparing riduzione diminuzione risparmio disminución ahorro diminuição"
    " diminution zo_snel",
    "1": "plus_lent plus_lente más_lento más_lenta mais_lento mais_lenta più_lento più_lenta langsamer trager"
    " erhöhung toename stijging augmentation",
    "0": "de_gagné de_gagnés mejores melhores migliore melhoria melhora miglioramento verbetering winst ganho",
}
MORE_MEASURED: Final = " ".join(
    all_spelled(
        vocabulary(
            "requêtes chargement mémoire latence poids couverture tiempos consultas peticiones memoria cobertura"
            " rendimiento latencia tamaño fallos duración tempos requisições memória desempenho latência tamanho falhas"
            " duração carregamento speicherverbrauch speicherbedarf latenz testabdeckung abdeckung größe bundlegröße"
            " imagegröße startzeit buildzeit ausführungszeit rechenzeit fehlerrate abfragen copertura prestazioni"
            " latenza dimensione durata caricamento geheugen geheugengebruik dekking duur buildtijd opstarttijd"
            " foutpercentage conversión conversão conversione inscriptions"
        )
    )
)
