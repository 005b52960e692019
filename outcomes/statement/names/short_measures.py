"""Tell the well-known measures of graphics, machine learning, benchmarks and web pages by their short names."""

from __future__ import annotations

import re
from typing import Final

from outcomes.quantity.vocabulary import vocabulary

SHORT: Final = vocabulary(
    "fps bleu sacrebleu chrf rouge-l ndcg psnr ssim lpips iou miou auroc auprc rmse rmsle mape tbt"
    " ttfb vmaf allocs qps rps tps iops ipc instructions cycles flops gflops"
)
"""Short names that mean nothing else, in small letters."""
_CASED: Final = re.compile(
    r"(?<![\w-])(?:mAP|AP[57][05]|WER|CER|FID|EER|MAE|MRR|AUC|SPS|(?:ns|B)/op"
    r"|[Ll]ighthouse (?:\w+ )?(?:[Pp]erformance|[Aa]ccessibility|[Bb]est [Pp]ractices|SEO))(?![\w-])"
)
"""Short names that only their capitals tell from a word, and the categories of Lighthouse."""
_LONGEST: Final = 300


def is_known_measure(text: str) -> bool:
    """Whether a name holds a measure that only its capitals, or the words beside it, tell from a word."""
    return _CASED.search(text, 0, _LONGEST) is not None


def names_measure(text: str) -> bool:
    """Whether a name holds any of the short names."""
    return not SHORT.isdisjoint(text[:_LONGEST].lower().split()) or "F1" in text or is_known_measure(text)


def is_score(label: str) -> bool:
    """Whether a letter and a number before a colon are a measure, and not the number of an entry: "F1: 0.81"."""
    return label == "F1"
