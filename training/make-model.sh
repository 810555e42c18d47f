#!/usr/bin/env bash
# From data to the model in model-en: teachers, student, reader, export, card. Started again, each run goes on after its last finished epoch.
# Usage: [PAIRS=…] [FACTUALITY=…] training/make-model.sh DATA [PLAIN…], from the root, after `make model` has built the module.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

DATA=$(cd "../$1" 2>/dev/null && pwd || echo "$1")
shift
PLAIN=()
for folder in "$@"; do
    PLAIN+=(--plain "$(cd "../$folder" 2>/dev/null && pwd || echo "$folder")")
done

# Waiting threads sleep instead of spinning (ten times faster); products in bfloat16 where the processor has AMX.
export OMP_WAIT_POLICY=PASSIVE GOMP_SPINCOUNT=0 ONEDNN_DEFAULT_FPMATH_MODE=BF16
THREADS=${THREADS:-$(nproc)}
export OMP_NUM_THREADS=$THREADS

training() {
    java -Xmx9g -Dai.djl.offline=true -Dai.djl.pytorch.num_threads="$THREADS" -Dai.djl.pytorch.num_interop_threads=1 \
        -cp 'target/classes:target/lib/*' org.casus.training.run.Training "$@"
}

RUN=run
FROM=(--data "$DATA" --names names)
MODEL=../model-en/src/main/resources/org/casus/reader/en
MEANING=(--events events)
from_root() { case $1 in /*) echo "$1" ;; *) echo "../$1" ;; esac; }
[ -z "${FACTUALITY:-}" ] || MEANING+=(--factuality "$(from_root "$FACTUALITY")")

TEACHERS=()
for seed in 7 11; do
    training train "${FROM[@]}" --out $RUN/teacher-$seed --base bge-small-en-v1.5 --seed $seed \
        --epochs 8 --encoder-rate 2e-4 --head-rate 1.5e-3 --warm-up 150
    TEACHERS+=(--teacher $RUN/teacher-$seed/best.safetensors)
done
training train "${FROM[@]}" --out $RUN/student --base all-minilm-l6-v2 "${PLAIN[@]}" "${TEACHERS[@]}" \
    --epochs 9 --encoder-rate 3e-4 --head-rate 1.5e-3 --warm-up 200
training train "${FROM[@]}" --out $RUN/reader --start $RUN/student/best.safetensors "${MEANING[@]}" "${TEACHERS[@]}" --learn-dev-names \
    --epochs 6 --encoder-rate 1.5e-4 --head-rate 1e-3 --warm-up 100 --budget 2000
LAST=$RUN/reader
CODER=()
if [ -n "${PAIRS:-}" ]; then
    LAST=$RUN/coder
    CODER=(--coder $LAST)
    training train "${FROM[@]}" --out $LAST --start $RUN/reader/best.safetensors "${MEANING[@]}" --pairs "$(from_root "$PAIRS")" --learn-dev-names \
        --epochs 3 --encoder-rate 0 --head-rate 1e-3 --warm-up 50 --budget 3000
fi
training export "${FROM[@]}" "${PLAIN[@]:0:2}" --weights $LAST/best.safetensors --out $MODEL
training card --teacher $RUN/teacher-11 --student $RUN/student --reader $RUN/reader "${CODER[@]}" --out ../model-en/MODEL_CARD.md
