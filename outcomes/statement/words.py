"""The words of the statement reader by the role they play: data, in the languages people write.

A space within a phrase is written as an underscore. Verbs and cues are listed in the forms that occur in
descriptions; nothing here is specific to one text.
"""

from __future__ import annotations

from enum import Enum
from typing import Final

from outcomes.quantity.phrases import Lexicon
from outcomes.quantity.spellings import by_phrase
from outcomes.quantity.vocabulary import vocabulary


class Role(Enum):
    """What a heading, a column or the words before a colon announce."""

    OUTCOME = "outcome"
    METRIC = "metric"
    BASELINE = "baseline"
    TARGET = "target"
    CHANGE = "change"
    DEADLINE = "deadline"
    SOURCE = "source"
    GUARDRAIL = "guardrail"
    WHO = "who"
    PROBLEM = "problem"
    GOAL = "goal"
    IGNORED = "ignored"
    DEAD = "dead"
    """A section whose numbers are never an outcome."""


def _roles(table: dict[Role, str]) -> Lexicon[Role]:
    names = {role.value: role for role in table}
    spelled = by_phrase({role.value: phrases for role, phrases in table.items()})
    return Lexicon({phrase: names[name] for phrase, name in spelled.items()})


_TURNS: Final = vocabulary(
    "上线 发布 改造 优化 改版 升级 迁移 改进 调整 实施 变更 推出 改善 导入 修复 切换 重构"
    " 導入 変更 改修 移行 公開 対応 修正 更新 最適化 リリース"
)
"""What is done between the value before and the one after, as Chinese and Japanese headers name it."""
_LABEL_WORDS: Final = {
    Role.OUTCOME: "was_sich_bewegt was_sich_ändert was_sich_ändern_soll qué_cambia lo_que_cambia ce_qui_change"
    " o_que_muda cosa_cambia wat_verandert"
    " positive positives doelen doelstellingen verwacht_resultaat verwachte_resultaten"
    " verwacht_effect succescriteria resultaten obiettivi risultati risultato_atteso risultati_attesi"
    " effetto_atteso metriche_di_successo criteri_di_successo cele oczekiwany_rezultat"
    " oczekiwane_rezultaty oczekiwany_efekt kryteria_sukcesu mål_och_resultat förväntat_resultat"
    " förväntad_effekt forventet_resultat cíle očekávaný_výsledek 목표 기대_효과 성공_지표 "
    "outcome outcomes expected_outcome expected_outcomes desired_outcome"
    " intended_outcome"
    " target_outcome"
    " success_metric success_metrics success_criterion success_criteria success_measure"
    " success_measures"
    " measures_of_success measure_of_success definition_of_success expected_impact expected_effect"
    " expected_effects"
    " expected_benefit expected_benefits expected_results impact user_impact business_impact"
    " customer_impact"
    " business_value key_result key_results kr krs okr okrs kpi_target hypothesis result"
    " benefits effect"
    " acceptance_criterion ac nfr slo slos what_should_move what_will_change"
    " what_changes_for_users what_moves"
    " how_will_we_know how_we_will_know how_do_we_know how_we_know targets goals aims objectives"
    " outcome_we_want outcomes_we_want success éxito succès sucesso erfolg успех"
    " how_we'll_know how_we’ll_know how_we'd_know how_we_know_it_worked how_we'll_know_it_worked"
    " what_we'd_see what_we_expect_to_see"
    " done_means we_are_done_when success_means what_success_means success_is the_one_number"
    " one_number decision_rule"
    " acceptance exit_criteria exit_criterion business_case payoff why_bother what_we_promise what_it_brings"
    " done_when outcome_statement measurable_outcome measurable_outcomes north_star_goal promise"
    " expectation"
    " wirkung erwartete_wirkung erwartetes_ergebnis erwartete_ergebnisse ergebnis ergebnisse"
    " ziele nutzen"
    " erfolgskriterium"
    " erfolgskriterien erfolgskennzahlen erfolgsmessung zielwerte zielgrößen"
    " resultado resultados resultado_esperado resultados_esperados impacto impacto_esperado"
    " criterios_de_éxito"
    " métricas_de_éxito métrica_de_éxito objetivos resultados_clave metas indicadores_de_éxito"
    " métricas_de_sucesso métrica_de_sucesso critérios_de_sucesso resultados-chave efeito_esperado"
    " résultat résultats résultat_attendu résultats_attendus effet_attendu effets_attendus"
    " impact_attendu"
    " objectifs"
    " critères_de_succès critère_de_succès indicateurs_de_succès indicateurs gains_attendus"
    " bénéfices_attendus"
    " критерии_успеха критерий_успеха ожидаемый_результат ожидаемый_эффект результат цели"
    " метрики_успеха"
    " ключевые_результаты ожидаемые_результаты эффект"
    " 预期效果 预期结果 预期收益 成功指标 成功标准 关键结果 预期影响 效果 成果 期待する効果 期待される効果"
    " 成功指標 成功基準"
    " beklenen_etki beklenen_sonuç başarı_ölçütleri başarı_kriterleri başarı_metrikleri hedefler"
    " etki",
    Role.METRIC: "second_measure second_metric third_measure further_measure meetwaarde meetwaarden"
    " number_that_should_move number_that_will_move number_to_move number_we_want_to_move"
    " maatstaf indicatore indicatori metrica metriche misura wskaźnik wskaźniki miara mätetal mått"
    " nyckeltal indikator måltal ukazatel metrika 지표 "
    "primary secondary metric metrics kpi kpis indicator indicators north_star north_star_metric"
    " primary_metric"
    " key_metric"
    " outcome_metric headline_metric main_metric measure measures what_we_measure metric_name"
    " leading_metric"
    " métrica métricas indicador indicadores kennzahl kennzahlen metrik indikator messgröße"
    " messwert"
    " indicateur mesure"
    " métrique показатель метрика показатели 指标 指標 メトリクス メトリック gösterge ölçüt metrikler metrica"
    " service_level_indicator sli",
    Role.BASELINE: "nu huidig huidige vandaag vroeger uitgangswaarde oggi attuale attualmente prima"
    " adesso ora valore_attuale obecnie teraz dziś dzisiaj przed wcześniej nuvarande idag i_dag"
    " nuläge före nå i_dag_er nyní dnes dříve 현재 이전 "
    "nulmeting uitgangspunt valore_di_partenza valore_iniziale valor_de_partida valor_inicial ponto_de_partida"
    " valeur_de_départ point_de_départ startwert 基準値 "
    "this_month this_quarter this_year this_week where_it_stands where_it_is starting_level desired_start"
    " main master base base_branch upstream old_version right_now at_start"
    " zero_point 0-point wert_heute heutiger_wert aktueller_wert wert_jetzt valor_hoy valor_de_hoy valor_inicial"
    " valor_hoje valeur_aujourd'hui valeur_du_jour valeur_initiale valore_oggi valore_iniziale valore_di_oggi"
    " waarde_nu waarde_vandaag huidige_waarde "
    " so_far zuletzt ahora basis baseline baselines base_line current currently current_value"
    " current_state"
    " current_level today now"
    " before as-is as_is status_quo starting_point starting_value old previous previously was"
    " baseline_value"
    " where_we_are where_we_are_today current_baseline today's_value at_the_moment prior"
    " last_quarter last_month"
    " vorher aktuell heute bisher ist ist-wert ausgangswert ausgangslage derzeit jetzt basiswert"
    " istzustand"
    " stand_heute"
    " actual actualmente hoy antes línea_base línea_de_base valor_actual situación_actual base"
    " punto_de_partida"
    " hoje atual atualmente linha_de_base valor_atual situação_atual"
    " avant aujourd'hui aujourd’hui actuel actuellement référence valeur_actuelle"
    " situation_actuelle à_ce_jour"
    " сейчас сегодня было база базовое_значение исходное_значение текущее текущее_значение до"
    " 当前 现状 目前 基线 现在 以前 当前值 基线值 之前 現在 現状 ベースライン 現在値 現状値"
    " şimdi şu_an mevcut bugün önce başlangıç mevcut_durum mevcut_değer öncesi"
    + "".join([f" {turn}前" for turn in _TURNS]),
    Role.TARGET: "traguardo slo service_level should_be it_should_be"
    " value_we_want what_we_want value_wanted value_aimed_at value_we_aim_for number_we_aim_for what_we_aim_for"
    " level_we_aim_for we_aim_for we_expect what_we_expect value_we_expect number_we_want number_we_expect we_hope_for"
    " wir_erwarten wert_den_wir_wollen angestrebter_wert esperamos lo_que_esperamos valor_que_buscamos nous_visons"
    " valeur_que_nous_visons doel streefwaarde straks"
    " daarna obiettivo dopo atteso valore_obiettivo cel docelowo po wartość_docelowa oczekiwane mål"
    " målvärde efter målverdi cíl poté po_změně 목표값 이후 "
    "where_we_go where_we_want_to_go where_it_should_be desired_level desired_value wanted_level"
    " this_branch this_pr with_this_pr pr branch patched this_version wanted"
    " desired_state"
    " target_state where_we_want_to_get aspired objective_value target target_value target_level"
    " after"
    " expected expected_value expected_after desired aim aimed_at to-be"
    " to_be where_we_want_to_be committed afterwards with_this_change new_value post-launch"
    " projected commitment"
    " after_this after_this_change new future then goal_value"
    " ziel zielwert nachher soll soll-wert künftig danach erwartet zielzustand neu"
    " meta objetivo después esperado valor_objetivo depois alvo valor_esperado"
    " cible objectif après visé attendu valeur_cible valeur_visée ensuite"
    " цель целевое целевое_значение после станет план"
    " 目标 期望 预期 之后 目标值 目標 目標値 期待値 今後 今后 将来 hedef sonra hedef_değer hedeflenen sonrası"
    + "".join([f" {turn}{after}" for turn in _TURNS for after in "后後"]),
    Role.CHANGE: "change changes_by delta δ improvement diff difference reduction gain saved"
    " saving savings"
    " lift uplift"
    " factor speedup speed-up relative_change expected_change target_change required_change"
    " change_vs_baseline"
    " veränderung änderung verbesserung differenz cambio mejora variación variação melhoria"
    " mudança écart"
    " évolution"
    " variation amélioration изменение прирост улучшение 变化 提升 改善 変化 değişim iyileşme fark"
    " expected_improvement expected_reduction impact_%",
    Role.DEADLINE: "uiterlijk tegen termijn entro scadenza do_kiedy senast tidsfrist termín 기한 "
    "by by_when deadline deadline_for_all due when until window timeframe time_frame timeline date"
    " due_date"
    " target_date horizon"
    " measurement_window measured_after measured_over evaluation_date time_horizon time_window"
    " check_date"
    " review_date"
    " review_on measure_by check_on target_by by_date expected_by period observation_window"
    " time_limit judged_on"
    " evaluate_on evaluation_window due_by how_soon"
    " frist bis bis_wann zeitraum wann termin messzeitraum stichtag plazo fecha fecha_límite"
    " para_cuándo cuándo"
    " prazo até_quando quando data_limite período échéance délai quand d'ici d’ici date_limite"
    " période"
    " horizon_temporel"
    " срок когда до_когда период дедлайн 截止 期限 时间 截止日期 截止时间 時間 いつまで 期日 期間 süre tarih son_tarih"
    " ne_zaman bitiş",
    Role.SOURCE: "source sources data_source data_sources data how how_measured measured_by"
    " measurement"
    " measured_with"
    " measured_in measured_via evidence dashboard query where tracking link measurement_method"
    " method"
    " instrumentation"
    " how_to_measure how_we_measure how_we_measure_it how_will_we_measure how_will_this_be_measured"
    " how_is_it_measured where_can_we_see_it where_to_look where_measured where_we_read_it"
    " where_do_we_see_it"
    " data_from verified_by verification checked_in monitoring reference report measured_using"
    " graph"
    " gemessen_an gemessen_durch medido_por medido_con mesuré_par misurato_con misurato_da gemeten_met gemeten_aan"
    " quelle datenquelle messung gemessen_mit wie_gemessen fuente medición fuente_de_datos"
    " cómo_se_mide fonte"
    " fonte_de_dados medição como_medimos mesure source_de_données comment_mesurer источник данные"
    " источник_данных"
    " 数据来源 来源 测量方式 データソース 計測方法 kaynak veri_kaynağı ölçüm",
    Role.GUARDRAIL: "guardrail guardrails guardrail_metric guardrail_metrics guard_rail guard_rails"
    " counter-metric"
    " counter-metrics counter_metric counter_metrics countermetric countermetrics"
    " must_not_get_worse"
    " must_not_worsen"
    " must_not_regress must_not_degrade health_metric health_metrics do_no_harm must_hold"
    " what_must_hold"
    " must_stay"
    " non-regression no_regression no_regressions keep_stable should_not_get_worse"
    " what_must_not_get_worse"
    " must_not_change constraint constraints safety_metric safety_metrics invariants"
    " balancing_metric"
    " balancing_metrics watch_metric leitplanke leitplanken darf_nicht_schlechter_werden"
    " nebenbedingung"
    " nebenbedingungen no_debe_empeorar métrica_de_control contramétrica não_pode_piorar"
    " garde-fou garde-fous"
    " ne_doit_pas_se_dégrader не_должно_ухудшиться ограничения 护栏指标 护栏 不得恶化 ガードレール koruma"
    " bozulmamalı"
    " not_to_be_sacrificed must_not_be_sacrificed what_we_protect protected must_not_rise"
    " what_must_not_break must_not_fall watch_out_for watch must_not_suffer what_must_not_suffer what_must_stay"
    " do_not_harm do_no_harm no_harm not_to_be_hurt",
    Role.WHO: "who for_whom audience users affected_users who_is_affected who_benefits"
    " who_feels_it persona"
    " personas"
    " beneficiary beneficiaries user wer für_wen zielgruppe betroffene quién para_quién"
    " para_quem quem qui"
    " pour_qui"
    " кто для_кого кому 谁 用户 对象 誰 対象 kim kimin_için who_is_this_for who_notices",
    Role.PROBLEM: "problem problem_statement the_problem pain pain_point"
    " what_problem_does_this_solve"
    " what_is_the_problem"
    " problema el_problema problème le_problème проблема 问题 問題 課題 sorun problemstellung"
    " which_problem_does_this_solve",
    Role.GOAL: "goal objective intent purpose the_goal overall_goal objetivo_general zielsetzung 目的",
    Role.IGNORED: "if_all_goes_well status owner priority stretch stretch_goal stretch_target gap notes note"
    " stretched aspirational moonshot dream"
    " comment comments"
    " confidence"
    " effort trend type kind team assumption assumptions budget n sample_size weight cadence"
    " frequency"
    " measurement_frequency kill_criteria kill_criterion kill_threshold stop_if revert_if"
    " rollback_if"
    " rollback_trigger"
    " risk risks threshold cost costs reviewers reviewer split author component area scope"
    " strategy remarks"
    " besitzer verantwortlich stretch-ziel responsable dueño responsável владелец статус 状态 负责人"
    " 差距 优先级"
    " previous_target old_target non-goal anti-goal worst_case best_case"
    " minimum_detectable_effect mde power"
    " alert alerts alarm alarms alert_threshold check",
}
LABELS: Final = _roles(_LABEL_WORDS)
"""Words before a colon, headers of columns, labels of form fields: matched as a whole."""

