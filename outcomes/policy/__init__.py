"""The policy of a repository: its model, its files in layers, and whom it does not ask."""

from outcomes.policy.exempt import Facts, applies, exemption, needs_paths
from outcomes.policy.layers import DEFAULT, PATHS, Effective, Layer, Problem, load
from outcomes.policy.model import Metric, Policy
from outcomes.policy.schema import schema

__all__ = [
    "DEFAULT",
    "PATHS",
    "Effective",
    "Facts",
    "Layer",
    "Metric",
    "Policy",
    "Problem",
    "applies",
    "exemption",
    "load",
    "needs_paths",
    "schema",
]
