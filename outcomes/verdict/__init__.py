"""Did the metric move when the work shipped, and by how much: pure functions from a series to a verdict."""

from outcomes.verdict.grid import When
from outcomes.verdict.judging import judge
from outcomes.verdict.looks import Look, detectable, interim, threshold
from outcomes.verdict.question import Change, Limit, Question, QuestionError, Scale
from outcomes.verdict.result import WORST_FIRST, Overall, Verdict, Word, combine
from outcomes.verdict.series import Reading, readings
from outcomes.verdict.single import single_reading

__all__ = [
    "WORST_FIRST",
    "Change",
    "Limit",
    "Look",
    "Overall",
    "Question",
    "QuestionError",
    "Reading",
    "Scale",
    "Verdict",
    "When",
    "Word",
    "combine",
    "detectable",
    "interim",
    "judge",
    "readings",
    "single_reading",
    "threshold",
]