_SECTION_WORDS: Final = {
    **_LABEL_WORDS,
    Role.OUTCOME: _LABEL_WORDS[Role.OUTCOME]
    + " metrics kpis kpi target goal objective impact north_star measurable_effect"
    " what_success_looks_like what_good_looks_like good_looks_like"
    " success_looks_like service_levels slis service_level_objectives performance_impact"
    " performance_goals"
    " service_goals acceptance_criteria key_metrics before_and_after before_/_after before_vs_after"
    " metriken kennzahlen métricas"
    " indicateurs"
    " positive positives positive_consequences effects gains why_it_matters primary_metrics"
    " secondary_metrics primary secondary",
    Role.DEAD: "limits quotas capacity sizing layout pricing prices tariffs tests tested"
    " known_problems known_issue known_bugs limitations known_limitations caveats thanks"
    " acknowledgements support data_protection datenschutz test_data sample_data dataset"
    " data_set fixtures"
    " test_setup testdaten test_plan testing how_to_test how_tested tested how_to_check"
    " how_to_verify"
    " steps_to_reproduce to_reproduce"
    " reproduction reproduce reproduction_steps environment versions rollback rollback_plan"
    " roll-back"
    " checklist check_list"
    " log logs screenshots screenshot screen_shots release_notes changelog change_log"
    " configuration config"
    " alternatives alternatives_considered out_of_scope non-goals non_goals nongoals"
    " kill_criteria kill_criterion"
    " kill_switch kill_thresholds consequences negative negatives negative_consequences"
    " known_issues"
    " known_limitations"
    " examples example template budget manual_testing manual_test qa qa_notes qa_plan"
    " test_results test_coverage"
    " validation verification_steps commits dependencies background_reading deployment"
    " deployment_plan deploy"
    " rollout_plan rollout_steps walkthrough summary_by_coderabbit coderabbit generated_by"
    " sourcery copilot"
    " dependabot"
    " renovate umgebung schritte_zum_reproduzieren testplan pasos_para_reproducir entorno"
    " étapes_pour_reproduire"
    " environnement шаги_воспроизведения окружение 复现步骤 环境 测试计划 再現手順 環境 vérification verificación"
    " what_was_tested related links alerts alerting sample_size sample power_analysis"
    " story_points estimate"
    " estimates"
    " settings parameters experiment_setup previous_goals dropped_goals rejected former_goals"
    " codecov"
    " coverage_report"
    " actual_behavior actual_behaviour actual_result actual_results current_behavior"
    " current_behaviour"
    " expected_behavior expected_behaviour describe_the_bug bug_description what_happened"
    " open_questions schedule"
    " meeting_notes migration_steps setup installation install usage how_to_run how_to_use"
    " test_instructions"
    " testing_instructions reviewer_notes reviewer_checklist pr_checklist file_changes"
    " files_changed stats"
    " diffstat",
}
SECTIONS: Final = _roles(_SECTION_WORDS)
"""Phrases that tell, within a heading, what its section is about."""

