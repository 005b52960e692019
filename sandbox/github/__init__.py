"""A stand-in for GitHub: a small stateful server of what the app calls, which refuses what GitHub refuses.

In a test::

    with StandIn(public_key=pem, webhook_url="http://127.0.0.1:8000/webhook", secret="s") as gh:
        gh.create_repository("octo/shop", files={".github/outcomes.yml": "mode: enforce"})
        pull = gh.open_pull("octo/shop", body="…", user="ada", files={"a.py": "pass"})
        gh.flush()                                  # every webhook was handed over
        gh.check_runs("octo/shop", pull["head"]["sha"]); gh.comments("octo/shop", pull["number"])

As a process: `python -m sandbox.github --public-key FILE [--port 0] [--webhook-url URL] [--secret S] [--app-id N]
[--manifest app.yml]` prints `listening http://127.0.0.1:PORT`. Every method below is `POST /sandbox/<method>`
there, with its arguments as a JSON object (`GET /sandbox` lists them), and answers `{"result": …}`.

People: open_issue, open_pull, edit, push, label, unlabel, set_draft, close, reopen, merge, comment, edit_comment,
delete_comment, lock, delete_issue, transfer_issue, delete_fork. Checks: rerequest_run, rerequest_suite, press,
queue_merge. Hosting: create_repository, put_file, publish_release, deploy, archive, rename_repository,
delete_repository, set_permission, install, uninstall, suspend, unsuspend, grant. Levers: set_time, now, fail, heal,
set_limit, limit_writes, set_search_incomplete, set_webhook, pause_webhooks, resume_webhooks, lose_webhooks,
redeliver, flush.
Looking: subject, labels, comments, check_runs, file, deliveries, calls, counts, reset_calls.
"""

from __future__ import annotations

from sandbox.github.refusals import Refusal
from sandbox.github.standin import EVENTS, PERMISSIONS, StandIn

__all__ = ["EVENTS", "PERMISSIONS", "Refusal", "StandIn"]
