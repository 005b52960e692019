"""The merge queue: its commits are new and wait for our check, so each gets the pull request's own answer at once.

GitHub docs, "Managing a merge queue"; the ref is gh-readonly-queue/<base>/pr-<number>-<sha>.
"""

from __future__ import annotations

import re

from handlers import Context, on, repository_wide
from handlers.current import fetch
from handlers.review import assess
from handlers.rules import rules
from handlers.say import on_subject
from outcomes import subject as subjects
from outcomes.event import Event
from outcomes.report.review import check_run

# A base branch may itself look like a queue's: the last match counts.
_PULL = re.compile(r"/pr-(\d{1,18})-[0-9a-f]{7,64}$")


@on("merge_group", "checks_requested", router=repository_wide)
def merge_group(event: Event, context: Context) -> None:
    """Assess the pull request named in the ref, and put the check on the queue's commit."""
    where = subjects.repository(event.payload["repository"])
    group = event.payload["merge_group"]
    found = _PULL.search(str(group.get("head_ref", "")))
    if found is None or event.installation is None:
        return
    subject = fetch("pull_request", where, int(found[1]), event.installation, context)
    sha = str(group["head_sha"])
    result = assess(subject, rules(subject, context), context)
    on_subject(subject, context, key=f"{subject.key}@{sha}")([check_run(result, sha)])
