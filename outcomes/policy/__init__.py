"""The policy of a repository: its model, its files in layers, and whom it does not ask."""

from outcomes.policy.exempt import Facts, applies, exemption, needs_paths
from outcomes.policy.model import Metric, Policy

__all__ = ["Facts", "Metric", "Policy", "applies", "exemption", "needs_paths"]
