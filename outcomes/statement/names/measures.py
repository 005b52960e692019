"""Measures of science and engineering that are told in bare numbers or physical units: "RMSE", "sleep current"."""

from __future__ import annotations

from typing import Final

from outcomes.quantity.tokens import Tokens
from outcomes.quantity.vocabulary import vocabulary

_LOW: Final = vocabulary(
    "rmse mse nrmse mape smape mae loss losses wer eer fid lpips perplexity ppl bpc bpb logloss log-loss brier ece"
    " drift noise jitter overshoot backlash deviation ripple leakage"
)
"""Measures of which less is better."""
_HIGH: Final = vocabulary(
    "bleu chrf rouge rouge-1 rouge-2 rouge-l meteor auroc auprc roc-auc iou miou dice psnr ssim ndcg mrr snr"
    " elo repeatability correlation"
)
_MEASURES: Final = _LOW | _HIGH
_GAINED: Final = vocabulary("reward rewards return returns")
_OVER_ALL: Final = vocabulary("mean average avg episode episodic cumulative total")
"""Words with which an agent's reward is measured; in games one is set."""
_CAPITALS: Final = frozenset({"LB", "CER", "DER", "PER", "MCC", "R2", "CV", "ATE", "RPE"})
"""Measures that only their capitals tell from other words."""
_ERRORS: Final = frozenset({"CER", "DER", "PER", "ATE", "RPE"})
_TELLING: Final = _MEASURES | _GAINED | {capitals.lower() for capitals in _CAPITALS}
"""Words of which every name of such a measure holds one."""
_ENDS: Final = vocabulary("of for on in per at over under by with across ( : , to")
_POINTS: Final = _MEASURES | vocabulary(
    "error errors accuracy precision consumption draw current power offset residual residuals"
)
"""What a physical unit may measure that is the point of a change, not the design of a thing."""


def names_measure(tokens: Tokens) -> bool:
    """Whether the head of a name is such a measure: "validation loss", not "loss weight"."""
    if _TELLING.isdisjoint(tokens.lows):
        return False
    head = _head(tokens)
    if head < 0:
        return False
    gained = tokens.words[head] in _GAINED and head > 0 and tokens.words[head - 1] in _OVER_ALL
    return gained or tokens.words[head] in _MEASURES or tokens[head].text in _CAPITALS


def is_low(tokens: Tokens) -> bool:
    """Whether less of it is better."""
    if _TELLING.isdisjoint(tokens.lows):
        return False
    head = _head(tokens)
    return head >= 0 and (tokens.words[head] in _LOW or tokens[head].text in _ERRORS)


def is_physical_point(tokens: Tokens) -> bool:
    """Whether a name speaks of an error, a drift or a consumption: in mm or mA, that is what a change is about."""
    head = _head(tokens)
    return head >= 0 and tokens.words[head] in _POINTS


def _head(tokens: Tokens) -> int:
    """Return the last word before "of", "on" and the like, or -1."""
    end = next((at for at, low in enumerate(tokens.words) if low in _ENDS and at), len(tokens))
    return end - 1