_MOVE_WORDS: Final = {
    "-1": "daalt dalen gedaald scende scendono diminuisce diminuiscono cala calano spadnie spada"
    " spadek maleje minskar sjunker minska klesne klesnou drop drops dropped dropping fall falls fell"
    " falling fallen decrease decreases"
    " decreased decreasing"
    " reduce"
    " reduces reduced reducing cut cuts cutting lower lowers lowered lowering shrink shrinks"
    " shrank shrunk"
    " shrinking"
    " decline declines declined declining go_down goes_down went_down going_down come_down"
    " comes_down came_down"
    " bring_down brings_down slash slashes slashed slashing trim trims trimmed trimming shorten"
    " shortens"
    " shortened"
    " shortening minimise minimize eliminate eliminates eliminated eliminating lessen dip plunge"
    " tumble halving"
    " speed_up speeds_up sped_up speeding_up save saves saved saving avoid avoids avoided shave"
    " shaves shaved"
    " sinken sinkt sank gesunken fallen fällt fiel gefallen senken senkt senkte gesenkt"
    " reduzieren reduziert"
    " reduzierte verkürzen verkürzt verringern verringert abnehmen bajar baja bajará bajan bajó"
    " bajarán reducir"
    " reducirá  redujo disminuir disminuye disminuirá cae caer caerá cair cai caem cairá cairão caiu reduzir"
    " reduzirá"
    " reduziu diminuir diminui diminuirá baixar baixa baixou baisser baisse baissera baissé"
    " réduire réduit"
    " réduira"
    " réduction diminue diminuer diminuera chuter снизится снизить снизилось снизилась снижается"
    " снизятся снижаем"
    " сократить сократится сократилось сократится сокращается упадёт упало упала уменьшить"
    " уменьшится уменьшилось"
    " снижение сокращение 降 降低 下降 减少 缩短 降到 降至 减至 缩短到 缩短至 短縮 削減 減らす 減少 減る 下げる"
    " düşer düşecek düştü düşürmek düşürür azalır azalacak azaldı azaltmak azaltır inecek kısalacak"
    " scende diminuisce ridurre ridotto 줄어 감소 단축"
    " sinks sank sunk sinking will_sink should_sink to_sink slid dips dipped dwindle dwindles dwindled plunges"
    " plunged tumbles tumbled schrumpfen schrumpft schrumpfte kürzen kürzt gekürzt disminuyen disminuyó disminuirán"
    " caen caerán cayó cayeron bajaron reducen reducirán redujeron descender desciende descienden descenderá"
    " descenderán baissent baisseront diminuent diminueront diminué chute chutent chutera chuteront recule reculent"
    " reculera reculeront reculer descend descendent descendra descendront descendre réduisent réduiront tombe"
    " tombent tombera tomberont caem cairão caíram reduzem reduzirão reduziram diminuem diminuirão diminuíram baixam"
    " baixará baixarão baixaram descer desce descem descerá descerão scendere scenderà scenderanno calare calerà"
    " caleranno diminuire diminuirà diminuiranno riduce riducono ridurrà ridurranno ridotta ridotti ridotte daalde"
    " baje bajen disminuya disminuyan caiga caigan reduzca reduzcan se_reduzca se_reduzcan descienda desciendan"
    " sean_reducidas sean_reducidos diminua diminuam caia caiam baixe baixem reduza reduzam desça desçam"
    " sejam_reduzidas sejam_reduzidos diminuisca diminuiscano cali calino scenda scendano riduca riducano"
    " siano_ridotte siano_ridotti réduise réduisent diminuât soient_réduits soient_réduites"
    " sänke sänken fiele fielen zurückgehen zurückgeht zurückgingen zurückgegangen zurück omlaag"
    " frees_up free_up freed_up freeing_up 节省 節約 spart sparen erspart ersparen ahorra ahorran ahorrará ahorrarán"
    " poupa poupam poupará pouparão économise"
    " économisent économisera fait_gagner risparmia risparmiano risparmierà bespaart besparen scheelt"
    " zakken zakt zakte verlagen verlaagt verminderen vermindert krimpen krimpt"
    " 下滑 下跌 跌至 削减 減ります 減った 減らします",
    "1": "stijgt stijgen sale salgono aumenta aumentano wzrośnie rośnie wzrost ökar stiger öka"
    " vzroste increase increases increased increasing raise raises raised raising grow grows grew"
    " growing grown"
    " rise rises"
    " rose rising risen lift lifts lifted lifting boost boosts boosted boosting go_up goes_up"
    " went_up going_up"
    " climb"
    " climbs climbed climbing gain gains gained gaining expand jump jumps jumped come_up"
    " steigen steigt stieg gestiegen erhöhen erhöht erhöhte wachsen wächst wuchs anheben"
    " steigern steigert"
    " zunehmen"
    " subir sube subirá subió suben aumentar aumenta aumentará aumentó crecer crece crecerá"
    " crescer cresce"
    " crescerá"
    " aumentou sobe sobem subiu elevar augmenter augmente augmentera augmenté monter monte montera"
    " croître hausse"
    " вырастет выросло вырасти увеличить увеличится увеличилось повысить повысится повысилась"
    " растёт рост"
    " 提升 提高 增加 上升 增长 升至 升到 提升到 提升至 提高到 提高至 増加 向上 増える 上げる 増やす"
    " artar artacak arttı artırmak artırır yükselir yükselecek çıkacak çıkar   증가"
    " soar soars soared swells swelled aumentarán aumentan aumentaron subirán subieron crecen crecerán creció"
    " crecieron incrementar incrementa incrementan incrementará incrementarán augmentent augmenteront montent"
    " monteront grimpe grimpent grimpera grimper progresse progressent progressera croissent croîtra aumentam"
    " aumentarão aumentaram sobem subirão subiram crescem crescerão cresceu cresceram aumentano aumenterà"
    " aumenteranno salire salirà saliranno crescono crescere crescerà cresceranno steeg stegen groeien groeit"
    " suba suban aumente aumenten crezca crezcan incremente incrementen aumentem cresça cresçam"
    " omhoog aumenti aumentino salga salgano cresca crescano croisse croissent stiege stiegen wüchse wüchsen"
    " verhogen verhoogt 上涨 増えます 増えた 増やします",
    "0": "improve improves improved improving enhance enhances verbessern verbessert mejorar"
    " mejora melhorar"
    " melhora améliorer"
    " améliore улучшить улучшится 改善 iyileştirmek optimise optimize",
    "2": "go goes went going gone move moves moved moving changes changed"
    " changing bring brings brought bringing take takes took taking get gets got getting reach"
    " reaches reached"
    " reaching"
    " achieve achieves achieved become becomes became is are be was were been stay stays stayed"
    " remain remains"
    " need needs needed finish finishes finished keep keeps kept"
    " hold holds held push pushes pushed has have had make makes made  settle settles averaging"
    " lasts lasted averages"
    " sits shifts consume"
    " consumes spends spent"
    " gehen geht ging kommen kommt dauert dauern dauerte brauchen braucht erreichen erreicht ist"
    " sind liegt"
    " liegen"
    " pasar pasa pasará pasó tarda tardar tardará llegar llega mejorar mejora es son está"
    " alcanzar passar"
    " passa passará"
    " passou leva levar chegar é são passer passe passera passent passé atteindre est sont"
    " prend prendra составляет составит достигнет станет занимает достичь 达到 变为 从 由 になる する"
    " olacak olur ulaşacak sürecek  diventa gaat gaan vai vão vont va_a van_a",
}
MOVES: Final[Lexicon[int]] = Lexicon({phrase: int(sign) for phrase, sign in by_phrase(_MOVE_WORDS).items()})
"""Verbs that join a metric to its values: -1 it falls, 1 it rises, 0 it gets better, 2 says nothing of direction."""

