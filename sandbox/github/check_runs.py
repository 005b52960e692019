"""Check runs, check suites and commit statuses."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sandbox.github import events, history, render, render_code
from sandbox.github.nouns import CheckRun
from sandbox.github.operations import Answer, Call, operation
from sandbox.github.payloads import Json
from sandbox.github.refusals import Refusal, failed, not_found
from sandbox.github.world import Place

READ = ("checks:read",)
WRITE = ("checks:write",)
_RUNS = "/repos/{owner}/{repo}/check-runs"
_RUN = _RUNS + "/{check_run_id}"
_SUITE = "/repos/{owner}/{repo}/check-suites/{check_suite_id}"
_REF = "/repos/{owner}/{repo}/commits/{ref}"
MAX_TEXT = 65_535
"""Bytes of `summary` and of `text`."""
MAX_ANNOTATIONS = 50
MAX_ACTIONS = 3
ACTION_LIMITS = {"label": 20, "description": 40, "identifier": 20}
STATUSES = ("queued", "in_progress", "completed")
CONCLUSIONS = ("action_required", "cancelled", "failure", "neutral", "success", "skipped", "timed_out")


def _too_much(what: str, limit: int, given: int) -> Refusal:
    return Refusal(422, f"Invalid request.\n\nOnly {limit} {what} are allowed; {given} were supplied.")


def _missing(name: str) -> Refusal:
    return Refusal(422, f'Invalid request.\n\n"{name}" wasn\'t supplied.')


def _check_output(output: dict[str, Any]) -> None:
    if output.get("summary") is None:
        raise _missing("summary")
    for name in ("summary", "text"):
        size = len((output.get(name) or "").encode("utf-8", "surrogatepass"))
        if size > MAX_TEXT:
            raise _too_much("characters", MAX_TEXT, size)
    annotations = output.get("annotations", [])
    if len(annotations) > MAX_ANNOTATIONS:
        raise _too_much("items", MAX_ANNOTATIONS, len(annotations))
    for one in annotations:
        for name in ("path", "start_line", "end_line", "annotation_level", "message"):
            if name not in one:
                raise _missing(name)


def _check_actions(actions: list[dict[str, str]]) -> None:
    if len(actions) > MAX_ACTIONS:
        raise _too_much("items", MAX_ACTIONS, len(actions))
    for one in actions:
        for name, limit in ACTION_LIMITS.items():
            if len(one.get(name, "")) > limit:
                raise _too_much("characters", limit, len(one[name]))


def _check(body: Json) -> None:
    """Refuse what GitHub refuses in a check run."""
    status, conclusion = body.get("status"), body.get("conclusion")
    if status is not None and status not in STATUSES:
        raise failed("CheckRun", "status", code="invalid")
    if conclusion is not None and conclusion not in CONCLUSIONS:
        raise failed("CheckRun", "conclusion", code="invalid")
    if status == "completed" and conclusion is None:
        raise _missing("conclusion")
    if "output" in body:
        _check_output(body["output"])
    _check_actions(body.get("actions", []))


def _apply(call: Call, run: CheckRun) -> None:
    """Put the body's fields into the run; `conclusion` completes it."""
    body = call.body
    _check(body)
    output = body.get("output", {})
    for given, names in (
        (body, ("name", "external_id", "details_url", "actions", "status")),
        (output, ("title", "summary", "text")),
    ):
        for name in names:
            if name in given:
                setattr(run, name, given[name])
    run.annotations.extend(output.get("annotations", []))
    if "conclusion" in body:
        run.status, run.conclusion = "completed", body["conclusion"]
        run.completed_at = _time(body.get("completed_at")) or call.world.clock.now()
    elif "status" in body:
        run.conclusion = run.completed_at = None


def _time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _run_of(call: Call, place: Place) -> CheckRun:
    found = place.repo.runs.get(call.number("check_run_id"))
    if found is None:
        raise not_found()
    return found


@operation("POST", _RUNS, docs="checks/runs#create-a-check-run", needs=WRITE)
def create_run(call: Call) -> Answer:
    """Make a check run on a commit; 422 when the commit is unknown."""
    place = call.writable()
    name = call.field("name", "CheckRun")
    sha = call.field("head_sha", "CheckRun")
    if sha not in place.repo.commits:
        raise Refusal(422, f"No commit found for SHA: {sha}")
    world = call.world
    branch = next((b for b, head in place.repo.branches.items() if head == sha), None)
    suite = history.request_suite(place, sha, branch, world.bot)
    started = _time(call.body.get("started_at")) or world.clock.now()
    run = CheckRun(world.new_id(), suite, name, sha, "queued", started)
    _apply(call, run)
    place.repo.runs[run.id] = run
    events.of_check_run(place, run, "created", world.bot)
    if run.status == "completed":
        events.of_check_run(place, run, "completed", world.bot)
    return Answer(render_code.check_run(place, run), 201)


