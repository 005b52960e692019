"""From findings and verdicts to the words and effects that people see."""