FACTORS: Final[Lexicon[str]] = Lexicon(
    by_phrase(
        {
            "2": "double doubles doubled doubling twofold verdoppeln verdoppelt duplicar duplica"
            " doubler  dobrar"
            " verdoppelte verdoppelten duplicaremos duplicará duplicarán duplican duplicó doublera doubleront"
            " doublent doublé"
            " dobrará dobrarão dobram dobrou raddoppiare raddoppia raddoppiano raddoppierà raddoppieranno raddoppiate"
            " raddoppiati raddoppiata verdubbelen verdubbelt verdubbeld 2倍に 二倍に"
            " удвоить удвоится 翻倍 翻一番 倍増 ikiye_katlamak ikiye_katlanacak twice_as_many"
            " twice_as_much twice_the",
            "3": "triple triples tripled tripling threefold verdreifachen verdreifacht triplicar"
            " triplica"
            " tripler triplicará triplicarán triplican triplera tripleront triplent triplicare triplicano verdreifachte"
            " verdrievoudigen 3倍に утроить"
            " thrice three_times_as_many",
            "4": "quadruple quadruples quadrupled quadrupling fourfold vervierfachen",
            "5": "fivefold",
            "10": "tenfold",
            "0.5": "halve halves halved halving in_half half_as_many half_as_much half_as_long"
            " halbieren"
            " halbiert halbierte"
            " halveren halveert gehalveerd met_de_helft dimezzare dimezza dimezzano dimezzerà dimezzeranno dimezzati"
            " dimezzate dimezzato della_metà de_moitié em_metade 半分に 半減 减少一半 降低一半 缩短一半"
            " sich_halbieren halbe  a_la_mitad por_la_mitad pela_metade à_metade  diviser_par_deux"
            " divisé_par_deux divisée_par_deux divisés_par_deux divisées_par_deux"
            " вдвое_меньше вдвое 减半 減半 半減 yarıya yarıya_indirmek yarıya_inecek"
            " half_the"
            " half_of_the_current half_of_what_it_is"
            " half_of_what_it_is_now half_of_what_it_was half_of_what_it_is_today half_what_it_is half_of_today's",
        }
    )
)
ZEROS: Final[Lexicon[str]] = Lexicon(
    by_phrase(
        {
            "0": "zero no_more no_longer_any keine keinen cero zéro ноль nul 零 ゼロ sıfır sıfıra",
            "none": "none nil nothing nobody no_one  keiner niemand nichts ninguno ninguna nadie"
            " aucun aucune "
            " nenhum"
            " nenhuma ни_одного",
        }
    )
)

