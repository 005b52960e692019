"""Words by the role they play when output is told from outcome; a word may play several."""

from __future__ import annotations

ROLES: dict[str, str] = {
    # What people or the business feel.
    "felt": """
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
        retards erros falhas custos receita reclamações chamadas tempo 等待
        投诉 故障 错误 成本 收入 流失 转化 延迟 时间 用户 事故
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
        enseignants usuários ninguém alunos 客户 用户 学生 患者 没有人
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
        requêtes mémoire 内存 查询 缓存
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
        funcionalidades relatórios 文档 测试 页面 功能 视频 培训 接口 报告
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
        grenzwert intervall standardwert límite umbral intervalo limite seuil 超时 上限 阈值
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
        créé publié migré rédiger former criar adicionar escrever lançar
        新增 添加 编写 发布 上线 迁移 完成 重构 实现 举办
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
        melhorar melhor simplificar 提升 提高 改善 优化 更好 卓越 一流 增强
    """,
    # A quantity that moved.
    "down": """
        fall falls fell fallen falling drop drops dropped decrease decreased decline declined shrink shrinks
        shrank shrunk reduce reduced reduction cut cuts cutting lower lowered less fewer slash slashed halve
        halved down shorter sooner earlier smaller lighter cheaper quicker faster slower-no shave shaved
        trim trimmed lose lost vanish vanished disappear disappeared eliminate eliminated gone avoid avoided
        prevent prevented stop stopped sank sink off save saved saves saving sinkt sinken gesunken weniger
        halbiert reduziert kürzer runter fällt reducir baja bajan menos reducción cae caen réduire baisse
        baissent moins diminue chute reduzir cai caem 减少 下降 降低 缩短 降到 降至
    """,
    "up": """
        rise rises rose risen rising increase increased grow grew grown gain gained gains climb climbed jump
        jumped more higher up double doubled doubles triple tripled quadruple improve-to exceed exceeds
        exceeded reach reaches reached hit twice raise raised lift lifted surge surged steigt steigen
        gestiegen mehr verdoppelt erhöht aumentar sube suben más aumenta crece duplicar augmenter hausse
        plus augmente doubler mais sobe cresce dobrar 增加 上升 提高到 增长 翻倍 升至
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
        points burndown boilerplate unused dead unreferenced typed typing untyped annotations
        any-types formatting formatted style docstring docstrings maintainability readability-score grade
        cve cves pinned outdated deprecated deprecations stale branches commits merged unmerged codeowners
        badge green passing skipped fixtures golden milestone milestones acceptance criteria deliverables
        dod sbom compliance certified certification iso soc audit testabdeckung cobertura couverture 覆盖 覆盖率
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
    # Objective-and-key-result speech.
    "okr": "kr key-result objective goal okr target",
}

PHRASES: dict[str, str] = {
    "instead of": "contrast",
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
