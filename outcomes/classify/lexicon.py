"""Words by the role they play when output is told from outcome; a word may play several."""

from __future__ import annotations

ROLES: dict[str, str] = {
    # What people or the business feel.
    "felt": """
        storing storingen
        latency wait waiting delay downtime uptime availability outage incident crash error failure fault
        mistake complaint ticket churn retention revenue income profit margin sales cost costs bill spend
        spending expense fee conversion signup sign-up activation adoption engagement satisfaction nps csat
        rating traffic visit visitor click clickthrough ctr abandonment bounce refund return chargeback
        fraud loss accident injury death infection no-show attendance dropout turnover absence overtime
        sickness throughput yield scrap waste defect emission co2 carbon energy electricity fuel water
        consumption queue backlog-age turnaround lead-time cycle-time mttr mttd recovery response reply
        resolution first-contact escalation page-load loading startup start-up cold-start lag jank stutter
        freeze freezing battery range noise interruption pager paged alarm false-alarm false-positive
        rollback hotfix regression bug timeout-errors lost missing duplicate typo oversold stock-out
        stockout late overdue missed punctuality on-time freshness stale accuracy misdiagnosis readmission
        mortality stay donation donor renewal renewals subscription subscriber order purchase booking basket
        arr mrr gmv ltv cac arpu payback price-paid savings save saving time-to-market deflection
        self-service handle-time wait-time call calls effort steps-taken minutes hours uptake usage use
        session logins login completion pass-rate graduation literacy score-of-5 productivity data-loss
        breach leak takeover phishing spam abuse vulnerability-age rework frustration ticket-volume contact
        pages-per-week toil flaky flake blocked stall stalled wartezeit ausfall fehler kosten umsatz
        beschwerde anrufe anfragen abwanderung dauer ladezeit zufriedenheit störung verspätung abbruch
        rückfragen durchlaufzeit espera errores fallos costes costos ingresos quejas llamadas abandono
        tiempo retraso demora attente erreurs pannes coûts revenus plaintes appels abandon délai temps
        retards erros falhas custos receita reclamações chamadas tempo 等待 投诉 故障 错误 成本 收入 流失
        转化 延迟 时间 用户 事故 callback hold-time queueing backlog shortfall earnings takings proceeds
        payout footfall attrition churned defection defector repurchase reorder upsell cross-sell
        renewal-rate win-rate occupancy vacancy-rate downloads installs uninstall uninstalls dau mau wau tpv
        aov acos roas cpa cpc cpl opex capex ebitda wage wages commute tardiness lateness truancy burnout
        stress resignation resignations illness illnesses relapse complication complications morbidity
        admission admissions crime crimes theft break-in collision collisions casualty casualties fatality
        fatalities hospitalisation spoilage shrinkage leakage wastage landfill litter pollution smog
        flooding drought blackout blackouts brownout disconnection hitching rubber-banding ping misprint
        misprints misdelivery misdeliveries mispick mispicks mislabel shortage shortages stockouts oversell
        undersupply dispute disputes chargebacks arrears default-rate insolvency bankruptcy eviction
        evictions homelessness hunger poverty unemployment dropout-rate absences expulsions suspensions
        bullying harassment injury-rate falls bedsores sepsis infection-rate wear breakdown breakdowns
        stoppage stoppages standstill changeover jam jams misfeed recalls recall warranty callouts callout
        overtime-hours handovers-missed on-call pages-at-night appeal appeals reoffending recidivism
        readership viewership listenership followers audience turnout donations bequests volunteers
        memberships nps-score stars star recommend recommendation recommendations loyalty-rate trust-score
        bounce-rate open-rate click-rate unsubscribes unsubscribe rebuffering buffering dropped-calls
        blackspots signal mttf mtbf tti ttfb fcp lcp inp cls bestellabbrüche kündigungen retouren ausschuss
        fehlzeiten unfälle krankheitstage beschwerden wartezeiten reklamationen verlust verluste mahnungen
        störungen stau pünktlichkeit einnahmen ausgaben anrufer abbrüche demoras reclamaciones ventas
        devoluciones accidentes pérdidas deserción ruido colas fila filas bajas facturación réclamations
        ventes pertes accidents abandons résiliations impayés bruit affluence vendas perdas devoluções
        acidentes faltas cancelamentos evasão wachttijd klachten attesa reclami vendite oczekiwania skargi
        bekleme şikayet жалобы очередь ожидание продажи выручка отток ошибки расходы обращений 満足度
        問い合わせ 待ち時間 排队 退货 事故率 满意度 复购 销售额 客诉 留存 留存率 转化率 流失率 停机
        vacant vacancy vacancies unsold unanswered unpaid unread allotment allotments
        prenotazione prenotazioni reservas réservation réservations retour retours resi buchung buchungen rücksendung
        rücksendungen boeking boekingen retouren pedidos 予約 返品 苦情 離職率 解約率 来場者 客数
    """,
    # Who feels it.
    "person": """
        user customer client patient nurse doctor teacher pupil student parent child shopper buyer seller
        merchant driver rider passenger traveller traveler guest host tenant resident citizen voter member
        subscriber visitor reader viewer listener player gamer developer engineer operator admin
        administrator agent analyst scientist researcher reviewer maintainer contributor newcomer employee
        staff worker colleague manager accountant farmer volunteer donor family household people person
        somebody someone nobody everyone everybody anyone shop school company hospital clinic crew team
        owner caller applicant candidate claimant learner trainee partner installer technician picker
        courier clerk librarian writer author editor designer recruiter supporter kunden kunde nutzer
        nutzerinnen patienten eltern bürger lehrkräfte niemand mitarbeitende usuarios clientes pacientes
        profesores alumnos nadie ciudadanos utilisateurs clients élèves personne patients habitants
        enseignants usuários ninguém alunos 客户 用户 学生 患者 没有人 commuter commuters callers cardholder
        cardholders holder holders policyholder policyholders insured claimants juror jurors witness
        witnesses lawyer lawyers judge judges clerks bailiff notary notaries landlord landlords lodger
        taxpayer taxpayers filer filers pensioner pensioners refugee refugees migrant newcomers starter
        starters leaver leavers joiner joiners hire hires freelancer freelancers intern interns apprentice
        apprentices graduate graduates learners lecturer professor principal headteacher carer carers
        midwife midwives paramedic surgeon surgeons therapist pharmacist pharmacists physician gp gps
        relative relatives mother mothers father fathers kid kids girl girls boy boys toddler toddlers baby
        adult adults elderly senior seniors youth teenager teenagers men women man woman couple couples
        tourist tourists hiker hikers cyclist cyclists pedestrian pedestrians motorist motorists trucker
        truckers skipper skippers pilot pilots steward cabin-crew conductor dispatcher dispatchers packer
        packers pickers loader loaders welder welders machinist mechanic mechanics electrician plumber
        fitter foreman supervisor supervisors attendant attendants cashier cashiers salesperson salespeople
        advisor adviser advisers consultant teller tellers broker brokers underwriter adjuster investor
        investors trader traders creditor debtor supplier suppliers vendor vendors reseller resellers
        retailer retailers merchants restaurateur restaurateurs chef chefs cook cooks waiter waiters diner
        diners eater baker bakers grower growers beekeeper fisherman fishermen herder gardener forester
        hunter fan fans spectator spectators athlete athletes referee umpire goalkeeper captain gamers
        beginner beginners veteran singer artist artists musician musicians curator curators historian
        journalist journalists reporter reporters blogger creator creators moderator moderators streamer
        follower audience viewers listeners readers beneficiary beneficiaries sleeper sleepers inmate
        inmates officer officers firefighter soldier policeman mayor councillor neighbour neighbours
        householder villager villagers believer startup firm firms business businesses employer employers
        workforce crews colleagues auditor auditors controller controllers bookkeeper accountants recruiters
        candidates tester testers committer committers contributors designers annotator annotators labeller
        superuser caseworker caseworkers socialworker volunteers mentee mentees integrator integrators
        pflegende reisende fahrgäste mieter schüler anrufende gäste pendler azubis infirmières usagers
        familles soignants voyageurs locataires familias viajeros inquilinos repartidores enfermeras
        passageiros motoristas moradores pais famílias médicos enfermeiros пассажиров пациентов клиентов
        учеников родители жители hasta hastalar müşteri patiënten bezoekers pazienti klienci pacjenci 家长
        乘客 居民 骑手 司机 员工 老师 商家 读者 会员 客服
    """,
    # Inside the machine: nobody feels it directly.
    "technical": """
        query queries allocation allocations heap memory ram cpu gpu cache bundle payload binary index
        indexes connection connections socket descriptor handle thread goroutine process syscall lock
        contention mutex gc garbage buffer copy copies round-trip roundtrip roundtrips trips packet
        handshake lookup lookups scan scans rows row partition shuffle spill disk io i/o iops write writes
        read reads fetch fetches request-count rerender re-render renders dom node nodes draw-call draw
        draws shader texture struct object objects bytes message-size wal replica replication primary shard
        compaction amplification bloom snapshot artefact artifact image-size layer layers docker container
        containers pod pods vm vms dependency dependencies package packages chunk chunks module stylesheet
        css javascript js wasm tree-shaking serialization deserialization compilation compile compiled parse
        parsed parser pass passes template regex cardinality utilisation utilization flash firmware eeprom
        stack-size interrupt current transaction transactions resolver coupling n+1 hit-rate hit-ratio hits
        misses evictions eviction egress bandwidth log-volume archive compressed vector vectors embedding
        embeddings token-count tokens-used prompt kernel locks pool pools decouple decoupled denormalise
        denormalised memoise memoised memoize batched deduplicated precompute precomputed vectorised
        lazy-load lazy cold-path hot-path storage speicher abfragen cache-treffer zugriffe consultas memoria
        requêtes mémoire 内存 查询 缓存 syscalls allocs allocator heap-size rss oom tlb l1 l2 l3 cacheline
        cachelines branch-misses misprediction mispredictions instruction instructions opcode opcodes
        register registers simd avx pipeline-stall ipc cycle cycles kilo-instruction frame-buffer
        framebuffer vertex vertices triangle triangles polygon polygons mesh meshes overdraw drawcalls
        shaders mipmap atlas sprite sprites lightmap physics-step raycast raycasts collider colliders
        netcode packet-loss datagram datagrams segment segments frame-size mtu tcp udp quic handshakes
        resumption keepalive keep-alive sockets fd fds descriptors inode inodes fsync fsyncs checkpoint-size
        vacuum autovacuum bloat tuple tuples dead-rows seq-scan index-scan join joins subquery statement
        statements sql orm-calls n-plus-one hop hops fan-out rpc rpcs upstream downstream payload-size
        header-size bytes-sent gzip gzipped brotli zstd compress compression encoder encodings bitset bitmap
        bloom-filter btree b-tree lsm sstable sstables memtable tombstone tombstones shards sharding
        partitions rebalance rebalances consumer-lag offset offsets broker-load topic-count segment-count
        replica-lag quorum raft election elections leader-elections etcd kubelet sidecar sidecars mesh-hops
        pod-count core-hours vcpu vcpus throughput-per-core qps tps flops vram tensor tensors activations
        kv-cache token tokens prompt-tokens weights-size quantised quantized parameters-count
        compilation-unit translation-unit headers-included symbol symbols linkage linked-libraries
        static-libs elf apk ipa jar wheel tarball artifact-size sourcemap polyfill polyfills chunk-count
        initial-js unused-css reflow reflows repaint repaints layout-thrash recalculation recalculations
        rerenders hydration vdom listeners observers timers-active wakeups wake-ups wakelock wakelocks
        radio-wakes sleep-current microamp quiescent leakage-current stack-depth ram-usage rom footprint
        bootloader-size isr dma bus-load spi-transfers adc-samples duty-cycle gc-pause gc-pauses collections
        collector young-gen old-gen fragmentation arena arenas page-fault page-faults swap-in swapin
        context-switch context-switches futex spinlock deadlock-retries lock-wait latch latches mutexes
        goroutines threads fibers coroutines event-loop-lag microtasks invocations invocation lambda-size
        cold-boots warm-pool memo memoization timeseries series-count log-lines spans span-count
        trace-volume stored-bytes parquet shuffles spills broadcast-joins skew dag-nodes lookup-table
        upserts preload-size dedup deduplicate dedupe coalesce coalesced batching prefetch prefetched
        inlined interned pooled pooling sharded partitioned denormalized normalised cached caching hotpath
        headroom load-average arbeitsspeicher heap-bedarf netzwerkaufrufe datenbankabfragen lesezugriffe
        paketgröße bildgröße speicherbedarf zugriffen lecturas escrituras asignaciones índice lectures
        écritures paquet leituras alocações pacote запросов памяти 内存占用 包体 打包体积 数据库查询 请求数
        读写 带宽 缓存命中率
    """,
    # Things that get made, written, counted or moved.
    "artefact": """
        test tests spec specs doc docs documentation readme changelog page pages article post posts blog
        video videos tutorial guide guides manual handbook playbook runbook runbooks template templates wiki
        glossary faq slide slides workshop training webinar course lesson quiz survey interview report
        reports dashboard dashboards chart charts graph alert alerts monitor endpoint endpoints api feature
        features story stories epic ticket-count task tasks issue issues pr prs pull request requests commit
        commits branch release version versions build builds pipeline job jobs cron script scripts migration
        migrations service services microservice library framework repository repo component components
        screen screens view views form forms field fields button menu banner widget dialog modal icon logo
        theme font colour color column columns table tables schema model models class function functions
        helper helpers method methods line lines loc file files folder module modules plugin integration
        integrations connector adapter adapters app prototype mock-up mockup wireframe design concept
        proposal rfc adr plan roadmap backlog sprint sprints milestone phase deliverable demo meeting
        meetings event events contract licence license policy policies process audit review reviews
        checklist standard guideline office branch-office site sites region regions country countries
        partner partnership server servers cluster device devices sensor sensors board boards panel panels
        kit kits unit-tests case cases scenario scenarios variable variables key keys flag flags hook hooks
        command option dataset data-set record records epoch epochs parameters image images photo photos
        translation translations language languages letter letters flyer flyers leaflet campaign newsletter
        mailing tweet podcast episode tree trees grant application vacancy role roles headcount experiment
        experiments benchmark benchmarks spike poc pilot pilots persona personas journey-map warnings lint
        type-hints annotation comments todo snippet example examples screenshot certificate okr okrs kpi
        kpis slo sla baseline metric metrics tooltip shortcut filter export import login-page endpointlist
        handbuch dokumentation seiten schulung funktionen berichte vorlage documentos páginas pruebas
        talleres funciones informes plantilla ateliers fonctions rapports modèle documents testes
        funcionalidades relatórios 文档 测试 页面 功能 视频 培训 接口 报告 brochure brochures booklet
        booklets magazine-issue chapter chapters paragraph paragraphs sentence sentences essay whitepaper
        whitepapers paper papers thesis study studies analysis analyses assessment assessments evaluation
        evaluations audits inventory catalogue catalog map maps floorplan blueprint sketch sketches drawing
        drawings render renderings mockups storyboard wireframes flowchart diagram diagrams uml
        architecture-record memo memos minutes-of-meeting transcript transcripts recording recordings clip
        clips trailer soundtrack track tracks level levels map-pack skin-pack asset assets texture-pack
        mixin snippet-library storybook component-library toolkit client-library binding bindings wrapper
        wrappers shim connectors router handler handlers middleware interceptor validator validators
        serializer parser-rewrite lexer compiler-pass extension extensions addon add-on package-release
        crate gem image-registry manifest manifests playbooks rule rules probe probes healthcheck
        health-check logs feature-store notebook notebooks model-card classifier dag dags fixture fixtures
        mock mocks test-suite suite suites test-case testcase testcases regression-pack harness storyline
        npc seminar seminars conference conferences meetup meetups hackathon hackathons roadshow
        webinar-series drill drills exercise exercises rehearsal exhibition exhibitions exhibit exhibits
        tour tours concert-series poster posters signage sign signs billboard billboards advert adverts ad
        ads newsletter-issue mailshot press-release questionnaire questionnaires consultation consultations
        hearing hearings petition petitions bylaw bylaws decree ordinance statute agreement agreements
        memorandum charter charters framework-agreement tender tenders bid bids concept-paper business-case
        mandate strategy-paper white-paper green-paper spreadsheet spreadsheets workbook register registry
        archive archives label labels barcode barcodes rfid-tag locker lockers rack racks shelf-label kiosk
        kiosks gate gates turnstile ramp ramps lamp lamps lantern lanterns meter meters charger chargers
        charging-point pump pumps valve pipe pipes tank silo greenhouse fence fences tractor tractors drone
        drones cobot conveyor conveyors mould moulds gauge gauges enclosure antenna antennas mast masts
        cable cables substation substations battery-pack uniform uniforms tablet tablets laptop laptops
        workstation workstations headset headsets scanner scanners vehicle vehicles trolley trolleys wing
        bench benches toilet toilets bike-rack playground stand stands formulare broschüre leitfaden
        handzettel plakate anleitung anleitungen konzept entwurf studie umfrage protokoll schnittstelle
        guías folleto folletos cuestionario encuesta estudio pantalla pantallas oficinas sucursales gráficos
        capacitación bornes écrans étude enquête formation telas cartilhas pesquisa relatório инструкций
        тестов страниц экран экранов обучено schede manuali rapporti handleidingen ekran sayfa 手册 海报
        脚本 接口文档 用例 模块 组件 门店 课程 画面 テスト
    """,
    # Values that someone sets.
    "setting": """
        timeout timeouts ttl limit limits quota threshold interval retry retries attempts backoff padding
        margin-px px rem em pt width height size default defaults setting settings parameter replicas
        workers worker-count concurrency batch batch-size page-size pool-size buffer-size lifetime expiry
        expires expire retention-period maximum minimum max min cap capped grace period rate-limit sampling
        sample sample-rate cooldown schedule rollout canary percentage flag weight weights priority
        log-level verbosity precision scale-factor dpi font-size opacity z-index debounce throttle polling
        poll heartbeat lease window-size spacing spaces indent volume brightness torque voltage frequency
        setpoint allow allowed permit permitted threshold-alert password-length characters zeitlimit
        grenzwert intervall standardwert límite umbral intervalo limite seuil 超时 上限 阈值 time-out
        backoff-time keepalive-time idle-time idle-timeout grace-period retention-time retention-days
        expiry-time session-length token-lifetime cookie-lifetime lock-time lease-time cutoff cut-off
        min-length max-length max-size upload-limit download-limit body-limit request-limit
        concurrency-limit thread-count replica-count shard-count partition-count prefetch-count heap-limit
        memory-limit cpu-limit request-cpu log-rotation rotation debounce-time throttle-rate sample-interval
        polling-interval refresh-rate frame-cap fov sensitivity aim-assist difficulty spawn-rate drop-rate
        cooldown-time respawn-time level-cap party-size map-size hitpoints tick-rate bitrate quality-setting
        zoom line-width stroke corner-radius max-width min-width column-width row-height breakpoint
        breakpoints gutter indent-width tab-width line-length max-lines print-width learning-rate
        temperature max-tokens seed beam-width context-length dose dosage flow-rate belt-speed feed-rate
        spindle-speed oven-temperature cycle-length shift-length opening-hours visiting-hours loan-period
        notice-period trial-length ceiling allotment cutover canary-share traffic-split toggle toggles
        switch-position capacity-limit queue-length-limit backlog-limit vsync log-retention backup-retention
        haltezeit frist fristen aufbewahrung obergrenze mindestalter taktung aufgelöst plazo caducidad
        reintentos délai-d'expiration durée-de-vie plafond prazo tempo-limite лимит таймаут интервал 重试
        间隔 阈值调整 保留期 并发数
    """,
    # Work, told by its verb.
    "work": """
        add adds build built building create implement introduce ship deliver write wrote written draft
        author publish release launch deploy roll rollout migrate move port upgrade update bump refactor
        rewrite rework restructure extract split merge merged rename remove delete drop-support clean
        replace switch swap convert enable disable configure set setup install mount order buy purchase
        print record design sketch draw drew prototype document translate localise train teach coach hold
        run host organise organize visit interview survey research analyse analyze investigate explore
        evaluate compare benchmark benchmarked measure track monitor instrument log test verify validate
        audit review triage close fix fixed resolve patch rotate backfill import label scan digitise
        digitize collect send sent post hire recruit onboard onboarded certify sign signed agree approve
        plan define specify estimate assign schedule attend took speak present presented participate
        complete completed finish finished done achieve pass passes cover covers support supports show shows
        display displays allow allows provide provides include includes contain contains expose wire hook
        integrate connect register generate format pin tag cherry-pick backport revert increase-limit raise
        lower adjust tweak tune standardise standardize consolidate unify centralise automate prepare
        ensure-written calibrate assemble flash distribute plant open opened restart optimise-config
        annotate expand extend archive deprecate retire sunset switch-on wrap mock stub seed scaffold
        bootstrap redesign rebuilt rebuild reorganise modularise parallelise erstellen schreiben hinzufügen
        einführen veröffentlichen durchführen umstellen migrieren erstellt geschrieben hinzugefügt
        eingeführt veröffentlicht durchgeführt geschult migriert crear añadir escribir publicar migrar
        lanzar añadido creado publicado migrado escribimos ajouter créer écrire publier migrer lancer ajouté
        créé publié migré rédiger former criar adicionar escrever lançar 新增 添加 编写 发布 上线 迁移 完成
        重构 实现 举办 rewired re-architected rearchitect reimplemented reimplement retooled ported
        backfilled bumped refactored reworked reworded reordered regrouped retitled relabelled renumbered
        redrawn redrafted revised revise edited edit updated patched hardened containerised containerized
        dockerised templated parametrised parameterised typed annotated documented sketched prototyped
        mapped charted surveyed interviewed visited inspected inspect checked check counted count sampled
        scanned digitised archived transcribed translated subtitled localised proofread typeset printed
        bound mailed posted dispatched distributed handed equipped fitted fit furnished painted paved dug
        dig laid lay hung planted sown sow ploughed fenced wired cabled mounted erected erect launched
        inaugurated founded found established establish appointed appoint elected elect nominated hired
        recruited trained coached mentored taught certified accredited licensed negotiated negotiate
        procured procure tendered contracted commissioned commission purchased acquired acquire leased lease
        rented ordered delivered shipped released tagged rebased squashed cherry-picked reviewed approved
        accepted signed-off ratified adopted adopt enacted decreed mandated mandate enforced enforce
        enrolled-in rolled-out phased switched flipped toggled enabled disabled activated activate
        deactivated configured provisioned provision deployed installed connected integrated synced
        synchronised exposed published announced announce demoed demo showcased pitched submitted submit
        filed file lodged registered listed tabled drafted outlined scoped scope groomed refined estimated
        planned scheduled organised hosted ran held chaired attended celebrated awarded bundled packaged
        package vendored pinned unpinned deprecated removed deleted dropped-support purged purge cleaned
        decommissioned decommission retired switched-off replaced swapped exchanged relocated relocate
        consolidated unified standardised modularised extracted isolated isolate encapsulated abstracted
        abstract inlined hoisted wrapped mocked stubbed asserted covered instrumented logged tracked
        monitored alerted dashboarded profiled simulated simulate modelled retrained fine-tuned labelled
        curated curate collected crawled scraped imported exported migrated converted formatted linted
        sorted renamed restructured regenerated generated scaffolded bootstrapped seeded handle handles
        throw throws reject rejects accept accepts escape guard prefill round redirect hide hides sort
        paginate drag highlight angeschlossen eingerichtet gekürzt verlängert gebaut umgebaut gedruckt
        aktualisiert ergänzt angelegt ausgerollt unterzeichnet veranstaltet übersetzt dokumentiert aktiviert
        umbenannt entfernt ersetzt publicaron ampliado abiertas enviado instalaron formar capacitar traducir
        actualizar añadieron renovado firmado organizar desplegar ampliar conectadas instalar treinar
        atualizar traduzir inaugurar installées remis traduire déployer organiser porté rédigé ouvert signé
        formé publicate scritto aggiunto geschreven toegevoegd gepubliceerd napisano przeszkolono eklendi
        çevrildi yazıldı опубликовано добавить добавлено обучено написано 追加 修改 改为 培训了 接入 更新
        删除 替换 搭建 编制
    """,
    # A direction or quality with nothing to measure.
    "vague": """
        better best great greater good nice nicer improve improved improvement enhance enhanced optimise
        optimised optimize optimized strong stronger strengthen robust robustness flexible flexibility
        scalable scalability reliable reliability stable stability seamless smooth smoother simple simpler
        simplify simplification easy easier ease modern modernise modernize innovative innovation
        world-class best-in-class first-class leading leader lead excellence excellent quality maintainable
        maintainability readable readability clean cleaner clarity clear clearer consistent consistency
        transparent transparency trust trusted delight delightful happy happier joy love loved awesome
        amazing empower enable-people inspire transform transformation agile agility efficient efficiency
        productive effective effectiveness collaborate collaboration culture mindset vision mission
        strategic strategy alignment aligned synergy ecosystem community brand awareness reputation value
        impact potential insight insights data-driven customer-centric user-friendly friendly intuitive
        intuitively modernised future future-proof next-generation next-level state-of-the-art cutting-edge
        foundation holistic sustainable sustainability healthy health resilient resilience secure security
        safe safety faster-feeling snappy snappier lightning blazing instant fluid polished polish beautiful
        look-and-feel delighting friction painless pain effortless joyful fun engaging inclusive accessible
        accessibility smart smarter smartest boost maximise minimise leverage leveraging unlock drive foster
        nurture cultivate streamline streamlined harmonise elevate accelerate raise-the-bar proactive
        proactively ownership complexity debt technical-debt risk morale motivation growth grow prosperity
        greener fair fairer bold visionary thought-leader trusted-partner premium significantly
        substantially greatly dramatically much markedly noticeably vastly besser verbessern einfacher
        schneller moderner stärken stärker zufriedener nachhaltig optimieren mejorar mejor más-fácil fácil
        impulsar fortalecer excelencia optimizar améliorer meilleur meilleure simplifier renforcer optimiser
        melhorar melhor simplificar 提升 提高 改善 优化 更好 卓越 一流 增强 superb stellar exceptional
        exceptionally extraordinary outstanding unbeatable unmatched unrivalled unparalleled peerless
        unforgettable memorable remarkable magical magic bliss blissful heavenly gorgeous stunning vibrant
        lively energetic brave fearless limitless boundless endless infinite timeless everlasting lifelong
        iconic legendary epic heroic hero ultimate perfect perfection flawless impeccable immaculate
        pristine genuine authentic honest humble humane human-centred human caring kind warm cosy welcoming
        hospitable sincere passionate dedicated committed commitment devotion devoted dedication enthusiasm
        enthusiastic curious creative creativity imaginative inventive ingenious clever brilliant genius
        savvy nimble lean leaner elegant graceful tidy neat crisp sharp sharper fresh fresher vivid rich
        richer deep deeper mature maturer maturity professional professionalise solid rock-solid sturdy
        bulletproof unbreakable watertight trustworthy dependable predictable calm calmer peaceful peace
        serene worry-free carefree hassle-free hassle frictionless effortlessly seamlessly smoothest easiest
        friendliest greenest fairest strongest happiest healthiest finest tastiest loveliest coolest cooler
        fancy trendy hip stylish sleek slick contemporary forward-looking forward-thinking progressive
        disruptive disrupt revolutionary revolutionise reinvent reinvention reimagine reimagined reimagining
        rethink rethought rethinking redefine redefining reshape shape shaping transformative groundbreaking
        trailblazing pathbreaking breakthrough game-changing unleash ignite spark energise embrace celebrate
        cherish treasure honour champion promote encourage uplift enrich strive aspire dream commit believe
        dare dares thrive flourish prosper bloom excel shine dazzle wow captivate enchant enthral charm
        delighter engage immersive compelling exciting thrilling entertaining playful fun-filled meaningful
        purposeful relevant relevance wellness balanced harmony harmonious cohesive coherent connectedness
        togetherness belonging solidarity unity openness accountable accountability integrity ethics ethical
        responsible responsibility stewardship citizenship quality-first customer-first mobile-first
        cloud-first ai-first digital-first digitalisation digital-transformation reimagination maximised
        actionable impactful insightful holistically strategically continuously consistently always-on
        world-leading market-leading industry-leading award-winning number-1 no-1 no1 top-notch top-tier
        unstoppable supercharge turbocharge skyrocket massively significantly-more considerably visibly
        radically truly really simply purely utterly deeply highly immensely overall overarching tech-debt
        extensible extensibility modular modularity decoupled-design loosely self-healing cloud-native
        evolvable testable testability observability discoverability usability learnability portability
        interoperability adaptability adaptable versatile versatility elasticity supportability operability
        begeistern begeistert leidenschaft leidenschaftlich exzellenz spitzenreiter führend zukunftsfähig
        zukunftssicher vorantreiben deutlich einzigartig näher freude inolvidable excelente excelentes
        mejores líderes líder referencia ágil ágiles potenciar fomentar transformar humaine humain
        accueillante référence exceptionnel encantar inesquecível liderar incrível сделать лучше удобнее
        повысить качество лучший надежный daha iyi 打造 全面 极致 赋能 领先 卓越的 优质 便捷 高效 显著 大幅
    """,
    # A quantity that moved.
    "down": """
        fall falls fell fallen falling drop drops dropped decrease decreased decline declined shrink shrinks
        shrank shrunk reduce reduced reduction cut cuts cutting lower lowered less fewer slash slashed halve
        halved down shorter sooner earlier smaller lighter cheaper quicker faster slower-no shave shaved
        trim trimmed lose lost vanish vanished disappear disappeared eliminate eliminated gone avoid avoided
        prevent prevented stop stopped sank sink off save saved saves saving sinkt sinken gesunken weniger
        halbiert reduziert kürzer runter fällt reducir baja bajan menos reducción cae caen réduire baisse
        baissent moins diminue chute reduzir cai caem 减少 下降 降低 缩短 降到 降至 dip dips dipped dwindle
        dwindled plunge plunged plummet plummeted tumble tumbled slump slumped halving subside subsided
        recede receded lessen lessened curb curbed curtail curtailed shorten shortened shortens narrow
        narrowed narrows slim slims slimmed thin thinned shed sheds trims slip slipped wane waned ebb taper
        tapered minus below under beneath no-longer cease ceased ceases end ends ended cure cured rid spare
        spared spares quiet quieter rarer rarely seldom hardly scarcely tiny fraction senkt gesenkt
        schrumpft verkürzt kürzere halbieren verringert entfällt entfallen zurück cayeron bajó cayó
        disminuye disminuyen desciende reducidas ahorra ahorran diminuent baissé divisée divisés recule
        chutent évités caíram diminuiu diminuem poupam reduzidos scendono calano spadła skrócony daalt dalen
        azaldı iner düştü снизились сократилась упала 降 降到了 少 缩减 减半 减至 下降到 減少
        短縮 削減 半減 減半 半分 halbiere dimezzare dimezza dimezzano dimezzerà dimezzati dimezzate metade mitad metà
        halveren halveert moitié gehalveerd halveerde halveerden dimezzata dimezzato ahorro ahorros economia
        risparmio risparmi ersparnis einsparung besparing besparingen économie économies
    """,
    "up": """
        rise rises rose risen rising increase increased grow grew grown gain gained gains climb climbed jump
        jumped more higher up double doubled doubles triple tripled quadruple improve-to exceed exceeds
        exceeded reach reaches reached hit twice raise raised lift lifted surge surged steigt steigen
        gestiegen mehr verdoppelt erhöht aumentar sube suben más aumenta crece duplicar augmenter hausse
        plus augmente doubler mais sobe cresce dobrar 增加 上升 提高到 增长 翻倍 升至 swell swelled soar
        soared soars rocket rocketed mushroom advance advanced advances outgrow recover recovered rebound
        rebounded above over overshoot wächst wachsen steigern verdreifacht zunimmt subieron subió aumentan
        crecen duplica triplica doublent triplent progresse progressent grimpe sobem subiu cresceu aumentam
        dobram salgono aumentano wzrosła stijgt arttı выросла выросло увеличилась 上涨 提升到 提升至 达到
        增至 増加 倍増 raddoppiare raddoppia raddoppiano raddoppiate raddoppiati raddoppiata raddoppiato verdoppeln
        verdubbelen verdubbelt verdubbeld verdubbelde dobraram duplicaron duplicadas duplicados doublées doublés
        duplicarán duplicaremos duplican doublera doubleront dobrará dobrarão verdreifachen verdrievoudigen
    """,
    # The state before.
    "contrast": """
        was were previously formerly originally before today currently now yesterday once until earlier-was
        ago statt vorher bisher zuvor heute vormals antes hoy actualmente ahora avant auparavant aujourd'hui
        contre hoje atualmente 原来 之前 目前 现在 由 从
    """,
    # Amounts in words.
    "amount": """
        half third quarter fifth sixth tenth majority most almost nearly none nobody no zero nothing never
        ever all every each both everyone once twice thrice dozen percent percentage points fraction share
        ratio rate proportion average median mean percentile p50 p75 p90 p95 p99 per single hälfte drittel
        viertel doppelt kein keine niemand null mitad tercio doble ningún ninguna cero cada moitié tiers
        quart zéro aucun aucune chaque metade terço nenhum 一半 三分之一 零 每 率 占比
    """,
    # This work so that later work.
    "enabling": """
        enables enabling unblock unblocks unblocked unblocking prerequisite prerequisites groundwork
        precondition possible paves allows-later lets prepares preparation foundation-for blocker required
        needed necessary ermöglicht voraussetzung permite posibilita prepara permet prépare 以便 为了
    """,
    # The state of the code base or of the team's own board.
    "hygiene": """
        coverage lint linter linting warnings complexity cyclomatic cognitive duplication duplicated smells
        smell sonar sonarqube todo todos fixme mutation assertion assertions snapshot snapshots loc velocity
        points burndown boilerplate unused dead unreferenced typed typing untyped annotations any-types
        formatting formatted style docstring docstrings maintainability readability-score grade cve cves
        avertissement avertissements advertencias waarschuwingen
        pinned outdated deprecated deprecations stale branches commits merged unmerged codeowners badge
        green passing skipped fixtures golden milestone milestones acceptance criteria deliverables dod sbom
        compliance certified certification iso soc audit testabdeckung cobertura couverture 覆盖 覆盖率
    """,
    # What is seen on a screen but felt by nobody as such.
    "screen": """
        button buttons header footer sidebar spinner toast splash banner modal dialog tooltip icon icons
        logo palette animation animations transition contrast padding margin spacing font typography
        line-height layout grid carousel menu breadcrumb avatar placeholder dark mode theme cookie homepage
        checkbox dropdown tab tabs page-title wizard pagination scrollbar cursor badge label labels field
        fields step steps click clicks shadow radius gradient enemy enemies weapon damage health spawn loot
        quest quests skin skins lobby tick boss-health cooldown
    """,
    # Terms that a business or an office sets.
    "terms": """
        price prices tier plan commission discount voucher coupon trial deposit threshold notice period
        deadline opening fee-level minimum maximum allowance entitlement eligibility appeal policy rule
        rules age seat seats group class budget salary grade tariff rebate bonus contract clause
    """,
    # Names of technology.
    "tool": """
        redis kafka postgres postgresql mysql mongodb sqlite elasticsearch opensearch clickhouse snowflake
        bigquery spark airflow dbt kubernetes docker helm terraform ansible jenkins github gitlab circleci
        actions argo istio nginx envoy aws azure gcp lambda s3 ec2 react vue angular svelte next webpack
        vite rollup esbuild babel typescript javascript python django flask fastapi java kotlin scala spring
        go golang rust swift php laravel ruby rails node nodejs npm yarn pnpm maven gradle bazel cmake
        eslint prettier ruff mypy pytest jest cypress playwright selenium storybook graphql grpc rest
        openapi protobuf json xml yaml csv pdf html tls ssl oauth saml sso oidc jwt http dns cdn grafana
        prometheus datadog sentry opentelemetry figma jira confluence slack excel sap salesforce hubspot
        stripe android ios windows linux macos arm arm64 x86 wasm cuda pytorch tensorflow llm gpt ai ml api
        sdk cli ide orm etl jquery moment lodash log4j tomcat rabbitmq celery sidekiq webhook webhooks
        websocket mqtt zigbee bluetooth sensor-fusion rfid pcb fpga spi i2c uart adc hash mesh vault faas
        cms crm erp pos gdpr wcag
    """,
    # What people do and live through.
    "live": """
        wait waits waiting find finds found get gets getting arrive arrives arrived arriving leave leaves
        leaving come comes came receive receives pay pays paid buy buys bought book books open opens sign
        renew renews return returns quit quits give gives answer answers answered answering ask asks call
        calls phone phones phoning finish finishes start starts begin begins succeed succeeds fail fails
        failed failing lose loses lost forget repeat repeats solve solved decide decided learn learns read
        reads see sees hear hears feel sleep eat travel walk drive drives stand stands queue queues stay
        stays work works earn earns spend spends donate vote votes enrol enroll graduate pass attend attends
        recover heal dies respond responds reply replies reach reaches deliver delivered load loads lasts
        last takes took needed needs happen happens appear break breaks broke crash crashes freeze hang
        hangs rerun retry-by-hand reopen complain complains cancel cancels abandon rate trust-score miss
        misses missed warten findet bekommt bekommen erhalten bezahlt anrufen muss kommt dauert spart sparen
        esperan reciben pagan llaman encuentran esperar recibe tarda attendent reçoivent paient appellent
        trouvent reçoit dure esperam recebem pagam ligam 需要 收到 找到 支付 使用
    """,
    # Things of everyday life, whoever made them.
    "world": """
        invoice invoices bill bills parcel parcels delivery deliveries shipment order orders appointment
        appointments prescription diagnosis diagnoses treatment surgery bed beds ward vaccine vaccination
        medication dose meal meals food water milk bread harvest crop crops train trains bus buses flight
        flights bag bags luggage car cars truck trucks lorry van vans ship ships road roads street bike
        parking ticket tickets seat seats queue counter desk till checkout cart basket payment payments
        refund loan loans mortgage claim claims benefit benefits pension tax taxes permit permits passport
        licence application applications court case cases homework exam exams grade lesson classroom school
        course degree book books library museum concert theatre match game games team season fan fans house
        home homes flat rent heating electricity power light machine machines turbine engine robot printer
        battery phone phones laptop watch thermostat doorbell lock camera-feed night noon morning evening
        weekend lunch breakfast shift birth baby child children elderly patient injury accident fire
        ambulance police crime theft burglary emergency hunger homeless shelter blood kidney cancer smoker
        therapy clinic pharmacy village town city farm factory warehouse shelf store shop restaurant hotel
        room table salary job jobs-found customs border asylum paperwork mail mails letter inbox spam song
        stream video article episode draft photo
    """,
    # Months, quarters and days.
    "when": """
        january february march april may june july august september october november december monday tuesday
        wednesday thursday friday saturday sunday christmas summer autumn winter spring quarter half-year
        fiscal launch rollout januar februar märz juni juli oktober dezember enero marzo junio diciembre
        janvier juin décembre
    """,
    # Quality and purpose in the abstract: more of aspiration.
    "ideal": """
        experience experiences journey performance quality architecture codebase platform infrastructure
        posture process processes solution solutions approach design communication cooperation teamwork
        leadership talent brand market industry society planet world future potential purpose passion heart
        mind confidence hope dignity respect diversity equity inclusion wellbeing well-being happiness
        satisfaction loyalty truth openness curiosity creativity ambition dream dreams standard standards
        champion champions pioneer number-one go-to partner choice home thing things everything everywhere
        always forever life lives way sense feeling difference surprise surprises workload pace balance
        capability capabilities readiness presence relationship relationships environment qualität zukunft
        erlebnis zusammenarbeit plattform vertrauen kultur prozesse wachstum experiencia calidad confianza
        innovación procesos cultura qualité expérience confiance processus avenir experiência qualidade
        confiança inovação 体验 质量 平台 效率 团队 行业 品牌 文化
    """,
    # Numbers in words.
    "count": """
        one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty
        hundred thousand dozen zwei drei vier fünf zehn zwölf dos tres cuatro cinco diez deux trois quatre
        cinq dix
    """,
    # Stretches of time.
    "timeword": """
        second minute hour day week month year night shift stunde tag woche monat hora día semana jour heure
        semaine
    """,
    # What is said not to be.
    "negation": """
        no not without never nobody none nothing neither nor cannot can't don't doesn't isn't aren't won't
        wasn't needn't zero kein keine keinen keiner niemand nie nicht nichts ohne sin nunca nadie ningún
        ninguna nada jamás sans pas aucun aucune personne jamais rien sem nunca-mais ninguém nenhum nenhuma
        não nessun nessuno senza geen nooit żaden bez нет без никто 没有 不再 无需 不用 无
    """,
    # Who speaks, and to whom: the voice of slogans.
    "we": """
        we our ours us ourselves you your yours together everyone everybody everywhere anyone each-other
        unser unsere wir nuestro nuestra nosotros nos notre nous nosso nossa nossos nostro onze мы наш для
        我们
    """,
    # What went wrong with a thing, as people meet it.
    "mishap": """
        wrong wrongly lost missing mistaken stolen stuck stranded broken damaged spoiled spoilt wasted
        thrown undelivered misdelivered misrouted mislabelled mixed mix-up mix-ups unpaid unanswered unread
        unsold unfilled unplanned unnoticed overbooked oversold overcharged underpaid duplicate duplicated
        corrupted garbled false refused rejected declined bounced disputed contested cancelled canceled
        postponed delayed late overdue missed forgotten abandoned incomplete illegible unreadable unusable
        empty crowded overcrowded flooded leaking jammed frozen hijacked hacked leaked scammed injured hurt
        sick dead died ill hungry homeless jobless expired stale no-show no-shows lame unattended blocked
        locked-out reworked scrapped faulty defective flaky torn burnt rotten contaminated reopened returned
        resent retyped repeated redone tote defekt verloren verspätet falsch fehlerhaft ausgefallen perdido
        perdidos rotos equivocado cancelado tarde perdu perdus cassé annulé erroné perdidas atrasado errado
        потерянных 丢失 错发 迟到
    """,
    # Use that is ordered, not chosen.
    "mandate": """
        mandatory compulsory obligatory decree must shall obliged enforced mandated prescribed pflicht
        verpflichtend verbindlich obligatorio obligatoire obrigatório обязательно 强制 必须
    """,
    # When in the day or the week, as people live it.
    "clock": """
        morning evening noon midnight dawn dusk afternoon overnight weekday weekdays weekend weekends monday
        friday saturday sunday same-day next-day today tomorrow yesterday tonight immediately instantly
        at-once promptly sofort inmediato immédiatement imediatamente 当天 立即 马上
    """,
    # Parts and multiples in words.
    "share": """
        half halves third thirds quarter quarters fifth sixth seventh eighth ninth tenth tenths majority
        most two-thirds three-quarters every-second one-in percent percentage dozen twice thrice double
        triple tenfold fivefold hälfte drittel viertel mitad tercio cuarto moitié tiers quart metade terço
        quarto половина вдвое 一半 三分之一 gehalveerd gehalveerde gehalveerden halbiert halbierte
        dimezzati dimezzate
    """,
    # What can, must or will be.
    "ability": """
        can could able unable may allowed lets let help helps helped need needs needed must should would
        will kann können muss müssen puede pueden peut peuvent pode podem может 能 可以
    """,
    # Work about a thing that people feel: it names the thing and changes nothing.
    "meta": """
        investigate investigation explore exploration study studies analysis analyse analyze analyses
        proposal propose plan planning strategy report dashboard survey questionnaire measure
        measurement track tracking tracker monitor monitoring alert alerting alarm count log model
        forecast estimate budget audit review drill exercise workshop training campaign policy document
        spec concept page notify notification reminder form list chart panel template checklist test
        simulation experiment spike poc research interview interviews benchmark baseline histogram root
        causes cause untersuchung untersuchen studie konzept messen auswertung umfrage estudio encuesta
        medir informe étude enquête mesurer rapport estudo pesquisa relatório 调查 分析 监控 统计 方案
    """,
    # Words that slogans borrow.
    "figurative": """
        heart hearts soul spirit pride joy fear momentum bridge bridges sparkle spark chapter tomorrow
        tempo horizon horizons lifetime reasons star stars wings roots dna heartbeat pulse edge oil
        power powerhouse force mile miles pillar pillars step-ahead magic wonder wonders miracle
        adventure story legend crown gold silver carat degrees passion hunger appetite stage spotlight
        limelight compass lighthouse north-star moonshot frontier frontiers revolution renaissance era
        dawn birth rebirth promise promises destiny soulmate companion friend friends neighbour
        neighbours hero heroes giant giants leap leaps bounds speed thought mind minds imagination
        inspiration sweat compromise compromises limits excuses boundaries walls silos doors barriers
        hand-in-hand smile smiles hug hugs warmth love beloved favourite favorite generations tradition
        bloodline
    """,
    # Objective-and-key-result speech.
    "okr": "kr key-result objective goal okr target",
}