COMPARATIVES: Final[Lexicon[int]] = Lexicon(
    {
        phrase: int(sign)
        for phrase, sign in by_phrase(
            {
                "-1": "less fewer lower faster quicker smaller shorter cheaper slimmer lighter"
                " sooner speedup"
                " speed-up decrease"
                " decline reduction drop savings saving cut  weniger niedriger schneller kürzer"
                " günstiger"
                " reduktion rückgang menos reducción rebaja menor redução queda moins réduction"
                " baisse меньше"
                " быстрее"
                " короче 快 少 短縮 減 削減 daha_az daha_hızlı azalma down less_often decreased reduced"
                " de_moins en_moins in_meno meno a_menos minder korter sneller lager goedkoper",
                "1": "more higher larger bigger longer greater increase growth rise uplift lift"
                " gain up mehr"
                " höher größer"
                " länger anstieg zuwachs steigerung más mayor aumento incremento mais plus"
                " hausse augmentation"
                " больше выше"
                " дольше 多 増加 向上 daha_fazla artış slower costlier more_often"
                " de_plus en_plus in_più più a_mais meer langer hoger",
                "0": "improvement better improved besser verbesserung mejor mejora melhor meilleur"
                " amélioration лучше 改善",
            }
        ).items()
    }
)
"""Words behind a number that make it a change: "30% faster", "a 20% reduction"."""