@operation("GET", _RUN, docs="checks/runs#get-a-check-run", needs=READ)
def get_run(call: Call) -> Answer:
    """Get one."""
    place = call.place()
    return Answer(render_code.check_run(place, _run_of(call, place)))


@operation("PATCH", _RUN, docs="checks/runs#update-a-check-run", needs=WRITE)
def update_run(call: Call) -> Answer:
    """Change a run; its new annotations come on top of the old."""
    place = call.writable()
    run = _run_of(call, place)
    was = run.status
    _apply(call, run)
    if run.status == "completed" != was:
        events.of_check_run(place, run, "completed", call.world.bot)
    return Answer(render_code.check_run(place, run))


@operation("GET", _RUN + "/annotations", docs="checks/runs#list-check-run-annotations", needs=READ)
def list_annotations(call: Call) -> Answer:
    """List the annotations of a run."""
    return call.page(_run_of(call, call.place()).annotations)


@operation("POST", _RUN + "/rerequest", docs="checks/runs#rerequest-a-check-run", needs=WRITE)
def rerequest_run(call: Call) -> Answer:
    """Ask for a run once more."""
    place = call.writable()
    events.of_check_run(place, _run_of(call, place), "rerequested", call.world.bot)
    return Answer({}, 201)


def _listed(call: Call, place: Place, runs: list[CheckRun]) -> Answer:
    """Filter as GitHub does: by name, status and app, and only the latest of a name unless filter=all."""
    name, status, app_id = (call.query.get(key) for key in ("check_name", "status", "app_id"))
    found = [
        run
        for run in runs
        if name in (None, run.name)
        and status in (None, run.status)
        and app_id in (None, str(call.world.app.id))
    ]
    if call.query.get("filter", "latest") == "latest":
        found = list({run.name: run for run in found}.values())
    newest_first = sorted(found, key=lambda r: -r.id)
    return call.page([render_code.check_run(place, run) for run in newest_first], wrap="check_runs")


@operation("GET", _REF + "/check-runs", docs="checks/runs#list-check-runs-for-a-git-reference", needs=READ)
def list_runs(call: Call) -> Answer:
    """List the runs of a commit or branch."""
    place = call.place()
    sha = place.commit(call.path["ref"])
    return _listed(call, place, [run for run in place.repo.runs.values() if run.head_sha == sha])


@operation(
    "GET", _REF + "/check-suites", docs="checks/suites#list-check-suites-for-a-git-reference", needs=READ
)
def list_suites(call: Call) -> Answer:
    """List the suites of a commit or branch: ours alone."""
    place = call.place()
    sha = place.commit(call.path["ref"])
    found = [suite for suite in place.repo.suites.values() if suite.head_sha == sha]
    return call.page([render_code.check_suite(place, one) for one in found], wrap="check_suites")


@operation("GET", _SUITE, docs="checks/suites#get-a-check-suite", needs=READ)
def get_suite(call: Call) -> Answer:
    """Get one suite."""
    place = call.place()
    suite = place.repo.suites.get(call.number("check_suite_id"))
    if suite is None:
        raise not_found()
    return Answer(render_code.check_suite(place, suite))


@operation("GET", _SUITE + "/check-runs", docs="checks/runs#list-check-runs-in-a-check-suite", needs=READ)
def list_suite_runs(call: Call) -> Answer:
    """List the runs of a suite."""
    place = call.place()
    wanted = call.number("check_suite_id")
    return _listed(call, place, [run for run in place.repo.runs.values() if run.suite.id == wanted])


@operation(
    "POST",
    "/repos/{owner}/{repo}/statuses/{sha}",
    docs="commits/statuses#create-a-commit-status",
    needs=("statuses:write",),
)
def create_status(call: Call) -> Answer:
    """Set a commit status; its description has at most 140 characters."""
    place = call.writable()
    sha = place.commit(call.path["sha"])
    if len(call.body.get("description") or "") > 140:  # noqa: PLR2004
        raise failed("Status", "description", "description is too long (maximum is 140 characters)")
    made = call.given("state", "context", "description", "target_url")
    made |= {"id": call.world.new_id(), "created_at": render.iso(call.world.clock.now())}
    place.repo.statuses.setdefault(sha, []).insert(0, made)
    return Answer(made, 201)


@operation("GET", _REF + "/status", docs="commits/statuses", needs=("statuses:read",))
def get_status(call: Call) -> Answer:
    """Combine the latest status of each context."""
    place = call.place()
    sha = place.commit(call.path["ref"])
    latest = {str(one.get("context")): one for one in reversed(place.repo.statuses.get(sha, []))}
    states = {one["state"] for one in latest.values()}
    state = "failure" if states & {"failure", "error"} else "success" if states == {"success"} else "pending"
    body = {"sha": sha, "state": state, "total_count": len(latest), "statuses": list(latest.values())}
    return Answer(body)