PHRASES: dict[str, str] = {
    "instead of": "contrast",
    "where it was": "contrast",
    "where it took": "contrast",
    "where there was": "contrast",
    "it was": "contrast",
    "it took": "contrast",
    "had been": "contrast",
    "in place": "work",
    "per request": "technical",
    "per frame": "technical",
    "context switches": "technical",
    "system calls": "technical",
    "dead tuples": "technical",
    "load average": "technical",
    "event loop": "technical",
    "page faults": "technical",
    "cache hits": "technical",
    "cache misses": "technical",
    "thread pool": "setting",
    "bloom filter": "work",
    "lines of code": "hygiene",
    "lint rules": "hygiene",
    "compiler warnings": "hygiene",
    "contrast ratio": "setting",
    "pass mark": "setting",
    "retention period": "setting",
    "log retention": "setting",
    "error budget": "setting",
    "latency budget": "setting",
    "no release": "setting",
    "at once": "clock",
    "on time": "felt",
    "the same day": "clock",
    "first try": "felt",
    "first attempt": "felt",
    "by hand": "mishap",
    "give up": "mishap",
    "break even": "felt",
    "number one": "vague",
    "number 1": "vague",
    "a day": "rateword",
    "a week": "rateword",
    "a month": "rateword",
    "a year": "rateword",
    "an hour": "rateword",
    "a night": "rateword",
    "a quarter": "share",
    "a third": "share",
    "rather than": "contrast",
    "used to": "contrast",
    "down from": "contrast",
    "up from": "contrast",
    "as opposed to": "contrast",
    "compared to": "contrast",
    "compared with": "contrast",
    "en lugar de": "contrast",
    "en vez de": "contrast",
    "au lieu de": "contrast",
    "em vez de": "contrast",
    "anstatt": "contrast",
    "no longer": "stopped",
    "any more": "stopped",
    "no more": "stopped",
    "never again": "stopped",
    "not a single": "stopped",
    "no one": "stopped",
    "nicht mehr": "stopped",
    "kein mehr": "stopped",
    "ya no": "stopped",
    "ne plus": "stopped",
    "so that": "link",
    "so": "link",
    "resulting in": "link",
    "which means": "link",
    "as a result": "link",
    "leads to": "link",
    "leading to": "link",
    "after which": "link",
    "thanks to": "link",
    "because of": "link",
    "whereas": "link",
    "damit": "link",
    "sodass": "link",
    "para que": "link",
    "afin que": "link",
    "pour que": "link",
    "without it": "enabling",
    "cannot start": "enabling",
    "can not": "enabling",
    "depends on": "enabling",
    "waits for": "enabling",
    "builds on": "enabling",
    "basis for": "enabling",
    "first step": "enabling",
    "building permits": "world",
    "building permit": "world",
    "building applications": "world",
    "runs every": "setting",
    "every time": "setting",
    "in place of": "contrast",
    "up to date": "felt",
    "can ship": "enabling",
    "can start": "enabling",
    "can be switched": "enabling",
    "makes it possible": "enabling",
    "make it possible": "enabling",
    "to make": "enabling",
    "paves the way": "enabling",
    "lets us": "enabling",
    "allows us": "enabling",
    "needed before": "enabling",
    "needed for": "enabling",
    "required for": "enabling",
    "in preparation for": "enabling",
    "hit rate": "technical",
    "hit ratio": "technical",
    "round trip": "technical",
    "round trips": "technical",
    "bundle size": "technical",
    "image size": "technical",
    "binary size": "technical",
    "key result": "okr",
    "lead time": "felt",
    "cycle time": "felt",
    "response time": "felt",
    "load time": "felt",
    "build time": "felt",
    "build times": "felt",
    "wait time": "felt",
    "page load": "felt",
    "cold start": "felt",
    "time to": "felt",
    "first reply": "felt",
    "first response": "felt",
    "sign up": "felt",
    "sign in": "felt",
    "help desk": "felt",
    "support tickets": "felt",
    "support calls": "felt",
    "feature flag": "setting",
    "rate limit": "setting",
    "page size": "setting",
    "pool size": "setting",
    "batch size": "setting",
    "story points": "hygiene",
    "pull requests": "artefact",
    "test coverage": "hygiene",
    "code coverage": "hygiene",
    "testabdeckung": "hygiene",
    "mutation score": "hygiene",
    "unit tests": "artefact",
    "type hints": "hygiene",
    "case studies": "artefact",
    "world class": "vague",
    "next level": "vague",
    "best in class": "vague",
    "look and feel": "vague",
    "state of the art": "vague",
}