CUES_BEFORE: Final[Lexicon[str]] = Lexicon(
    by_phrase(
        {
            "from": "from up_from down_from von desde ab с со от 从 由 away_from starting_at starting_from",
            "from?": "del della dello da van z ze od från de du des da do di a_partir_de dal dalla",
            "to": "to down_to up_to runter_auf herunter_auf hinunter_auf rauf_auf hinauf_auf  into toward towards"
            " -> --> => → ⇒ ➜ ➔ ➝ ➞ ⟶ » auf hasta para"
            " jusqu'à jusqu’à до"
            " к 到 至"
            " 降到 降至 减至 缩短到 缩短至 升至 升到 提升到 提升至 提高到 提高至 降低到 降低至 减少到 减少至"
            " 增加到 増加至 下降到 达到 为"
            " reach reaches reaching hit hits hitting achieve achieving zu nach",
            "to?": "naar do na till a à ao al na bis",
            "by": "by um por  en_un another additional extra by_another by_up_to на  save saves"
            " saving saved"
            " reduction_of"
            " drop_of cut_of increase_of improvement_of decrease_of gain_of decline_of rise_of"
            " uplift_of lift_of"
            " growth_of speedup_of speed-up_of 减少 降低 提升 提高 增加 缩短 下降 增长"
            " 减少了 降低了 提升了 提高了 缩短了 下降了 增加了 增长了 上升 上升了 削减 下滑"
            " reducción_de"
            " aumento_de mejora_de redução_de baisse_de réduction_de hausse_de снижение_на"
            " рост_на en_moins_de"
            " frees_up free_up freed_up freeing_up 节省 節約 down up down_by up_by improves_by savings_of saving_of"
            " gains_of shave shaves shaved",
            "baseline": "at_the_moment_it_is at_the_moment_they_are right_now_it_is currently_it_is"
            " zuletzt bisher_sind_es heute_sind_es it_is_now last so_far until_now"
            " as_of_now it_was"
            " was were instead_of instead_of_after rather_than as_opposed_to today currently current now vs vs."
            " versus compared_to"
            " compared_with against baseline baselines before previously formerly used_to_be"
            " used_to_take"
            " used_to_need used_to_cost used_to_last had_been had_grown_to had_risen_to had_climbed_to had_gone_up_to"
            " today's from_today's we_have we_still_have still_at we_are_at we_had at_present presently"
            " from_the_current up_from_today's"
            " where_it_was where_it_used_to_be where_it_took where_it_used_to_take where_it_had_been"
            " where_they_were"
            " no_longer and_no_longer nicht_mehr"
            " oggi nu vandaag huidig obecnie teraz dziś idag i_dag nuvarande nyní dnes przed"
            " not at_the_moment starting_point baseline_is baseline_was baseline_of today_it_is"
            " today_it_takes"
            " now_at"
            " currently_at today_at currently_takes it_takes_today which_took which_was which_needed"
            " which_used_to_take which_used_to_be which_were that_used_to_take before_it_was"
            " before_that_it_was before_they_were before_it_took earlier_it_was they_took it_took"
            " they_were they_needed it_needed they_are it_was it_is it_used_to_take last_time"
            " the_last_time"
            " over_the_current"
            " in_place_of down_from_today's prior as-is status_quo last_quarter last_month"
            " last_year"
            " statt anstatt heute bisher derzeit aktuell vorher zuvor jetzt bislang gegenüber"
            " actualmente hoy antes ahora en_lugar_de en_vez_de frente_a hoje atualmente"
            " em_vez_de antes_era"
            " aujourd'hui aujourd’hui actuellement avant au_lieu_de contre était"
            " сейчас сегодня было вместо раньше ранее против 目前 现在 当前 以前 之前 原来"
            " 现为 目前为 当前为 基线 現在 現状"
            " şu_an şimdi bugün yerine önce mevcut",
            "target": "doel obiettivo cel mål målet cíl we_want we_want_it_to_be we_want_that_to_be"
            " want_it_to_be want_that_to_be want_to_be_at we_would_like"
            " we'd_like we’d_like would_like_it_to_be would_like_that_to_be we'd_like_it_to_be"
            " we'd_like_that_to_be"
            " we’d_like_it_to_be we’d_like_that_to_be like_it_to_be like_that_to_be it_should_be"
            " that_should_be should_be_at"
            " the_goal_is our_goal_is the_target_is the_aim_is we_hope_for turns_that_into"
            " turns_it_into turn_that_into"
            " gets_that_to gets_it_to get_that_to bring_that_to bring_it_to brings_that_to"
            " brings_it_to takes_it_to"
            " bring_it_down_to bring_that_down_to brings_it_down_to wanted_is it_is_to_be is_to_be"
            " will_be_at ought_to_be"
            " wir_wollen es_sollen queremos sollen_es_sein"
            " aim_for we_aim_for aim_at aiming_at should_take should_be will_be will_take"
            " will_then_be want_to_reach target goal after aim expected expecting expect"
            " afterwards new then"
            " targeting aiming_for target_is goal_is"
            " target_of goal_of ziel zielwert nachher danach künftig meta objetivo después"
            " depois cible objectif"
            " après цель станет после 目标 目标是 目标为"
            " 目標 目標は 之后 hedef sonra target_level new_target aiming_at",
            "condition": "met at with on in for over per across among between every each of bei mit"
            " en con com"
            " avec при  after_the"
            "  than within_the using sample_of based_on n = #",
            "stretch": "target_was goal_was the_target_was the_goal_was stretch stretch_goal stretch_target"
            " revert_if alert_if stop_if kill_if"
            " abort_if"
            " if_more_than",
        }
    )
)
CUES_AFTER: Final[Lexicon[str]] = Lexicon(
    by_phrase(
        {
            "baseline": "last in_the_last in_last so_far until_now this_year today now currently"
            " before"
            " at_present at_the_moment previously right_now as_of_today to_date heute"
            " derzeit aktuell bisher hoy actualmente hoje aujourd'hui actuellement сейчас"
            " сегодня 目前 现在 当前"
            " şu_an bugün as_of_now last_quarter last_month last_year",
            "from": "から 'den 'dan 'ten 'tan ’den ’dan ’ten ’tan saniyeden",
            "to": "まで へ に 'e 'a 'ye 'ya ’e ’a ’ye ’ya",
            "target": "afterwards after_this after_that",
        }
    )
)

