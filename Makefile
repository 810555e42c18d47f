# What a contributor runs. Each target is one or two lines, so that an IDE or CI can run the same.
MVN = mvn -B -q

check:     ## everything CI runs: format, compile with checks, tests, architecture, rule examples
	mvn -B -ntp verify
	@rm -f app/target/casus.jsa app/target/casus.nojsa; touch app/target/casus.built

fast:      ## compile and test core alone
	$(MVN) -pl core -am test

rules:     ## only the examples inside the rule files (seconds); TYPE=reject for one file
	$(MVN) -pl core -am test -Dtest='RuleExamplesTest' -Dsurefire.failIfNoSpecifiedTests=false $(if $(TYPE),-Drules.only=$(TYPE))

fuzz:      ## let Jazzer make up inputs for a target of org.casus.fuzz; TARGET=Page SECONDS=180, all targets one after another without
	for target in $(or $(TARGET),$(FUZZ)); do JAZZER_FUZZ=1 $(MVN) -pl core -am test -Dtest="$${target}FuzzTest" -Dsurefire.failIfNoSpecifiedTests=false \
	  -Djacoco.skip -Djazzer.hooks=true -Djazzer.max_duration=$(or $(SECONDS),180)s || exit 1; done

golden:    ## accept new golden files; then read the diff
	$(MVN) -pl app -am test -Dtest='HelpTest,Golden*Test' -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true
	git diff --stat -- '*/src/test/resources'

bench:     ## figures on outside data in ../shared, held against the floors; SUITES='seed plv' for some
	$(MVN) -pl benchmarks,app -am -DskipTests package
	java -Xmx1g -cp 'benchmarks/target/classes:app/target/lib/*' org.casus.benchmarks.Bench --floors benchmarks/floors.tsv $(SUITES)

bench-peer: ## the reader's speed beside Stanford CoreNLP, which Maven fetches (GPL, 480 MB; never ships)
	$(MVN) -P corenlp -pl benchmarks -am -DskipTests package
	java -Xmx1g -cp "benchmarks/target/corenlp/classes:$$(cat benchmarks/target/corenlp/classpath)" org.casus.benchmarks.Bench reader-speed

bench-floors: ## the quick suites of bench, as CI runs them
	$(MAKE) --no-print-directory bench SUITES='seed plv dyads actors language web topics htmldate feeds warc copies'

model:     ## train the reader from DATA and PLAIN into model-en: hours; docs/training.md
	$(MVN) -pl training -am -DskipTests package dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=target/lib
	PAIRS=$(PAIRS) FACTUALITY=$(FACTUALITY) training/make-model.sh $(DATA) $(PLAIN)

format:    ## format all sources
	$(MVN) spotless:apply

help:
	@grep -hE '^[a-z-]+: +##' $(MAKEFILE_LIST) | sed 's/: *## /\t/'

DATA = ../shared/bench/language
PLAIN = ../shared/bench/quotes/polnear/train/text ../shared/bench/times/TBAQ-cleaned
PAIRS = $(wildcard ../shared/bench/events/plv_train.jsonl)
FACTUALITY = $(wildcard ../shared/bench/factuality)

FUZZ = Page Feed Opml Format Text Time Article

.PHONY: model check fast rules fuzz golden bench bench-peer bench-floors format help
