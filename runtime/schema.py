"""The tables, as migrations that are applied in order and never edited once released."""

from __future__ import annotations

from sqlite_utils import Database, Migrations

migrations = Migrations("outcomes")


@migrations()
def m001_deliveries_and_jobs(db: Database) -> None:
    """Create the record of what came in, and the queue of what is to be done."""
    db.executescript("""
        create table deliveries (
            id text primary key,
            name text not null,
            action text,
            subject text,
            payload text,
            received_at real not null,
            state text not null,          -- queued, done, ignored, failed
            finished_at real,
            error text
        ) strict;
        create index deliveries_by_age on deliveries (received_at);
        create table jobs (
            id integer primary key autoincrement,
            delivery text not null references deliveries (id),
            subject text not null,
            collapse text,
            merged integer not null default 0,
            attempts integer not null default 0,
            due real not null,
            owner text,
            lease_until real,
            queued_at real not null
        ) strict;
        create index jobs_by_subject on jobs (subject);
        create index jobs_by_due on jobs (due, id);
        create unique index jobs_collapse on jobs (collapse) where collapse is not null and owner is null;
    """)


@migrations()
def m002_memory(db: Database) -> None:
    """Create what is known of subjects, what was said to them, and the files their rules came from."""
    db.executescript("""
        create table subjects (
            key text primary key,         -- <repository id>#<number>
            kind text not null,           -- pull_request, issue
            installation integer not null,
            repository_id integer not null,
            repository text not null,
            default_branch text not null,
            number integer not null,
            updated_at text not null,
            digest text not null,
            head_sha text,
            open integer not null,
            passed integer not null
        ) strict;
        create index subjects_by_head on subjects (repository_id, head_sha);
        create table postings (
            subject text not null,
            key text not null,            -- check, comment:review, comment:follow-up, label:needs-outcome …
            state text not null,          -- intended, posted, refused
            digest text not null,
            remote_id integer,
            node_id text,
            head_sha text,
            folded integer not null default 0,
            primary key (subject, key)
        ) strict;
        create table files (
            repository text not null,
            ref text not null,
            path text not null,
            etag text,
            text text,
            checked_at real not null,
            primary key (repository, ref, path)
        ) strict;
        create table last_good (
            repository text primary key,
            text text not null
        ) strict;
        create table installations (
            id integer primary key,
            account text not null,
            state text not null           -- active, suspended, deleted
        ) strict;
    """)


@migrations()
def m003_outcomes(db: Database) -> None:
    """Create the declarations on their way and the values measured for them."""
    db.executescript("""
        create table outcomes (
            subject text primary key,
            state text not null,          -- declared, merged, shipped, judged, decided, abandoned
            installation integer not null,
            repository text not null,
            number integer not null,
            record text not null,         -- the outcome as JSON
            next_due real
        ) strict;
        create index outcomes_by_due on outcomes (next_due) where next_due is not null;
        create index outcomes_by_repository on outcomes (repository, state);
        create table measurements (
            subject text not null,
            series text not null,
            start real not null,
            "end" real not null,
            value real,
            samples integer,
            complete integer not null,
            source text not null,
            query text not null,
            fetched_at real not null,
            primary key (subject, series, start)
        ) strict;
    """)