HOLDS: Final[Lexicon[bool]] = Lexicon(
    dict.fromkeys(
        by_phrase(
            {
                "hold": "must_not should_not may_not must_stay must_remain should_stay"
                " should_remain stays"
                " stay stayed"
                " remain remains remaining unchanged flat held_at held_below held_under"
                " no_regression"
                " no_regressions"
                " not_regress not_increase not_decrease not_degrade not_drop not_fall not_rise"
                " not_exceed"
                " not_get_worse"
                " no_higher_than_today no_higher_than_now no_more_than_today no_more_than_now"
                " no_longer_than_today no_longer_than_now no_slower_than_today nicht_mehr_als_heute"
                " not_worsen hold_steady holds_steady stable no_change no_worse without_raising"
                " without_increasing"
                " without_hurting without_lowering keep keeps kept_at kept_below kept_under"
                " not_worse no_peor pas_pire non_peggiore niet_slechter não_pior invariato invariata"
                " ongewijzigd 持平 据え置き"
                " does_not_exceed"
                " do_not_exceed doesn't_exceed"
                " at_the_same_level same_or_better same_or_faster no_increase no_decrease"
                " no_drop no_degradation"
                " not_go_above not_go_below won't_exceed never_exceeds does_not_rise"
                " does_not_drop does_not_fall"
                " does_not_increase does_not_get_worse maintain maintaining"
                " nicht_zunehmen nicht_steigen nicht_ansteigen nicht_wachsen nicht_abnehmen nicht_sinken"
                " nicht_verschlechtern nicht_schlechter nicht_unter nicht_über soll_nicht dabei_nicht"
                " darf_dabei_nicht"
                " no_debe_empeorar no_empeora no_baja_de no_sube_de no_deve_piorar"
                " darf_nicht dürfen_nicht bleibt bleiben unverändert stabil konstant halten"
                " no_debe no_deben se_mantiene mantener mantiene sin_cambios no_supera não_deve"
                " mantém manter"
                " estável"
                " ne_doit_pas ne_doivent_pas reste restent rester  inchangé не_должна не_должно"
                " не_должен"
                " не_должны остаётся остается без_изменений не_превышает 保持 不变  不得 維持 sabit"
                " kalmalı kalır"
                " aşmamalı does_not_go_above does_not_go_below cannot_exceed can't_exceed"
                " while_keeping"
            }
        ),
        True,
    )
)

STOP: Final = vocabulary(
    "the a an our their its this that these those of to for in on at by with and or is"
    " are be was were will would should"
    " must can could may might we i you it they us so then than as from into per each every all"
    " any some both"
    " also well"
    " still just only now today there here when once after before if while that's which who"
    " whose what how not"
    " no do does"
    " did has have had been being us' about around roughly more less fewer least most up down"
    " out off over under"
    " und oder der die das den dem des ein eine einen einer von zu im in am auf für mit soll"
    " sollen wird"
    " werden ist sind"
    " wir nach dass bei um el la los las un una de del en con por para y o que se es son a al lo"
    " su sus será"
    " le les des du une dans pour et ou est sont sur par au aux que se sera o os as um uma do da"
    " dos das em no"
    " na e que"
    " é são и в на с по для от до что это не к у из за 的 了 是 在 和 将 把 对 与 其 ve bir bu ile için"
    " olarak il gli dei degli delle della van het"
    " behind ahead expected expect expects we'll it's let's i'd target goal baseline current"
    " currently"
    " kpi metric metrics outcome success"
)

MEASURED: Final = vocabulary(
    "latency time times duration durations delay delays wait waiting speed throughput"
    " rate rates ratio share percentage"
    " errors error failures failure incidents incident outages outage downtime uptime"
    " availability crashes crash"
    " tickets ticket complaints complaint calls call churn retention conversion conversions"
    " revenue basket cost costs"
    " spend"
    " price bill arr mrr gmv margin signups sign-ups installs downloads seats subscriptions memberships"
    " registrations users user customers customer"
    " visitors visits"
    " sessions orders order purchases nps csat score satisfaction rating ratings adoption usage"
    " engagement"
    " activation"
    " refunds returns duplicates bugs defects regressions alerts pages page-outs pagings noise"
    " false-positives"
    " memory cpu ram bandwidth traffic requests query queries allocations lookups size bytes footprint"
    " load builds build deploys deployment deployments lead cycle mttr mtbf p50 p75 p90 p95 p99"
    " median hours"
    " minutes"
    " seconds days steps clicks taps attempts  rework effort toil backlog queue no-shows"
    " dropouts drop-off"
    " abandonment bounce bounces unsubscribes emails mails messages reports responses replies"
    " mau dau wau readers"
    " subscribers members donors donations patients students pupils learners visitors applicants"
    " applications"
    " attendance waitlist admissions accidents injuries emissions energy consumption battery"
    " temperature weight"
    " people staff accounts teams reviewers miles kilometres waste yield scrap stockouts"
    " deliveries parcels"
    " searches results matches hits misses missed late latecomers overtime absences lag ttfb lcp"
    " fcp inp cls tti"
    " zeit dauer wartezeit ladezeit quote  fehler ausfälle anfragen rückfragen beschwerden"
    " kosten umsatz nutzer"
    " kunden abbrüche  tiempo errores tasa quejas llamadas coste costo ingresos usuarios"
    " clientes pedidos"
    " temps erreurs taux appels plaintes coût utilisateurs clients délai tempo erros taxa"
    " chamados custo usuários"
    " reclamações reclamos receita время ошибок ошибки доля обращений жалоб отказов пользователей заказов"
    " стоимость"
    " accuracy precision recall auc f1 perplexity waits hours latencies runtime run-time litres fuel"
    " water power current"
    " statements round-trips roundtrips syscalls renders re-renders writes copies scans hops polls"
    " wakeups letters"
    " visits trips appointments reminders questions disputes chargebacks mistakes corrections collisions"
    " interruptions hand-offs handovers escalations conflicts rollbacks retries reopens clicks"
    " keystrokes parcels"
    " paquetes formularios colis briefe pakete посылок"
    " vacant vacancy vacancies unsold unanswered unpaid unread overdue espera llamadas devoluciones reservas"
    " devueltos devolvidos bookings reservations attente retours"
    " réservations pannes devoluções reclami resi"
    " errori attesa chiamate prenotazioni costi clienti utenti klachten wachttijd fouten kosten retouren boekingen"
    " klanten gebruikers rücksendungen buchungen anrufe"
    " süre süresi oran oranı hata şikayet kullanıcı müşteri maliyet"
)
"""Nouns of things that are counted or timed: they make a pair of bare numbers a measurement."""

PEOPLE: Final = vocabulary(
    "users customers learners publishers households farms members subscribers teachers pupils students patients readers"
    " listeners visitors guests donors volunteers maintainers contributors buyers sellers merchants districts clinics"
    " applicants citizens residents tenants authors players schools shops libraries hospitals companies employers"
    " schulen betriebe escuelas escolas empresas écoles entreprises scuole scholen"
    " haushalte kunden nutzer mitglieder schüler usuarios"
    " clientes"
    " alumnos utilisateurs clients élèves usuários alunos пользователей клиентов"
)
"""People and those they stand for: more of them, or less of what happens to them, is an effect."""

MISHAPS: Final = vocabulary(
    "wrong lost mixed-up misplaced mislaid mislabelled mislabeled misfiled mispriced misrouted misdelivered undelivered"
    " swapped damaged spoiled spoilt stolen forgotten duplicate duplicated double double-booked overbooked oversold"
    " overcharged unpaid unanswered missed late overdue stranded falsche verlorene verwechselte vertauschte beschädigte"
    " doppelte doppelten verwechselten vertauschten beschädigten verlorenen vergessene verspätete"
    " perdidos perdidas extraviados extraviadas duplicados duplicadas dañados dañadas"
    " equivocados equivocadas danificados danificadas trocados trocadas perdus perdues endommagés endommagées égarés"
    " égarées erronés erronées smarriti smarrite danneggiati danneggiate scambiati scambiate verloren verwisselde"
    " beschadigde dubbele"
)
"""What went wrong with a thing as people meet it, or with what they paid or waited for."""

SETTINGS: Final[Lexicon[bool]] = Lexicon(
    dict.fromkeys(
        by_phrase(
            {
                "set": "timeout time-out ttl limit limits retry retry_count  width"
                " height font"
                " font-size radius"
                " border icon threshold thresholds replicas replica pool_size interval intervals"
                " default"
                " defaults backoff"
                " concurrency workers buffer lifetime expiry expiration quota cap caps port"
                " version versions"
                " base_image sdk"
                " setting settings config parameter parameters constant keepalive keep-alive"
                " keep-alives"
                " batch_size page_size"
                " chunk_size memory_request memory_requests cpu_request cpu_requests heap_size"
                " heap log_level"
                " opacity polling"
                " cron debounce throttle rate_limit max-age resolution dpi bitrate sampling"
                " sample_rate"
                " padding log_retention"
                " data_retention backup_retention retention_period retention_time grace_period"
                " cooldown"
                " max_size maximum_size"
                " line_length indentation  maxretries poll_interval rollout_share"
                " rollout_percentage"
                " traffic_split"
                " spacing font_size z-index column_width worker_threads num_threads thread_count"
                " pool image_tag tag node_version"
                " python_version java_version"
                " runtime rotation_period session_length token_lifetime cache_time max_connections"
                " connections_limit"
                " standardwert zeitlimit obergrenze límite tiempo_de_espera délai_d'expiration"
                " limite таймаут"
                " лимит порог"
                " 重试次数 重试 リトライ回数 リトライ 再試行回数"
                " 缓存时间 连接池大小 连接数 バッチサイズ 保留时间 保留期 间隔 間隔 保持期間"
                " 超时 上限 タイムアウト zaman_aşımı sınır"
            }
        ),
        True,
    )
)
"""Names of things that are set, not measured."""

SETTING_VERBS: Final = vocabulary(
    "bump bumps bumped set sets setting upgrade upgrades upgraded upgrading"
    " update updates updated configure configures"
    " configured pin pins pinned migrate migrates default defaults rename renames bumping"
    " updating tune tunes"
    " adjust adjusts adjusted override overrides resize resizes"
)
KILL_VERBS: Final = vocabulary(
    "stop stops revert reverts reverted rollback roll rolled abort aborts kill"
    " kills alert alerts warn warns cancel undo"
    " abbrechen stoppen zurückrollen zurück detener revertir arrêter annuler остановить откатить"
    " 回滚 停止 中止 durdur"
)
CONDITIONALS: Final = vocabulary(
    "if when unless whenever wenn sobald si se quand lorsque если когда 如果 もし eğer"
)
"""Together: "revert if it is more than 10% higher" is a threshold for giving up and no target."""
EXAMPLES: Final[Lexicon[bool]] = Lexicon(
    dict.fromkeys(
        by_phrase(
            {
                "example": "sounds_like e.g. e.g eg for_example for_instance such_as example: z.b. zum_beispiel"
                " por_ejemplo par_exemple p.ex. например 例如 örneğin"
            }
        ),
        True,
    )
)
